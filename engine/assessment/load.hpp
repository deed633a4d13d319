#pragma once

#include "engine/assessment/assessment.hpp"

namespace calcar::engine {

/// Whether one recent run was much longer than the longest run of the 30 days before it (the pack's spike
/// rule).
///
/// Without a run in those days there is nothing to compare with, which is neither a spike nor the usual. A
/// band begins above its lower bound and ends at its upper one. With a training log also its weeks, every run
/// of the last 90 days beyond the rule, and the shares of the last four whole weeks.
[[nodiscard]] LoadAssessment assessLoad(const Facts& facts);

}  // namespace calcar::engine
