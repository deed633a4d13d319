#pragma once

#include <string_view>

#include "integrations/training/read_training.hpp"

namespace calcar::training::internal {

/// Reads TCX: every activity is a session, summed up over its laps as the watch measured them. Courses and
/// planned workouts are not training.
[[nodiscard]] TrainingLog readTcx(std::string_view content, const ReadOptions& options);

}  // namespace calcar::training::internal
