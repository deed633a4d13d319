#include <unistd.h>

#include <charconv>
#include <iostream>
#include <string_view>

#include "integrations/dicom/serve_scan.hpp"

/// The process that reads DICOM files for Calcar, started by it with its own number and a socket.
int main(int count, char** arguments) {
  pid_t parent = 0;
  const std::string_view number = count == 2 ? arguments[1] : "";
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), parent);
  if (error != std::errc() || end != number.data() + number.size()) {
    std::cerr
        << "calcar-dicom-reader is started by calcar and does nothing by itself; use: calcar import dicom\n";
    return 2;
  }
  return calcar::dicom::serveScan(STDIN_FILENO, parent);
}
