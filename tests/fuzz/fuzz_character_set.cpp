#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "engine/episode/utf8.hpp"
#include "integrations/dicom/internal/character_set.hpp"

// The first line declares the character set, the rest is text in it. What comes out must be readable.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace calcar::dicom;  // NOLINT(google-build-using-namespace)
  const std::string_view input(reinterpret_cast<const char*>(bytes), size);
  const std::size_t end = std::min(input.find('\n'), input.size());
  const CharacterSet characters(input.substr(0, end));
  const std::string_view value = input.substr(std::min(end + 1, input.size()));
  bool readable = calcar::engine::isPresentable(characters.text(value).value);
  for (const Text& form : characters.nameForms(value)) {
    readable = readable && calcar::engine::isPresentable(form.value);
  }
  if (!readable) {
    std::abort();
  }
  return 0;
}
