#include "rules/compiler/internal/dates.hpp"

#include <array>
#include <charconv>

#include "rules/compiler/internal/values.hpp"

namespace calcar::rules::internal {
namespace {

bool isLeap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

bool isDay(int year, int month, int day) {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (year < 1 || month < 1 || month > 12 || day < 1) {
    return false;
  }
  const int leapDay = month == 2 && isLeap(year) ? 1 : 0;
  return day <= kDays[static_cast<std::size_t>(month - 1)] + leapDay;
}

bool isDate(std::string_view text) {
  constexpr std::string_view kShape = "0000-00-00";
  if (text.size() != kShape.size()) {
    return false;
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool isDigit = text[i] >= '0' && text[i] <= '9';
    if (kShape[i] == '0' ? !isDigit : text[i] != '-') {
      return false;
    }
  }
  const auto part = [&](std::size_t from, std::size_t length) {
    int value = 0;
    std::from_chars(text.data() + from, text.data() + from + length, value);
    return value;
  };
  return isDay(part(0, 4), part(5, 2), part(8, 2));
}

}  // namespace

std::string dateOf(const Node* node, Log& log) {
  std::string text = textOf(node, log);
  if (!text.empty() && !isDate(text)) {
    log.add(node->place, quoted(text) + " is no date", "write it like 2026-11-24");
    return "";
  }
  return text;
}

}  // namespace calcar::rules::internal
