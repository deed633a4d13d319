#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "integrations/dicom/internal/archive_reader.hpp"

// A zip archive and the headers in it. It has to lie in a file: one in memory, if the system has such.

namespace {

std::string fileOf(const std::uint8_t* bytes, std::size_t size) {
  static const int file = [] {
    std::string name = "/dev/shm/calcar-fuzz-XXXXXX";
    const int made = mkstemp(name.data());
    unlink(name.c_str());
    return made;
  }();
  const bool written = ftruncate(file, 0) == 0 && pwrite(file, bytes, size, 0) == static_cast<ssize_t>(size);
  if (!written) {
    std::abort();
  }
  return "/proc/self/fd/" + std::to_string(file);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace calcar::dicom;  // NOLINT(google-build-using-namespace)
  static_cast<void>(readArchive(fileOf(bytes, size), StructureLimits{}, nullptr, [](ArchivedHeader&) {}));
  return 0;
}
