#pragma once

#include <string>
#include <vector>

#include "engine/figure/exercise_pose.hpp"
#include "engine/figure/settle.hpp"

namespace calcar::figure {

/// How far a pin may miss, in cm.
constexpr double kLargestMiss = 0.6;

/// What is wrong with a settled pose and can be proved without looking at it: joints beyond their range, pins
/// that do not hold, flesh in the floor, in a prop or in another limb, a body that would fall. In words, for
/// the author; empty when nothing is.
[[nodiscard]] std::vector<std::string> concernsOf(const ExercisePose& exercise, const PoseBlock& block,
                                                  const Settled& settled);

}  // namespace calcar::figure
