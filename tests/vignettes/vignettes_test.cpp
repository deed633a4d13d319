#include <gtest/gtest.h>

#include "rules/hip/embedded_pack.hpp"
#include "vignette.hpp"

namespace calcar::vignettes {
namespace {

class PublishedCases : public ::testing::Test {
 protected:
  void SetUp() override {
    auto pack = engine::Pack::open(rules::embeddedPack());
    ASSERT_TRUE(pack) << pack.error().detail;
    m_pack.emplace(std::move(*pack));
    m_vignettes = readVignettes(CALCAR_SOURCE_DIR "/tests/vignettes/published", *m_pack, m_problems);
  }

  std::optional<engine::Pack> m_pack;
  std::vector<std::string> m_problems;
  std::vector<Vignette> m_vignettes;
};

TEST_F(PublishedCases, AreAllRead) {
  EXPECT_TRUE(m_problems.empty()) << m_problems.front();
  EXPECT_EQ(m_vignettes.size(), 34U);
}

TEST_F(PublishedCases, AreNeverJudgedBelowTheirUrgencyUnlessTheMissIsKnown) {
  for (const auto& vignette : m_vignettes) {
    const auto outcome = judge(vignette, *m_pack);
    const bool missed = vignette.expectation.factsSuffice && outcome.verdict == Verdict::TooLow;

    EXPECT_EQ(missed, !vignette.expectation.knownMiss.empty())
        << vignette.id << ": " << outcome.label << "; a known miss that is none any more loses its note";
  }
}

TEST_F(PublishedCases, StayOpenToTheirUrgencyWhenTheFactsDoNotForceIt) {
  for (const auto& vignette : m_vignettes) {
    const auto outcome = judge(vignette, *m_pack);

    EXPECT_GE(outcome.assessment.disposition.possible, outcome.assessment.disposition.forced) << vignette.id;
    if (outcome.verdict == Verdict::TooLow) {
      EXPECT_GE(outcome.assessment.disposition.possible, engine::Urgency::Within48h) << vignette.id;
    }
  }
}

/// What the rules reach today; it may only get better, and a better number is written down here.
TEST_F(PublishedCases, AreJudgedNoWorseThanBefore) {
  std::vector<Outcome> outcomes;
  for (const auto& vignette : m_vignettes) {
    outcomes.push_back(judge(vignette, *m_pack));
  }

  const Score score = scoreOf(outcomes);

  EXPECT_EQ(score.safety.total, 20);
  EXPECT_EQ(score.safety.hits, 20);
  EXPECT_EQ(score.restraint.total, 11);
  EXPECT_GE(score.restraint.hits, 10);
  EXPECT_EQ(score.top1.total, 30);
  EXPECT_GE(score.top1.hits, 19);
  EXPECT_GE(score.top3.hits, 29);
  EXPECT_GE(score.top5.hits, 30);
}

TEST_F(PublishedCases, NeverSuggestAHopTestWhileABoneStressInjuryIsPossible) {
  for (const auto& vignette : m_vignettes) {
    for (const auto& step : judge(vignette, *m_pack).assessment.nextSteps) {
      EXPECT_NE(step.id, "single-leg-hop-pain") << vignette.id;
    }
  }
}

}  // namespace
}  // namespace calcar::vignettes
