#include "engine/figure/checks.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "engine/figure/internal/solid.hpp"

namespace calcar::figure {
namespace {

constexpr double kRangeSlack = 0.5;  // degrees

std::string degrees(double angle) { return std::to_string(static_cast<long>(std::floor(angle + 0.5))); }

std::vector<std::string> rangesOf(const ExercisePose& exercise, const Pose& pose) {
  std::vector<std::string> wrong;
  for (std::size_t kind = 0; kind < kJointKinds; ++kind) {
    const auto joint = static_cast<Joint>(kind);
    for (const Side side : {Side::Right, Side::Left}) {
      if (!kindOf(joint).isSided && side == Side::Left) {
        continue;
      }
      for (std::size_t motion = 0; motion < kindOf(joint).motions; ++motion) {
        const std::size_t index = indexOf(joint, side);
        const Motion& range = kindOf(joint).motion[motion];
        double least = range.least;
        double most = range.most;
        for (const Beyond& beyond : exercise.beyond) {
          if (beyond.number.joint == index && beyond.number.motion == motion) {
            least = beyond.least;
            most = beyond.most;
          }
        }
        const double angle = pose.angles[index][motion];
        if (angle < least - kRangeSlack || angle > most + kRangeSlack) {
          wrong.push_back(nameOf(joint, side) + " " + std::string(range.name) + " is " + degrees(angle) +
                          ", outside " + degrees(least) + " to " + degrees(most));
        }
      }
    }
  }
  return wrong;
}

std::optional<std::string> throughFloor(const Frames& frames, double allowed) {
  double deepest = allowed;
  std::optional<std::string> worst;
  for (const Cone& cone : flesh()) {
    for (const Ball* ball : {&cone.a, &cone.b}) {
      const double depth = ball->radius - placeOf(frames, *ball).y;
      if (depth > deepest) {
        deepest = depth;
        worst = nameOf(ball->frame) + " is " + internal::centimetres(depth) + " through the floor";
      }
    }
  }
  return worst;
}

/// The pin that misses by most, by its landmark.
std::string worstPin(const PoseBlock& block, const Frames& frames) {
  double most = -1;
  std::string name = "a kept point";
  for (const Touch& touch : block.touch) {
    const Landmark& landmark = landmarks()[touch.landmark];
    const double miss = std::abs(placeOf(frames, landmark.ball).y - landmark.ball.radius - touch.height);
    if (miss > std::max(most, kLargestMiss)) {
      most = miss;
      name = landmark.name;
    }
  }
  return name;
}

}  // namespace

std::vector<std::string> concernsOf(const ExercisePose& exercise, const PoseBlock& block,
                                    const Settled& settled) {
  std::vector<std::string> wrong = rangesOf(exercise, settled.pose);
  const auto add = [&wrong](std::optional<std::string> concern) {
    if (concern) {
      wrong.push_back(std::move(*concern));
    }
  };
  if (settled.worstMiss > kLargestMiss) {
    wrong.push_back("the pins miss by " + internal::centimetres(settled.worstMiss) + ", most at " +
                    worstPin(block, settled.frames));
  }
  add(throughFloor(settled.frames, exercise.soft));
  for (const Prop& prop : exercise.props) {
    add(internal::limbThroughProp(settled.frames, prop));
  }
  add(internal::limbThroughLimb(settled.frames));
  if (block.isStatic) {
    add(internal::outOfBalance(exercise, block, settled.frames));
  }
  return wrong;
}

}  // namespace calcar::figure
