#include "qml/memory.hpp"

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>

namespace calcar::ui {

void prepareMemory() {
  constexpr int kMebibyte = 1024 * 1024;
  // What a start page and a consultation use in any case.
  constexpr int kRoom = 32 * kMebibyte;
  ::mallopt(M_TRIM_THRESHOLD, 2 * kRoom);
  ::mallopt(M_MMAP_THRESHOLD, 2 * kMebibyte);
  ::mallopt(M_TOP_PAD, kRoom);
  void* const first =
      std::malloc(kMebibyte);  // NOLINT(cppcoreguidelines-no-malloc): the heap's own setting up
  takeAtOnce(first, kRoom);
  std::free(first);  // NOLINT(cppcoreguidelines-no-malloc)
  ::mallopt(M_TOP_PAD, kMebibyte);
  // Otherwise the limit grows with the first large picture, and pictures leave holes between small things.
  constexpr int kLarge = 128 * 1024;
  ::mallopt(M_MMAP_THRESHOLD, kLarge);
}

void takeAtOnce(void* begin, std::size_t bytes) {
#ifdef MADV_POPULATE_WRITE
  const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
  const auto address = reinterpret_cast<std::uintptr_t>(begin);  // NOLINT: to count in pages
  const std::uintptr_t skipped = (page - address % page) % page;
  if (bytes >= skipped + page) {
    const std::size_t whole = (bytes - skipped) / page * page;
    ::madvise(static_cast<std::byte*>(begin) + skipped, whole, MADV_POPULATE_WRITE);
  }
#endif
}

}  // namespace calcar::ui
