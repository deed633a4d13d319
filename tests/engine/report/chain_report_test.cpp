// What documents say of the kinetic chain.
#include <gtest/gtest.h>

#include <algorithm>

#include "../../support/document_text.hpp"
#include "../../support/episode_builder.hpp"
#include "../../support/hip_pack.hpp"
#include "engine/report/compose.hpp"

namespace calcar::engine {
namespace {

using testing::EpisodeBuilder;
using testing::hipPack;
using testing::textOf;

constexpr auto kVisit = "2026-11-20T10:00";

EpisodeBuilder runner() {
  EpisodeBuilder episode(Side::Right);
  episode.bornOn("1990-03-14").sex(Sex::Female).onset("2026-06-01").pain("L1", Side::Right).visit(kVisit);
  return episode;
}

EpisodeBuilder sides(const std::string& finding, double right, double left) {
  auto episode = runner();
  episode.number(finding, right, Side::Right).number(finding, left, Side::Left);
  return episode;
}

std::string sectionOf(const Episode& episode, std::string_view id) {
  const auto assessment = assess(hipPack(), episode, episode.visits.back().when);
  const auto document = composeAssessment(hipPack(), episode, assessment, {"20261120-1", "0.1.0"});
  const auto section = std::find_if(document.sections.begin(), document.sections.end(),
                                    [&](const auto& candidate) { return candidate.id == id; });
  return section == document.sections.end() ? std::string() : textOf(*section);
}

std::string summary(const Episode& episode) { return sectionOf(episode, "strength-summary"); }
std::string chain(const Episode& episode) { return sectionOf(episode, "kinetic-chain"); }

/// The line of a table that starts with these words.
std::string lineOf(const std::string& text, const std::string& start) {
  const auto at = text.find("\n" + start);
  return at == std::string::npos ? std::string() : text.substr(at + 1, text.find('\n', at + 1) - at - 1);
}

bool says(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

TEST(StrengthSummary, IsLeftOutWithoutAMeasurement) { EXPECT_EQ(summary(runner().build()), ""); }

TEST(StrengthSummary, ShowsSidesDifferenceErrorAndThatItIsBeyond) {
  const auto line = lineOf(summary(sides("weight-bearing-lunge", 8.5, 12).build()), "Ankle bend");

  EXPECT_TRUE(says(line, "| 8.5 cm | 12 cm | 3.5 cm less RIGHT | 1.9 cm | beyond error; weak evidence"))
      << line;
}

TEST(StrengthSummary, ADifferenceWithinTheErrorSaysSo) {
  const auto line = lineOf(summary(sides("weight-bearing-lunge", 10.1, 12).build()), "Ankle bend");

  EXPECT_TRUE(says(line, "| within error")) << line;
}

TEST(StrengthSummary, BeyondTheErrorAndWithinTheLimitIsNoDeficit) {
  const auto line = lineOf(summary(sides("weight-bearing-lunge", 9.5, 12).build()), "Ankle bend");

  EXPECT_TRUE(says(line, "| no deficit")) << line;
}

TEST(StrengthSummary, AValueBeyondAmberIsNamedWithoutADeficit) {
  const auto line = lineOf(summary(sides("weight-bearing-lunge", 6.9, 9).build()), "Ankle bend");

  EXPECT_TRUE(says(line, "| outside the usual, no deficit")) << line;
}

TEST(StrengthSummary, OneSideAloneIsToldAsOneSide) {
  auto episode = runner();
  episode.number("hip-internal-rotation-prone", 30, Side::Right);

  const auto line = lineOf(summary(episode.build()), "Hip internal rotation");

  EXPECT_TRUE(says(line, "| 30° | – | – | 7.8° | one side only")) << line;
}

TEST(StrengthSummary, WithoutAReferenceItSaysSoAndShowsWhatIsUsual) {
  auto episode = runner();
  episode.number("forearm-plank", 95);

  const auto line = lineOf(summary(episode.build()), "Forearm plank");

  EXPECT_TRUE(says(line, "no reference (usual 83 s ± 63 s: students")) << line;
}

TEST(StrengthSummary, AnUnknownErrorIsNotPassedOffAsKnown) {
  const auto line = lineOf(summary(sides("single-leg-bridge", 21, 30).build()), "Single-leg bridge");

  EXPECT_TRUE(says(line, "| – | beyond the limit, error not known; default value, no study")) << line;
}

TEST(StrengthSummary, AStrengthDifferenceIsShownOnceOnTheWeakerSide) {
  const auto line = lineOf(summary(sides("hip-flexion-force", 80, 100).build()), "Hip flexion: how much");

  EXPECT_TRUE(says(line, "| – | – | 20 % less RIGHT | 15 % | beyond error; weak evidence")) << line;
}

TEST(ChainSection, ADifferenceInPerCentIsTheSameWholeNumberEverywhere) {
  const auto episode = sides("hip-flexion-force", 75.4, 100).build();

  EXPECT_TRUE(says(summary(episode), "| 25 % less RIGHT |")) << summary(episode);
  EXPECT_TRUE(says(chain(episode), "25 % beyond the limit RIGHT (error 15 %")) << chain(episode);
  EXPECT_FALSE(says(chain(episode), "24.6")) << chain(episode);
}

TEST(ChainSection, TellsADeficitWithItsSideItsErrorAndHowSureItIs) {
  const auto text = chain(sides("weight-bearing-lunge", 4, 6.4).build());

  EXPECT_TRUE(says(text, "2.4 cm beyond the limit RIGHT (error 1.9 cm; weak evidence).")) << text;
}

TEST(ChainSection, TellsRunningGaitAsSeenWithItsError) {
  auto episode = sides("running-pelvic-drop", 9, 5);
  episode.yes("running-crosses-midline", Side::Right).choice("running-foot-strike", "rearfoot", Side::Right);

  const auto text = lineOf(chain(episode.build()), "Running gait");

  EXPECT_TRUE(says(text, "Pelvic drop in running: RIGHT 9° and LEFT 5°; recorded only, error 2.8°.")) << text;
  EXPECT_TRUE(says(text, "Feet land on one line: RIGHT seen; recorded only.")) << text;
  EXPECT_TRUE(says(text, "Foot strike: RIGHT heel; recorded only.")) << text;
  EXPECT_FALSE(says(text, "deficit")) << text;
}

TEST(ChainSection, ASegmentThatNobodyTestedNamesAFewTestsAndCountsTheRest) {
  const auto line = lineOf(chain(runner().build()), "Running gait");

  EXPECT_TRUE(says(line, "| not screened | Not examined: ")) << line;
  EXPECT_TRUE(says(line, " and 7 more.")) << line;
}

TEST(TrainFirst, IsLeftOutWithoutADeficit) {
  EXPECT_EQ(sectionOf(sides("weight-bearing-lunge", 10.1, 12).build(), "train-first"), "");
}

TEST(TrainFirst, NamesReasonsExercisesRetestAndRealChange) {
  const auto text = sectionOf(sides("weight-bearing-lunge", 4, 12).build(), "train-first");

  EXPECT_TRUE(says(text, "Ankle bend against a wall RIGHT (Foot and ankle mobility)")) << text;
  EXPECT_TRUE(says(text, "on the painful side; measured against a published limit")) << text;
  EXPECT_TRUE(says(text, "Knee to wall and Calf stretch")) << text;
  EXPECT_TRUE(says(text, "From 1 Jan 2027. Real above 1.9 cm.")) << text;
  EXPECT_TRUE(says(text, "a link with hip pain has not been shown")) << text;
}

TEST(TrainFirst, IsLeftOutWhileAFlagLocksEverything) {
  auto episode = sides("weight-bearing-lunge", 4, 12);
  episode.content().complaint.pain = {{"F4", Side::Right, std::nullopt}};
  episode.yes("runner").yes("pain-with-impact").yes("night-pain").yes("prior-bone-stress-injury");

  EXPECT_EQ(sectionOf(episode.build(), "train-first"), "");
}

}  // namespace
}  // namespace calcar::engine
