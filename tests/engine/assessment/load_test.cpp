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

LoadAssessment assessed(const Episode& episode) {
  PackBuilder builder;
  builder.number("recent", {.validDays = 7}).number("before", {.validDays = 7});
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
  return assessLoad(Facts(pack, episode, moment("2026-11-20T10:00"), Side::Left));
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

}  // namespace
}  // namespace calcar::engine
