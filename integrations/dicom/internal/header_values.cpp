#include "integrations/dicom/internal/header_values.hpp"

#include <charconv>
#include <string>
#include <system_error>

namespace calcar::dicom {

std::optional<int> numberOf(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

std::optional<engine::Date> dateOf(std::string_view value) {
  std::string digits;
  for (const char letter : value) {
    const bool isDigit = letter >= '0' && letter <= '9';
    const bool isFiller = letter == '.' || letter == ' ' || letter == '\0';
    if (!isDigit && !isFiller) {
      return std::nullopt;
    }
    if (isDigit) {
      digits += letter;
    }
  }
  if (digits.size() != 8) {
    return std::nullopt;
  }
  const std::string_view all = digits;
  return engine::makeDate(*numberOf(all.substr(0, 4)), *numberOf(all.substr(4, 2)),
                          *numberOf(all.substr(6, 2)));
}

engine::Sex sexOf(std::string_view code) {
  if (code == "F") {
    return engine::Sex::Female;
  }
  if (code == "M") {
    return engine::Sex::Male;
  }
  return code == "O" ? engine::Sex::Other : engine::Sex::Unknown;
}

}  // namespace calcar::dicom
