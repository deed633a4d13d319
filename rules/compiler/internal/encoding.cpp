#include "rules/compiler/internal/encoding.hpp"

#include <cstdint>

namespace calcar::rules::internal {
namespace {

Place placeOf(const SourceFile& file, std::size_t offset) {
  Place place{file.path, 1, 1};
  for (std::size_t i = 0; i < offset; ++i) {
    const bool isEnd = file.text[i] == '\n';
    place.line += isEnd ? 1 : 0;
    place.column = isEnd ? 1 : place.column + 1;
  }
  return place;
}

std::size_t lengthFromLead(std::uint8_t lead) {
  if (lead < 0x80) {
    return 1;
  }
  if (lead >= 0xC2 && lead <= 0xDF) {
    return 2;
  }
  if (lead >= 0xE0 && lead <= 0xEF) {
    return 3;
  }
  return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

/// Overlong forms, surrogates and code points beyond Unicode hide in the second byte.
bool isSecondByteAllowed(std::uint8_t lead, std::uint8_t second) {
  switch (lead) {
    case 0xE0:
      return second >= 0xA0;
    case 0xED:
      return second <= 0x9F;
    case 0xF0:
      return second >= 0x90;
    case 0xF4:
      return second <= 0x8F;
    default:
      return true;
  }
}

/// The length of the character that begins here; 0 when it is no UTF-8.
std::size_t characterLength(std::string_view rest) {
  const auto lead = static_cast<std::uint8_t>(rest.front());
  const std::size_t length = lengthFromLead(lead);
  if (length == 0 || length > rest.size()) {
    return 0;
  }
  for (std::size_t i = 1; i < length; ++i) {
    if ((static_cast<std::uint8_t>(rest[i]) & 0xC0) != 0x80) {
      return 0;
    }
  }
  const bool isAllowed = length == 1 || isSecondByteAllowed(lead, static_cast<std::uint8_t>(rest[1]));
  return isAllowed ? length : 0;
}

bool isControl(char letter) {
  const auto code = static_cast<std::uint8_t>(letter);
  return (code < 0x20 && letter != '\n' && letter != '\r' && letter != '\t') || code == 0x7F;
}

bool hasCleanCharacters(const SourceFile& file, Log& log) {
  const std::string_view text = file.text;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = characterLength(text.substr(at));
    if (length == 0) {
      log.add(placeOf(file, at), "this is not UTF-8", "save the file as UTF-8");
      return false;
    }
    if (isControl(text[at])) {
      log.add(placeOf(file, at), "a control character", "remove it; plain text has none");
      return false;
    }
    at += length;
  }
  return true;
}

bool hasCleanIndents(const SourceFile& file, Log& log) {
  bool atIndent = true;
  for (std::size_t at = 0; at < file.text.size(); ++at) {
    const char letter = file.text[at];
    if (atIndent && letter == '\t') {
      log.add(placeOf(file, at), "a tab for indentation", "indent with spaces");
      return false;
    }
    atIndent = letter == '\n' || (atIndent && letter == ' ');
  }
  return true;
}

}  // namespace

bool isCleanText(const SourceFile& file, Log& log) {
  return hasCleanCharacters(file, log) && hasCleanIndents(file, log);
}

}  // namespace calcar::rules::internal
