#pragma once

#include <vector>

#include "engine/assessment/assessment.hpp"
#include "engine/assessment/reasoning.hpp"

namespace calcar::engine {

/// Every red flag of the pack, and what could still change its urgency.
struct FlagReview {
  std::vector<FlagAssessment> flags;  ///< pack order; two per flag for a complaint of both sides
  std::vector<Settling> settling;     ///< of undecided flags and of raised ones that could rise, pack order
};

/// Judges every red flag on all visits up to `asOf`. Raised stays raised until a clearance or an override
/// that counts closes it; a later visit may raise the urgency, never lower it.
///
/// @param reasoning  left out: states, urgencies and closures are the same, what decided or would decide them
///                   is empty
[[nodiscard]] FlagReview assessFlags(const Pack& pack, const Episode& episode, Moment asOf,
                                     Reasoning reasoning = Reasoning::Kept);

}  // namespace calcar::engine
