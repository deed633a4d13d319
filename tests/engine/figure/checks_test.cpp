#include "engine/figure/checks.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/engine/figure/poses.hpp"

namespace calcar::figure {
namespace {

using test::landmark;
using test::settings;
using test::standing;

std::vector<std::string> concerns(const ExercisePose& exercise) {
  return concernsOf(exercise, exercise.start, settle(exercise.start));
}

/// What a standing body does wrong when these numbers are set and its feet stay free of pins.
std::vector<std::string> concernsWith(std::initializer_list<test::Value> values) {
  ExercisePose exercise;
  exercise.start.settings = settings(values);
  exercise.start.isStatic = false;
  return concerns(exercise);
}

void expectOne(const std::vector<std::string>& all, const std::string& words) {
  EXPECT_TRUE(std::any_of(all.begin(), all.end(),
                          [&](const auto& one) { return one.find(words) != std::string::npos; }))
      << words << " is not among " << ::testing::PrintToString(all);
}

TEST(Checks, NothingIsWrongWithStanding) {
  ExercisePose exercise;
  exercise.start = standing();

  EXPECT_EQ(concerns(exercise), std::vector<std::string>{});
}

TEST(Checks, AJointAtItsLimitPassesAndBeyondItDoesNot) {
  EXPECT_TRUE(concernsWith({{"neck.turn", 80}}).empty());
  expectOne(concernsWith({{"neck.turn", 81}}), "neck turn is 81, outside -80 to 80");
}

TEST(Checks, AWidenedRangeCounts) {
  ExercisePose exercise;
  exercise.start = standing();
  exercise.start.settings = settings({{"neck.turn", 90}});
  exercise.beyond = {{numbersNamed("neck.turn").front(), -80, 95}};

  EXPECT_TRUE(concerns(exercise).empty());
}

TEST(Checks, APinThatMissesIsNamed) {
  ExercisePose exercise;
  exercise.start = standing();
  exercise.start.touch = {{landmark("palm.R"), 0}};
  exercise.start.free.clear();

  expectOne(concerns(exercise), "most at palm.R");
}

TEST(Checks, FleshMayPressTwoCentimetresIntoTheFloorAndNoMore) {
  EXPECT_TRUE(concernsWith({{"root.y", kHipHeight - 1.5}}).empty());
  expectOne(concernsWith({{"root.y", kHipHeight - 4}}), "through the floor");
}

TEST(Checks, ABodyBesideItsFootWouldFall) {
  ExercisePose exercise;
  exercise.start = standing();
  exercise.start.settings = settings({{"hip.L.flex", 60}, {"knee.L.flex", 60}});
  std::erase_if(exercise.start.touch,
                [](const Touch& touch) { return landmarks()[touch.landmark].name.ends_with(".L"); });

  expectOne(concerns(exercise), "beside what carries the body");
  exercise.start.isStatic = false;
  EXPECT_TRUE(concerns(exercise).empty());
}

TEST(Checks, AShinThroughTheOtherOneIsFound) {
  expectOne(concernsWith({{"hip.R.abd", -12}, {"hip.L.abd", -12}}), "through");
}

TEST(Checks, ALegInsideABoxOrThroughTheSlabOfABenchIsFound) {
  ExercisePose exercise;
  exercise.start = standing();
  Prop step;
  step.kind = PropKind::Box;
  step.name = "step";
  step.x = {-30, 30};
  step.y = {0, 40};
  step.z = {-40, 40};
  exercise.props = {step};
  expectOne(concerns(exercise), "is inside step");

  exercise.props.front().kind = PropKind::Bench;
  exercise.props.front().name = "bench";
  expectOne(concerns(exercise), "is inside bench");
  exercise.props.front().x = {60, 90};
  EXPECT_TRUE(concerns(exercise).empty());
}

}  // namespace
}  // namespace calcar::figure
