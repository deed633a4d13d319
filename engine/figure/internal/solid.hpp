#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/figure/exercise_pose.hpp"
#include "engine/figure/settle.hpp"

namespace calcar::figure::internal {

// Each returns what is wrong in words, or nothing.

/// The deepest place where one limb runs through another or through the head.
[[nodiscard]] std::optional<std::string> limbThroughLimb(const Frames& frames);
/// Flesh inside a box, or a limb that passes through the slab of a bench.
[[nodiscard]] std::optional<std::string> limbThroughProp(const Frames& frames, const Prop& prop);
/// The centre of mass beside everything that touches the floor, a prop or a wall.
[[nodiscard]] std::optional<std::string> outOfBalance(const ExercisePose& exercise, const PoseBlock& block,
                                                      const Frames& frames);

/// “3.4 cm”.
[[nodiscard]] std::string centimetres(double length);

}  // namespace calcar::figure::internal
