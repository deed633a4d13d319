#include <gtest/gtest.h>

#include "engine/assessment/assessment.hpp"
#include "tests/engine/assessment/knowledge_shapes.hpp"

namespace calcar::engine {
namespace {

using calcar::testing::addBand;
using calcar::testing::addCondition;
using calcar::testing::EpisodeBuilder;
using calcar::testing::moment;
using calcar::testing::PackBuilder;
using calcar::testing::ReadingShape;
using calcar::testing::yes;

using Ids = std::vector<std::string>;

Pack knowledge() {
  PackBuilder builder;
  builder.person()
      .yesNo("impact-pain")
      .yesNo("night-pain")
      .yesNo("fever")
      .yesNo("six-months")
      .yesNo("provocation");
  builder.zone("F1", "front").panel("general", {"fever"});
  builder.redFlag({.id = "bone-stress",
                   .raise = calcar::testing::all({yes("impact-pain"), yes("night-pain")}),
                   .urgency = {{pack::Urgency::Within48h, {}, "signs"}},
                   .locks = {"impact"}});
  builder.redFlag(
      {.id = "infection", .raise = yes("fever"), .urgency = {{pack::Urgency::SameDay, {}, "fever"}}});
  addBand(builder, "even", 0, 300'000);
  ReadingShape reading{"provocation-read", yes("provocation"), 693'147, 400'000, true, -693'147, 400'000};
  calcar::testing::ConditionShape labrum{"labrum", {{"F1", 0}}, {{"joint", {reading}}}};
  labrum.routineReferral = {yes("six-months")};
  addCondition(builder, labrum);
  calcar::testing::addScopeLimit(builder, "under-18", calcar::testing::below("age", 18));
  return builder.open();
}

EpisodeBuilder runner(Side side = Side::Left) {
  EpisodeBuilder episode(side);
  episode.bornOn("1992-01-01").pain("F1", side).visit("2026-11-20T09:00");
  return episode;
}

Assessment assessed(const Episode& episode) {
  const Pack pack = knowledge();
  return assess(pack, episode, moment("2026-11-20T10:00"));
}

TEST(Assess, NamesTheKnowledgeItRestsOn) {
  const Pack pack = knowledge();

  const auto assessment = assess(pack, runner().build(), moment("2026-11-20T10:00"));

  EXPECT_EQ(assessment.packName, "test");
  EXPECT_EQ(assessment.packVersion, "1");
  EXPECT_EQ(assessment.packHash, pack.hash());
  EXPECT_EQ(assessment.packReview, "none");
  EXPECT_EQ(assessment.asOf, moment("2026-11-20T10:00"));
}

TEST(Assess, AnEmptyEpisodeIsAssessedWithoutInventingAnything) {
  const auto assessment = assessed(Episode{});

  EXPECT_EQ(assessment.disposition.forced, Urgency::None);
  EXPECT_EQ(assessment.disposition.possible, Urgency::SameDay);
  EXPECT_TRUE(assessment.conditions.empty());
  EXPECT_TRUE(assessment.suspectedSerious.empty());
  EXPECT_EQ(assessment.programme.state, ProgrammeState::None);
}

TEST(Assess, ARaisedFlagIsListedByUrgencyAndNeverAmongTheProbabilities) {
  const auto assessment = assessed(runner().yes("impact-pain").yes("night-pain").yes("fever").build());

  EXPECT_EQ(assessment.suspectedSerious, (Ids{"infection", "bone-stress"}));
  EXPECT_EQ(assessment.disposition.forced, Urgency::SameDay);
  EXPECT_EQ(assessment.programme.state, ProgrammeState::Locked);
  ASSERT_EQ(assessment.conditions.size(), 1U);
  EXPECT_EQ(assessment.conditions[0].condition, "labrum");
}

TEST(Assess, NoProbabilityOutvotesARedFlag) {
  const auto without = assessed(runner().yes("impact-pain").yes("night-pain").build());
  const auto with = assessed(runner().yes("impact-pain").yes("night-pain").yes("provocation").build());

  EXPECT_GT(with.conditions[0].permille, without.conditions[0].permille);
  EXPECT_EQ(with.disposition.forced, without.disposition.forced);
}

TEST(Assess, AConditionMayAskForARoutineReferral) {
  const auto assessment =
      assessed(runner().no("impact-pain").no("night-pain").no("fever").yes("six-months").build());

  EXPECT_EQ(assessment.disposition.forced, Urgency::Routine);
  EXPECT_EQ(assessment.disposition.forcedBy, Ids{"labrum"});
}

TEST(Assess, OutsideTheScopeThereIsNoProbabilityButThereAreRedFlags) {
  const auto assessment =
      assessed(runner().bornOn("2010-01-01").yes("impact-pain").yes("night-pain").yes("provocation").build());

  ASSERT_EQ(assessment.outsideScope.size(), 1U);
  EXPECT_FALSE(assessment.conditions.at(0).probabilityShown);
  EXPECT_EQ(assessment.disposition.forced, Urgency::Within48h);
  EXPECT_EQ(assessment.programme.state, ProgrammeState::Locked);
}

TEST(Assess, ProposesTheUndecidedRedFlagsFirst) {
  const auto assessment = assessed(runner().no("impact-pain").build());

  ASSERT_EQ(assessment.nextSteps.size(), 2U);
  EXPECT_EQ(assessment.nextSteps[0].id, "general");
  EXPECT_EQ(assessment.nextSteps[1].id, "provocation");
}

TEST(Assess, BothSidesGiveAConditionForEach) {
  const auto assessment = assessed(runner(Side::Both).build());

  EXPECT_EQ(assessment.conditions.size(), 2U);
}

TEST(Assess, GivesTheSameTwice) {
  const auto episode = runner().yes("impact-pain").yes("provocation").build();
  const auto first = assessed(episode);
  const auto second = assessed(episode);

  EXPECT_EQ(first.conditions[0].logitMicroNats, second.conditions[0].logitMicroNats);
  EXPECT_EQ(first.nextSteps.size(), second.nextSteps.size());
  EXPECT_EQ(first.disposition.settledBy.size(), second.disposition.settledBy.size());
}

}  // namespace
}  // namespace calcar::engine
