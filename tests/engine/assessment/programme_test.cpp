#include "engine/assessment/programme.hpp"

#include <gtest/gtest.h>

#include "tests/engine/assessment/knowledge_shapes.hpp"

namespace calcar::engine {
namespace {

using calcar::testing::addCondition;
using calcar::testing::addExercise;
using calcar::testing::EpisodeBuilder;
using calcar::testing::PackBuilder;
using calcar::testing::viewsOf;
using calcar::testing::yes;

using Ids = std::vector<std::string>;

std::unique_ptr<pack::PhaseT> phase(std::string id, const Ids& exercises) {
  auto phase = std::make_unique<pack::PhaseT>();
  phase->id = std::move(id);
  for (const auto& exercise : exercises) {
    auto dose = std::make_unique<pack::DoseT>();
    dose->exercise = exercise;
    phase->doses.push_back(std::move(dose));
  }
  return phase;
}

void addSegment(PackBuilder& builder) {
  auto test = std::make_unique<pack::ChainTestT>();
  test->finding = builder.index("lunge");
  test->train = {"knee-to-wall", "hopping"};
  auto again = std::make_unique<pack::ChainTestT>();
  again->finding = builder.index("heel-raise");
  again->train = {"knee-to-wall", "calf-raise"};
  auto segment = std::make_unique<pack::SegmentT>();
  segment->id = "ankle";
  segment->tests.push_back(std::move(test));
  segment->tests.push_back(std::move(again));
  builder.content().segments.push_back(std::move(segment));
}

Pack knowledge() {
  PackBuilder builder;
  builder.yesNo("a").yesNo("tender").number("lunge", {.sided = true}).number("heel-raise", {.sided = true});
  builder.redFlag({.id = "stress", .raise = yes("a"), .locks = {"impact"}});
  builder.redFlag({.id = "mild", .raise = yes("a"), .locks = {"impact", "end-range"}});
  builder.redFlag({.id = "no-locks", .raise = yes("a")});
  builder.redFlag({.id = "cardio", .raise = yes("a"), .locks = {"loading"}});
  addExercise(builder, {"bridge", {"loading"}, {yes("tender")}});
  addExercise(builder, {"hopping", {"impact"}});
  addExercise(builder, {"clam"});
  addExercise(builder, {"knee-to-wall"});
  addExercise(builder, {"calf-raise", {"loading"}});
  auto programme = std::make_unique<pack::ProgrammeT>();
  programme->id = "gluteal";
  programme->phases.push_back(phase("settle", {"bridge", "clam"}));
  programme->phases.push_back(phase("load", {"bridge", "hopping"}));
  programme->running = "walk-run";
  programme->cross_training = {"cycling"};
  programme->cross_training_parts = {"loading"};
  builder.content().programmes.push_back(std::move(programme));
  auto plan = std::make_unique<pack::RunningPlanT>();
  plan->id = "walk-run";
  plan->parts = {"impact"};
  builder.content().running_plans.push_back(std::move(plan));
  addCondition(builder, {.id = "without", .zones = {}});
  addCondition(builder, {.id = "tendon", .zones = {}, .programme = "gluteal"});
  addSegment(builder);
  return builder.open();
}

FlagAssessment raised(std::string id, Urgency forced) {
  FlagAssessment flag;
  flag.flag = std::move(id);
  flag.state = FlagState::Raised;
  flag.forced = forced;
  return flag;
}

ConditionAssessment listed(std::string id, bool shown = true) {
  ConditionAssessment condition;
  condition.condition = std::move(id);
  condition.probabilityShown = shown;
  return condition;
}

struct Case {
  std::vector<FlagAssessment> flags = {};
  std::vector<ConditionAssessment> conditions = {listed("without"), listed("tendon")};
  std::vector<SegmentAssessment> chain = {};
  bool outsideScope = false;
  Episode episode = EpisodeBuilder(Side::Left).visit("2026-11-20T09:00").build();
};

/// Keeps the pack alive: planned doses point into it.
struct Planned {
  explicit Planned(const Case& given)
      : pack(knowledge()),
        result(planProgramme(viewsOf(pack, given.episode),
                             {given.flags, given.conditions, given.chain, given.outsideScope})) {}
  Ids exercises(std::size_t phaseNumber) const {
    Ids ids;
    for (const auto& dose : result.phases.at(phaseNumber).doses) {
      ids.push_back(dose.dose->exercise()->str());
    }
    return ids;
  }

