#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/assessment/assessment.hpp"

namespace calcar::engine::internal {

/// What became of a raised flag.
struct Closure {
  FlagState state = FlagState::Raised;  ///< Cleared, Overridden, or Raised still
  std::string by;
  std::optional<Date> on;
  std::string reason;   ///< the clearing finding's id, or the reason of the override
  std::string refused;  ///< text id "closure.<why>" of a clearance or override that does not count
};

/// Looks for a clearance or an override that closes a raised flag. A clearing finding among the observations
/// closes nothing: only what somebody signs for with a name and a day does.
///
/// @param positive  the observations that raised the flag at any time; one after the closing day reopens it
[[nodiscard]] Closure closureOf(const pack::RedFlag& flag, const Pack& pack, const Episode& episode,
                                Moment asOf, const std::vector<Deciding>& positive);

}  // namespace calcar::engine::internal
