#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/assessment/assessment.hpp"
#include "engine/assessment/reasoning.hpp"

namespace calcar::engine {

/// The conditions whose zones are marked, each with odds of its own: logit = prior + one weight per
/// dependence group.
///
/// A group counts once, by its first decided reading in the declared order of preference, never by its
/// largest. A negative reading that says nothing leaves its group to the next one. The variance of the prior
/// counts too.
///
/// @param views    the record seen from each affected side, at least one; every condition is judged per side
/// @param inScope  false: no weight is used; conditions come by the rank of their zone, without probability
/// @param reasoning  left out: the same order and numbers, without contributions, grade and open readings
/// @returns most probable first, then by id
[[nodiscard]] std::vector<ConditionAssessment> rankConditions(std::span<const Facts> views, bool inScope,
                                                              Reasoning reasoning = Reasoning::Kept);

/// The id of the highest-ranked condition whose own criterion for a routine referral is met, if there is one.
[[nodiscard]] std::vector<std::string> routineReferrals(std::span<const Facts> views,
                                                        const std::vector<ConditionAssessment>& conditions);

/// The view that a condition was judged from.
[[nodiscard]] const Facts& viewOf(const ConditionAssessment& condition, std::span<const Facts> views);

}  // namespace calcar::engine
