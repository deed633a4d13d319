#pragma once

#include <array>

#include "engine/figure/body.hpp"
#include "engine/figure/joints.hpp"

namespace calcar::figure {

/// Where a segment is in the room.
struct Placed {
  Vec origin;
  Turn turn;
};
using Frames = std::array<Placed, kFrames>;

/// Forward kinematics: every segment of a pose, placed.
[[nodiscard]] Frames placed(const Pose& pose);

[[nodiscard]] Vec placeOf(const Frames& frames, Frame frame, Vec point);
[[nodiscard]] Vec placeOf(const Frames& frames, const Ball& ball);
/// A direction of a segment, in the room.
[[nodiscard]] Vec directionOf(const Frames& frames, Frame frame, Vec direction);
[[nodiscard]] Vec centreOfMass(const Frames& frames);

}  // namespace calcar::figure
