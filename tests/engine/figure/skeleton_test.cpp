#include "engine/figure/skeleton.hpp"

#include <gtest/gtest.h>

#include "engine/figure/settle.hpp"
#include "tests/engine/figure/poses.hpp"

namespace calcar::figure {
namespace {

using calcar::testing::landmark;
using calcar::testing::squat;

Vec ankleOf(const Pose& pose, Side side) {
  return placeOf(placed(pose), {Segment::Shank, side}, {0, -kShank, 0});
}

Vec landmarkOf(const Settled& settled, std::string_view name) {
  return placeOf(settled.frames, landmarks().at(landmark(name)).ball);
}

TEST(Sine, IsExactAtTheQuartersAndCloseBetween) {
  EXPECT_NEAR(sine(0), 0, 1e-12);
  EXPECT_NEAR(sine(30), 0.5, 1e-12);
  EXPECT_NEAR(sine(90), 1, 1e-12);
  EXPECT_NEAR(cosine(60), 0.5, 1e-12);
  EXPECT_NEAR(cosine(180), -1, 1e-12);
  EXPECT_NEAR(sine(-450), -1, 1e-12);
}

TEST(Skeleton, UprightTheAnklesStandBelowTheHipsAtTheirHeight) {
  const Pose upright;

  const Vec right = ankleOf(upright, Side::Right);
  const Vec left = ankleOf(upright, Side::Left);

  EXPECT_NEAR(right.y, kAnkleHeight, 1e-9);
  EXPECT_NEAR(right.z, -left.z, 1e-9);
  EXPECT_GT(right.z, 0) << "the person's right is +z";
}

TEST(Skeleton, BendingTheRightKneeByARightAngleLaysItsShankBackwards) {
  Pose pose;
  for (const auto& number : numbersNamed("knee.R.flex")) {
    valueIn(pose, number) = 90;
  }

  const Vec right = ankleOf(pose, Side::Right);

  EXPECT_NEAR(right.y, kKneeHeight, 1e-9);
  EXPECT_NEAR(right.x, ankleOf(Pose(), Side::Right).x - kShank, 1e-9);
  EXPECT_NEAR(ankleOf(pose, Side::Left).y, kAnkleHeight, 1e-9) << "the other leg stays";
}

TEST(Skeleton, SpreadingBothHipsIsTheSameOnBothSides) {
  Pose pose;
  for (const auto& number : numbersNamed("hip.B.abd")) {
    valueIn(pose, number) = 30;
  }

  EXPECT_NEAR(ankleOf(pose, Side::Right).z, -ankleOf(pose, Side::Left).z, 1e-9);
  EXPECT_GT(ankleOf(pose, Side::Right).z, ankleOf(Pose(), Side::Right).z);
}

TEST(Settle, TheFeetStandOnTheFloorAndStayThereInTheSquat) {
  const auto poses = settle(squat());

  ASSERT_EQ(poses.size(), 2U);
  for (const auto& settled : poses) {
    EXPECT_LT(settled.worstMiss, 0.6);
  }
  const Vec before = landmarkOf(poses[0], "heel.R");
  const Vec after = landmarkOf(poses[1], "heel.R");
  EXPECT_NEAR(before.x, after.x, 0.6);
  EXPECT_NEAR(before.y, after.y, 0.6);
  EXPECT_LT(landmarkOf(poses[1], "sacrum").y, landmarkOf(poses[0], "sacrum").y - 20) << "the hips go down";
}

}  // namespace
}  // namespace calcar::figure
