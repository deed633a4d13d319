#pragma once

#include <span>
#include <vector>

#include "engine/assessment/assessment.hpp"

namespace calcar::engine {

/// What an assessment already says, as far as the next step builds on it.
struct NextStepBasis {
  const std::vector<FlagAssessment>& flags;
  const std::vector<PanelProgress>& panels;
  const std::vector<TestSafety>& testSafety;
  const std::vector<ConditionAssessment>& conditions;
};

/// The questions and tests worth asking next, best first, at most five.
///
/// Red flags that are undecided or could still rise come first: by the urgency they could bring, then by
/// flags helped per minute. Then tests by the information about the listed conditions that a minute of them
/// is expected to bring. Tests that a guard blocks or ties to painless walking are never proposed, nor what
/// was declined at this visit.
[[nodiscard]] std::vector<NextStep> nextSteps(std::span<const Facts> views, const NextStepBasis& basis);

}  // namespace calcar::engine
