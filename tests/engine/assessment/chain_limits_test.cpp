// Amber limits, norms, what is only recorded, and differences between sides in per cent.
#include <gtest/gtest.h>

#include "tests/engine/assessment/chain_shapes.hpp"

namespace calcar::engine {
namespace {

using calcar::testing::judge;
using calcar::testing::measured;
using calcar::testing::screen;
using calcar::testing::TestShape;
using calcar::testing::visited;

const TestShape kLunge{.finding = "lunge", .cutoffs = {{6.4}}, .error = 1.9, .amber = {{9}}};

TEST(AmberLimit, AtItIsClearAndJustBeyondIsNamedWithoutADeficit) {
  EXPECT_EQ(judge(kLunge, measured("lunge", 9.0, {}).build()).state, ChainState::Clear);

  const auto finding = judge(kLunge, measured("lunge", 8.9, {}).build());

  EXPECT_EQ(finding.state, ChainState::WithinError);
  EXPECT_EQ(finding.deficitSide, Side::Left);
  EXPECT_NEAR(finding.amount.value(), 0.1, 1e-9);
  EXPECT_EQ(finding.cutoff, 9.0);
}

TEST(AmberLimit, FarBeyondItButNotBeyondTheCutoffIsStillNoDeficit) {
  EXPECT_EQ(judge(kLunge, measured("lunge", 6.4, {}).build()).state, ChainState::WithinError);
}

TEST(AmberLimit, BeyondTheCutoffTheCutoffSpeaks) {
  const auto doubt = judge(kLunge, measured("lunge", 4.5, {}).build());
  EXPECT_EQ(doubt.state, ChainState::WithinError);
  EXPECT_EQ(doubt.cutoff, 6.4);

  EXPECT_EQ(judge(kLunge, measured("lunge", 4.4, {}).build()).state, ChainState::Deficit);
}

TEST(AmberLimit, AloneItNeverMakesADeficitHoweverLargeTheAmount) {
  const TestShape alone{.finding = "lunge", .amber = {{9}}};

  EXPECT_EQ(judge(alone, measured("lunge", 0.0, {}).build()).state, ChainState::WithinError);
  EXPECT_EQ(judge(alone, visited().build()).state, ChainState::NotScreened);
}

TEST(AmberLimit, ASideBeyondTheCutoffIsToldBeforeASideBeyondAmber) {
  const auto finding = judge(kLunge, measured("lunge", 6.5, 6.3).build());

  EXPECT_EQ(finding.state, ChainState::WithinError);
  EXPECT_EQ(finding.deficitSide, Side::Right);
  EXPECT_EQ(finding.cutoff, 6.4);
}

TEST(AmberLimit, AnOldMeasurementNamesNothing) {
  calcar::testing::EpisodeBuilder episode(Side::Left);
  episode.visit("2026-10-22T09:00").number("lunge", 8.0, Side::Left);

  EXPECT_EQ(judge(kLunge, episode.build()).state, ChainState::NotScreened);
}

TEST(ObservedTest, IsRecordedAndNeitherClearNorADeficit) {
  const TestShape force{.finding = "force", .observed = true};

  EXPECT_EQ(judge(force, measured("force", 5.0, 900.0).build()).state, ChainState::Observed);
  EXPECT_EQ(judge(force, measured("force", {}, 900.0).build()).state, ChainState::Observed);
  EXPECT_EQ(judge(force, visited().build()).state, ChainState::NotScreened);
}

TEST(ObservedTest, IsOfNumbersOfYesAndNoAndOfWords) {
  const TestShape drop{.finding = "drop", .observed = true};
  const TestShape depth{.finding = "depth", .observed = true};

  EXPECT_EQ(judge(drop, visited().yes("drop", Side::Left).build()).state, ChainState::Observed);
  EXPECT_EQ(judge(drop, visited().no("drop", Side::Left).build()).state, ChainState::Observed);
  EXPECT_EQ(judge(drop, visited().build()).state, ChainState::NotScreened);
  EXPECT_EQ(judge(depth, visited().choice("depth", "low").build()).state, ChainState::Observed);
  EXPECT_EQ(judge(depth, visited().build()).state, ChainState::NotScreened);
}

TEST(ObservedTest, KeepsItsErrorForTheNextMeasurement) {
  const TestShape force{.finding = "force", .error = 2.8, .observed = true};

  EXPECT_EQ(judge(force, measured("force", 5.0, {}).build()).error, 2.8);
}

TEST(ScreenChain, AMeasurementThatNothingIsKnownToCompareWithIsRecorded) {
  const TestShape sides{.finding = "lunge", .sideDifference = 3.0, .error = 1.9};

  EXPECT_EQ(judge(sides, measured("lunge", 8.0, {}).build()).state, ChainState::Observed);
  EXPECT_EQ(judge(sides, measured("lunge", {}, 8.0).build()).state, ChainState::NotScreened);
  EXPECT_EQ(judge(sides, measured("lunge", 8.0, 8.0).build()).state, ChainState::Clear);
}

TEST(Norms, AreOfPeopleLikeThisOne) {
  const TestShape hold{.finding = "hold", .norms = {{83, 63, "female"}, {124, 72, "male"}}, .observed = true};

  const auto woman = judge(hold, visited().sex(Sex::Female).number("hold", 90).build());
  EXPECT_EQ(woman.normMean, 83);
  EXPECT_EQ(woman.normDeviation, 63);
  EXPECT_EQ(judge(hold, visited().sex(Sex::Male).number("hold", 90).build()).normMean, 124);
  EXPECT_FALSE(judge(hold, visited().number("hold", 90).build()).normMean);
}

TEST(Norms, MayBeAMeanAlone) {
  const TestShape hold{.finding = "hold", .norms = {{0.95}}, .observed = true};

  const auto finding = judge(hold, visited().number("hold", 1).build());

  EXPECT_EQ(finding.normMean, 0.95);
  EXPECT_FALSE(finding.normDeviation);
}

TEST(SideDifference, IsRightMinusLeftAndNeedsBoth) {
  EXPECT_NEAR(judge(kLunge, measured("lunge", 9.0, 12.5).build()).sideDifference.value(), 3.5, 1e-9);
  EXPECT_FALSE(judge(kLunge, measured("lunge", 9.0, {}).build()).sideDifference);
  EXPECT_FALSE(judge(kLunge, visited().build()).sideDifference);
}

/// 15 % of error: at it no deficit, beyond it one, on the weaker side, whichever that is.
const TestShape kWeaker{"weaker", pack::Direction::HighIsDeficit, {{0}}, {}, 15.0};

TEST(WeakerSide, IsADeficitBeyondTheErrorOnly) {
  EXPECT_EQ(judge(kWeaker, measured("force", 85, 100).build()).state, ChainState::WithinError);

  const auto finding = judge(kWeaker, measured("force", 84, 100).build());

  EXPECT_EQ(finding.state, ChainState::Deficit);
  EXPECT_EQ(finding.deficitSide, Side::Left);
  EXPECT_NEAR(finding.amount.value(), 16.0, 1e-9);
}

TEST(WeakerSide, MayBeTheOtherOne) {
  EXPECT_EQ(judge(kWeaker, measured("force", 100, 84).build()).deficitSide, Side::Right);
}

TEST(WeakerSide, EqualSidesAreClearAndOneSideIsNotScreened) {
  EXPECT_EQ(judge(kWeaker, measured("force", 100, 100).build()).state, ChainState::Clear);
  EXPECT_EQ(judge(kWeaker, measured("force", 100, {}).build()).state, ChainState::NotScreened);
}

TEST(WeakerSide, ADifferenceOfSidesHasNoDifferenceOfItsOwn) {
  const auto finding = judge(kWeaker, measured("force", 84, 100).build());

  EXPECT_TRUE(finding.left);
  EXPECT_TRUE(finding.right);
  EXPECT_FALSE(finding.sideDifference);
}

TEST(ScreenChain, ASegmentIsAsGraveAsItsGravestTest) {
  const TestShape observed{.finding = "force", .observed = true};

  EXPECT_EQ(screen(observed, measured("force", 1, 2).build()).state, ChainState::Observed);
}

}  // namespace
}  // namespace calcar::engine
