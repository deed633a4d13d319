#include "integrations/documents/internal/clean_text.hpp"

#include <algorithm>
#include <cstddef>

namespace calcar::documents {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

struct Lead {
  int trailing;
  char32_t bits;
  char32_t least;  ///< the smallest code point that may be written this long
};

Lead leadOf(unsigned char byte) {
  if (byte < 0x80) {
    return {0, byte, 0};
  }
  if (byte >= 0xC2 && byte <= 0xDF) {
    return {1, byte & 0x1FU, 0x80};
  }
  if (byte >= 0xE0 && byte <= 0xEF) {
    return {2, byte & 0x0FU, 0x800};
  }
  if (byte >= 0xF0 && byte <= 0xF4) {
    return {3, byte & 0x07U, 0x10000};
  }
  return {-1, 0, 0};
}

bool isScalar(char32_t point) { return point <= 0x10FFFF && (point < 0xD800 || point > 0xDFFF); }

/// Reads one code point at `at` and moves behind it; behind one byte when it is not valid.
char32_t next(std::string_view utf8, std::size_t& at) {
  const Lead lead = leadOf(static_cast<unsigned char>(utf8[at]));
  ++at;
  if (lead.trailing < 0) {
    return kReplacement;
  }
  char32_t point = lead.bits;
  std::size_t end = at;
  for (int i = 0; i < lead.trailing; ++i, ++end) {
    const bool continues = end < utf8.size() && (static_cast<unsigned char>(utf8[end]) & 0xC0U) == 0x80U;
    if (!continues) {
      return kReplacement;
    }
    point = (point << 6U) | (static_cast<unsigned char>(utf8[end]) & 0x3FU);
  }
  if (point < lead.least || !isScalar(point)) {
    return kReplacement;
  }
  at = end;
  return point;
}

bool isWithin(char32_t point, char32_t first, char32_t last) { return point >= first && point <= last; }

bool isControl(char32_t point) { return point < 0x20 || isWithin(point, 0x7F, 0x9F); }

bool turnsDirection(char32_t point) {
  return isWithin(point, 0x202A, 0x202E) || isWithin(point, 0x2066, 0x2069);
}

bool isInvisibleTag(char32_t point) {
  return point == 0xFEFF || isWithin(point, 0xE0000, 0xE007F) || (point & 0xFFFEU) == 0xFFFE;
}

}  // namespace

std::u32string decoded(std::string_view utf8) {
  std::u32string points;
  points.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    points.push_back(next(utf8, at));
  }
  return points;
}

std::string encoded(std::u32string_view codePoints) {
  std::string utf8;
  utf8.reserve(codePoints.size());
  const auto trailing = [&](char32_t point, unsigned shift) {
    utf8.push_back(static_cast<char>(0x80U | ((point >> shift) & 0x3FU)));
  };
  for (const char32_t point : codePoints) {
    if (point < 0x80) {
      utf8.push_back(static_cast<char>(point));
    } else if (point < 0x800) {
      utf8.push_back(static_cast<char>(0xC0U | (point >> 6U)));
      trailing(point, 0);
    } else if (point < 0x10000) {
      utf8.push_back(static_cast<char>(0xE0U | (point >> 12U)));
      trailing(point, 6);
      trailing(point, 0);
    } else {
      utf8.push_back(static_cast<char>(0xF0U | (point >> 18U)));
      trailing(point, 12);
      trailing(point, 6);
      trailing(point, 0);
    }
  }
  return utf8;
}

std::string cleaned(std::string_view utf8) {
  std::u32string kept;
  for (const char32_t point : decoded(utf8)) {
    if (point == U'\n' || point == 0x2028 || point == 0x2029) {
      kept.push_back(U'\n');
    } else if (point == U'\t') {
      kept.push_back(U' ');
    } else if (!isControl(point) && !turnsDirection(point) && !isInvisibleTag(point)) {
      kept.push_back(point);
    }
  }
  return encoded(kept);
}

std::string plainWords(const engine::Text& text) {
  std::string words;
  for (const auto& span : text) {
    words += cleaned(span.text);
  }
  return words;
}

bool isBlank(const engine::Text& text) {
  return std::all_of(text.begin(), text.end(), [](const auto& span) {
    return span.text.find_first_not_of(" \t\r\n") == std::string::npos;
  });
}

bool isStrong(const engine::Text& text) {
  return !isBlank(text) &&
         std::all_of(text.begin(), text.end(), [](const auto& span) { return span.strong; });
}

}  // namespace calcar::documents
