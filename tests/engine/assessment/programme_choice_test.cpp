#include <gtest/gtest.h>

#include "engine/assessment/planned_exercises.hpp"
#include "engine/assessment/programme.hpp"
#include "engine/assessment/test_safety.hpp"
#include "tests/engine/assessment/knowledge_shapes.hpp"

namespace calcar::engine {
namespace {

using calcar::testing::addCondition;
using calcar::testing::addExercise;
using calcar::testing::day;
using calcar::testing::EpisodeBuilder;
using calcar::testing::is;
using calcar::testing::no;
using calcar::testing::PackBuilder;
using calcar::testing::viewsOf;
using calcar::testing::yes;

using Ids = std::vector<std::string>;

constexpr std::string_view kVisit = "2026-11-20T09:00";

std::unique_ptr<pack::PhaseT> phase(std::string id, const Ids& exercises, std::uint32_t days = 3) {
  auto phase = std::make_unique<pack::PhaseT>();
  phase->id = std::move(id);
  for (const auto& exercise : exercises) {
    auto dose = std::make_unique<pack::DoseT>();
    dose->exercise = exercise;
    dose->days_per_week = days;
    phase->doses.push_back(std::move(dose));
  }
  return phase;
}

pack::ProgrammeT& addProgramme(PackBuilder& builder, std::string id) {
  auto programme = std::make_unique<pack::ProgrammeT>();
  programme->id = std::move(id);
  builder.content().programmes.push_back(std::move(programme));
  return *builder.content().programmes.back();
}

void addExercises(PackBuilder& builder) {
  addExercise(builder, {"walk"});
  addExercise(builder, {"pull", {}, {}, {"band", "door"}, {"press", "push", "hold"}});
  addExercise(builder, {"press", {"loading"}, {yes("tender")}, {"bench"}});
  addExercise(builder, {"push", {"loading"}});
  addExercise(builder, {"hold"});
  addExercise(builder, {"squat", {"loading"}, {yes("tender")}, {}, {"hold"}});
}

Pack knowledge() {
  PackBuilder builder;
  builder.yesNo("bone").yesNo("wants").yesNo("limps").yesNo("tender").yesNo("prior");
  builder.choice("scan", {"clear", "bone"}).choice("word", {"reload", "run"});
  builder.yesNo("hop", {.safety = {{"neck", pack::Safety::Blocked}}});
  builder.redFlag({.id = "neck-injury",
                   .raise = yes("bone"),
                   .guards = {"neck"},
                   .locks = {"loading"},
                   .clear = {{"scan", "clear"}, {"word", "reload"}, {"word", "run"}}});
  builder.redFlag(
      {.id = "mild", .raise = yes("prior"), .urgency = {{Urgency::Monitor}}, .locks = {"loading"}});
  addExercises(builder);
  auto& bone = addProgramme(builder, "bone");
  bone.when = builder.criterion(yes("bone"));
  bone.order = 1;
  bone.after_clearance = {"neck-injury"};
  bone.phases.push_back(phase("reload", {"walk"}));
  bone.phases.push_back(phase("run", {"push"}));
  bone.running = "run";
  auto& strict = addProgramme(builder, "strict-start");
  strict.when = builder.criterion(yes("wants"));
  strict.order = 3;
  strict.not_with = builder.criterion(yes("limps"));
  strict.phases.push_back(phase("first", {"walk"}));
  auto& start = addProgramme(builder, "start");
  start.when = builder.criterion(testing::all({yes("wants"), no("prior")}));
  start.order = 2;
  start.not_with = builder.criterion(yes("limps"));
  start.phases.push_back(phase("first", {"walk"}));
  auto& tendon = addProgramme(builder, "tendon");
  tendon.phases.push_back(phase("settle", {"pull", "squat"}, 7));
  tendon.phases.push_back(phase("load", {"pull", "push"}));
  tendon.running = "run";
  tendon.mechanics = {"shorter"};
  auto plan = std::make_unique<pack::RunningPlanT>();
  plan->id = "run";
  plan->parts = {"impact"};
  builder.content().running_plans.push_back(std::move(plan));
  addCondition(builder, {.id = "tendon", .zones = {}, .programme = "tendon"});
  return builder.open();
}

/// One person as `assess` would plan for them.
struct Person {
  explicit Person(const Episode& whom) : pack(knowledge()), episode(whom), flags(flagsOf()) {
    ConditionAssessment condition;
    condition.condition = "tendon";
    condition.probabilityShown = true;
    const std::vector<ConditionAssessment> conditions{condition};
    plan = planProgramme(viewsOf(pack, episode), {flags, conditions, {}, false});
  }

