#pragma once

#include <string>
#include <vector>

#include "engine/assessment/red_flags.hpp"

namespace calcar::engine {

/// The interval between what is forced and what is still possible.
///
/// @param routineReferrals  ids of conditions that ask for a routine referral
[[nodiscard]] Disposition disposition(const FlagReview& review,
                                      const std::vector<std::string>& routineReferrals);

/// Ids of raised flags, most urgent first, each once.
[[nodiscard]] std::vector<std::string> suspectedSerious(const std::vector<FlagAssessment>& flags);

}  // namespace calcar::engine
