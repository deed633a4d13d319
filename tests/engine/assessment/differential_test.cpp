#include "engine/assessment/differential.hpp"

#include <gtest/gtest.h>

#include "tests/engine/assessment/knowledge_shapes.hpp"

namespace calcar::engine {
namespace {

using calcar::testing::addBand;
using calcar::testing::addCondition;
using calcar::testing::ConditionShape;
using calcar::testing::EpisodeBuilder;
using calcar::testing::PackBuilder;
using calcar::testing::ReadingShape;
using calcar::testing::viewsOf;
using calcar::testing::yes;

constexpr int kEven = 0;
constexpr int kOneToThree = -1'098'612;
constexpr int kLn4 = 1'386'294;
constexpr int kLn2 = 693'147;

/// Two bands, the yes/no findings a to d, and a sided finding s.
PackBuilder base() {
  PackBuilder builder;
  builder.yesNo("a").yesNo("b").yesNo("c").yesNo("d").yesNo("s", {.sided = true});
  builder.zone("F1", "front").zone("F2", "front").zone("L1", "side");
  addBand(builder, "even", kEven, 300'000);
  addBand(builder, "less", kOneToThree, 300'000);
  return builder;
}

ReadingShape reading(std::string finding, int present, int presentError = 400'000) {
  ReadingShape shape;
  shape.id = finding + "-read";
  shape.when = yes(std::move(finding));
  shape.present = present;
  shape.presentError = presentError;
  return shape;
}

ReadingShape withAbsent(ReadingShape shape, int absent, int absentError = 400'000) {
  shape.hasAbsent = true;
  shape.absent = absent;
  shape.absentError = absentError;
  return shape;
}

EpisodeBuilder painIn(std::string zone, Side complaint = Side::Left, Side mark = Side::Left) {
  EpisodeBuilder episode(complaint);
  episode.pain(std::move(zone), mark).visit("2026-11-20T09:00");
  return episode;
}

std::vector<ConditionAssessment> rank(PackBuilder& builder, const Episode& episode, bool inScope = true) {
  const Pack pack = builder.open();
  return rankConditions(viewsOf(pack, episode), inScope);
}

TEST(RankConditions, AddWeightsToThePriorAsWorkedByHand) {
  auto builder = base();
  addCondition(
      builder,
      {"x", {{"F1", 1}}, {{"g", {reading("a", kLn4)}}, {"h", {withAbsent(reading("b", kLn4), -kLn2)}}}});

  const auto ranked = rank(builder, painIn("F1").yes("a").no("b").build());

  // 1:3 x 4 x 0.5 = 2:3, so 400 permille. Variance 0.09 + 0.16 + 0.16, square root 0.640312.
  ASSERT_EQ(ranked.size(), 1U);
  EXPECT_EQ(ranked[0].priorMicroNats, kOneToThree);
  EXPECT_EQ(ranked[0].logitMicroNats, kOneToThree + kLn4 - kLn2);
  EXPECT_EQ(ranked[0].permille, 400);
  EXPECT_EQ(ranked[0].standardErrorMicroNats, 640'312);
  EXPECT_EQ(ranked[0].lowPermille, 160);
  EXPECT_EQ(ranked[0].highPermille, 700);
  EXPECT_TRUE(ranked[0].probabilityShown);
  EXPECT_EQ(ranked[0].zone, "F1");
  EXPECT_EQ(ranked[0].side, Side::Left);
}

TEST(RankConditions, AGroupCountsOnceByItsFirstDecidedReadingNotByTheLargest) {
  auto builder = base();
  addCondition(builder, {"x", {{"F1", 0}}, {{"g", {reading("a", kLn2), reading("b", kLn4)}}}});

  const auto ranked = rank(builder, painIn("F1").yes("a").yes("b").build());

  ASSERT_EQ(ranked[0].contributions.size(), 1U);
  EXPECT_EQ(ranked[0].contributions[0].reading, "a-read");
  EXPECT_EQ(ranked[0].logitMicroNats, kLn2);
}

TEST(RankConditions, ANegativeThatSaysNothingLeavesTheGroupToTheNextReading) {
  auto builder = base();
  addCondition(builder, {"x", {{"F1", 0}}, {{"g", {reading("a", kLn4), reading("b", kLn2)}}}});

  const auto ranked = rank(builder, painIn("F1").no("a").yes("b").build());

  ASSERT_EQ(ranked[0].contributions.size(), 1U);
  EXPECT_EQ(ranked[0].contributions[0].reading, "b-read");
}

TEST(RankConditions, ANegativeWithAWeightEndsTheGroup) {
  auto builder = base();
  addCondition(builder,
               {"x", {{"F1", 0}}, {{"g", {withAbsent(reading("a", kLn4), -kLn2), reading("b", kLn4)}}}});

  const auto ranked = rank(builder, painIn("F1").no("a").yes("b").build());

  ASSERT_EQ(ranked[0].contributions.size(), 1U);
  EXPECT_FALSE(ranked[0].contributions[0].present);
  EXPECT_EQ(ranked[0].contributions[0].microNats, -kLn2);
}

TEST(RankConditions, AnUnexaminedReadingContributesNothingAndIsNamed) {
  auto builder = base();
  addCondition(builder, {"x", {{"F1", 0}}, {{"g", {withAbsent(reading("a", kLn4), -kLn2)}}}});

  const auto ranked = rank(builder, painIn("F1").build());

  EXPECT_TRUE(ranked[0].contributions.empty());
  EXPECT_EQ(ranked[0].permille, 500);
  EXPECT_EQ(ranked[0].notAsked, std::vector<std::string>{"a-read"});
}

TEST(RankConditions, AGroupThatIsDecidedLeavesNothingOpen) {
  auto builder = base();
  addCondition(builder, {"x", {{"F1", 0}}, {{"g", {reading("a", kLn4), reading("b", kLn2)}}}});

  const auto ranked = rank(builder, painIn("F1").yes("b").build());

  EXPECT_TRUE(ranked[0].notAsked.empty());
  ASSERT_EQ(ranked[0].contributions.size(), 1U);
  EXPECT_EQ(ranked[0].contributions[0].reading, "b-read");
}

TEST(RankConditions, TheVarianceOfThePriorWidensTheInterval) {
  auto builder = base();
  const auto wide = addBand(builder, "wide", kEven, 1'000'000);
  addCondition(builder, {"narrow", {{"F1", 0}}});
  addCondition(builder, {"wide", {{"F1", wide}}});

  const auto ranked = rank(builder, painIn("F1").build());

  EXPECT_EQ(ranked[0].permille, ranked[1].permille);
  EXPECT_LT(ranked[1].lowPermille, ranked[0].lowPermille);
  EXPECT_GT(ranked[1].highPermille, ranked[0].highPermille);
}

TEST(RankConditions, TheHighestBandOfTheMarkedZonesIsThePrior) {
  auto builder = base();
  addCondition(builder, {"x", {{"F1", 1}, {"F2", 0}}});

  const auto ranked = rank(builder, painIn("F1").pain("F2", Side::Left).build());

  EXPECT_EQ(ranked[0].priorMicroNats, kEven);
  EXPECT_EQ(ranked[0].zone, "F2");
}

TEST(RankConditions, AConditionOfAnotherZoneIsNotListed) {
  auto builder = base();
  addCondition(builder, {"x", {{"L1", 0}}, {{"g", {reading("a", kLn4)}}}});

  EXPECT_TRUE(rank(builder, painIn("F1").yes("a").build()).empty());
}

TEST(RankConditions, NothingIsListedWhenNoPainIsMarked) {
  auto builder = base();
  addCondition(builder, {"x", {{"F1", 0}}});

  EXPECT_TRUE(rank(builder, EpisodeBuilder(Side::Left).visit("2026-11-20").build()).empty());
}

TEST(RankConditions, PainOfTheOtherSideGivesNoPrior) {
  auto builder = base();
  addCondition(builder, {"x", {{"F1", 0}}});

  EXPECT_TRUE(rank(builder, painIn("F1", Side::Left, Side::Right).build()).empty());
  EXPECT_EQ(rank(builder, painIn("F1", Side::Left, Side::Midline).build()).size(), 1U);
}

TEST(RankConditions, WhatDoesNotApplyIsLeftOutAndWhatMayApplyIsListed) {
  auto builder = base();
  ConditionShape shape{"x", {{"F1", 0}}};
  shape.applies = {yes("a")};
  addCondition(builder, shape);

  EXPECT_TRUE(rank(builder, painIn("F1").no("a").build()).empty());
  EXPECT_EQ(rank(builder, painIn("F1").build()).size(), 1U);
  EXPECT_EQ(rank(builder, painIn("F1").yes("a").build()).size(), 1U);
}

TEST(RankConditions, BothSidesAreJudgedEachByItsOwnFindings) {
  auto builder = base();
  addCondition(builder, {"x", {{"F1", 0}}, {{"g", {withAbsent(reading("s", kLn4), -kLn2)}}}});

  const auto ranked =
      rank(builder, painIn("F1", Side::Both, Side::Both).no("s", Side::Left).yes("s", Side::Right).build());

  ASSERT_EQ(ranked.size(), 2U);
  EXPECT_EQ(ranked[0].side, Side::Right);
  EXPECT_EQ(ranked[0].permille, 800);
  EXPECT_EQ(ranked[1].side, Side::Left);
  EXPECT_EQ(ranked[1].permille, 333);
}

TEST(RankConditions, AMirroredEpisodeGivesMirroredResults) {
  auto builder = base();
  addCondition(builder, {"x", {{"F1", 0}}, {{"g", {reading("s", kLn4)}}}});

  const auto left = rank(builder, painIn("F1").yes("s", Side::Left).build());
  const auto right = rank(builder, painIn("F1", Side::Right, Side::Right).yes("s", Side::Right).build());

  EXPECT_EQ(left[0].logitMicroNats, right[0].logitMicroNats);
  EXPECT_EQ(left[0].side, Side::Left);
  EXPECT_EQ(right[0].side, Side::Right);
}

TEST(RankConditions, ComeMostProbableFirstThenById) {
  auto builder = base();
  addCondition(builder, {"z", {{"F1", 0}}});
  addCondition(builder, {"y", {{"F1", 1}}});
  addCondition(builder, {"a", {{"F1", 0}}});

  const auto ranked = rank(builder, painIn("F1").build());

  EXPECT_EQ(ranked[0].condition, "a");
  EXPECT_EQ(ranked[1].condition, "z");
  EXPECT_EQ(ranked[2].condition, "y");
}

TEST(RankConditions, TheGradeIsTheWeakestOfWhatCarriesWeight) {
  auto builder = base();
  auto strong = reading("a", kLn4);
  strong.grade = pack::Grade::Moderate;
  auto weak = reading("b", 50'001);
  weak.grade = pack::Grade::VeryLow;
  auto weightless = reading("c", 50'000);
  weightless.grade = pack::Grade::Consensus;
  addCondition(builder, {"x", {{"F1", 0}}, {{"g", {strong}}, {"h", {weak}}, {"i", {weightless}}}});

  EXPECT_EQ(rank(builder, painIn("F1").build())[0].grade, Grade::Default);
  EXPECT_EQ(rank(builder, painIn("F1").yes("a").build())[0].grade, Grade::Moderate);
  EXPECT_EQ(rank(builder, painIn("F1").yes("a").yes("b").yes("c").build())[0].grade, Grade::VeryLow);
}

TEST(RankConditions, ContributionsComeBySizeThenById) {
  auto builder = base();
  addCondition(builder, {"x",
                         {{"F1", 0}},
                         {{"g", {reading("b", kLn2)}},
                          {"h", {withAbsent(reading("c", kLn2), -kLn4)}},
                          {"i", {reading("a", kLn2)}}}});

  const auto ranked = rank(builder, painIn("F1").yes("a").yes("b").no("c").build());

  EXPECT_EQ(ranked[0].contributions[0].reading, "c-read");
  EXPECT_EQ(ranked[0].contributions[1].reading, "a-read");
  EXPECT_EQ(ranked[0].contributions[2].reading, "b-read");
  EXPECT_EQ(ranked[0].contributions[1].decidedBy.size(), 1U);
}

TEST(RankConditions, OutsideTheScopeNoNumberIsShownAndTheRankOfTheZoneOrders) {
  auto builder = base();
  addCondition(builder, {"rare", {{"F1", 1}}, {{"g", {reading("a", 5 * kLn4)}}}});
  addCondition(builder, {"usual", {{"F1", 0}}});

  const auto ranked = rank(builder, painIn("F1").yes("a").build(), false);

  ASSERT_EQ(ranked.size(), 2U);
  EXPECT_EQ(ranked[0].condition, "usual");
  for (const auto& condition : ranked) {
    EXPECT_FALSE(condition.probabilityShown);
    EXPECT_EQ(condition.permille, 0);
    EXPECT_EQ(condition.lowPermille, 0);
    EXPECT_EQ(condition.highPermille, 0);
    EXPECT_EQ(condition.logitMicroNats, 0);
    EXPECT_EQ(condition.priorMicroNats, 0);
    EXPECT_TRUE(condition.contributions.empty());
  }
}

TEST(RoutineReferrals, NameListedConditionsWhoseCriterionIsMet) {
  auto builder = base();
  for (const auto* id : {"met", "open", "elsewhere"}) {
    ConditionShape shape{id, {{id == std::string("elsewhere") ? "L1" : "F1", 0}}};
    shape.routineReferral = {yes(id == std::string("open") ? "b" : "a")};
    addCondition(builder, shape);
  }
  const Pack pack = builder.open();
  const auto episode = painIn("F1").yes("a").build();
  const auto views = viewsOf(pack, episode);

  const auto referrals = routineReferrals(views, rankConditions(views, true));

  EXPECT_EQ(referrals, std::vector<std::string>{"met"});
}

}  // namespace
}  // namespace calcar::engine
