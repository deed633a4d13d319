#include "engine/figure/drawing.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/engine/figure/poses.hpp"

namespace calcar::figure {
namespace {

using test::landmark;
using test::settings;
using test::standing;

/// Standing, then one knee lifted; the thigh works.
ExercisePose kneeLift() {
  ExercisePose exercise;
  exercise.start = standing();
  exercise.end = PoseBlock{};
  exercise.end->settings = settings({{"hip.R.flex", 80}, {"knee.R.flex", 85}});
  exercise.work = musclesNamed("quadriceps.R");
  Arrow arrow;
  arrow.landmark = landmark("knee.R");
  arrow.offset = {10, 0};
  exercise.arrows = {arrow};
  return exercise;
}

Drawn draw(const ExercisePose& exercise) { return drawn(exercise, settle(exercise)); }

bool hasInk(const Drawing& drawing, Ink ink) {
  return std::any_of(drawing.shapes.begin(), drawing.shapes.end(),
                     [ink](const InkShape& shape) { return shape.fill == ink || shape.line == ink; });
}

TEST(Drawing, LiesWithinItsFrameAndHasAsManyPointsAsItsVerbsNeed) {
  const Drawing drawing = draw(kneeLift()).drawing;

  ASSERT_FALSE(drawing.shapes.empty());
  for (const InkShape& shape : drawing.shapes) {
    std::size_t needed = 0;
    for (const char verb : shape.verbs) {
      needed += verb == 'c' ? 6 : verb == 'z' ? 0 : 2;
    }
    EXPECT_EQ(shape.points.size(), needed);
    EXPECT_EQ(shape.verbs.front(), 'm');
    for (std::size_t i = 0; i < shape.points.size(); ++i) {
      EXPECT_LE(shape.points[i], i % 2 == 0 ? drawing.width : drawing.height);
    }
  }
}

TEST(Drawing, OfAnUprightExerciseStandsSideBySide) {
  ExercisePose exercise = kneeLift();
  const Drawing beside = draw(exercise).drawing;
  exercise.layout = Layout::Column;
  const Drawing above = draw(exercise).drawing;

  EXPECT_GT(beside.width, above.width);
  EXPECT_LT(beside.height, above.height);
}

TEST(Drawing, TheSameExerciseGivesTheSameShapes) {
  const Drawing one = draw(kneeLift()).drawing;
  const Drawing other = draw(kneeLift()).drawing;

  ASSERT_EQ(one.shapes.size(), other.shapes.size());
  for (std::size_t i = 0; i < one.shapes.size(); ++i) {
    EXPECT_EQ(one.shapes[i].points, other.shapes[i].points);
  }
}

TEST(Drawing, ShowsTheWorkingMuscleAndTheArrow) {
  const Drawn result = draw(kneeLift());

  EXPECT_TRUE(result.concerns.empty());
  EXPECT_TRUE(hasInk(result.drawing, Ink::Work));
  EXPECT_TRUE(hasInk(result.drawing, Ink::Arrow));
}

TEST(Drawing, SaysWhenTheViewHidesTheMuscle) {
  ExercisePose exercise = kneeLift();
  exercise.work = musclesNamed("adductors.R");

  EXPECT_EQ(draw(exercise).concerns, std::vector<std::string>{"the view hides adductors.R"});
}

TEST(Drawing, SaysWhenAnArrowLeavesThePicture) {
  ExercisePose exercise = kneeLift();
  exercise.arrows.front().offset = {90, 0};

  EXPECT_EQ(draw(exercise).concerns, std::vector<std::string>{"an arrow at knee.R leaves the picture"});
}

TEST(Drawing, AHeldExerciseHasAStopWatchAndOnePictureNoNumeral) {
  ExercisePose exercise;
  exercise.start = standing();
  const std::size_t without = draw(exercise).drawing.shapes.size();
  exercise.isHold = true;

  EXPECT_EQ(draw(exercise).drawing.shapes.size(), without + 2);
}

TEST(Mirrored, TwiceIsTheSameAndOnceTurnsLeftAndRight) {
  const Drawing drawing = draw(kneeLift()).drawing;
  const Drawing once = mirrored(drawing);
  const Drawing twice = mirrored(once);

  for (std::size_t i = 0; i < drawing.shapes.size(); ++i) {
    EXPECT_EQ(once.shapes[i].points[0] + drawing.shapes[i].points[0], drawing.width);
    EXPECT_EQ(once.shapes[i].points[1], drawing.shapes[i].points[1]);
    EXPECT_EQ(twice.shapes[i].points, drawing.shapes[i].points);
  }
}

}  // namespace
}  // namespace calcar::figure
