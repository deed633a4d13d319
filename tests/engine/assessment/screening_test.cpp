#include "engine/assessment/screening.hpp"

#include <gtest/gtest.h>

#include "tests/support/episode_builder.hpp"
#include "tests/support/pack_builder.hpp"

namespace calcar::engine {
namespace {

using namespace calcar::testing;  // NOLINT(google-build-using-namespace)

PackBuilder general() {
  PackBuilder builder;
  builder.yesNo("night-pain", {.validDays = 0}).yesNo("weight-loss", {.validDays = 0}).yesNo("runner");
  builder.panel("general", {"weight-loss", "night-pain"}, {yes("runner")});
  return builder;
}

PanelProgress progress(const EpisodeBuilder& builder, std::string_view asOf = "2026-11-20") {
  const Pack pack = general().open();
  const Episode episode = builder.build();
  const auto panels = screeningProgress(Facts(pack, episode, moment(asOf), Side::Left));
  EXPECT_EQ(panels.size(), 1U);
  return panels.front();
}

EpisodeBuilder visit() { return EpisodeBuilder().visit("2026-11-20"); }

TEST(Screening, AnUnaskedPanelIsOpenAndNamesItsItems) {
  const auto panel = progress(visit().yes("runner"));

  EXPECT_EQ(panel.panel, "general");
  EXPECT_EQ(panel.state, PanelState::Open);
  EXPECT_EQ(panel.answered, 0);
  EXPECT_EQ(panel.total, 2);
  EXPECT_EQ(panel.open, (FindingSet{0, 1}));
  EXPECT_TRUE(panel.positive.empty());
}

TEST(Screening, IsCompleteWithItsLastItem) {
  const auto almost = progress(visit().yes("runner").no("night-pain"));
  const auto complete = progress(visit().yes("runner").no("night-pain").yes("weight-loss"));

  EXPECT_EQ(almost.state, PanelState::Open);
  EXPECT_EQ(almost.answered, 1);
  EXPECT_EQ(complete.state, PanelState::Complete);
  EXPECT_EQ(complete.answered, 2);
  EXPECT_EQ(complete.positive, FindingSet{1});
}

TEST(Screening, AllNoCompletesIt) {
  EXPECT_EQ(progress(visit().allNo("general")).state, PanelState::Complete);
}

TEST(Screening, AnExplainedAbsenceCompletesItToo) {
  EXPECT_EQ(progress(visit().no("night-pain").without("weight-loss", NoValue::Declined)).state,
            PanelState::Complete);
  EXPECT_EQ(progress(visit().no("night-pain").without("weight-loss", NoValue::NotAsked)).state,
            PanelState::Open);
}

TEST(Screening, AClosedGateIsNotForThisPersonAndAnUnknownOneIsOpen) {
  EXPECT_EQ(progress(visit().no("runner")).state, PanelState::NotForThisPerson);
  EXPECT_EQ(progress(visit()).state, PanelState::Open);
}

TEST(Screening, AnswersOfAnEarlierVisitAreOpenAgainButStayPositive) {
  const auto panel = progress(visit().allNo("general").yes("night-pain").visit("2026-11-27"), "2026-11-27");

  EXPECT_EQ(panel.state, PanelState::Open);
  EXPECT_EQ(panel.answered, 0);
  EXPECT_EQ(panel.positive, FindingSet{0});
}

TEST(Screening, APackWithoutPanelsHasNoProgress) {
  const Pack pack = PackBuilder().yesNo("a").open();
  const Episode episode;

  EXPECT_TRUE(screeningProgress(Facts(pack, episode, moment("2026-11-20"), Side::Left)).empty());
}

}  // namespace
}  // namespace calcar::engine
