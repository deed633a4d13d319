#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "integrations/exchange/journal_json.hpp"

// What the store hands back. Whatever is read must be written so that it reads the same again.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(bytes), size);
  if (const auto entry = calcar::exchange::decodeEntry(input)) {
    const std::string json = calcar::exchange::encodeEntry(*entry);
    const auto again = calcar::exchange::decodeEntry(json);
    if (!again || calcar::exchange::encodeEntry(*again) != json) {
      std::abort();
    }
  }
  static_cast<void>(calcar::exchange::decodeSnapshot(input));
  static_cast<void>(calcar::exchange::decodePatient(input));
  return 0;
}
