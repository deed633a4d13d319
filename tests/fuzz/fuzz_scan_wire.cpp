#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "integrations/dicom/scan_wire.hpp"

// What the restricted process says to ours. What was accepted must come out the same when it is said again.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace calcar::dicom;  // NOLINT(google-build-using-namespace)
  const std::string_view input(reinterpret_cast<const char*>(bytes), size);
  static_cast<void>(decodeRequest(input));
  if (const auto message = decodeMessage(input)) {
    std::string again = encodeMessage(*message);
    again.pop_back();
    const auto second = decodeMessage(again);
    if (!second || encodeMessage(*second) != again + '\n') {
      std::abort();
    }
  }
  return 0;
}
