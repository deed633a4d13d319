#include <cstddef>
#include <cstdint>
#include <string_view>

#include "integrations/training/read_training.hpp"

// GPX, TCX and CSV; the content says which.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(bytes), size);
  static_cast<void>(calcar::training::readTraining(input, "log", {}));
  return 0;
}
