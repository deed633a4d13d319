#pragma once

#include <vector>

#include "engine/assessment/assessment.hpp"

namespace calcar::engine {

/// One review per imaging question that a raised or undecided flag or one of the three first conditions asks,
/// in pack order: which attached study could answer it, and why the others do not. Raised flags are named
/// before undecided ones, flags before conditions. Studies dated after `asOf` are not seen.
///
/// @param flags       as judged at `asOf`
/// @param conditions  most probable first
[[nodiscard]] std::vector<ImagingReview> reviewImaging(const Facts& facts,
                                                       const std::vector<FlagAssessment>& flags,
                                                       const std::vector<ConditionAssessment>& conditions);

}  // namespace calcar::engine
