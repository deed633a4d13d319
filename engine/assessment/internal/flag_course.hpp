#pragma once

#include <string>
#include <vector>

#include "engine/assessment/assessment.hpp"

namespace calcar::engine::internal {

/// The record as it stood at the end of each visit, and last as it stands now, seen from one side. Never
/// empty.
using Timeline = std::vector<Facts>;

[[nodiscard]] Timeline timelineOf(const Pack& pack, const Episode& episode, Moment asOf, Side affectedSide);

/// What the visits made of one flag: raised once is raised, and the urgency only rises.
struct FlagCourse {
  bool isRaised = false;
  bool isRaisedNow = false;  ///< would be raised from what is known now, without memory
  Urgency forced = Urgency::None;
  std::string level;
  std::vector<Deciding> decidedBy;  ///< what raised it last, and what forced the urgency
  std::vector<Deciding> positive;   ///< every observation that ever raised it or its urgency
};

[[nodiscard]] FlagCourse courseOf(const pack::RedFlag& flag, const Timeline& timeline);

/// The most urgent step whose conditions are at least this true; null when there is none. A step without
/// conditions is met as soon as the flag is raised.
[[nodiscard]] const pack::UrgencyStep* highestStep(const pack::RedFlag& flag, const Facts& facts,
                                                   Truth atLeast);

}  // namespace calcar::engine::internal
