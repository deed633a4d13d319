// The quick verdict and the whole assessment must never differ: on published cases, on examples, and on
// thousands of people like them.

#include "engine/assessment/verdict.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "tests/support/case_files.hpp"
#include "tests/support/other_rules.hpp"
#include "tests/support/varied_cases.hpp"
#include "vignette.hpp"

namespace calcar::vignettes {
namespace {

using testing::caseIn;
using testing::Dice;
using testing::hipPack;

std::vector<engine::Episode> knownCases() {
  std::vector<std::string> problems;
  std::vector<engine::Episode> cases;
  for (auto& vignette : readVignettes(CALCAR_SOURCE_DIR "/tests/vignettes/published", hipPack(), problems)) {
    cases.push_back(std::move(vignette.episode));
  }
  for (const auto& folder : std::filesystem::directory_iterator(CALCAR_SOURCE_DIR "/docs/examples")) {
    if (folder.is_directory()) {
      cases.push_back(caseIn(folder.path() / "case.yaml"));
    }
  }
  return cases;
}

engine::Moment lastDay(const engine::Episode& episode) {
  return {episode.visits.back().when.date, std::nullopt};
}

TEST(QuickVerdict, IsThatOfTheAssessmentForEveryKnownCase) {
  const auto cases = knownCases();
  ASSERT_GE(cases.size(), 37U);
  for (const engine::Episode& episode : cases) {
    for (const engine::Moment asOf : {lastDay(episode), episode.visits.back().when}) {
      EXPECT_EQ(engine::quickVerdict(hipPack(), episode, asOf),
                engine::verdictOf(engine::assess(hipPack(), episode, asOf)));
    }
  }
}

TEST(QuickVerdict, IsThatOfTheAssessmentForPeopleLikeThem) {
  const auto cases = knownCases();
  Dice dice(20261120);
  for (int i = 0; i < 600; ++i) {
    const auto episode = testing::variedCase(cases[dice.roll(cases.size())], hipPack(), dice);
    const engine::Moment asOf = lastDay(episode);

    EXPECT_EQ(engine::quickVerdict(hipPack(), episode, asOf),
              engine::verdictOf(engine::assess(hipPack(), episode, asOf)))
        << "case " << i;
  }
}

TEST(QuickVerdict, KeepsToTheAssessmentWithTheComplaintOnEverySide) {
  using engine::Side;
  const auto cases = knownCases();
  Dice dice(7);
  for (const Side side : {Side::Left, Side::Right, Side::Both, Side::Midline, Side::Unknown}) {
    for (const engine::Episode& known : cases) {
      engine::Episode episode = testing::variedCase(known, hipPack(), dice);
      episode.complaint.side = side;

      EXPECT_EQ(engine::quickVerdict(hipPack(), episode, lastDay(episode)),
                engine::verdictOf(engine::assess(hipPack(), episode, lastDay(episode))));
    }
  }
}

TEST(QuickVerdict, ShowsWhatOtherRulesMakeOfSomebody) {
  const auto laxer = testing::laxerRules(hipPack());
  int lower = 0;
  for (const engine::Episode& episode : knownCases()) {
    const engine::Verdict before = engine::quickVerdict(hipPack(), episode, lastDay(episode));
    const engine::Verdict after = engine::quickVerdict(laxer, episode, lastDay(episode));

    EXPECT_LE(after.forced, before.forced);
    lower += after.forced < before.forced ? 1 : 0;
  }
  EXPECT_GT(lower, 5);
}

}  // namespace
}  // namespace calcar::vignettes
