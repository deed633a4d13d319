#include "engine/assessment/next_step.hpp"

#include <gtest/gtest.h>

#include "engine/assessment/differential.hpp"
#include "tests/engine/assessment/knowledge_shapes.hpp"

namespace calcar::engine {
namespace {

using calcar::testing::addBand;
using calcar::testing::addCondition;
using calcar::testing::EpisodeBuilder;
using calcar::testing::PackBuilder;
using calcar::testing::ReadingShape;
using calcar::testing::viewsOf;
using calcar::testing::yes;

using Ids = std::vector<std::string>;

PackBuilder base() {
  PackBuilder builder;
  builder.yesNo("night-pain")
      .yesNo("fever")
      .yesNo("hop", {.minutesTenths = 5})
      .yesNo("report", {.section = "imaging"});
  builder.yesNo("cheap", {.minutesTenths = 5})
      .yesNo("dear", {.minutesTenths = 20})
      .yesNo("second", {.minutesTenths = 5});
  builder.panel("general", {"night-pain", "fever"}).panel("long", {"night-pain", "fever"});
  builder.content().panels[0]->minutes_tenths = 6;
  builder.content().panels[1]->minutes_tenths = 12;
  return builder;
}

FlagAssessment undecided(std::string id, Urgency possible, std::vector<FindingSet> wouldRaise) {
  FlagAssessment flag;
  flag.flag = std::move(id);
  flag.state = FlagState::Undecided;
  flag.possible = possible;
  flag.wouldRaise = std::move(wouldRaise);
  return flag;
}

PanelProgress openPanel(std::string id, FindingSet open) {
  PanelProgress progress;
  progress.panel = std::move(id);
  progress.open = std::move(open);
  return progress;
}

struct Case {
  std::vector<FlagAssessment> flags = {};
  std::vector<PanelProgress> panels = {};
  std::vector<TestSafety> safety = {};
};

/// Pain in front at the left, and whatever a test answers on top.
EpisodeBuilder visited() {
  EpisodeBuilder episode(Side::Left);
  episode.pain("F1", Side::Left).visit("2026-11-20T09:00");
  return episode;
}

std::vector<NextStep> steps(PackBuilder& builder, const Case& given,
                            const Episode& episode = visited().build()) {
  const Pack pack = builder.open();
  const auto views = viewsOf(pack, episode);
  const auto conditions = rankConditions(views, true);
  return nextSteps(views, {given.flags, given.panels, given.safety, conditions});
}

Ids idsOf(const std::vector<NextStep>& steps) {
  Ids ids;
  for (const auto& step : steps) {
    ids.push_back(step.id);
  }
  return ids;
}

ReadingShape test(std::string finding, int present = 1'386'294) {
  ReadingShape shape;
  shape.id = finding + "-read";
  shape.when = yes(std::move(finding));
  shape.present = present;
  shape.hasAbsent = true;
  shape.absent = -present;
  return shape;
}

TEST(NextSteps, AnUndecidedFlagIsAskedByItsOpenPanel) {
  auto builder = base();
  const auto night = builder.index("night-pain");

  const auto found =
      steps(builder, {{undecided("tumour", Urgency::Within48h, {{night}})}, {openPanel("general", {night})}});

  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].kind, NextStep::Kind::Panel);
  EXPECT_EQ(found[0].id, "general");
  EXPECT_EQ(found[0].minutesTenths, 6);
  EXPECT_EQ(found[0].flags, Ids{"tumour"});
  EXPECT_EQ(found[0].milliBitsPerMinute, 0);
}

TEST(NextSteps, OfTwoPanelsThatAskTheSameOnlyTheCheaperOneIsProposed) {
  auto builder = base();
  const auto night = builder.index("night-pain");

  const auto found = steps(builder, {{undecided("tumour", Urgency::Within48h, {{night}})},
                                     {openPanel("long", {night}), openPanel("general", {night})}});

  EXPECT_EQ(idsOf(found), Ids{"general"});
}

TEST(NextSteps, TheHigherUrgencyComesFirstThenMoreFlagsPerMinute) {
  auto builder = base();
  const auto cheap = builder.index("cheap");
  const auto dear = builder.index("dear");
  const auto second = builder.index("second");

  const auto found = steps(
      builder,
      {{undecided("a", Urgency::Within2Weeks, {{cheap}}), undecided("b", Urgency::Within2Weeks, {{second}}),
        undecided("c", Urgency::Within2Weeks, {{second}}), undecided("d", Urgency::SameDay, {{dear}})}});

  EXPECT_EQ(idsOf(found), (Ids{"dear", "second", "cheap"}));
}

