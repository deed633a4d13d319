#pragma once

#include <optional>
#include <vector>

#include "engine/episode/episode.hpp"

namespace calcar::engine {

using TrainingSessions = std::vector<TrainingSession>;

/// The day so many days later, or earlier. @pre it lies within the calendar's 1900..2199
[[nodiscard]] Date daysLater(Date day, int days);
/// The Monday of the week in which a day lies.
[[nodiscard]] Date mondayOf(Date day);

/// One run that stands for others.
struct LongestRun {
  Date day;
  double km = 0;
};

// What a training log says. Sessions outside the days asked for are not seen. A run without a distance may
// have been the longest: then nothing is known.

/// The longest run from one day to another, both included; of equal ones the first. Nothing without a run.
[[nodiscard]] std::optional<LongestRun> longestRun(const TrainingSessions& log, Date from, Date to);

/// The longest run of the 14 days that end with `asOf`.
[[nodiscard]] std::optional<LongestRun> longestRecentRun(const TrainingSessions& log, Date asOf);

/// Km of the longest run in the 30 days before a day, the day itself not among them. Zero when the log
/// reaches back that far and holds no run; nothing when it does not reach back and holds none, because
/// before a log begins nothing is known.
[[nodiscard]] std::optional<double> longestRunBefore(const TrainingSessions& log, Date day);

/// The first day of the log.
[[nodiscard]] std::optional<Date> logBegin(const TrainingSessions& log);

/// The Monday of the first of the last four whole weeks. The week of `asOf` is not over and does not count.
[[nodiscard]] Date firstOfFourWeeks(Date asOf);

/// Whether the log says something of the last four whole weeks: it began before them or on their first day,
/// and holds a session in them.
[[nodiscard]] bool coversFourWeeks(const TrainingSessions& log, Date asOf);

/// Km of running a week, the mean of the last four whole weeks; nothing when the log does not cover them.
[[nodiscard]] std::optional<double> weeklyRunKm(const TrainingSessions& log, Date asOf);

}  // namespace calcar::engine
