#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "integrations/dicom/internal/check_source.hpp"
#include "integrations/dicom/internal/dcmtk_reader.hpp"
#include "integrations/dicom/internal/interpret.hpp"

// Structure guard, our walk, DCMTK behind it, and what we make of the fields. The two readers must agree.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace calcar::dicom;  // NOLINT(google-build-using-namespace)
  const std::string_view input(reinterpret_cast<const char*>(bytes), size);
  MemoryBytes source(input);
  RawHeader ours;
  const auto layout = checkSource(source, StructureLimits{}, &ours);
  static_cast<void>(interpret(ours));
  if (!layout) {
    return 0;
  }
  RawHeader theirs;
  const bool refused = readWithDcmtk(input, *layout, theirs).has_value();
  if (!refused && layout->isUsual && !(ours == theirs)) {
    std::abort();
  }
  static_cast<void>(interpret(theirs));
  return 0;
}
