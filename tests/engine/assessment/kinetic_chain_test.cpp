#include "engine/assessment/kinetic_chain.hpp"

#include <gtest/gtest.h>

#include "tests/engine/assessment/chain_shapes.hpp"

namespace calcar::engine {
namespace {

using calcar::testing::EpisodeBuilder;
using calcar::testing::judge;
using calcar::testing::measured;
using calcar::testing::screen;
using calcar::testing::TestShape;
using calcar::testing::visited;

const TestShape kLunge{"lunge", pack::Direction::LowIsDeficit, {{6.4}}, 3.0, 1.9};

EpisodeBuilder lunge(std::optional<double> left, std::optional<double> right, Side side = Side::Left) {
  return measured("lunge", left, right, side);
}

TEST(ScreenChain, WhatWasNotMeasuredIsNotScreened) {
  const auto segment = screen(kLunge, visited().build());

  EXPECT_EQ(segment.state, ChainState::NotScreened);
  EXPECT_EQ(segment.findings[0].state, ChainState::NotScreened);
  EXPECT_FALSE(segment.findings[0].left);
}

TEST(ScreenChain, AtTheCutoffIsClearAndJustBelowIsWithinTheError) {
  EXPECT_EQ(judge(kLunge, lunge(6.4, 6.4).build()).state, ChainState::Clear);
  EXPECT_EQ(judge(kLunge, lunge(6.3, 6.4).build()).state, ChainState::WithinError);
}

TEST(ScreenChain, BeyondTheCutoffByTheErrorIsStillWithinItAndByMoreIsADeficit) {
  // In binary 6.4 - 4.5 is a hair more than 1.9.
  EXPECT_EQ(judge(kLunge, lunge(4.5, 6.4).build()).state, ChainState::WithinError);

  const auto finding = judge(kLunge, lunge(4.4, 6.4).build());

  EXPECT_EQ(finding.state, ChainState::Deficit);
  EXPECT_EQ(finding.deficitSide, Side::Left);
  EXPECT_NEAR(finding.amount.value(), 2.0, 1e-9);
  EXPECT_FALSE(finding.bySideDifference);
  EXPECT_EQ(finding.cutoff, 6.4);
  EXPECT_EQ(finding.error, 1.9);
  EXPECT_EQ(finding.grade, Grade::Low);
}

TEST(ScreenChain, AHighValueIsTheDeficitWhereTheTestSaysSo) {
  const TestShape high{"hold", pack::Direction::HighIsDeficit, {{10}}, {}, 1.0};

  EXPECT_EQ(judge(high, visited().number("hold", 10).build()).state, ChainState::Clear);
  EXPECT_EQ(judge(high, visited().number("hold", 11).build()).state, ChainState::WithinError);
  EXPECT_EQ(judge(high, visited().number("hold", 11.5).build()).state, ChainState::Deficit);
}

TEST(ScreenChain, WithoutAKnownErrorAnyValueBeyondTheCutoffIsADeficit) {
  const TestShape noError{"hold", pack::Direction::LowIsDeficit, {{20}}, {}, {}};

  const auto finding = judge(noError, visited().number("hold", 19.9).build());

  EXPECT_EQ(finding.state, ChainState::Deficit);
  EXPECT_FALSE(finding.error);
}

TEST(ScreenChain, ASideDifferenceMustExceedItsLimitAndTheError) {
  const TestShape sides{"lunge", pack::Direction::LowIsDeficit, {}, 3.0, 1.9};

  EXPECT_EQ(judge(sides, lunge(9.0, 12.0).build()).state, ChainState::Clear);

  const auto finding = judge(sides, lunge(8.9, 12.0).build());

  EXPECT_EQ(finding.state, ChainState::Deficit);
  EXPECT_TRUE(finding.bySideDifference);
  EXPECT_EQ(finding.deficitSide, Side::Left);
  EXPECT_NEAR(finding.amount.value(), 3.1, 1e-9);
}

TEST(ScreenChain, ASideDifferenceWithinTheErrorIsNoDeficit) {
  const TestShape sides{"lunge", pack::Direction::LowIsDeficit, {}, 2.0, 4.0};

  EXPECT_EQ(judge(sides, lunge(8.0, 12.0).build()).state, ChainState::WithinError);
  EXPECT_EQ(judge(sides, lunge(7.9, 12.0).build()).state, ChainState::Deficit);
}

TEST(ScreenChain, TheDeficitSideIsTheWorseOneAndMirrors) {
  EXPECT_EQ(judge(kLunge, lunge(7.0, 12.0).build()).deficitSide, Side::Left);
  EXPECT_EQ(judge(kLunge, lunge(12.0, 7.0, Side::Right).build()).deficitSide, Side::Right);
  EXPECT_EQ(judge(kLunge, lunge(3.0, 2.0).build()).deficitSide, Side::Right);
  EXPECT_EQ(judge(kLunge, lunge(3.0, 3.0).build()).deficitSide, Side::Both);
}

TEST(ScreenChain, WithBothSidesAffectedThereIsNoSoundSideToCompareWith) {
  EXPECT_EQ(judge(kLunge, lunge(7.0, 12.0, Side::Both).build()).state, ChainState::Clear);
  EXPECT_EQ(judge(kLunge, lunge(3.0, 12.0, Side::Both).build()).state, ChainState::Deficit);
}

TEST(ScreenChain, OneMeasuredSideMeetsTheCutoffOnly) {
  EXPECT_EQ(judge(kLunge, lunge(7.0, {}).build()).state, ChainState::Clear);
  EXPECT_EQ(judge(kLunge, lunge(4.0, {}).build()).state, ChainState::Deficit);
}

TEST(ScreenChain, TheSoundSideAloneDoesNotClearTheAffectedOne) {
  EXPECT_EQ(judge(kLunge, lunge({}, 7.0).build()).state, ChainState::NotScreened);
}

TEST(ScreenChain, ACutoffForSexAndAgeHoldsOnlyForThosePeople) {
  const TestShape men{"hold", pack::Direction::LowIsDeficit, {{176, "male", 18, 60}}, {}, {}};
  const auto person = [](Sex sex, std::string_view born) {
    return visited().sex(sex).bornOn(born).number("hold", 100).build();
  };

  EXPECT_EQ(judge(men, person(Sex::Male, "2008-11-20")).state, ChainState::Deficit);
  EXPECT_EQ(judge(men, person(Sex::Male, "2008-11-21")).state, ChainState::Observed);
  EXPECT_EQ(judge(men, person(Sex::Male, "1965-11-21")).state, ChainState::Deficit);
  EXPECT_EQ(judge(men, person(Sex::Male, "1965-11-20")).state, ChainState::Observed);
  EXPECT_EQ(judge(men, person(Sex::Female, "1990-01-01")).state, ChainState::Observed);
  EXPECT_EQ(judge(men, visited().number("hold", 100).build()).state, ChainState::Observed);
}

TEST(ScreenChain, TheMostPreciseCutoffSpeaks) {
  const TestShape shape{"hold", pack::Direction::LowIsDeficit, {{50}, {176, "male"}}, {}, {}};

  EXPECT_EQ(judge(shape, visited().sex(Sex::Male).number("hold", 100).build()).cutoff, 176);
  EXPECT_EQ(judge(shape, visited().sex(Sex::Female).number("hold", 100).build()).cutoff, 50);
}

TEST(ScreenChain, AYesNoTestSpeaksForItself) {
  const TestShape drop{"drop", pack::Direction::HighIsDeficit, {}, {}, {}};

  const auto finding = judge(drop, visited().yes("drop", Side::Left).no("drop", Side::Right).build());

  EXPECT_EQ(finding.state, ChainState::Deficit);
  EXPECT_EQ(finding.deficitSide, Side::Left);
  EXPECT_FALSE(finding.amount);
  EXPECT_EQ(judge(drop, visited().no("drop", Side::Left).build()).state, ChainState::Clear);
  EXPECT_EQ(judge(drop, visited().build()).state, ChainState::NotScreened);
}

TEST(ScreenChain, AnOldMeasurementStillShowsADeficitButNoLongerClears) {
  const auto at = [](std::string_view when, double value) {
    EpisodeBuilder episode(Side::Left);
    episode.visit(when).number("lunge", value, Side::Left);
    return episode.build();
  };

  EXPECT_EQ(judge(kLunge, at("2026-10-23", 7.0)).state, ChainState::Clear);
  EXPECT_EQ(judge(kLunge, at("2026-10-22", 7.0)).state, ChainState::NotScreened);
  EXPECT_EQ(judge(kLunge, at("2026-10-22", 6.0)).state, ChainState::NotScreened);
  EXPECT_EQ(judge(kLunge, at("2026-10-22", 4.0)).state, ChainState::Deficit);
}

TEST(ScreenChain, OldInjuriesAreNamedAndChangeNoState) {
  const auto segment = screen(kLunge, visited().yes("old-ankle", Side::Right).build());

  EXPECT_EQ(segment.oldInjuries.size(), 1U);
  EXPECT_EQ(segment.state, ChainState::NotScreened);
  EXPECT_TRUE(screen(kLunge, visited().no("old-ankle", Side::Right).build()).oldInjuries.empty());
}

}  // namespace
}  // namespace calcar::engine
