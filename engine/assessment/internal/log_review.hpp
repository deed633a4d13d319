#pragma once

#include "engine/assessment/assessment.hpp"

namespace calcar::engine::internal {

/// The band of a ratio: it begins above its lower bound and ends at its upper one. None for the usual.
[[nodiscard]] const pack::SpikeBand* bandOf(const pack::SpikeRule& rule, double ratio);

/// What the training log says up to a day: weeks, runs beyond the spike rule, shares of the last four whole
/// weeks. What the log does not say stays empty; nothing is interpolated.
///
/// @param rule  null when the pack has none: then no run is compared
void reviewLog(const std::vector<TrainingSession>& log, Date asOf, const pack::SpikeRule* rule,
               LoadAssessment& load);

}  // namespace calcar::engine::internal
