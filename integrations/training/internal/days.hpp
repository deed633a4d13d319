#pragma once

#include <optional>
#include <string_view>

#include "integrations/training/read_training.hpp"

namespace calcar::training::internal {

/// A day as a file writes it, with the time where it stands beside it.
struct WrittenDay {
  std::optional<engine::Date> date;  ///< when it can be read in one way only
  int first = 0;                     ///< of 3/4/2026 otherwise
  int second = 0;
  int year = 0;
  std::optional<int> minuteOfDay;

  [[nodiscard]] bool isOpen() const { return !date; }
};

/// What the days of a file say about their order, all together.
enum class OrderEvidence { None, DayFirst, MonthFirst, Contradictory };

/// Reads `2026-11-20`, `2026-11-20 07:40:00`, `2026-11-20T07:40:00Z`, `20.11.2026, 07:40`, `3/4/2026`,
/// `20-11-2026`, “Mar 3, 2026, 7:40:00 AM”, “3. März 2026”, “3 mars 2026 à 07:40”. Years have four digits.
///
/// @returns nothing when it is no day; an open one where day and month could be exchanged
[[nodiscard]] std::optional<WrittenDay> writtenDayOf(std::string_view text, const LocalClock& clock);

/// What one open day says: a number above 12 is no month.
[[nodiscard]] OrderEvidence orderOf(const WrittenDay& day);
[[nodiscard]] OrderEvidence together(OrderEvidence one, OrderEvidence other);

/// The day in an order; nothing when it does not exist in it.
[[nodiscard]] std::optional<engine::Date> dateOf(const WrittenDay& day, DateOrder order);

/// The minute of the day of `07:40`, `7:40:00 AM`; nothing for anything else.
[[nodiscard]] std::optional<int> minuteOfDayOf(std::string_view text);

}  // namespace calcar::training::internal
