#pragma once

#include <vector>

#include "engine/assessment/assessment.hpp"
#include "engine/assessment/pain_limits.hpp"

namespace calcar::engine::internal {

/// One loading session against the pain that is allowed: passed within it and settled, failed when it did not
/// settle or went more than one point beyond it, held in between and while nobody asked whether it settled.
/// Where no pain is allowed, any pain fails.
[[nodiscard]] TrialVerdict verdictOn(const LoadTrial& trial, const PainLimits& allowed);

/// How many of the last verdicts in a row are this one.
[[nodiscard]] int runAtTheEnd(const std::vector<TrialVerdict>& verdicts, TrialVerdict verdict);

}  // namespace calcar::engine::internal
