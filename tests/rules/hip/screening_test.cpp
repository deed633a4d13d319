// Ten typical runners without a red flag: how few acts screen them fully.
#include <gtest/gtest.h>

#include <set>

#include "../../support/case_files.hpp"
#include "engine/assessment/assessment.hpp"

namespace calcar {
namespace {

using engine::PanelState;
using testing::hipPack;

constexpr std::size_t kMostActs = 12;

class TypicalRunner : public ::testing::TestWithParam<std::filesystem::path> {};

/// One act is a panel said aloud or one finding, on whichever sides it was examined.
std::size_t actsOf(const engine::Episode& episode) {
  std::size_t acts = 0;
  for (const auto& visit : episode.visits) {
    std::set<std::string> findings;
    for (const auto& observation : visit.observations) {
      findings.insert(observation.finding);
    }
    acts += visit.panels.size() + findings.size();
  }
  return acts;
}

engine::Assessment assessedAtTheEndOfItsDay(const engine::Episode& episode) {
  return engine::assess(hipPack(), episode, {episode.visits.back().when.date, std::nullopt});
}

TEST_P(TypicalRunner, IsFullyScreenedWithFewActs) {
  const auto episode = testing::caseIn(GetParam());
  const auto assessment = assessedAtTheEndOfItsDay(episode);

  EXPECT_LE(actsOf(episode), kMostActs);
  for (const auto& panel : assessment.panels) {
    EXPECT_NE(panel.state, PanelState::Open) << panel.panel;
  }
  EXPECT_TRUE(assessment.disposition.settledBy.empty()) << "something could still become more urgent";
  EXPECT_EQ(assessment.disposition.possible, assessment.disposition.forced);
}

TEST_P(TypicalRunner, IsNotSentAnywhere) {
  const auto episode = testing::caseIn(GetParam());
  const auto assessment = assessedAtTheEndOfItsDay(episode);

  EXPECT_LE(assessment.disposition.forced, engine::Urgency::Monitor);
}

INSTANTIATE_TEST_SUITE_P(Screening, TypicalRunner,
                         ::testing::ValuesIn(testing::yamlFilesIn(CALCAR_SOURCE_DIR
                                                                  "/tests/rules/hip/typical")),
                         [](const auto& instance) {
                           auto name = instance.param.stem().string();
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

TEST(TypicalRunners, AreTen) {
  EXPECT_EQ(testing::yamlFilesIn(CALCAR_SOURCE_DIR "/tests/rules/hip/typical").size(), 10U);
}

}  // namespace
}  // namespace calcar
