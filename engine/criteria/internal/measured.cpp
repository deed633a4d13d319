#include "engine/criteria/internal/measured.hpp"

#include "engine/episode/training_log.hpp"

namespace calcar::engine::internal {
namespace {

std::optional<double> numberOf(pack::LogMeasure measure, const TrainingSessions& log, Date asOf) {
  switch (measure) {
    case pack::LogMeasure::None:
      return std::nullopt;
    case pack::LogMeasure::LongestRun14Days: {
      const auto longest = longestRecentRun(log, asOf);
      return longest ? std::optional(longest->km) : std::nullopt;
    }
    case pack::LogMeasure::LongestRunBefore: {
      const auto longest = longestRecentRun(log, asOf);
      return longest ? longestRunBefore(log, longest->day) : std::nullopt;
    }
    case pack::LogMeasure::WeeklyDistance:
      return weeklyRunKm(log, asOf);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Fact> measuredByLog(const pack::Finding& finding, const Episode& episode, Moment asOf) {
  if (finding.type() != pack::ValueType::Number || finding.sided()) {
    return std::nullopt;
  }
  const auto number = numberOf(finding.measure(), episode.training, asOf.date);
  if (!number || *number < finding.low() || *number > finding.high()) {
    return std::nullopt;
  }
  return Fact{*number, asOf, std::nullopt, -1, false};
}

}  // namespace calcar::engine::internal
