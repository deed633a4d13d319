#pragma once

#include <string_view>

#include "integrations/training/read_training.hpp"

namespace calcar::training::internal {

/// Reads GPX 1.0 and 1.1: every track with times is a session. Routes and waypoints are plans, not training.
[[nodiscard]] TrainingLog readGpx(std::string_view content, const ReadOptions& options);

}  // namespace calcar::training::internal
