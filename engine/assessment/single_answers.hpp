#pragma once

#include <span>
#include <vector>

#include "engine/assessment/assessment.hpp"

namespace calcar::engine {

struct SingleAnswerBasis {
  const std::vector<TestSafety>& testSafety;
  const std::vector<ConditionAssessment>& conditions;  ///< as ranked now
};

/// The single open yes-or-no answers that would put another condition first, found by trying each of them on
/// the affected side. Only findings that matter to the conditions ranked highest are tried, and none that a
/// guard forbids.
///
/// @param views  the record seen from each affected side, at least one
/// @returns in the order of the dictionary, yes before no; empty when nothing is ranked with a probability
[[nodiscard]] std::vector<RankChange> singleAnswers(std::span<const Facts> views,
                                                    const SingleAnswerBasis& basis);

}  // namespace calcar::engine
