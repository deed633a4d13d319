#pragma once

#include <initializer_list>
#include <string_view>
#include <vector>

#include "engine/figure/exercise_pose.hpp"
#include "engine/figure/settle.hpp"

namespace calcar::figure::test {

struct Value {
  std::string_view number;
  double value;
};

/// Sets numbers by name: {"hip.R.flex", 90}.
inline std::vector<Setting> settings(std::initializer_list<Value> values) {
  std::vector<Setting> all;
  for (const Value& value : values) {
    for (const Number& number : numbersNamed(value.number)) {
      all.push_back({number, value.value});
    }
  }
  return all;
}

inline Pose poseOf(std::initializer_list<Value> values) {
  Pose pose;
  for (const Setting& setting : settings(values)) {
    valueIn(pose, setting.number) = setting.value;
  }
  return pose;
}

inline std::size_t landmark(std::string_view name) { return landmarksNamed(name).front(); }

inline Vec landmarkOf(const Frames& frames, std::string_view name) {
  return placeOf(frames, landmarks()[landmark(name)].ball);
}

/// Both soles on the floor; height and pitch are free.
inline PoseBlock standing() {
  PoseBlock block;
  for (const char* name : {"heel.B", "ball.B"}) {
    for (const std::size_t index : landmarksNamed(name)) {
      block.touch.push_back({index, 0});
    }
  }
  block.free = {numbersNamed("root.y"), numbersNamed("root.pitch")};
  return block;
}

}  // namespace calcar::figure::test
