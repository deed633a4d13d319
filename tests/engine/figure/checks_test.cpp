#include "engine/figure/checks.hpp"

#include <gtest/gtest.h>

#include "tests/engine/figure/poses.hpp"

namespace calcar::figure {
namespace {

using calcar::testing::landmark;
using calcar::testing::set;
using calcar::testing::squat;

std::string concernsOfEnd(const ExercisePose& exercise) {
  const auto poses = settle(exercise);
  std::string told;
  for (const auto& concern : concernsOf(exercise, *exercise.end, poses.back())) {
    told += concern + "\n";
  }
  return told;
}

bool mentions(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

TEST(Checks, ACorrectSquatIsWithoutConcern) { EXPECT_EQ(concernsOfEnd(squat()), ""); }

TEST(Checks, AKneeBentBackwardsIsNamed) {
  auto exercise = squat();
  set(*exercise.end, {{"knee.R.flex", -40}});

  EXPECT_TRUE(mentions(concernsOfEnd(exercise), "knee.R")) << concernsOfEnd(exercise);
}

TEST(Checks, ARangeMayBeWidenedForOneExercise) {
  auto exercise = squat();
  set(*exercise.end, {{"neck.flex", 70}});
  EXPECT_TRUE(mentions(concernsOfEnd(exercise), "neck")) << concernsOfEnd(exercise);

  exercise.beyond.push_back({numbersNamed("neck.flex").at(0), -80, 80});
  EXPECT_FALSE(mentions(concernsOfEnd(exercise), "neck")) << concernsOfEnd(exercise);
}

TEST(Checks, APinThatCannotHoldIsToldWithItsMiss) {
  auto exercise = squat();
  exercise.end->touch.push_back({landmark("headside.R"), 0});  // the head on the floor while both feet stand

  EXPECT_NE(concernsOfEnd(exercise), "");
}

TEST(Checks, ABodyThatWouldFallIsNamed) {
  auto exercise = squat();
  exercise.end->keep.clear();
  exercise.end->free.clear();
  set(*exercise.end, {{"root.pitch", 60}, {"hip.B.flex", 0}, {"knee.B.flex", 0}, {"ankle.B.df", 0}});

  EXPECT_NE(concernsOfEnd(exercise), "");
}

}  // namespace
}  // namespace calcar::figure
