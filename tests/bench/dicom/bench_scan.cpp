#include <algorithm>
#include <atomic>
#include <charconv>
#include <chrono>
#include <cstring>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>

#include "integrations/dicom/isolated_scan.hpp"
#include "integrations/dicom/scan.hpp"

// calcar-bench-scan THREADS REPEAT FOLDER: scans a folder REPEAT times with one index, and prints for each
// scan its time, the time to the first study, and how the process's peak memory stands. With `cancel` as
// REPEAT: how soon a scan returns that is cancelled at its first study, in this process and in the restricted
// one.

namespace {

using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point begin) {
  return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

int number(std::string_view text) {
  int value = 1;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// Peak resident memory in MB, as the kernel counts it.
double peakMemory() {
  std::ifstream status("/proc/self/status");
  constexpr std::string_view kField = "VmHWM:";
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with(kField)) {
      const std::size_t digit = line.find_first_of("0123456789");
      return number(std::string_view(line).substr(digit)) / 1024.0;
    }
  }
  return 0;
}

void scanOnce(const char* name, int threads, const char* folder, calcar::dicom::ScanIndex& index) {
  const Clock::time_point begin = Clock::now();
  double firstStudy = 0;
  calcar::dicom::ScanOptions options;
  options.threads = threads;
  options.index = &index;
  options.firstSeen = [&](const calcar::dicom::Study&) {
    firstStudy = firstStudy > 0 ? firstStudy : millisecondsSince(begin);
  };
  const auto result = calcar::dicom::scan({folder}, options);
  const double all = millisecondsSince(begin);
  int instances = 0;
  for (const auto& study : result.studies) {
    instances += study.instances;
  }
  std::cout << name << ": " << all << " ms, first study after " << firstStudy << " ms, " << result.files
            << " files, " << instances << " images, " << result.studies.size() << " studies, peak "
            << peakMemory() << " MB\n";
}

/// From the wish to cancel, which comes with the first study, to the return.
void cancelOnce(const char* name, const char* folder, bool isolated) {
  std::atomic<bool> cancel = false;
  Clock::time_point wished = Clock::now();
  calcar::dicom::ScanOptions options;
  options.cancel = &cancel;
  options.firstSeen = [&](const calcar::dicom::Study&) {
    wished = cancel ? wished : Clock::now();
    cancel = true;
  };
  if (isolated) {
    static_cast<void>(calcar::dicom::scanIsolated({folder}, options));
  } else {
    static_cast<void>(calcar::dicom::scan({folder}, options));
  }
  std::cout << name << ": returned " << millisecondsSince(wished) << " ms after the wish to cancel\n";
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 4) {
    std::cerr << "calcar-bench-scan THREADS REPEAT FOLDER\n";
    return 2;
  }
  if (std::string_view(arguments[2]) == "cancel") {
    cancelOnce("in this process", arguments[3], false);
    cancelOnce("in the restricted process", arguments[3], true);
    return 0;
  }
  calcar::dicom::ScanIndex index;
  for (int i = 0; i < number(arguments[2]); ++i) {
    scanOnce(i == 0 ? "scan" : "scan again", number(arguments[1]), arguments[3], index);
  }
  return 0;
}
