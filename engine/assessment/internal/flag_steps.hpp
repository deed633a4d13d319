#pragma once

#include <vector>

#include "engine/assessment/internal/open_findings.hpp"
#include "engine/assessment/next_step.hpp"

namespace calcar::engine::internal {

/// The panels and single findings that would decide or raise a red flag, most urgent first.
[[nodiscard]] std::vector<NextStep> flagSteps(const Pack& pack, const OpenFindings& open,
                                              const NextStepBasis& basis);

}  // namespace calcar::engine::internal
