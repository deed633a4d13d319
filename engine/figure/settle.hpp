#pragma once

#include <vector>

#include "engine/figure/exercise_pose.hpp"
#include "engine/figure/skeleton.hpp"

namespace calcar::figure {

/// A pose after its free numbers moved until the pins hold.
struct Settled {
  Pose pose;
  Frames frames;
  double worstMiss = 0;  ///< of a pin that must hold, in cm
};

/// Solves one block by damped least squares over its free numbers; all others stay as set.
///
/// @param before  the start, which the end inherits and whose kept landmarks stay; none for the start itself
[[nodiscard]] Settled settle(const PoseBlock& block, const Settled* before = nullptr);

/// Start and, when there is one, end.
[[nodiscard]] std::vector<Settled> settle(const ExercisePose& exercise);

}  // namespace calcar::figure
