#include "engine/assessment/training_targets.hpp"

#include <gtest/gtest.h>

#include "tests/engine/assessment/chain_shapes.hpp"

namespace calcar::engine {
namespace {

using calcar::testing::addExercise;
using calcar::testing::addSegment;
using calcar::testing::EpisodeBuilder;
using calcar::testing::measured;
using calcar::testing::PackBuilder;
using calcar::testing::SegmentShape;
using calcar::testing::TestShape;
using calcar::testing::viewsOf;
using calcar::testing::visited;
using calcar::testing::yes;

using Ids = std::vector<std::string>;

/// Below 6 is a deficit beyond an error of 1.
TestShape below(std::string finding, pack::Grade grade = pack::Grade::Low) {
  return {.finding = std::move(finding),
          .cutoffs = {{6}},
          .error = 1.0,
          .train = {"stretch", "hopping"},
          .retestWeeks = 6,
          .grade = grade};
}

Pack knowledge(const std::vector<SegmentShape>& segments) {
  PackBuilder builder = calcar::testing::chainFindings();
  addExercise(builder, {"stretch", {}, {yes("sore")}});
  addExercise(builder, {"hopping", {"impact"}});
  builder.redFlag({.id = "bone", .raise = yes("stress"), .locks = {"impact"}});
  for (const auto& segment : segments) {
    addSegment(builder, segment);
  }
  return builder.open();
}

FlagAssessment raised(Urgency forced) {
  FlagAssessment flag;
  flag.flag = "bone";
  flag.state = FlagState::Raised;
  flag.forced = forced;
  return flag;
}

/// Keeps the targets apart from the pack they came from.
struct Ranked {
  Ranked(const std::vector<SegmentShape>& segments, const Episode& episode,
         std::vector<FlagAssessment> flags = {}, bool outsideScope = false)
      : pack(knowledge(segments)) {
    const auto views = viewsOf(pack, episode);
    targets = trainingTargets(views, {flags, screenChain(views.front()), outsideScope});
  }
  [[nodiscard]] Ids findings() const {
    Ids ids;
    for (const auto& target : targets) {
      ids.push_back(pack.finding(target.finding).id()->str());
    }
    return ids;
  }