TEST(NextSteps, AGuardedTestIsNeverProposed) {
  auto builder = base();
  const auto hop = builder.index("hop");
  addBand(builder, "even", 0, 300'000);
  addCondition(builder, {"x", {{"F1", 0}}, {{"g", {test("hop")}}}});
  const std::vector<FlagAssessment> flags = {undecided("neck", Urgency::Within48h, {{hop}})};

  for (const auto grade : {pack::Safety::Blocked, pack::Safety::OnlyIfWalkingIsPainless}) {
    EXPECT_TRUE(steps(builder, {flags, {}, {{hop, grade, "neck"}}}).empty());
  }
  EXPECT_EQ(idsOf(steps(builder, {flags, {}, {{hop, pack::Safety::ToFirstPain, "neck"}}})), Ids{"hop"});
}

TEST(NextSteps, ARaisedFlagThatCouldRiseIsAskedOn) {
  auto builder = base();
  FlagAssessment raised;
  raised.flag = "neck";
  raised.state = FlagState::Raised;
  raised.forced = Urgency::Within2Weeks;
  raised.possible = Urgency::Within48h;
  raised.wouldEscalate = {{builder.index("cheap")}};

  EXPECT_EQ(idsOf(steps(builder, {{raised}})), Ids{"cheap"});

  raised.possible = Urgency::Within2Weeks;

  EXPECT_TRUE(steps(builder, {{raised}}).empty());
}

TEST(NextSteps, FlagsThatAreDecidedAskNothing) {
  auto builder = base();
  auto flag = undecided("x", Urgency::Within48h, {{builder.index("cheap")}});

  for (const auto state :
       {FlagState::NotApplicable, FlagState::NotRaised, FlagState::Cleared, FlagState::Overridden}) {
    flag.state = state;
    EXPECT_TRUE(steps(builder, {{flag}}).empty());
  }
}

TEST(NextSteps, WhatWasDeclinedAtThisVisitIsNotAskedAgain) {
  auto builder = base();
  const Case given{{undecided("x", Urgency::Within48h, {{builder.index("cheap")}})}};

  EXPECT_TRUE(steps(builder, given, visited().without("cheap", NoValue::Declined).build()).empty());
  EXPECT_EQ(idsOf(steps(builder, given, visited().without("cheap", NoValue::NotAsked).build())),
            Ids{"cheap"});
}

TEST(NextSteps, AReportIsNothingToExamine) {
  auto builder = base();

  EXPECT_TRUE(steps(builder, {{undecided("x", Urgency::Within48h, {{builder.index("report")}})}}).empty());
}

TEST(NextSteps, TestsFollowByInformationPerMinute) {
  auto builder = base();
  addBand(builder, "even", 0, 300'000);
  addCondition(builder, {"x", {{"F1", 0}}, {{"g", {test("cheap")}}, {"h", {test("dear")}}}});

  const auto found = steps(builder, {});

  // Ratios 4 and 0.25 at even odds: 0.278 bits, in half a minute and in two minutes.
  ASSERT_EQ(idsOf(found), (Ids{"cheap", "dear"}));
  EXPECT_EQ(found[0].kind, NextStep::Kind::Finding);
  EXPECT_EQ(found[0].milliBitsPerMinute, 556);
  EXPECT_EQ(found[1].milliBitsPerMinute, 139);
  EXPECT_EQ(found[0].conditions, Ids{"x"});
  EXPECT_TRUE(found[0].flags.empty());
}

TEST(NextSteps, WhatOneTestTellsOfSeveralConditionsAddsUp) {
  auto builder = base();
  addBand(builder, "even", 0, 300'000);
  auto other = test("cheap");
  other.id = "cheap-for-y";
  addCondition(builder, {"x", {{"F1", 0}}, {{"g", {test("cheap")}}}});
  addCondition(builder, {"y", {{"F1", 0}}, {{"g", {other}}}});

  const auto found = steps(builder, {});

  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].conditions, (Ids{"x", "y"}));
  EXPECT_EQ(found[0].milliBitsPerMinute, 1112);
}

TEST(NextSteps, AClusterCostsAllItsOpenFindings) {
  auto builder = base();
  addBand(builder, "even", 0, 300'000);
  auto cluster = test("cheap");
  cluster.when = calcar::testing::all({yes("cheap"), yes("dear")});
  addCondition(builder, {"x", {{"F1", 0}}, {{"g", {cluster}}}});

  const auto whole = steps(builder, {});
  const auto rest = steps(builder, {}, visited().yes("dear").build());

  ASSERT_EQ(whole.size(), 1U);
  EXPECT_EQ(whole[0].minutesTenths, 25);
  EXPECT_EQ(whole[0].findings.size(), 2U);
  ASSERT_EQ(rest.size(), 1U);
  EXPECT_EQ(rest[0].minutesTenths, 5);
}

TEST(NextSteps, ATestWithoutAWeightForItsNegativeIsNotWeighed) {
  auto builder = base();
  addBand(builder, "even", 0, 300'000);
  auto shape = test("cheap");
  shape.hasAbsent = false;
  addCondition(builder, {"x", {{"F1", 0}}, {{"g", {shape}}}});

  EXPECT_TRUE(steps(builder, {}).empty());
}

TEST(NextSteps, AreAtMostFiveWithFlagsFirstAndNothingTwice) {
  auto builder = base();
  for (const auto* id : {"t1", "t2", "t3", "t4", "t5", "t6"}) {
    builder.yesNo(id, {.minutesTenths = 1});
  }
  addBand(builder, "even", 0, 300'000);
  calcar::testing::ConditionShape shape{"x", {{"F1", 0}}, {{"g0", {test("cheap")}}}};
  for (const auto* id : {"t1", "t2", "t3", "t4", "t5", "t6"}) {
    shape.groups.push_back({std::string("g-") + id, {test(id)}});
  }
  addCondition(builder, shape);

  const auto found = steps(builder, {{undecided("flag", Urgency::Routine, {{builder.index("cheap")}})}});

  EXPECT_EQ(idsOf(found), (Ids{"cheap", "t1", "t2", "t3", "t4"}));
}

}  // namespace
}  // namespace calcar::engine
