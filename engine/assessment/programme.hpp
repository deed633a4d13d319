#pragma once

#include <span>
#include <vector>

#include "engine/assessment/assessment.hpp"

namespace calcar::engine {

/// What an assessment already says, as far as the programme builds on it.
struct ProgrammeBasis {
  const std::vector<FlagAssessment>& flags;
  const std::vector<ConditionAssessment>& conditions;
  const std::vector<SegmentAssessment>& chain;
  bool outsideScope;
};

/// The programme that the situation asks for, else that of the first listed condition that has one, as far as
/// red flags, the person and the equipment leave it open.
///
/// A raised flag of two weeks or more urgent locks it whole, whatever else holds: interim advice takes its
/// place, also when no programme would be offered. A lesser raised flag takes away the exercises, running and
/// cross-training that use the parts it locks. Cleared and overridden flags lock nothing. Outside the scope
/// of the studies no programme is offered.
///
/// A programme that needs a clearance stays locked until a named person cleared one of its flags for one of
/// its phases; later phases stay closed. A contraindicated exercise, or one whose equipment is missing, gives
/// way to another one to the same end; see `exercisesOf` for the exercises as they are done.
[[nodiscard]] ProgrammeAssessment planProgramme(std::span<const Facts> views, const ProgrammeBasis& basis);

}  // namespace calcar::engine
