#pragma once

#include <memory>
#include <utility>

#include "engine/assessment/assessment.hpp"
#include "tests/support/episode_builder.hpp"
#include "tests/support/pack_builder.hpp"

namespace calcar::testing {

/// An assessment of the small dictionary in which every field says something.
///
/// @pre  the pack is `smallDictionary()` with one programme of one dose
inline engine::Assessment fullAssessment(const engine::Pack& pack) {
  using engine::Side;
  const auto index = [&pack](const char* id) { return pack.findingIndex(id).value(); };
  const engine::Deciding pain{index("night-pain"), std::nullopt, moment("2026-11-20T10:15"),
                              engine::Value(true)};
  const engine::Deciding rotation{index("hip-internal-rotation-prone"), Side::Left, moment("2026-11-20"),
                                  engine::Value(22.5)};
  engine::Assessment assessment;
  assessment.packName = "test";
  assessment.packVersion = "1";
  assessment.packHash = std::string(pack.hash());
  assessment.packReview = "none";
  assessment.asOf = moment("2026-11-20T11:00");
  assessment.disposition = {
      engine::Urgency::Within48h,
      engine::Urgency::SameDay,
      {"femoral-neck-bone-stress-injury"},
      {{"femoral-neck-bone-stress-injury", {index("fever")}, engine::Urgency::SameDay}}};
  assessment.contradictions = {{"panel-and-finding", "visits[0]"}};
  engine::FlagAssessment flag;
  flag.flag = "femoral-neck-bone-stress-injury";
  flag.state = engine::FlagState::Cleared;
  flag.forced = engine::Urgency::Within48h;
  flag.possible = engine::Urgency::SameDay;
  flag.level = "walking";
  flag.side = Side::Left;
  flag.remembered = true;
  flag.decidedBy = {pain, rotation};
  flag.wouldRaise = {{index("fever")}, {index("night-pain"), index("fadir-pain")}};
  flag.wouldSettle = {{index("fever")}};
  flag.wouldEscalate = {{index("weight")}};
  flag.closedBy = "Dr. Sol";
  flag.closedOn = day("2026-11-18");
  flag.closedReason = "mri-hip-pelvis-read";
  flag.closureRefused = "too-old";
  assessment.flags = {flag};
  assessment.panels = {
      {"infection", engine::PanelState::Open, 1, 2, {index("fever")}, {index("night-pain")}}};
  assessment.testSafety = {{index("single-leg-hop-pain"), pack::Safety::Blocked, flag.flag}};
  assessment.suspectedSerious = {flag.flag};
  assessment.outsideScope = {{"under-18", {pain}}};
  engine::ConditionAssessment condition;
  condition.condition = "gluteal-tendinopathy";
  condition.side = Side::Left;
  condition.zone = "L1";
  condition.probabilityShown = true;
  condition.permille = 421;
  condition.lowPermille = 180;
  condition.highPermille = 702;
  condition.priorMicroNats = -619039;
  condition.logitMicroNats = -318617;
  condition.standardErrorMicroNats = 600000;
  condition.grade = engine::Grade::Low;
  condition.contributions = {
      {"lateral", "gluteal-cluster", true, 300422, pack::Basis::Derived, engine::Grade::VeryLow, {pain}}};
  condition.notAsked = {"gluteal-single-leg-stance"};
  engine::ConditionAssessment hidden = condition;
  hidden.probabilityShown = false;
  assessment.conditions = {condition, hidden};
  assessment.rankChanges = {{condition.contributions.front().decidedBy.front().finding, Side::Left, true,
                             "hip-osteoarthritis", 512}};
  engine::ChainFinding measured;
  measured.finding = index("hip-internal-rotation-prone");
  measured.state = engine::ChainState::Deficit;
  measured.left = 22.5;
  measured.right = 36;
  measured.whole = 1;
  measured.deficitSide = Side::Left;
  measured.amount = 13.5;
  measured.bySideDifference = true;
  measured.cutoff = 30;
  measured.error = 4.5;
  measured.normMean = 35.2;
  measured.normDeviation = 7.5;
  measured.sideDifference = 13.5;
  measured.retestWeeks = 4;
  assessment.chain = {{"hip", engine::ChainState::Deficit, {measured}, {index("night-pain")}}};
  assessment.trainFirst = {{"hip",
                            index("hip-internal-rotation-prone"),
                            Side::Left,
                            {"affected-side", "weak-limit"},
                            {"static-abduction"},
                            day("2026-12-18"),
                            4.5}};
  assessment.load.state = engine::SpikeState::Spike;
  assessment.load.ratioPercent = 150;
  assessment.load.band = "over-100";
  assessment.load.hazardRatio = 2.28;
  assessment.load.low = 1.5;
  assessment.load.high = 3.48;
  assessment.load.weeks = {{day("2026-11-09"), 32.5, 190, 60, 4, 2, 13.5, true}};
  assessment.load.spikes = {{day("2026-11-15"), 13.5, 9, 150, "over-30"}};
  assessment.load.longestRun30Days = 13.5;
  assessment.load.weeklyKm = 30.25;
  assessment.load.crossTrainingPermille = 240;
  assessment.load.speedPermille = 100;
  assessment.load.climbPerKm = 8.5;
  assessment.load.restDaysPerWeek = 2;
  assessment.imaging = {{"femoral-neck",
                         flag.flag,
                         {{"1.2", false, {"too-old"}, 31, {{"fat-suppressed"}}, true}},
                         false,
                         true}};
  assessment.nextSteps = {{engine::NextStep::Kind::Panel,
                           "infection",
                           {index("fever")},
                           6,
                           {flag.flag},
                           {"gluteal-tendinopathy"},
                           12}};
  engine::ProgrammeAssessment& programme = assessment.programme;
  programme.state = engine::ProgrammeState::PartlyLocked;
  programme.programme = "gluteal-tendinopathy";
  programme.condition = "gluteal-tendinopathy";
  const auto* phase = pack.content().programmes()->Get(0)->phases()->Get(0);
  programme.phases = {{"settle", {{phase->doses()->Get(0)}}}};
  programme.removed = {
      {"hop", "impact", flag.flag}, {"bridge", "", ""}, {"band-walk", "", "", "band", "bridge"}};
  programme.runningOffered = true;
  programme.crossTraining = {"cycling"};
  programme.lockedParts = {"impact"};
  programme.lockedBy = {flag.flag};
  programme.chainTargets = {"bridge"};
  engine::OutcomeAssessment outcome;
  outcome.instrument = "hagos";
  outcome.scale = "pain";
  outcome.points = {{day("2026-10-01"), 40.0, 10, 10, {}}, {day("2026-11-01"), {}, 9, 10, "too-few-items"}};
  outcome.changeSinceFirst = 34.5;
  outcome.changeSinceLast = -2;
  outcome.sinceFirst = engine::ChangeVerdict::Better;
  outcome.sinceLast = engine::ChangeVerdict::WithinError;
  outcome.important = true;
  outcome.acceptable = false;
  assessment.outcomes = {outcome};
  programme.mechanics = {"step-rate-5"};
  programme.clearedBy = "Dr. Sol";
  programme.clearedOn = day("2026-11-18");
  engine::FollowUp& followUp = assessment.followUp;
  followUp.previous = day("2026-11-06");
  followUp.changes = {
      {index("hip-internal-rotation-prone"), Side::Left, "22", "30", engine::ChangeVerdict::Better}};
  followUp.newFlags = {flag.flag};
  followUp.programme = "gluteal-tendinopathy";
  followUp.phase = "settle";
  followUp.advice = engine::PhaseAdvice::StepBack;
  followUp.trials = {engine::TrialVerdict::Pass, engine::TrialVerdict::Hold, engine::TrialVerdict::Fail};
  followUp.unmetCriteria = {"calm"};
  followUp.referBecause = {"new-flag"};
  return assessment;
}

/// The small dictionary, for assessments that offer its programme.
inline engine::Pack dictionaryWithProgramme(PackBuilder&& builder) { return builder.open(); }

}  // namespace calcar::testing
