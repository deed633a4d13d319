#include "integrations/exchange/decode_episode.hpp"

#include <gtest/gtest.h>

#include <utility>

#include "integrations/exchange/yaml/case_file.hpp"
#include "tests/integrations/exchange/episodes.hpp"
#include "tests/integrations/exchange/files.hpp"
#include "tests/integrations/exchange/small_dictionary.hpp"
#include "tests/support/episode_builder.hpp"

namespace calcar {
namespace {

using engine::NoValue;
using engine::Side;
using testing::day;
using testing::moment;

engine::Episode accepted(const std::string& name) {
  const auto pack = testing::smallDictionary().open();
  auto episode =
      exchange::readCaseFile(testing::contentOf(testing::exchangeFixtures() / "accepted" / name), pack);
  if (!episode) {
    ADD_FAILURE() << exchange::toText(episode.error().front());
    return {};
  }
  return std::move(*episode);
}

const engine::Observation& observed(const engine::Visit& visit, const std::string& finding,
                                    std::optional<Side> side = {}) {
  for (const auto& observation : visit.observations) {
    if (observation.finding == finding && observation.side == side) {
      return observation;
    }
  }
  throw std::runtime_error("not observed: " + finding);
}

TEST(DecodeEpisode, ReadsPersonAndComplaint) {
  const auto episode = accepted("everything.yaml");

  EXPECT_EQ(episode.patient.id, "4711");
  EXPECT_EQ(episode.patient.family, "Läufer");
  EXPECT_EQ(episode.patient.birthDate, day("1991-03-14"));
  EXPECT_EQ(episode.patient.sex, engine::Sex::Female);
  EXPECT_EQ(episode.complaint.side, Side::Left);
  EXPECT_EQ(episode.complaint.onset, day("2026-10-12"));
  EXPECT_EQ(episode.complaint.question, "Could this be a bone stress injury?\n");
  ASSERT_EQ(episode.complaint.pain.size(), 2U);
  EXPECT_EQ(episode.complaint.pain[0].zone, "F4");
  EXPECT_EQ(episode.complaint.pain[0].intensity, 6);
  EXPECT_EQ(episode.complaint.pain[1].side, Side::Midline);
  EXPECT_FALSE(episode.complaint.pain[1].intensity);
}

TEST(DecodeEpisode, ReadsTheVisitsWithTheirPanels) {
  const auto episode = accepted("everything.yaml");

  ASSERT_EQ(episode.visits.size(), 2U);
  EXPECT_EQ(episode.visits[0].when, moment("2026-11-06"));
  EXPECT_EQ(episode.visits[0].clinician.registration, "P007");
  EXPECT_EQ(episode.visits[1].when, moment("2026-11-20T10:15"));
  ASSERT_EQ(episode.visits[1].panels.size(), 2U);
  EXPECT_EQ(episode.visits[1].panels[0].panel, "infection");
  EXPECT_EQ(episode.visits[1].panels[0].at, moment("2026-11-20T10:18"));
  EXPECT_EQ(episode.visits[1].panels[0].answeredBy, "patient");
  EXPECT_FALSE(episode.visits[1].panels[1].at);
}

TEST(DecodeEpisode, ReadsAnswersOfEveryType) {
  const auto visit = accepted("everything.yaml").visits.at(1);

  EXPECT_EQ(std::get<engine::Value>(observed(visit, "night-pain").outcome), engine::Value(true));
  EXPECT_EQ(std::get<engine::Value>(observed(visit, "weight").outcome), engine::Value(58.0));
  EXPECT_EQ(std::get<engine::Value>(observed(visit, "mri-hip-pelvis-read").outcome),
            engine::Value(std::string("no-bone-stress")));
  EXPECT_EQ(observed(visit, "mri-hip-pelvis-read").on, day("2026-11-18"));
  EXPECT_EQ(observed(visit, "mri-hip-pelvis-read").source, "report");
  EXPECT_EQ(observed(visit, "weight").note, "after training");
}

TEST(DecodeEpisode, KeepsTheReasonWhyThereIsNoAnswer) {
  const auto visit = accepted("everything.yaml").visits.at(1);

  EXPECT_EQ(std::get<NoValue>(observed(visit, "fever").outcome), NoValue::Declined);
  EXPECT_EQ(std::get<NoValue>(observed(visit, "fadir-pain", Side::Right).outcome), NoValue::NotAsked);
  EXPECT_EQ(std::get<NoValue>(observed(visit, "single-leg-hop-pain", Side::Left).outcome), NoValue::Blocked);
}

TEST(DecodeEpisode, ReadsTheDiaryOldestFirst) {
  const auto training = accepted("everything.yaml").training;

  ASSERT_EQ(training.size(), 2U);
  EXPECT_EQ(training[0].sport, engine::Sport::CrossTrainer);
  EXPECT_FALSE(training[0].km);
  EXPECT_FALSE(training[0].speed);
  EXPECT_EQ(training[1].day, day("2026-11-03"));
  EXPECT_EQ(training[1].start, "07:40");
  EXPECT_EQ(training[1].km, 10.02);
  EXPECT_EQ(training[1].speed, false);
}

TEST(DecodeEpisode, WhatTheFileDoesNotSayStaysUnknown) {
  const auto episode = accepted("smallest.json");

  EXPECT_EQ(episode.complaint.side, Side::Unknown);
  EXPECT_EQ(episode.patient.sex, engine::Sex::Unknown);
  EXPECT_FALSE(episode.patient.birthDate);
  EXPECT_FALSE(episode.complaint.onset);
  EXPECT_TRUE(episode.visits.empty());
  EXPECT_TRUE(episode.record.empty());
}

TEST(DecodeEpisode, AFieldLeftEmptyInYamlIsAFieldLeftOut) {
  auto episode = accepted("fields-left-empty.yaml");
  const auto observations = std::exchange(episode.visits.at(0).observations, {});

  ASSERT_EQ(observations.size(), 1U);
  EXPECT_EQ(observations[0].side, Side::Right);
  testing::expectSame(episode, testing::EpisodeBuilder(Side::Unknown).visit("2026-11-20").build());
}

TEST(DecodeEpisode, BothMeansTheSameOnEachSide) {
  const auto visit = accepted("both-sides-at-once.json").visits.at(0);

  for (const Side side : {Side::Left, Side::Right}) {
    EXPECT_EQ(std::get<engine::Value>(observed(visit, "fadir-pain", side).outcome), engine::Value(false));
    EXPECT_EQ(std::get<engine::Value>(observed(visit, "hip-internal-rotation-prone", side).outcome),
              engine::Value(30.0));
  }
  EXPECT_EQ(visit.observations.size(), 4U);
}

TEST(DecodeEpisode, SaysTheSameOfTheSameFileInYamlAndJson) {
  testing::expectSame(accepted("everything.yaml"), accepted("everything.json"));
}

TEST(DecodeEpisode, ReadsMeansAndHowAPhaseWent) {
  const auto episode = accepted("everything.yaml");

  EXPECT_EQ(episode.means.equipment, std::vector<std::string>{"band"});
  EXPECT_EQ(episode.means.daysPerWeek, 3);
  ASSERT_TRUE(episode.visits.at(1).progress);
  const auto& progress = *episode.visits.at(1).progress;
  EXPECT_EQ(progress.phase, "settle");
  ASSERT_EQ(progress.trials.size(), 2U);
  EXPECT_EQ(progress.trials[0].settled, true);
  EXPECT_EQ(progress.trials[1].settled, std::nullopt);
  EXPECT_EQ(progress.criteria, (std::map<std::string, bool>{{"calm", true}, {"stands-30-s", false}}));
}

TEST(DecodeEpisode, NoEquipmentIsNotTheSameAsNotAsked) {
  EXPECT_EQ(accepted("smallest.json").means.equipment, std::nullopt);
}

TEST(DecodeEpisode, AcceptsTheLimitsOfARangeThemselves) {
  const auto pack = testing::smallDictionary().open();
  const auto episode = exchange::readJsonEpisode(
      R"({"calcar":"episode/1","visits":[{"when":"2026-11-20",
          "findings":{"hip-internal-rotation-prone":{"left":0,"right":90}}}]})",
      pack);

  EXPECT_TRUE(episode);
}