  std::vector<FlagAssessment> flagsOf() const {
    return assess(pack, episode, testing::moment("2026-11-20T10:00")).flags;
  }
  Ids exercises(std::size_t number) const {
    Ids ids;
    for (const auto& prescribed : exercisesOf(pack, episode.means, plan, plan.phases.at(number))) {
      ids.push_back(prescribed.exercise);
    }
    return ids;
  }

  Pack pack;
  Episode episode;
  std::vector<FlagAssessment> flags;
  ProgrammeAssessment plan;
};

EpisodeBuilder visit() { return EpisodeBuilder(Side::Left).onset("2026-10-01").visit(kVisit); }

EpisodeBuilder injured() {
  return EpisodeBuilder(Side::Left).onset("2026-10-01").visit("2026-11-01T09:00").yes("bone").visit(kVisit);
}

Episode having(EpisodeBuilder builder, std::optional<Ids> equipment, std::optional<int> days = {}) {
  builder.content().means = {std::move(equipment), days};
  return builder.build();
}

TEST(ChooseProgramme, ASituationComesBeforeAnyCondition) {
  EXPECT_EQ(Person(visit().build()).plan.programme, "tendon");
  const Person starter(visit().yes("wants").no("prior").build());

  EXPECT_EQ(starter.plan.programme, "start");
  EXPECT_TRUE(starter.plan.condition.empty());
  EXPECT_EQ(starter.plan.state, ProgrammeState::Offered);
}

TEST(ChooseProgramme, WhatWasNotAskedBringsTheStricterOne) {
  EXPECT_EQ(Person(visit().yes("wants").build()).plan.programme, "strict-start");
}

TEST(ChooseProgramme, ASituationThatWasNotAskedOrIsAbsentChoosesNothing) {
  EXPECT_EQ(Person(visit().no("wants").build()).plan.programme, "tendon");
  EXPECT_EQ(Person(visit().without("wants", NoValue::Declined).build()).plan.programme, "tendon");
}

TEST(ChooseProgramme, OneIsPassedOverWhileWhatBarsItHolds) {
  EXPECT_EQ(Person(visit().yes("wants").no("prior").yes("limps").build()).plan.programme, "tendon");
  EXPECT_EQ(Person(visit().yes("wants").no("prior").no("limps").build()).plan.programme, "start");
}

TEST(Clearance, WithoutOneTheProgrammeIsNeverOffered) {
  const Person injuredOne(injured().build());

  EXPECT_EQ(injuredOne.plan.programme, "bone");
  EXPECT_EQ(injuredOne.plan.state, ProgrammeState::Locked);
  EXPECT_TRUE(injuredOne.plan.phases.empty());
  EXPECT_TRUE(injuredOne.plan.clearedBy.empty());
}

TEST(Clearance, OfAPhaseOpensThePhasesUpToIt) {
  const Person reloading(
      injured().clearance("neck-injury", "word", "reload", "Dr. Sol", "2026-11-10").build());

  EXPECT_EQ(reloading.plan.state, ProgrammeState::Offered);
  EXPECT_EQ(reloading.plan.clearedBy, "Dr. Sol");
  EXPECT_EQ(reloading.plan.clearedOn, day("2026-11-10"));
  ASSERT_EQ(reloading.plan.phases.size(), 1U);
  EXPECT_EQ(reloading.plan.phases[0].phase, "reload");
  EXPECT_FALSE(reloading.plan.runningOffered);
}

TEST(Clearance, OfTheRunningPhaseOpensRunning) {
  const Person running(injured().clearance("neck-injury", "word", "run", "Dr. Sol", "2026-11-10").build());

  EXPECT_EQ(running.plan.phases.size(), 2U);
  EXPECT_TRUE(running.plan.runningOffered);
}

TEST(Clearance, WithoutNameInTheFutureOrBeforeNewPainDoesNotCount) {
  EXPECT_EQ(Person(injured().clearance("neck-injury", "word", "run", " ", "2026-11-10").build()).plan.state,
            ProgrammeState::Locked);
  EXPECT_EQ(
      Person(injured().clearance("neck-injury", "word", "run", "Dr. Sol", "2026-11-21").build()).plan.state,
      ProgrammeState::Locked);
  const auto again = injured().yes("bone").clearance("neck-injury", "word", "run", "Dr. Sol", "2026-11-10");
  EXPECT_EQ(Person(again.build()).plan.state, ProgrammeState::Locked);
}

TEST(Clearance, AnOverrideOpensNothingAndNeitherDoesAReportThatTheInjuryIsNotThere) {
  const Person overridden(injured().overridden("neck-injury", "seen", "Nora Berg", "2026-11-10").build());
  const Person reported(injured().clearance("neck-injury", "scan", "clear", "Dr. Sol", "2026-11-10").build());

  EXPECT_EQ(overridden.plan.state, ProgrammeState::Locked);
  EXPECT_EQ(reported.plan.state, ProgrammeState::Locked);
  EXPECT_EQ(reported.plan.programme, "bone");
}

TEST(Clearance, ForLoadingKeepsTheGuardOnAndOneOfTheInjuryTakesItOff) {
  const auto gradeOfHop = [](const Person& person) {
    for (const auto& safety : testSafety(person.flags, viewsOf(person.pack, person.episode).front())) {
      if (safety.finding == person.pack.findingIndex("hop")) {
        return safety.grade;
      }
    }
    return pack::Safety::Allowed;
  };
  const Person loading(injured().clearance("neck-injury", "word", "run", "Dr. Sol", "2026-11-10").build());
  const Person healthy(injured().clearance("neck-injury", "scan", "clear", "Dr. Sol", "2026-11-10").build());

  EXPECT_EQ(gradeOfHop(loading), pack::Safety::Blocked);
  EXPECT_EQ(gradeOfHop(healthy), pack::Safety::Allowed);
}

TEST(Equipment, ThatNobodyAskedForTakesNothingAway) {
  const Person person(visit().build());

  EXPECT_TRUE(person.plan.removed.empty());
  EXPECT_EQ(person.exercises(0), (Ids{"pull", "squat"}));
}

TEST(Equipment, ThatIsThereTakesNothingAway) {
  EXPECT_EQ(Person(having(visit(), Ids{"band", "door"})).exercises(0), (Ids{"pull", "squat"}));
}

TEST(Equipment, ThatIsMissingIsNamedAndTheFirstSuitableExerciseStandsIn) {
  const Person person(having(visit(), Ids{"band"}));

  ASSERT_EQ(person.plan.removed.size(), 1U);
  EXPECT_EQ(person.plan.removed[0].exercise, "pull");
  EXPECT_EQ(person.plan.removed[0].equipment, "door");
  // "press" needs a bench, "push" is in the second phase already.
  EXPECT_EQ(person.plan.removed[0].instead, "hold");
  EXPECT_EQ(person.exercises(0), (Ids{"hold", "squat"}));
  EXPECT_EQ(person.exercises(1), (Ids{"hold", "push"}));
  EXPECT_EQ(person.plan.state, ProgrammeState::Offered);
}

TEST(Equipment, AStandInMayNeitherBeContraindicatedNorLocked) {
  const Person tender(having(visit().yes("tender"), Ids{"bench"}));
  EXPECT_EQ(tender.plan.removed[0].instead, "hold");

  const Person locked(having(visit().yes("prior"), Ids{"bench"}));
  EXPECT_EQ(locked.plan.removed[0].instead, "hold");
}

TEST(Equipment, OneExerciseStandsInForOneOther) {
  const Person person(having(visit().yes("tender"), Ids{}));

  ASSERT_EQ(person.plan.removed.size(), 2U);
  EXPECT_EQ(person.plan.removed[0].instead, "hold");
  EXPECT_EQ(person.plan.removed[1].exercise, "squat");
  EXPECT_EQ(person.plan.removed[1].instead, "");
  EXPECT_EQ(person.exercises(0), Ids{"hold"});
}

TEST(Equipment, NothingStandsInForWhatARaisedFlagLocks) {
  const Person person(visit().yes("prior").build());

  ASSERT_EQ(person.plan.removed.size(), 2U);
  EXPECT_EQ(person.plan.removed[0].exercise, "squat");
  EXPECT_EQ(person.plan.removed[0].flag, "mild");
  EXPECT_EQ(person.plan.removed[0].instead, "");
  EXPECT_EQ(person.exercises(0), Ids{"pull"});
}

TEST(Days, FewerThanTheDoseAsksAreKeptToAndSaid) {
  const auto capped = [](std::optional<int> days) {
    const Person person(having(visit(), std::nullopt, days));
    return exercisesOf(person.pack, person.episode.means, person.plan, person.plan.phases[0]).front();
  };

  EXPECT_EQ(capped(6).daysPerWeek, 6U);
  EXPECT_TRUE(capped(6).isCapped);
  EXPECT_EQ(capped(7).daysPerWeek, 7U);
  EXPECT_FALSE(capped(7).isCapped);
  EXPECT_FALSE(capped(std::nullopt).isCapped);
}

TEST(Mechanics, GoWithRunningAndOnlyWithIt) {
  EXPECT_EQ(Person(visit().build()).plan.mechanics, Ids{"shorter"});
  EXPECT_TRUE(Person(injured().build()).plan.mechanics.empty());
}

Episode changed(EpisodeBuilder builder, PhaseChanges changes) {
  Episode episode = builder.build();
  episode.planChanges.push_back(std::move(changes));
  return episode;
}

TEST(PlanChanges, LeaveOutAddAndReorderWhatIsDone) {
  const Person person(changed(visit(), {"tendon", "settle", {"walk", "squat"}, {"pull"}, {"walk"}, {}}));

  EXPECT_EQ(person.exercises(0), (Ids{"walk", "squat"}));
  EXPECT_EQ(person.exercises(1), (Ids{"pull", "push"})) << "another phase stays as the rules give it";
  EXPECT_EQ(person.plan.state, ProgrammeState::Offered);
}

TEST(PlanChanges, NumbersTakeThePlaceOfThoseOfTheRules) {
  DoseChange dose;
  dose.sets = 4;
  dose.daysPerWeek = 2;
  const Person person(changed(visit(), {"tendon", "settle", {}, {}, {}, {{"pull", dose}}}));

  const auto list = exercisesOf(person.pack, person.episode.means, person.plan, person.plan.phases[0]);

  ASSERT_EQ(list.size(), 2U);
  EXPECT_TRUE(list[0].isChanged);
  EXPECT_EQ(list[0].numbers.sets, (CountRange{4, 4}));
  EXPECT_EQ(list[0].daysPerWeek, 2U);
  EXPECT_FALSE(list[1].isChanged);
  EXPECT_EQ(list[1].daysPerWeek, 7U);
}

TEST(PlanChanges, AnAddedExerciseThatIsLockedIsRemovedAgain) {
  const Person person(changed(visit().yes("prior"), {"tendon", "settle", {}, {}, {"push"}, {}}));

  EXPECT_EQ(person.exercises(0), Ids{"pull"});
  const auto& removed = person.plan.removed;
  EXPECT_TRUE(std::any_of(removed.begin(), removed.end(), [](const RemovedExercise& one) {
    return one.exercise == "push" && one.flag == "mild";
  }));
}

TEST(PlanChanges, NothingIsAddedToAProgrammeAfterClearance) {
  Episode episode = changed(injured(), {"bone", "reload", {}, {}, {"hold"}, {}});
  episode.clearances.push_back({"neck-injury", "word", "run", "Dr. Sol", day("2026-11-20")});
  const Person person(episode);

  ASSERT_FALSE(person.plan.phases.empty());
  EXPECT_EQ(person.exercises(0), Ids{"walk"});
}

}  // namespace
}  // namespace calcar::engine
