#include "integrations/store/internal/typed_date.hpp"

#include <charconv>

namespace calcar::store::internal {
namespace {

constexpr std::size_t kYearDigits = 4;

/// A number of digits alone.
std::optional<int> whole(std::string_view digits) {
  int value = 0;
  const char* const end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, value);
  return error == std::errc() && stop == end && value >= 0 ? std::optional(value) : std::nullopt;
}

}  // namespace

std::optional<engine::Date> typedDate(std::string_view typed) {
  if (const auto date = engine::parseDate(typed)) {
    return date;
  }
  const std::size_t first = typed.find('.');
  const std::size_t second = first == std::string_view::npos ? first : typed.find('.', first + 1);
  if (second == std::string_view::npos || typed.size() - second - 1 != kYearDigits) {
    return std::nullopt;
  }
  const auto day = whole(typed.substr(0, first));
  const auto month = whole(typed.substr(first + 1, second - first - 1));
  const auto year = whole(typed.substr(second + 1));
  return day && month && year ? engine::makeDate(*year, *month, *day) : std::nullopt;
}

}  // namespace calcar::store::internal
