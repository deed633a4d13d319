#pragma once

#include <vector>

#include "engine/assessment/assessment.hpp"

namespace calcar::engine {

/// What an assessment already says, as far as following up builds on it.
struct FollowUpBasis {
  const std::vector<FlagAssessment>& flags;
  const ProgrammeAssessment& programme;
  const std::vector<OutcomeAssessment>& outcomes;
};

/// What changed since the visit before, how the reported phase went, and why to refer after all.
///
/// The next phase comes after two passed sessions in a row and every exit criterion met; a criterion that
/// nobody asked is not met. A failed session means one step back, the third in a row – two after the step
/// back – a review. Where no pain is allowed, any pain is a review. A locked programme never advances.
[[nodiscard]] FollowUp followUp(const Facts& facts, const FollowUpBasis& basis);

}  // namespace calcar::engine