  Pack pack;
  ProgrammeAssessment result;
};

SegmentAssessment ankle(const Pack& pack, ChainState lunge, ChainState heelRaise) {
  SegmentAssessment segment;
  segment.segment = "ankle";
  ChainFinding first;
  first.finding = pack.findingIndex("lunge").value();
  first.state = lunge;
  ChainFinding second;
  second.finding = pack.findingIndex("heel-raise").value();
  second.state = heelRaise;
  segment.findings = {first, second};
  return segment;
}

TEST(PlanProgramme, OffersTheProgrammeOfTheFirstListedConditionThatHasOne) {
  const Planned planned({});

  EXPECT_EQ(planned.result.state, ProgrammeState::Offered);
  EXPECT_EQ(planned.result.programme, "gluteal");
  EXPECT_EQ(planned.result.condition, "tendon");
  EXPECT_EQ(planned.exercises(0), (Ids{"bridge", "clam"}));
  EXPECT_EQ(planned.exercises(1), (Ids{"bridge", "hopping"}));
  EXPECT_TRUE(planned.result.runningOffered);
  EXPECT_EQ(planned.result.crossTraining, Ids{"cycling"});
}

TEST(PlanProgramme, IsNoneWithoutAConditionThatHasAProgramme) {
  EXPECT_EQ(Planned({.conditions = {listed("without")}}).result.state, ProgrammeState::None);
  EXPECT_EQ(Planned({.conditions = {}}).result.state, ProgrammeState::None);
}

TEST(PlanProgramme, ACommonerConditionWithoutProgrammeIsFollowedByOneAtLeastHalfAsProbable) {
  const auto planned = [](int permille) {
    auto leader = listed("without");
    leader.permille = 400;
    auto second = listed("tendon");
    second.permille = permille;
    return Planned({.conditions = {leader, second}}).result.state;
  };

  EXPECT_EQ(planned(199), ProgrammeState::None);
  EXPECT_EQ(planned(200), ProgrammeState::Offered);
}

TEST(PlanProgramme, AFlagWithinTwoWeeksLocksItWhole) {
  const Planned planned({.flags = {raised("stress", Urgency::Within2Weeks)}});

  EXPECT_EQ(planned.result.state, ProgrammeState::Locked);
  EXPECT_EQ(planned.result.programme, "gluteal");
  EXPECT_TRUE(planned.result.phases.empty());
  EXPECT_FALSE(planned.result.runningOffered);
  EXPECT_TRUE(planned.result.crossTraining.empty());
  EXPECT_EQ(planned.result.lockedBy, Ids{"stress"});
  EXPECT_EQ(planned.result.lockedParts, Ids{"impact"});
}

TEST(PlanProgramme, AnUrgentFlagWithoutLocksLocksItAllTheSame) {
  const Planned planned({.flags = {raised("no-locks", Urgency::SameDay)}});

  EXPECT_EQ(planned.result.state, ProgrammeState::Locked);
  EXPECT_EQ(planned.result.lockedBy, Ids{"no-locks"});
}

TEST(PlanProgramme, AnUrgentFlagLocksAlsoWithoutAProgrammeAndOutsideTheScope) {
  EXPECT_EQ(Planned({.flags = {raised("stress", Urgency::Within48h)}, .conditions = {}}).result.state,
            ProgrammeState::Locked);
  const Planned outside({.flags = {raised("stress", Urgency::Within48h)},
                         .conditions = {listed("tendon", false)},
                         .outsideScope = true});
  EXPECT_EQ(outside.result.state, ProgrammeState::Locked);
  EXPECT_TRUE(outside.result.programme.empty());
}

TEST(PlanProgramme, ARoutineFlagTakesAwayTheLockedPartsOnly) {
  const Planned planned({.flags = {raised("mild", Urgency::Routine)}});

  EXPECT_EQ(planned.result.state, ProgrammeState::PartlyLocked);
  EXPECT_EQ(planned.exercises(0), (Ids{"bridge", "clam"}));
  EXPECT_EQ(planned.exercises(1), Ids{"bridge"});
  ASSERT_EQ(planned.result.removed.size(), 1U);
  EXPECT_EQ(planned.result.removed[0].exercise, "hopping");
  EXPECT_EQ(planned.result.removed[0].part, "impact");
  EXPECT_EQ(planned.result.removed[0].flag, "mild");
  EXPECT_FALSE(planned.result.runningOffered);
  EXPECT_EQ(planned.result.crossTraining, Ids{"cycling"});
}

TEST(PlanProgramme, CrossTrainingGoesWithItsOwnParts) {
  const Planned planned({.flags = {raised("cardio", Urgency::Monitor)}});

  EXPECT_TRUE(planned.result.runningOffered);
  EXPECT_TRUE(planned.result.crossTraining.empty());
}

TEST(PlanProgramme, OnlyRaisedFlagsLock) {
  for (const auto state : {FlagState::Undecided, FlagState::NotRaised, FlagState::Cleared,
                           FlagState::Overridden, FlagState::NotApplicable}) {
    auto flag = raised("stress", Urgency::Within48h);
    flag.state = state;
    EXPECT_EQ(Planned({.flags = {flag}}).result.state, ProgrammeState::Offered);
  }
}

TEST(PlanProgramme, AContraindicatedExerciseIsRemovedOnceAndAnUnknownOneStays) {
  const Planned planned(
      {.episode = EpisodeBuilder(Side::Left).visit("2026-11-20T09:00").yes("tender").build()});

  EXPECT_EQ(planned.result.state, ProgrammeState::PartlyLocked);
  ASSERT_EQ(planned.result.removed.size(), 1U);
  EXPECT_EQ(planned.result.removed[0].exercise, "bridge");
  EXPECT_TRUE(planned.result.removed[0].part.empty());
  EXPECT_TRUE(planned.result.removed[0].flag.empty());
  EXPECT_EQ(planned.exercises(0), Ids{"clam"});
  EXPECT_EQ(Planned({}).exercises(0), (Ids{"bridge", "clam"}));
}

TEST(PlanProgramme, OutsideTheScopeNothingIsOffered) {
  const Pack pack = knowledge();
  const Planned planned({.conditions = {listed("tendon", false)},
                         .chain = {ankle(pack, ChainState::Deficit, ChainState::Clear)},
                         .outsideScope = true});

  EXPECT_EQ(planned.result.state, ProgrammeState::OutsideScope);
  EXPECT_TRUE(planned.result.phases.empty());
  EXPECT_TRUE(planned.result.chainTargets.empty());
}

TEST(PlanProgramme, DeficitsOfTheChainAreTrainedOnceInPackOrder) {
  const Pack pack = knowledge();
  const auto segment = ankle(pack, ChainState::Deficit, ChainState::Deficit);

  EXPECT_EQ(Planned({.chain = {segment}}).result.chainTargets,
            (Ids{"knee-to-wall", "hopping", "calf-raise"}));
  EXPECT_EQ(Planned({.flags = {raised("mild", Urgency::Routine)}, .chain = {segment}}).result.chainTargets,
            (Ids{"knee-to-wall", "calf-raise"}));
  EXPECT_TRUE(Planned({.flags = {raised("stress", Urgency::Within2Weeks)}, .chain = {segment}})
                  .result.chainTargets.empty());
}

TEST(PlanProgramme, WhatIsWithinTheErrorIsNotTrained) {
  const Pack pack = knowledge();

  EXPECT_TRUE(Planned({.chain = {ankle(pack, ChainState::WithinError, ChainState::NotScreened)}})
                  .result.chainTargets.empty());
}

}  // namespace
}  // namespace calcar::engine
