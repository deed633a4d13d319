#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "integrations/dicom/media_directory.hpp"

// The directory file of a medium. No path that it gives may leave the medium.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const auto directory =
      calcar::dicom::readMediaDirectoryBytes(std::string_view(reinterpret_cast<const char*>(bytes), size));
  if (!directory) {
    return 0;
  }
  for (const auto& file : directory->files) {
    const bool leaves = file.path.empty() || file.path.front() == '/' || file.path.starts_with("../") ||
                        file.path.find("/../") != std::string::npos;
    if (leaves) {
      std::abort();
    }
  }
  return 0;
}