  Pack pack;
  std::vector<TrainingTarget> targets;
};

TEST(TrainingTargets, AreDeficitsAndNothingElse) {
  EXPECT_TRUE(Ranked({{"ankle", {below("lunge")}}}, visited().build()).targets.empty());
  EXPECT_TRUE(Ranked({{"ankle", {below("lunge")}}}, measured("lunge", 6, 6).build()).targets.empty());
  EXPECT_TRUE(Ranked({{"ankle", {below("lunge")}}}, measured("lunge", 5, 6).build()).targets.empty())
      << "exactly the error is within it";
  EXPECT_EQ(Ranked({{"ankle", {below("lunge")}}}, measured("lunge", 4.9, 6).build()).findings(),
            Ids{"lunge"});
}

TEST(TrainingTargets, SayWhatToTrainWhenToTestAgainAndWhatChangeIsReal) {
  const Ranked ranked({{"ankle", {below("lunge")}}}, measured("lunge", 4, 6).build());
  const auto& target = ranked.targets.at(0);

  EXPECT_EQ(target.segment, "ankle");
  EXPECT_EQ(target.side, Side::Left);
  EXPECT_EQ(target.exercises, (Ids{"stretch", "hopping"}));
  EXPECT_EQ(target.retest, testing::day("2027-01-01")) << "six weeks after 20 November";
  EXPECT_EQ(target.realChange, 1.0);
  EXPECT_EQ(target.reasons, (Ids{"affected-side", "published-limit"}));
}

TEST(TrainingTargets, ThePainfulSideComesFirst) {
  const std::vector<SegmentShape> segments{{"foot", {below("lunge")}}, {"hip", {below("force")}}};
  auto episode = visited();
  episode.number("lunge", 6, Side::Left).number("lunge", 1, Side::Right);
  episode.number("force", 4, Side::Left).number("force", 6, Side::Right);

  EXPECT_EQ(Ranked(segments, episode.build()).findings(), (Ids{"force", "lunge"}));
}

TEST(TrainingTargets, ASegmentLinkedWithHipPainComesBeforeOthers) {
  const std::vector<SegmentShape> segments{{"foot", {below("lunge")}},
                                           {"hip", {below("force")}, {}, pack::Grade::Low}};
  auto episode = visited();
  episode.number("lunge", 1, Side::Left).number("force", 4, Side::Left);

  const Ranked ranked(segments, episode.build());

  EXPECT_EQ(ranked.findings(), (Ids{"force", "lunge"}));
  EXPECT_EQ(ranked.targets.at(0).reasons, (Ids{"affected-side", "linked-with-hip-pain", "published-limit"}));
}

TEST(TrainingTargets, AnOldInjuryComesBeforeTheGrade) {
  const std::vector<SegmentShape> segments{{"trunk", {below("hold", pack::Grade::Moderate)}},
                                           {"foot", {below("lunge", pack::Grade::VeryLow)}, {"old-ankle"}}};
  auto episode = visited(Side::Unknown);
  episode.number("hold", 1).number("lunge", 4, Side::Left).number("lunge", 4, Side::Right);

  EXPECT_EQ(Ranked(segments, episode.build()).findings(), (Ids{"hold", "lunge"}));

  episode.yes("old-ankle", Side::Right);
  const Ranked ranked(segments, episode.build());
  EXPECT_EQ(ranked.findings(), (Ids{"lunge", "hold"}));
  EXPECT_EQ(ranked.targets.at(0).reasons, (Ids{"old-injury", "weak-limit"}));
}

TEST(TrainingTargets, BetterEvidenceComesBeforeALargerAmount) {
  const std::vector<SegmentShape> segments{{"foot", {below("lunge", pack::Grade::Default)}},
                                           {"arm", {below("force", pack::Grade::VeryLow)}}};
  auto episode = visited();
  episode.number("lunge", 0, Side::Left).number("force", 4, Side::Left);

  const Ranked ranked(segments, episode.build());

  EXPECT_EQ(ranked.findings(), (Ids{"force", "lunge"}));
  EXPECT_EQ(ranked.targets.at(1).reasons, (Ids{"affected-side", "default-limit"}));
}

TEST(TrainingTargets, AmongEqualsTheLargerExcessOverTheErrorAndThenThePacksOrder) {
  const std::vector<SegmentShape> segments{{"foot", {below("lunge")}}, {"arm", {below("force")}}};
  auto larger = visited();
  larger.number("lunge", 4, Side::Left).number("force", 3.9, Side::Left);
  auto equal = visited();
  equal.number("lunge", 4, Side::Left).number("force", 4, Side::Left);

  EXPECT_EQ(Ranked(segments, larger.build()).findings(), (Ids{"force", "lunge"}));
  EXPECT_EQ(Ranked(segments, equal.build()).findings(), (Ids{"lunge", "force"}));
}

TEST(TrainingTargets, AnUnknownErrorIsToldAndLeavesTheRealChangeOpen) {
  auto shape = below("lunge");
  shape.error.reset();

  const Ranked ranked({{"foot", {shape}}}, measured("lunge", 4, {}).build());

  EXPECT_FALSE(ranked.targets.at(0).realChange);
  EXPECT_EQ(ranked.targets.at(0).reasons.back(), "error-unknown");
}

TEST(TrainingTargets, WhatAFlagLocksIsInNone) {
  const Ranked ranked({{"foot", {below("lunge")}}}, measured("lunge", 4, {}).build(),
                      {raised(Urgency::Routine)});

  EXPECT_EQ(ranked.targets.at(0).exercises, Ids{"stretch"});
}

TEST(TrainingTargets, AFlagThatLocksEverythingLeavesNone) {
  const std::vector<SegmentShape> segments{{"foot", {below("lunge")}}};

  EXPECT_TRUE(
      Ranked(segments, measured("lunge", 4, {}).build(), {raised(Urgency::Within2Weeks)}).targets.empty());
}

TEST(TrainingTargets, OutsideTheScopeThereAreNone) {
  EXPECT_TRUE(
      Ranked({{"foot", {below("lunge")}}}, measured("lunge", 4, {}).build(), {}, true).targets.empty());
}

TEST(TrainingTargets, ADeficitWithoutAnyExerciseLeftStaysAndSaysSo) {
  auto episode = measured("lunge", 4, {});
  episode.yes("sore");

  const Ranked ranked({{"foot", {below("lunge")}}}, episode.build(), {raised(Urgency::Routine)});

  EXPECT_TRUE(ranked.targets.at(0).exercises.empty());
  EXPECT_EQ(ranked.targets.at(0).reasons.back(), "exercises-locked");
}

TEST(TrainingTargets, AContraindicationThatWasNotAskedTakesNothingAway) {
  EXPECT_EQ(Ranked({{"foot", {below("lunge")}}}, measured("lunge", 4, {}).build()).targets.at(0).exercises,
            (Ids{"stretch", "hopping"}));
}

}  // namespace
}  // namespace calcar::engine
