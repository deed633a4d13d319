#pragma once

#include <span>
#include <vector>

#include "engine/assessment/assessment.hpp"

namespace calcar::engine {

/// What an assessment already says, as far as training targets build on it.
struct TargetBasis {
  const std::vector<FlagAssessment>& flags;
  const std::vector<SegmentAssessment>& chain;
  bool outsideScope;
};

/// Every deficit of the kinetic chain, the one that is most worth training first.
///
/// One key after the other decides, and the pack's order where all are equal:
/// 1. the deficit is on an affected side;
/// 2. the segment's link with hip pain is at least of low grade in the pack;
/// 3. an old injury of that segment;
/// 4. the grade of what the deficit was measured against;
/// 5. how many times the error it is beyond its limit; unknown errors and yes/no tests come last.
///
/// Reasons are text ids "target-reason.<id>". An exercise that a raised flag locks or that is contraindicated
/// is left out; the target then says so when none is left. No targets while a flag locks everything, and
/// none outside the scope of the studies. The order says what to consider first, never what causes the pain.
[[nodiscard]] std::vector<TrainingTarget> trainingTargets(std::span<const Facts> views,
                                                          const TargetBasis& basis);

}  // namespace calcar::engine
