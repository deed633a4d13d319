#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace calcar::engine {

/// A calendar day of the Gregorian calendar, without zone. Always valid: made by `parseDate` or `makeDate`.
struct Date {
  int year;
  int month;  ///< 1..12
  int day;    ///< 1..31
  friend auto operator<=>(const Date&, const Date&) = default;
};

/// A moment as the record holds it: a day, and the minute of that day where it is known (local clock).
struct Moment {
  Date date;
  std::optional<int> minuteOfDay;  ///< 0..1439
  friend auto operator<=>(const Moment&, const Moment&) = default;
};

/// @returns the day, or nothing when it does not exist (31 February) or lies outside 1900..2199
[[nodiscard]] std::optional<Date> makeDate(int year, int month, int day);

/// Reads `YYYY-MM-DD`, nothing else.
[[nodiscard]] std::optional<Date> parseDate(std::string_view text);

/// Reads `YYYY-MM-DD`, `YYYY-MM-DDTHH:MM` or `YYYY-MM-DD HH:MM`, nothing else.
[[nodiscard]] std::optional<Moment> parseMoment(std::string_view text);

[[nodiscard]] std::string toText(Date date);      ///< `2026-11-20`
[[nodiscard]] std::string toText(Moment moment);  ///< `2026-11-20` or `2026-11-20T10:15`

/// Whole days from `from` to `to`; negative when `to` is earlier.
[[nodiscard]] int daysBetween(Date from, Date to);

/// Completed years of age on `on`. A birthday on 29 February counts from 1 March in other years.
[[nodiscard]] int completedYears(Date birth, Date on);

}  // namespace calcar::engine
