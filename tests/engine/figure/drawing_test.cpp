#include "engine/figure/drawing.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/engine/figure/poses.hpp"

namespace calcar::figure {
namespace {

Drawing squatDrawn() {
  const auto exercise = calcar::testing::squat();
  return drawn(exercise, settle(exercise)).drawing;
}

std::size_t numbersOf(const std::string& verbs) {
  std::size_t count = 0;
  for (const char verb : verbs) {
    count += verb == 'c' ? 6 : verb == 'z' ? 0 : 2;
  }
  return count;
}

TEST(Drawing, EveryShapeLiesOnThePaperAndHasItsPoints) {
  const Drawing drawing = squatDrawn();

  EXPECT_GT(drawing.shapes.size(), 10U);
  for (const auto& shape : drawing.shapes) {
    ASSERT_EQ(shape.points.size(), numbersOf(shape.verbs));
    for (std::size_t i = 0; i < shape.points.size(); i += 2) {
      EXPECT_LE(shape.points[i], drawing.width);
      EXPECT_LE(shape.points[i + 1], drawing.height);
    }
  }
}

TEST(Drawing, TheMuscleAtWorkIsPaintedAndOnlyInTheEndPicture) {
  const Drawing drawing = squatDrawn();

  const auto isWork = [](const InkShape& shape) { return shape.fill == Ink::Work; };
  const auto work = std::find_if(drawing.shapes.begin(), drawing.shapes.end(), isWork);
  ASSERT_NE(work, drawing.shapes.end());
  EXPECT_GT(work->points.front(), drawing.width / 2) << "the end stands on the right";
}

TEST(Drawing, TheOtherSideIsTheMirroredPaper) {
  const Drawing right = squatDrawn();
  const Drawing left = mirrored(right);
  const Drawing again = mirrored(left);

  ASSERT_EQ(left.shapes.size(), right.shapes.size());
  for (std::size_t s = 0; s < right.shapes.size(); ++s) {
    EXPECT_EQ(again.shapes[s].points, right.shapes[s].points);
    for (std::size_t i = 0; i < right.shapes[s].points.size(); i += 2) {
      EXPECT_EQ(left.shapes[s].points[i], right.width - right.shapes[s].points[i]);
      EXPECT_EQ(left.shapes[s].points[i + 1], right.shapes[s].points[i + 1]);
    }
  }
}

TEST(Drawing, IsTheSameEveryTime) {
  const Drawing first = squatDrawn();
  const Drawing second = squatDrawn();

  ASSERT_EQ(first.shapes.size(), second.shapes.size());
  for (std::size_t s = 0; s < first.shapes.size(); ++s) {
    EXPECT_EQ(first.shapes[s].points, second.shapes[s].points);
  }
}

}  // namespace
}  // namespace calcar::figure
