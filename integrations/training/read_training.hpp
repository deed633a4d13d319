#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/episode/episode.hpp"

namespace calcar::training {

inline constexpr std::size_t kLargestFile = std::size_t{64} * 1024 * 1024;
inline constexpr std::size_t kMostSessions = 20'000;  ///< of one file: more than fifty years, daily

enum class LengthUnit { Km, Miles };
enum class DateOrder { DayFirst, MonthFirst };

/// The moment by the clock on the wall, of seconds since 1970 in UTC; nothing outside the calendar.
using LocalClock = std::function<std::optional<engine::Moment>(std::int64_t)>;

/// What a file may leave open. Nothing of it is guessed: what is open and not said here is refused.
struct ReadOptions {
  std::optional<LengthUnit> unit;      ///< of distances under a heading without a unit
  std::optional<DateOrder> dates;      ///< of days such as 3/4/2026
  std::optional<engine::Sport> sport;  ///< of sessions that name none
  LocalClock clock;                    ///< for times in UTC; without one they stay UTC
};

/// Something in a file that could not be taken as it stands.
struct Problem {
  int line = 0;            ///< from 1; 0 = the file as a whole
  std::string column;      ///< the heading as the file writes it, or empty
  std::string message;     ///< what is wrong
  std::string hint;        ///< what to do; may be empty
  std::size_t more = 0;    ///< how many further lines have the same problem
  bool isRefused = false;  ///< the session was left out; otherwise it was kept, without what is unclear
};

/// What was read from one file: everything readable, and what was not.
struct TrainingLog {
  std::vector<engine::TrainingSession> sessions;  ///< in the order of the file
  std::vector<Problem> problems;                  ///< in the order of the file
};

/// Reads a training log. Its content says whether it is GPX, TCX or CSV, the name does not.
///
/// Distances of GPX tracks are sums over their points (great circle), their time is the time in motion, and
/// climb counts rises of 3 m and more. What the file itself sums up (TCX, CSV) is taken from it.
///
/// @param content  at most `kLargestFile`
/// @param source   kept with every session, such as the file's name without its folder
[[nodiscard]] TrainingLog readTraining(std::string_view content, const std::string& source,
                                       const ReadOptions& options);

}  // namespace calcar::training
