#include "engine/figure/settle.hpp"

#include <gtest/gtest.h>

#include "engine/figure/checks.hpp"
#include "tests/engine/figure/poses.hpp"

namespace calcar::figure {
namespace {

using test::landmark;
using test::landmarkOf;
using test::settings;
using test::standing;

TEST(Settle, PutsBothSolesOnTheFloor) {
  const Settled settled = settle(standing());

  EXPECT_LT(settled.worstMiss, 0.01);
  EXPECT_NEAR(landmarkOf(settled.frames, "heel.R").y, 3.3, 0.01);
  EXPECT_NEAR(landmarkOf(settled.frames, "ball.L").y, 2.2, 0.01);
}

TEST(Settle, AnEndKeepsWhereTheStartLeftTheFeet) {
  const Settled start = settle(standing());
  PoseBlock end;
  end.settings = settings({{"hip.B.flex", 90}, {"knee.B.flex", 95}, {"ankle.B.df", 25}});
  end.keep = {landmark("heel.R"), landmark("ball.R")};
  end.free = {numbersNamed("root.x"), numbersNamed("root.y"), numbersNamed("root.pitch")};

  const Settled settled = settle(end, &start);

  EXPECT_LT(settled.worstMiss, kLargestMiss);
  EXPECT_NEAR(landmarkOf(settled.frames, "heel.R").x, landmarkOf(start.frames, "heel.R").x, kLargestMiss);
  EXPECT_LT(landmarkOf(settled.frames, "sacrum").y, landmarkOf(start.frames, "sacrum").y - 25);
}

TEST(Settle, OnlyFreeNumbersMove) {
  PoseBlock block = standing();
  block.settings = settings({{"hip.R.flex", 20}});
  const Settled settled = settle(block);

  EXPECT_EQ(valueIn(settled.pose, numbersNamed("hip.R.flex").front()), 20);
  EXPECT_EQ(valueIn(settled.pose, numbersNamed("root.x").front()), 0);
}

TEST(Settle, SaysHowFarAPinMissesThatCannotBeMet) {
  PoseBlock block = standing();
  block.at = {{landmark("heel.R"), {40.0, std::nullopt, std::nullopt}}};

  EXPECT_GT(settle(block).worstMiss, 3);
}

}  // namespace
}  // namespace calcar::figure
