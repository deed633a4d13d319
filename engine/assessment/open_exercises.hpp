#pragma once

#include <string>
#include <vector>

#include "engine/assessment/assessment.hpp"

namespace calcar::engine {

/// The exercises of the pack that this person can do now, in its order: not locked by a raised flag, not
/// contraindicated, and the equipment is there. None while a flag locks everything.
///
/// @param flags  of the same episode at the same moment
[[nodiscard]] std::vector<std::string> openExercises(const Pack& pack, const Episode& episode, Moment asOf,
                                                     const std::vector<FlagAssessment>& flags);

/// Whether the programme is one that needs a doctor's clearance: then it is done as it is, and nothing is
/// added.
[[nodiscard]] bool needsClearance(const pack::Programme& programme);

}  // namespace calcar::engine
