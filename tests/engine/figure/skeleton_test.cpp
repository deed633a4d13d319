#include "engine/figure/skeleton.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/engine/figure/poses.hpp"

namespace calcar::figure {
namespace {

using test::landmarkOf;
using test::poseOf;

void expectAt(Vec place, Vec expected) {
  EXPECT_NEAR(place.x, expected.x, 1e-6);
  EXPECT_NEAR(place.y, expected.y, 1e-6);
  EXPECT_NEAR(place.z, expected.z, 1e-6);
}

TEST(Sine, IsThatOfTheLibraryAndExactAtRightAngles) {
  for (double degrees = -725; degrees < 725; degrees += 7.3) {
    EXPECT_NEAR(sine(degrees), std::sin(degrees * 3.14159265358979 / 180), 1e-12);
    EXPECT_NEAR(cosine(degrees), std::cos(degrees * 3.14159265358979 / 180), 1e-12);
  }
  EXPECT_EQ(sine(90), 1.0);
  EXPECT_EQ(sine(180), 0.0);
  EXPECT_EQ(cosine(90), 0.0);
}

TEST(SquareRoot, IsThatOfTheLibrary) {
  EXPECT_EQ(squareRoot(0), 0);
  for (double number = 1e-9; number < 1e9; number *= 3.7) {
    EXPECT_NEAR(squareRoot(number) / std::sqrt(number), 1, 1e-14);
  }
}

// Stature 172 cm: hip at 0.530, knee at 0.285, ankle at 0.039 of it.
TEST(Skeleton, UprightHasHipKneeAndAnkleAtTheirSharesOfStature) {
  const Frames frames = placed(Pose{});

  expectAt(placeOf(frames, {Segment::Thigh, Side::Right}, {}), {0, 91.16, 8.6});
  expectAt(placeOf(frames, {Segment::Shank, Side::Left}, {}), {0, 49.02, -8.6});
  expectAt(placeOf(frames, {Segment::Foot, Side::Right}, {}), {0, 6.708, 8.6});
}

TEST(Skeleton, AHipAtNinetyDegreesBringsTheKneeAThighAhead) {
  const Frames frames = placed(poseOf({{"hip.R.flex", 90}, {"knee.R.flex", 90}}));

  expectAt(placeOf(frames, {Segment::Shank, Side::Right}, {}), {kThigh, kHipHeight, 8.6});
  expectAt(placeOf(frames, {Segment::Foot, Side::Right}, {}), {kThigh, kHipHeight - kShank, 8.6});
}

TEST(Skeleton, AbductionLeadsAwayFromTheMiddleOnEitherSide) {
  const Frames frames = placed(poseOf({{"hip.R.abd", 30}, {"hip.L.abd", 30}}));

  const Vec right = landmarkOf(frames, "ankle.R");
  const Vec left = landmarkOf(frames, "ankle.L");
  EXPECT_NEAR(right.z, 8.6 + (kThigh + kShank) * 0.5, 1e-6);
  EXPECT_NEAR(left.z, -right.z, 1e-9);
  EXPECT_NEAR(left.y, right.y, 1e-9);
}

TEST(Skeleton, ASupineBodyFacesUpWithItsHeadAtTheLeft) {
  Pose pose;
  pose.lie = Lie::Supine;
  const Frames frames = placed(pose);

  EXPECT_LT(landmarkOf(frames, "headback").x, landmarkOf(frames, "sacrum").x);
  EXPECT_NEAR(directionOf(frames, {Segment::Pelvis}, {1, 0, 0}).y, 1, 1e-12);
}

TEST(Names, OfJointsNumbersAndLandmarksAreKnownOrEmpty) {
  EXPECT_EQ(numbersNamed("hip.B.flex").size(), 2U);
  EXPECT_EQ(numbersNamed("lumbar.turn").size(), 1U);
  EXPECT_EQ(landmarksNamed("heel.B").size(), 2U);
  EXPECT_TRUE(numbersNamed("hip.flex").empty());
  EXPECT_TRUE(numbersNamed("knee.R.abd").empty());
  EXPECT_TRUE(numbersNamed("lumbar.R.flex").empty());
  EXPECT_TRUE(landmarksNamed("heel").empty());
}

}  // namespace
}  // namespace calcar::figure
