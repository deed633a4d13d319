#pragma once

#include <initializer_list>
#include <string_view>
#include <utility>

#include "engine/figure/body.hpp"
#include "engine/figure/exercise_pose.hpp"

namespace calcar::testing {

inline std::size_t landmark(std::string_view name) { return figure::landmarksNamed(name).at(0); }

inline void set(figure::PoseBlock& block, std::initializer_list<std::pair<std::string_view, double>> values) {
  for (const auto& [name, value] : values) {
    for (const auto& number : figure::numbersNamed(name)) {
      block.settings.push_back({number, value});
    }
  }
}

/// Standing on both feet, then squatting on them.
inline figure::ExercisePose squat() {
  figure::ExercisePose exercise;
  for (const char* name : {"heel.R", "heel.L", "ball.R", "ball.L"}) {
    exercise.start.touch.push_back({landmark(name), 0});
  }
  exercise.start.free = {figure::numbersNamed("root.y"), figure::numbersNamed("root.pitch")};
  figure::PoseBlock down;
  set(down, {{"hip.B.flex", 98}, {"knee.B.flex", 102}, {"ankle.B.df", 30}, {"shoulder.B.flex", 88}});
  down.keep = {landmark("heel.R"), landmark("ball.R")};
  down.free = {figure::numbersNamed("root.y"), figure::numbersNamed("root.x"),
               figure::numbersNamed("root.pitch")};
  exercise.end = down;
  exercise.work = figure::musclesNamed("quadriceps.R");
  return exercise;
}

}  // namespace calcar::testing
