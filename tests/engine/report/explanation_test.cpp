#include <gtest/gtest.h>

#include <algorithm>

#include "../../support/document_text.hpp"
#include "../../support/episode_builder.hpp"
#include "../../support/hip_pack.hpp"
#include "engine/report/compose.hpp"
#include "engine/report/words.hpp"

namespace calcar::engine {
namespace {

using testing::EpisodeBuilder;
using testing::hipPack;

Episode lateralPain() {
  return EpisodeBuilder(Side::Right)
      .bornOn("1977-06-02")
      .sex(Sex::Female)
      .pain("L1", Side::Right)
      .visit("2026-11-20T10:00")
      .yes("trochanter-tenderness", Side::Right)
      .yes("resisted-abduction-pain", Side::Right)
      .build();
}

const DocumentSection* whyOf(const DocumentContent& document) {
  const auto found = std::find_if(document.sections.begin(), document.sections.end(),
                                  [](const auto& section) { return section.id == "why"; });
  return found == document.sections.end() ? nullptr : &*found;
}

TEST(Explanation, StartsWithTheStartingOddsAndEndsAtTheProbability) {
  const auto episode = lateralPain();
  const auto assessment = assess(hipPack(), episode, episode.visits.back().when);
  const auto document = composeAssessment(hipPack(), episode, assessment, {"20261120-1", "0.1.0"});

  const auto* why = whyOf(document);
  ASSERT_NE(why, nullptr);
  const auto& table = std::get<Table>(why->blocks.front());
  const auto& first = assessment.conditions.front();
  const Words words(hipPack());

  EXPECT_EQ(first.condition, "gluteal-tendinopathy");
  ASSERT_EQ(table.rows.size(), first.contributions.size() + 1);
  EXPECT_NE(testing::textOf(table.rows.front()[0]).find("Starting odds"), std::string::npos);
  EXPECT_EQ(testing::textOf(table.rows.back()[2]), words.percent(first.permille));
  EXPECT_EQ(testing::textOf(table.rows[1][1]).substr(0, 3), "× ");
}

TEST(Explanation, NamesWhatWasNotAsked) {
  const auto episode = lateralPain();
  const auto assessment = assess(hipPack(), episode, episode.visits.back().when);
  const auto document = composeAssessment(hipPack(), episode, assessment, {"20261120-1", "0.1.0"});

  EXPECT_NE(testing::textOf(*whyOf(document)).find("Not asked or examined"), std::string::npos);
}

TEST(Explanation, IsLeftOutWhereNoProbabilityIsShown) {
  auto episode = lateralPain();
  episode.patient.birthDate = Date{2012, 7, 1};  // younger than the people the studies included
  const auto assessment = assess(hipPack(), episode, episode.visits.back().when);

  EXPECT_EQ(whyOf(composeAssessment(hipPack(), episode, assessment, {"20261120-1", "0.1.0"})), nullptr);
}

}  // namespace
}  // namespace calcar::engine
