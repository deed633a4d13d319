#include "engine/assessment/load.hpp"

#include <gtest/gtest.h>

#include "tests/engine/assessment/knowledge_shapes.hpp"

namespace calcar::engine {
namespace {

using calcar::testing::calculated;
using calcar::testing::EpisodeBuilder;
using calcar::testing::moment;
using calcar::testing::PackBuilder;

void addBand(pack::SpikeRuleT& rule, std::string id, double above, double upTo, double hazard) {
  auto band = std::make_unique<pack::SpikeBandT>();
  band->id = std::move(id);
  band->above = above;
  band->up_to = upTo;
  band->hazard_ratio = hazard;
  band->low = hazard - 0.3;
  band->high = hazard + 0.4;
  rule.bands.push_back(std::move(band));
}

LoadAssessment assessed(const Episode& episode, std::string_view asOf = "2026-11-20T10:00") {
  PackBuilder builder;
  builder.number("recent", {.validDays = 7}).number("before", {.validDays = 7});
  for (auto& finding : builder.content().findings) {
    finding->high = 300;
    finding->measure =
        finding->id == "recent" ? pack::LogMeasure::LongestRun14Days : pack::LogMeasure::LongestRunBefore;
  }
  builder.computed("ratio", calculated(pack::FormulaOp::Divide, {calcar::testing::reading("recent"),
                                                                 calcar::testing::reading("before")}));
  auto rule = std::make_unique<pack::SpikeRuleT>();
  rule->ratio = builder.index("ratio");
  rule->baseline = builder.index("before");
  addBand(*rule, "over-10", 1.10, 1.30, 1.64);
  addBand(*rule, "over-30", 1.30, 2.00, 1.52);
  addBand(*rule, "over-100", 2.00, 0, 2.28);
  builder.content().spike = std::move(rule);
  const Pack pack = builder.open();
  return assessLoad(Facts(pack, episode, moment(asOf), Side::Left));
}

Episode runs(std::optional<double> recent, std::optional<double> before) {
  EpisodeBuilder episode(Side::Left);
  episode.visit("2026-11-20T09:00");
  if (recent) {
    episode.number("recent", *recent);
  }
  if (before) {
    episode.number("before", *before);
  }
  return episode.build();
}

TEST(AssessLoad, TenPercentMoreIsTheUsualAndABandBeginsAboveIt) {
  EXPECT_EQ(assessed(runs(11.0, 10.0)).state, SpikeState::WithinUsual);
  EXPECT_EQ(assessed(runs(12.1, 11.0)).state, SpikeState::WithinUsual);

  const auto load = assessed(runs(11.1, 10.0));

  EXPECT_EQ(load.state, SpikeState::Spike);
  EXPECT_EQ(load.band, "over-10");
  EXPECT_EQ(load.ratioPercent, 111);
  EXPECT_EQ(load.hazardRatio, 1.64);
}

TEST(AssessLoad, ABandIncludesItsUpperEnd) {
  EXPECT_EQ(assessed(runs(13.0, 10.0)).band, "over-10");
  EXPECT_EQ(assessed(runs(13.1, 10.0)).band, "over-30");
  EXPECT_EQ(assessed(runs(20.0, 10.0)).band, "over-30");
  EXPECT_EQ(assessed(runs(20.1, 10.0)).band, "over-100");
  EXPECT_EQ(assessed(runs(90.0, 10.0)).band, "over-100");
}

TEST(AssessLoad, WithoutAnEarlierRunThereIsNothingToCompareWith) {
  const auto load = assessed(runs(12.0, 0.0));

  EXPECT_EQ(load.state, SpikeState::NoBaseline);
  EXPECT_FALSE(load.ratioPercent);
}

TEST(AssessLoad, UnknownRunsAreNotAsked) {
  EXPECT_EQ(assessed(runs({}, {})).state, SpikeState::NotAsked);
  EXPECT_EQ(assessed(runs(12.0, {})).state, SpikeState::NotAsked);
  EXPECT_EQ(assessed(runs({}, 10.0)).state, SpikeState::NotAsked);
}

TEST(AssessLoad, WithoutARuleNothingIsSaid) {
  PackBuilder builder;
  builder.number("recent");
  const Pack pack = builder.open();
  const auto episode = EpisodeBuilder().build();

  EXPECT_EQ(assessLoad(Facts(pack, episode, moment("2026-11-20"), Side::Left)).state, SpikeState::NotAsked);
}

TrainingSession session(std::string_view date, Sport sport, std::optional<double> km,
                        std::optional<double> minutes = {}) {
  TrainingSession session;
  session.day = calcar::testing::day(date);
  session.sport = sport;
  session.km = km;
  session.minutes = minutes;
  return session;
}

TrainingSession run(std::string_view date, std::optional<double> km, std::optional<double> minutes = {}) {
  return session(date, Sport::Running, km, minutes);
}

Episode diary(std::vector<TrainingSession> training) {
  Episode episode = EpisodeBuilder(Side::Left).visit("2026-11-20T09:00").build();
  episode.training = std::move(training);
  return episode;
}

TEST(TrainingLog, AnswersWhatNobodyTyped) {
  const auto load = assessed(diary({run("2026-10-25", 10), run("2026-11-18", 13)}));

  EXPECT_EQ(load.state, SpikeState::Spike);
  EXPECT_EQ(load.ratioPercent, 130);
  EXPECT_EQ(load.band, "over-10");
}

TEST(TrainingLog, WhatWasTypedWins) {
  Episode episode = runs(10.0, 10.0);
  episode.training = {run("2026-10-25", 10), run("2026-11-18", 30)};

  EXPECT_EQ(assessed(episode).state, SpikeState::WithinUsual);
}

TEST(TrainingLog, ARecentRunIsOneOfTheLastFourteenDays) {
  EXPECT_EQ(assessed(diary({run("2026-10-25", 10), run("2026-11-07", 13)})).state, SpikeState::Spike);
  EXPECT_EQ(assessed(diary({run("2026-10-25", 10), run("2026-11-06", 13)})).state, SpikeState::NotAsked);
}

TEST(TrainingLog, ADayAfterTheAssessmentIsNotSeen) {
  EXPECT_EQ(assessed(diary({run("2026-10-25", 10), run("2026-11-21", 13)})).state, SpikeState::NotAsked);
  EXPECT_TRUE(assessed(diary({run("2026-11-21", 13)})).weeks.empty());
}

TEST(TrainingLog, TheBaselineIsTheThirtyDaysBeforeTheRunAndNotItsOwnDay) {
  EXPECT_EQ(assessed(diary({run("2026-10-19", 10), run("2026-11-18", 13)})).ratioPercent, 130);
  EXPECT_EQ(assessed(diary({run("2026-10-18", 10), run("2026-11-18", 13)})).state, SpikeState::NoBaseline);
  EXPECT_EQ(
      assessed(diary({run("2026-10-19", 10), run("2026-11-18", 12), run("2026-11-18", 13)})).ratioPercent,
      130);
}

TEST(TrainingLog, BeforeTheLogBeginsNothingIsKnown) {
  EXPECT_EQ(assessed(diary({run("2026-11-18", 13)})).state, SpikeState::NotAsked);
  EXPECT_EQ(assessed(diary({session("2026-10-20", Sport::Cycling, 20), run("2026-11-18", 13)})).state,
            SpikeState::NotAsked);
  EXPECT_EQ(assessed(diary({session("2026-10-19", Sport::Cycling, 20), run("2026-11-18", 13)})).state,
            SpikeState::NoBaseline);
}

TEST(TrainingLog, ARunWithoutADistanceMayHaveBeenTheLongest) {
  EXPECT_EQ(assessed(diary({run("2026-10-25", 10), run("2026-11-17", {}), run("2026-11-18", 13)})).state,
            SpikeState::NotAsked);
  EXPECT_EQ(assessed(diary({run("2026-10-25", {}), run("2026-11-18", 13)})).state, SpikeState::NotAsked);
}

TEST(TrainingLog, EveryRunOfNinetyDaysBeyondTheRuleIsListedNewestFirst) {
  const auto load = assessed(diary({run("2026-08-10", 5), run("2026-08-22", 6), run("2026-08-23", 7),
                                    run("2026-09-01", 7.7), run("2026-09-02", 15.5)}));

  ASSERT_EQ(load.spikes.size(), 2U);  // 22 August is 91 days before, 7.7 after 7 is exactly 1.10
  EXPECT_EQ(load.spikes[0].day, calcar::testing::day("2026-09-02"));
  EXPECT_EQ(load.spikes[0].ratioPercent, 201);
  EXPECT_EQ(load.spikes[0].band, "over-100");
  EXPECT_EQ(load.spikes[0].longestBefore, 7.7);
  EXPECT_EQ(load.spikes[1].ratioPercent, 117);
}

TEST(TrainingLog, ARunWithoutABaselineIsNoSpike) {
  EXPECT_TRUE(assessed(diary({run("2026-09-01", 5), run("2026-11-18", 30)})).spikes.empty());
}

/// The four whole weeks before 20 November 2026, a Friday: 19 October to 15 November.
std::vector<TrainingSession> fourWeeks() {
  return {run("2026-10-19", 8, 50),  run("2026-10-21", 8, 50),
          run("2026-10-27", 12, 70), session("2026-10-28", Sport::Cycling, 30, 60),
          run("2026-11-03", 10, 60), run("2026-11-10", 12, 70)};
}

TEST(TrainingLog, SumsUpFourWholeWeeks) {
  const auto load = assessed(diary(fourWeeks()));

  EXPECT_EQ(load.weeklyKm, 12.5);
  EXPECT_EQ(load.crossTrainingPermille, 167);  // 60 of 360 minutes
  EXPECT_EQ(load.restDaysPerWeek, 5);
  EXPECT_EQ(load.longestRun30Days, 12.0);
  EXPECT_FALSE(load.speedPermille);
  EXPECT_FALSE(load.climbPerKm);
}

TEST(TrainingLog, ALogThatBeginsWithinTheFourWeeksSaysNothingOfThem) {
  auto late = fourWeeks();
  late.erase(late.begin());
  const auto load = assessed(diary(late));

  EXPECT_FALSE(load.weeklyKm);
  EXPECT_FALSE(load.crossTrainingPermille);
  EXPECT_FALSE(load.restDaysPerWeek);
}

TEST(TrainingLog, ASessionWithoutDurationLeavesTheShareOfCrossTrainingUnknown) {
  auto training = fourWeeks();
  training[3].minutes.reset();

  EXPECT_FALSE(assessed(diary(training)).crossTrainingPermille);
  EXPECT_EQ(assessed(diary(training)).weeklyKm, 12.5);
}

TEST(TrainingLog, SpeedAndClimbAreSaidWhenRecorded) {
  auto training = fourWeeks();
  for (auto& one : training) {
    one.speed = one.km == 10.0;
  }
  training[0].climb = 120;

  EXPECT_EQ(assessed(diary(training)).speedPermille, 200);  // 60 of 300 minutes
  EXPECT_EQ(assessed(diary(training)).climbPerKm, 15.0);
}

TEST(TrainingLog, WeeksRunFromMondayToSundayAndOnlyWholeOnesAreMarkedWhole) {
  const auto weeks =
      assessed(diary({run("2026-11-04", 5, 30), run("2026-11-09", 6, 36), run("2026-11-15", 7, 42),
                      session("2026-11-16", Sport::Strength, {}, 45)}))
          .weeks;

  ASSERT_EQ(weeks.size(), 3U);
  EXPECT_EQ(weeks[0].monday, calcar::testing::day("2026-11-02"));
  EXPECT_FALSE(weeks[0].whole);
  EXPECT_TRUE(weeks[1].whole);
  EXPECT_EQ(weeks[1].runKm, 13.0);
  EXPECT_EQ(weeks[1].longestKm, 7.0);
  EXPECT_EQ(weeks[1].runs, 2);
  EXPECT_EQ(weeks[1].restDays, 5);
  EXPECT_FALSE(weeks[2].whole);
  EXPECT_EQ(weeks[2].otherMinutes, 45.0);
}

TEST(TrainingLog, SixteenWeeksAreShownAtMost) {
  EXPECT_EQ(assessed(diary({run("2020-01-01", 5), run("2026-11-15", 7)})).weeks.size(), 16U);
}

}  // namespace
}  // namespace calcar::engine
