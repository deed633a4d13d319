#include "engine/episode/utf8.hpp"

#include <algorithm>
#include <array>

namespace calcar::engine {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

/// Length of a sequence by its first byte, the bits that byte gives, and the least value the length is for.
struct Lead {
  std::size_t length;
  unsigned char bits;
  char32_t least;
};

Lead leadOf(unsigned char byte) {
  if (byte < 0x80) {
    return {1, 0x7F, 0};
  }
  if (byte >= 0xC2 && byte < 0xE0) {
    return {2, 0x1F, 0x80};
  }
  if (byte >= 0xE0 && byte < 0xF0) {
    return {3, 0x0F, 0x800};
  }
  return byte >= 0xF0 && byte < 0xF5 ? Lead{4, 0x07, 0x10000} : Lead{0, 0, 0};
}

bool isScalar(char32_t point) { return point <= 0x10FFFF && (point < 0xD800 || point > 0xDFFF); }

struct Range {
  char32_t first;
  char32_t last;
};

// Control characters, line and paragraph separators, embeddings and isolates of reading direction, private
// use, the byte order mark, noncharacters and the replacement character.
constexpr std::array<Range, 11> kHidden{{{0x00, 0x1F},
                                         {0x7F, 0x9F},
                                         {0x2028, 0x202E},
                                         {0x2066, 0x2069},
                                         {0xE000, 0xF8FF},
                                         {0xFDD0, 0xFDEF},
                                         {0xFEFF, 0xFEFF},
                                         {0xFFF9, 0xFFFB},
                                         {0xFFFD, 0xFFFF},
                                         {0xE0000, 0xE007F},
                                         {0xF0000, 0x10FFFF}}};

bool isHidden(char32_t point) {
  return std::any_of(kHidden.begin(), kHidden.end(),
                     [point](const Range& range) { return point >= range.first && point <= range.last; });
}

}  // namespace

char32_t nextCodePoint(std::string_view text, std::size_t& at) {
  const auto first = static_cast<unsigned char>(text[at]);
  const Lead lead = leadOf(first);
  const std::size_t begin = at++;
  if (lead.length == 0 || begin + lead.length > text.size()) {
    return kReplacement;
  }
  char32_t point = first & lead.bits;
  for (const char letter : text.substr(begin + 1, lead.length - 1)) {
    const auto byte = static_cast<unsigned char>(letter);
    if ((byte & 0xC0U) != 0x80U) {
      return kReplacement;
    }
    point = (point << 6U) | (byte & 0x3FU);
  }
  if (point < lead.least || !isScalar(point)) {
    return kReplacement;
  }
  at = begin + lead.length;
  return point;
}

void appendCodePoint(std::string& to, char32_t point) {
  const auto byte = [&to](char32_t value) { to += static_cast<char>(static_cast<unsigned char>(value)); };
  if (point < 0x80) {
    byte(point);
    return;
  }
  if (point < 0x800) {
    byte(0xC0U | (point >> 6U));
  } else if (point < 0x10000) {
    byte(0xE0U | (point >> 12U));
    byte(0x80U | ((point >> 6U) & 0x3FU));
  } else {
    byte(0xF0U | (point >> 18U));
    byte(0x80U | ((point >> 12U) & 0x3FU));
    byte(0x80U | ((point >> 6U) & 0x3FU));
  }
  byte(0x80U | (point & 0x3FU));
}

bool isPresentable(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (isHidden(nextCodePoint(text, at))) {
      return false;
    }
  }
  return true;
}

}  // namespace calcar::engine