TEST(DecodeEpisode, AcceptsAVisitOnTheDayOfOnset) {
  const auto pack = testing::smallDictionary().open();
  const auto episode = exchange::readJsonEpisode(
      R"({"calcar":"episode/1","complaint":{"onset":"2026-11-20"},"visits":[{"when":"2026-11-20"}]})", pack);

  EXPECT_TRUE(episode);
}

TEST(DecodeEpisode, NamesTheFileInEveryDiagnostic) {
  const auto pack = testing::smallDictionary().open();
  const auto episode =
      exchange::readJsonEpisode(R"({"calcar":"episode/1","pacient":{},"colour":1})", pack, "a.json");

  ASSERT_FALSE(episode);
  ASSERT_EQ(episode.error().size(), 2U);
  EXPECT_EQ(episode.error()[0].file, "a.json");
  EXPECT_EQ(episode.error()[1].file, "a.json");
}

TEST(DecodeEpisode, ListsAHundredProblemsAtMost) {
  const auto pack = testing::smallDictionary().open();
  std::string json = R"({"calcar":"episode/1")";
  for (int i = 0; i < 5000; ++i) {
    json += ",\"key" + std::to_string(i) + "\":1";
  }
  const auto episode = exchange::readJsonEpisode(json + "}", pack);

  ASSERT_FALSE(episode);
  EXPECT_EQ(episode.error().size(), 100U);
  EXPECT_EQ(episode.error().back().message, "expected fewer problems; only the first 99 are listed");
}

TEST(DecodeEpisode, NamesTheFieldAndNeverTheValue) {
  const auto pack = testing::smallDictionary().open();
  const auto episode = exchange::readJsonEpisode(
      R"({"calcar":"episode/1","patient":{"birth-date":"Secret","sex":"Secret"},"complaint":{"side":"Secret"}})",
      pack);

  ASSERT_FALSE(episode);
  for (const auto& problem : episode.error()) {
    EXPECT_EQ(exchange::toText(problem).find("Secret"), std::string::npos);
  }
}

}  // namespace
}  // namespace calcar
