#include "integrations/exchange/internal/lines.hpp"

#include <algorithm>

#include "integrations/exchange/source_node.hpp"

namespace calcar::exchange {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

unsigned char byteAt(std::string_view text, std::size_t i) { return static_cast<unsigned char>(text[i]); }

bool isContinuation(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

/// How many bytes the character has that starts with this byte; 0 for a byte that starts none.
std::size_t lengthOf(unsigned char first) {
  if (first < 0x80) {
    return 1;
  }
  if (first >= 0xC2 && first < 0xE0) {
    return 2;
  }
  if (first >= 0xE0 && first < 0xF0) {
    return 3;
  }
  return first >= 0xF0 && first < 0xF5 ? 4 : 0;
}

/// Overlong forms, surrogates and what lies beyond Unicode show in the second byte.
bool isSecondByteFit(unsigned char first, unsigned char second) {
  switch (first) {
    case 0xE0:
      return second >= 0xA0;
    case 0xED:
      return second < 0xA0;
    case 0xF0:
      return second >= 0x90;
    case 0xF4:
      return second < 0x90;
    default:
      return true;
  }
}

/// The length of the well-formed character at `i`, or 0.
std::size_t characterAt(std::string_view text, std::size_t i) {
  const std::size_t length = lengthOf(byteAt(text, i));
  if (length == 0 || i + length > text.size()) {
    return 0;
  }
  for (std::size_t k = 1; k < length; ++k) {
    if (!isContinuation(byteAt(text, i + k))) {
      return 0;
    }
  }
  return length == 1 || isSecondByteFit(byteAt(text, i), byteAt(text, i + 1)) ? length : 0;
}

bool isControl(unsigned char byte) {
  return (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7F;
}

Diagnostic at(Position position, std::string message, std::string hint) {
  return {{}, position.line, position.column, {}, std::move(message), std::move(hint)};
}

}  // namespace

Lines::Lines(std::string_view text) : m_text(text), m_starts{0} {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') {
      m_starts.push_back(i + 1);
    }
  }
}

Position Lines::at(std::size_t byte) {
  const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), byte);
  const auto line = static_cast<std::size_t>(after - m_starts.begin()) - 1;
  return at(line, byte - m_starts[line]);
}

Position Lines::at(std::size_t line, std::size_t column) {
  const std::size_t start = startOf(line);
  const std::size_t byte = std::min(start + column, m_text.size());
  if (m_countedTo < start || m_countedTo > byte) {
    m_countedTo = start;
    m_characters = 0;
  }
  for (; m_countedTo < byte; ++m_countedTo) {
    m_characters += isContinuation(byteAt(m_text, m_countedTo)) ? 0 : 1;
  }
  return {static_cast<int>(line) + 1, static_cast<int>(m_characters) + 1};
}

std::size_t Lines::startOf(std::size_t line) const {
  return line < m_starts.size() ? m_starts[line] : m_text.size();
}

std::optional<Diagnostic> refuseText(std::string_view& text) {
  if (text.size() > kLargestFile) {
    return at({}, "expected a file of at most 16 MiB", {});
  }
  if (text.starts_with(kByteOrderMark)) {
    text.remove_prefix(kByteOrderMark.size());
  }
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = characterAt(text, i);
    if (length == 0) {
      return at(Lines(text).at(i), "expected text in UTF-8", "save the file as UTF-8");
    }
    if (isControl(byteAt(text, i))) {
      return at(Lines(text).at(i), "expected text without control characters", {});
    }
    i += length;
  }
  return std::nullopt;
}

}  // namespace calcar::exchange
