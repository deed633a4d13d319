#include "integrations/store/internal/anchor_line.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>

#include "integrations/store/internal/failure.hpp"
#include "integrations/store/internal/sealing.hpp"

namespace calcar::store::internal {
namespace {

constexpr std::size_t kGroup = 8;
constexpr std::size_t kChainDigits = 64;
constexpr std::size_t kCheckDigits = 4;

[[noreturn]] void refuse(const char* detail) {
  fail(engine::ErrorCode::Unreadable, "store.anchor.line", detail);
}

/// Anybody can work it out: it finds slips, not forgers.
std::string checkDigits(std::int64_t sequence, const std::string& chainDigits, const std::string& storeId) {
  const std::string words = std::to_string(sequence) + '|' + chainDigits + '|' + storeId;
  return hex(hmacSha256("calcar-anchor-line/1", words)).substr(0, kCheckDigits);
}

std::string digitsIn(std::string_view words) {
  std::string digits;
  for (const char letter : words) {
    if (std::isspace(static_cast<unsigned char>(letter)) == 0) {
      digits.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(letter))));
    }
  }
  return digits;
}

std::string fromDigits(const std::string& digits) {
  std::string raw(digits.size() / 2, '\0');
  for (std::size_t at = 0; at < raw.size(); ++at) {
    unsigned value = 0;
    const char* first = digits.data() + 2 * at;
    std::from_chars(first, first + 2, value, 16);
    raw[at] = static_cast<char>(value);
  }
  return raw;
}

}  // namespace

std::string toPaper(const Anchor& anchor, const std::string& storeId) {
  const std::string digits = hex(anchor.chain);
  std::string line = std::to_string(anchor.sequence);
  for (std::size_t at = 0; at < digits.size(); at += kGroup) {
    line += ' ' + digits.substr(at, kGroup);
  }
  return line + ' ' + checkDigits(anchor.sequence, digits, storeId);
}

Anchor fromPaper(std::string_view line, const std::string& storeId) {
  while (!line.empty() && std::isspace(static_cast<unsigned char>(line.front())) != 0) {
    line.remove_prefix(1);
  }
  Anchor anchor;
  const auto [end, problem] = std::from_chars(line.data(), line.data() + line.size(), anchor.sequence);
  if (problem != std::errc() || anchor.sequence < 1) {
    refuse("expected the line that “calcar audit anchor” printed: a number, then 68 digits 0–9 a–f");
  }
  const std::string digits = digitsIn(line.substr(static_cast<std::size_t>(end - line.data())));
  const bool isHex = std::all_of(digits.begin(), digits.end(), [](char digit) {
    return std::isxdigit(static_cast<unsigned char>(digit)) != 0;
  });
  if (digits.size() != kChainDigits + kCheckDigits || !isHex) {
    refuse("expected 68 digits 0–9 a–f after the number; compare the line with the paper");
  }
  const std::string chain = digits.substr(0, kChainDigits);
  if (checkDigits(anchor.sequence, chain, storeId) != digits.substr(kChainDigits)) {
    refuse("the line has a slip or is of another store; compare it with the paper");
  }
  anchor.chain = fromDigits(chain);
  return anchor;
}

}  // namespace calcar::store::internal
