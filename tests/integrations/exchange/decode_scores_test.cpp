#include <gtest/gtest.h>

#include "integrations/exchange/decode_episode.hpp"
#include "integrations/exchange/encode_episode.hpp"
#include "integrations/exchange/yaml/case_file.hpp"
#include "tests/support/hip_pack.hpp"

namespace calcar {
namespace {

using testing::hipPack;

std::string caseWith(const std::string& score) {
  return "calcar: episode/1\ncomplaint: { side: left }\nvisits:\n  - when: 2026-11-20\n    scores:\n      "
         "- " +
         score + "\n";
}

engine::Score read(const std::string& score) {
  const auto episode = exchange::readCaseFile(caseWith(score), hipPack());
  if (!episode) {
    ADD_FAILURE() << exchange::toText(episode.error().front());
    return {};
  }
  return episode->visits.front().scores.front();
}

std::string problem(const std::string& score) {
  const auto episode = exchange::readCaseFile(caseWith(score), hipPack());
  return episode ? "" : exchange::toText(episode.error().front());
}

bool mentions(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

TEST(DecodeScores, ReadsATotalAndFillsInTheOnlyScale) {
  const auto score = read("{ measure: ihot-12, total: 48.5, source: paper, on: 2026-11-18 }");

  EXPECT_EQ(score.instrument, "ihot-12");
  EXPECT_EQ(score.scale, "total");
  EXPECT_EQ(score.total, 48.5);
  EXPECT_EQ(score.source, "paper");
  EXPECT_EQ(score.on, engine::parseDate("2026-11-18"));
}

TEST(DecodeScores, ReadsItemsByNumberWithTheMissingOnes) {
  const auto score = read("{ measure: hoos-12, scale: pain, items: [1, missing, 3, 0] }");

  ASSERT_EQ(score.items.size(), 4U);
  EXPECT_EQ(score.items[0], 1);
  EXPECT_FALSE(score.items[1]);
}

TEST(DecodeScores, ReadsTheActivitiesThatThePersonChose) {
  const auto score = read("{ measure: psfs, items: [3, 5], activities: [\"run 5 km\", \"stairs\"] }");

  EXPECT_EQ(score.activities, (std::vector<std::string>{"run 5 km", "stairs"}));
}

TEST(DecodeScores, WhatIsReadIsWrittenAndReadBackTheSame) {
  const auto first = exchange::readCaseFile(
      caseWith("{ measure: psfs, items: [3, missing], activities: [\"run 5 km\", \"stairs\"], source: app }"),
      hipPack());
  ASSERT_TRUE(first);

  const std::string written = exchange::encodeEpisode(*first);
  const auto again = exchange::readJsonEpisode(written, hipPack(), "case.json");

  ASSERT_TRUE(again) << exchange::toText(again.error().front());
  EXPECT_EQ(exchange::encodeEpisode(*again), written);
  EXPECT_TRUE(mentions(written, "missing"));
}

TEST(DecodeScores, SaysWhatIsWrongAndWhere) {
  EXPECT_TRUE(mentions(problem("{ measure: ihot-21, total: 4 }"), "ihot-12"));
  EXPECT_TRUE(mentions(problem("{ measure: hagos, total: 4 }"), "scale"));
  EXPECT_TRUE(mentions(problem("{ measure: lefs, total: 81 }"), "from 0 to 80"));
  EXPECT_TRUE(mentions(problem("{ measure: lefs }"), "a total or the numbers"));
  EXPECT_TRUE(mentions(problem("{ measure: ihot-12, items: [1, 2] }"), "no licence"));
  EXPECT_TRUE(mentions(problem("{ measure: hagos, scale: pain, items: [1, 2] }"), "expected 10 items"));
  EXPECT_TRUE(mentions(problem("{ measure: hoos-12, scale: pain, items: [1, 2, 5, 0] }"), "items[2]"));
  EXPECT_TRUE(
      mentions(problem("{ measure: hoos-12, scale: pain, total: 3, items: [1, 2, 3, 0] }"), "either"));
  EXPECT_TRUE(mentions(problem("{ measure: psfs, items: [1, 2], activities: [\"run\"] }"), "one activity"));
  EXPECT_TRUE(mentions(problem("{ measure: lefs, total: 8, on: 2026-11-21 }"), "not after the visit"));
}

}  // namespace
}  // namespace calcar
