#include "engine/episode/date.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <system_error>

namespace calcar::engine {
namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2199;

bool isLeap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int daysInMonth(int year, int month) {
  constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && isLeap(year) ? 29 : kDays.at(static_cast<std::size_t>(month - 1));
}

/// Exactly `digits` decimal digits at `at`.
std::optional<int> digitsAt(std::string_view text, std::size_t at, std::size_t digits) {
  int number = 0;
  const char* first = text.data() + at;
  const char* last = first + digits;
  const auto [end, problem] = std::from_chars(first, last, number);
  if (problem != std::errc{} || end != last || *first == '-') {
    return std::nullopt;
  }
  return number;
}

std::string padded(int number, std::size_t width) {
  std::string text = std::to_string(number);
  return text.size() >= width ? text : std::string(width - text.size(), '0') + text;
}

/// Days since 1 March of the year 0, counted in years that begin in March so that the leap day comes last.
int dayNumber(Date date) {
  const int year = date.month > 2 ? date.year : date.year - 1;
  const int monthFromMarch = (date.month + 9) % 12;
  return 365 * year + year / 4 - year / 100 + year / 400 + (153 * monthFromMarch + 2) / 5 + date.day - 1;
}

}  // namespace

std::optional<Date> makeDate(int year, int month, int day) {
  if (year < kFirstYear || year > kLastYear || month < 1 || month > 12 || day < 1) {
    return std::nullopt;
  }
  if (day > daysInMonth(year, month)) {
    return std::nullopt;
  }
  return Date{year, month, day};
}

std::optional<Date> parseDate(std::string_view text) {
  constexpr std::string_view kShape = "YYYY-MM-DD";
  if (text.size() != kShape.size() || text[4] != '-' || text[7] != '-') {
    return std::nullopt;
  }
  const auto year = digitsAt(text, 0, 4);
  const auto month = digitsAt(text, 5, 2);
  const auto day = digitsAt(text, 8, 2);
  if (!year || !month || !day) {
    return std::nullopt;
  }
  return makeDate(*year, *month, *day);
}

std::optional<Moment> parseMoment(std::string_view text) {
  const auto date = parseDate(text.substr(0, std::min<std::size_t>(text.size(), 10)));
  if (!date) {
    return std::nullopt;
  }
  if (text.size() == 10) {
    return Moment{*date, std::nullopt};
  }
  if (text.size() != 16 || (text[10] != 'T' && text[10] != ' ') || text[13] != ':') {
    return std::nullopt;
  }
  const auto hour = digitsAt(text, 11, 2);
  const auto minute = digitsAt(text, 14, 2);
  if (!hour || !minute || *hour > 23 || *minute > 59) {
    return std::nullopt;
  }
  return Moment{*date, *hour * 60 + *minute};
}

std::string toText(Date date) {
  return padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2);
}

std::string toText(Moment moment) {
  if (!moment.minuteOfDay) {
    return toText(moment.date);
  }
  return toText(moment.date) + "T" + padded(*moment.minuteOfDay / 60, 2) + ":" +
         padded(*moment.minuteOfDay % 60, 2);
}

int daysBetween(Date from, Date to) { return dayNumber(to) - dayNumber(from); }

int completedYears(Date birth, Date on) {
  const bool birthdayToCome = on.month < birth.month || (on.month == birth.month && on.day < birth.day);
  return on.year - birth.year - (birthdayToCome ? 1 : 0);
}

}  // namespace calcar::engine
