#include "rules/compiler/compile.hpp"

#include <gtest/gtest.h>

#include "engine/knowledge/pack.hpp"
#include "rules/compiler/summary.hpp"
#include "tests/rules/compiler/small_rules.hpp"

namespace calcar {
namespace {

using testing::SmallRules;

/// The opened pack of the small rules.
class Compiled : public ::testing::Test {
 protected:
  void SetUp() override {
    auto bytes = rules::compile(SmallRules().files());
    ASSERT_TRUE(bytes);
    auto pack = engine::Pack::open(*bytes);
    ASSERT_TRUE(pack) << pack.error().detail;
    m_pack.emplace(std::move(*pack));
  }

  const engine::Pack& pack() const { return *m_pack; }
  const pack::Finding& finding(std::string_view id) const { return *m_pack->findFinding(id); }
  const pack::RedFlag& infection() const { return *m_pack->findRedFlag("infection"); }
  const pack::EvidenceGroup& palpation() const { return *m_pack->findCondition("tendon")->groups()->Get(0); }
  std::string idOf(std::uint32_t index) const { return m_pack->finding(index).id()->str(); }

 private:
  std::optional<engine::Pack> m_pack;
};

TEST_F(Compiled, TheHeadOfThePackIsThatOfPackYaml) {
  EXPECT_EQ(pack().content().name()->str(), "small");
  EXPECT_EQ(pack().content().version()->str(), "1");
  EXPECT_EQ(pack().content().review()->str(), "none");
  EXPECT_EQ(pack().findSource("paper-2020")->quality()->str(), "cohort");
}

TEST_F(Compiled, WeightsAreWholeMicroNats) {
  const auto* tenderness = palpation().readings()->Get(0);
  const auto* noFever = palpation().readings()->Get(1);

  EXPECT_EQ(noFever->present(), 693147);      // ln 2
  EXPECT_EQ(tenderness->absent(), -693147);   // ln 0.5
  EXPECT_EQ(tenderness->present(), 1609438);  // ln 5
  EXPECT_EQ(tenderness->present_ratio(), 5);
  EXPECT_EQ(tenderness->published_present(), 16.7);
  EXPECT_FALSE(noFever->has_absent());
}

TEST_F(Compiled, TheStandardErrorComesFromTheIntervalElseFromTheGrade) {
  const auto* tenderness = palpation().readings()->Get(0);
  const auto* noFever = palpation().readings()->Get(1);

  EXPECT_EQ(tenderness->absent_error(), 353647);   // (ln 1 - ln 0.25) / 3.92
  EXPECT_EQ(tenderness->present_error(), 500000);  // grade low
  EXPECT_EQ(noFever->present_error(), 500000);     // the grade of its condition
}

TEST_F(Compiled, TheBasisFollowsFromTheRuleOfTheReading) {
  EXPECT_EQ(palpation().readings()->Get(0)->basis(), pack::Basis::Derived);
  EXPECT_EQ(palpation().readings()->Get(1)->basis(), pack::Basis::Consensus);
}

TEST_F(Compiled, BandsAreLogOdds) {
  const auto* bands = pack().content().bands();

  ASSERT_EQ(bands->size(), 2U);
  EXPECT_EQ(bands->Get(0)->id()->str(), "C");
  EXPECT_EQ(bands->Get(1)->logit(), 0);                // 0.5
  EXPECT_EQ(bands->Get(1)->standard_error(), 560516);  // (ln 3 + ln 3) / 3.92
  EXPECT_EQ(bands->Get(1)->low_permille(), 250U);
  EXPECT_EQ(bands->Get(1)->high_permille(), 750U);
}

TEST_F(Compiled, FindingsKeepWhatTheySay) {
  EXPECT_EQ(finding("fever").valid_days(), 0);
  EXPECT_EQ(finding("fever").minutes_tenths(), 2U);
  EXPECT_EQ(finding("rigors").valid_days(), 2);
  EXPECT_EQ(finding("old-ankle-injury").valid_days(), -1);
  EXPECT_EQ(finding("lunge").unit()->str(), "cm");
  EXPECT_EQ(finding("lunge").high(), 30);
  EXPECT_TRUE(finding("lunge").sided());
  EXPECT_EQ(finding("trochanter-tenderness").safety()->Get(1)->grade(), pack::Safety::Blocked);
  EXPECT_EQ(finding("age").origin(), pack::Origin::Age);
  EXPECT_EQ(finding("pain-groin").zones()->Get(0)->str(), "F1");
  EXPECT_EQ(finding("run-ratio").formula()->op(), pack::FormulaOp::Divide);
  EXPECT_EQ(finding("lunge-difference").formula()->args()->Get(0)->aspect(), pack::Aspect::Other);
  EXPECT_EQ(finding("fever").provenance()->because()->Get(0)->str(), "ours");
}

TEST_F(Compiled, CriteriaNameFindingsByIndex) {
  const auto* raise = infection().raise();

  EXPECT_EQ(raise->op(), pack::Op::All);
  EXPECT_EQ(idOf(raise->children()->Get(0)->finding()), "feels-ill");
  EXPECT_EQ(raise->children()->Get(0)->compare(), pack::Compare::Yes);
  EXPECT_EQ(infection().applies()->compare(), pack::Compare::AtLeast);
  EXPECT_EQ(infection().applies()->number(), 18);
  const auto* when = infection().urgency()->Get(1)->when();
  EXPECT_EQ(when->op(), pack::Op::CountAtLeast);
  EXPECT_EQ(when->count(), 2U);
  EXPECT_EQ(when->children()->Get(2)->choice()->str(), "bone-stress");
  EXPECT_EQ(palpation().readings()->Get(1)->when()->compare(), pack::Compare::No);
}

TEST_F(Compiled, ARedFlagKeepsItsUrgencyClearingAndAct) {
  EXPECT_EQ(infection().urgency()->Get(0)->level(), pack::Urgency::Within2Weeks);
  EXPECT_EQ(infection().urgency()->Get(1)->level(), pack::Urgency::SameDay);
  EXPECT_EQ(infection().urgency()->Get(1)->provenance()->grade(), pack::Grade::Low);
  EXPECT_EQ(infection().urgency()->Get(0)->provenance()->grade(), pack::Grade::Consensus);
  EXPECT_EQ(infection().clear()->Get(0)->within_days(), 28);
  EXPECT_EQ(infection().clear()->Get(0)->after_onset_days(), 3);
  EXPECT_EQ(infection().act()->imaging_next()->Get(0)->str(), "mri-hip");
  EXPECT_TRUE(infection().systemic());
  EXPECT_EQ(infection().provenance()->review()->str(), "A. Clinician, physiotherapist, 2026-01-02");
}

TEST_F(Compiled, TheChainKeepsCutoffsNormsAndErrors) {
  const auto* test = pack().content().segments()->Get(0)->tests()->Get(0);

  EXPECT_EQ(idOf(test->finding()), "lunge");
  EXPECT_EQ(test->direction(), pack::Direction::LowIsDeficit);
  EXPECT_EQ(test->cutoffs()->Get(0)->value(), 6.4);
  EXPECT_EQ(test->cutoffs()->Get(0)->provenance()->grade(), pack::Grade::Low);
  EXPECT_EQ(test->cutoffs()->Get(1)->age_to(), 60U);
  EXPECT_EQ(test->cutoffs()->Get(1)->provenance()->grade(), pack::Grade::Default);
  EXPECT_EQ(test->norms()->Get(0)->deviation(), 2.8);
  EXPECT_TRUE(test->has_side_difference());
  EXPECT_EQ(test->error(), 1.9);
  EXPECT_EQ(test->retest_weeks(), 6U);
}

TEST_F(Compiled, ProgrammesKeepDosesAndPlans) {
  const auto* doses = pack().findProgramme("hip-strength")->phases()->Get(0)->doses();

  EXPECT_EQ(doses->Get(0)->repetitions_high(), 5U);
  EXPECT_EQ(doses->Get(0)->hold_seconds_high(), 0U);
  EXPECT_EQ(doses->Get(1)->hold_seconds_low(), 5U);
  EXPECT_EQ(doses->Get(1)->basis(), pack::Basis::Default);
  EXPECT_EQ(pack().findRunningPlan("walk-run")->stages()->size(), 2U);
}

TEST_F(Compiled, APriorBandKeepsWhatItRestsOn) {
  const auto* provenance = pack().content().bands()->Get(0)->provenance();

  ASSERT_NE(provenance, nullptr);
  EXPECT_EQ(provenance->because()->Get(0)->str(), "ours");
  EXPECT_EQ(provenance->grade(), pack::Grade::Default);
}

TEST_F(Compiled, TextsAreFoundUnderTheirIds) {
  EXPECT_EQ(pack().text("finding.fever.label"), "Fever");
  EXPECT_EQ(pack().text("red-flag.infection.step.signs"), "Signs");
  EXPECT_EQ(pack().text("report.title.note"), "Note");
}

TEST_F(Compiled, TheSummaryCountsWhatStatementsRestOn) {
  const auto summary = rules::summaryOf(pack());

  EXPECT_EQ(
      rules::toText(summary),
      "15 findings, 1 panel, 1 red flag, 1 condition with 2 readings, 1 segment, 1 exercise, 1 programme, "
      "0 outcome measures, "
      "2 sources, 80 texts; statements: 6 published, 1 derived, 20 consensus, 5 default");
}

TEST(Compile, TheOrderOfTheFilesChangesNoByte) {
  auto files = SmallRules().files();
  const auto first = rules::compile(files);
  std::reverse(files.begin(), files.end());
  const auto reversed = rules::compile(files);
  std::rotate(files.begin(), files.begin() + 5, files.end());
  const auto rotated = rules::compile(files);

  ASSERT_TRUE(first && reversed && rotated);
  EXPECT_EQ(*first, *reversed);
  EXPECT_EQ(*first, *rotated);
}

TEST(Compile, TheOrderOfFindingsChangesNoByte) {
  const std::string fever = "  - { id: fever, section: general-health, minutes: 0.2 }\n";
  const std::string last = "formula: { subtract: [{ other: lunge }, { affected: lunge }] }\n";
  const SmallRules rules;
  const auto moved =
      rules.edited("findings/all.yaml", fever, "").edited("findings/all.yaml", last, last + fever);

  const auto first = rules::compile(rules.files());
  const auto second = rules::compile(moved.files());

  ASSERT_TRUE(first && second);
  EXPECT_EQ(*first, *second);
}

TEST(Compile, AllProblemsOfARunAreReportedSortedByPlace) {
  const auto rules = SmallRules()
                         .edited("red-flags/infection.yaml", "locks: [impact]", "locks: [impakt]")
                         .edited("panels/illness.yaml", "[fever, rigors]", "[fevr, rigorz]");

  EXPECT_EQ(rules.problems(),
            "panels/illness.yaml:4:9: unknown finding 'fevr' – did you mean 'fever'?\n"
            "panels/illness.yaml:4:15: unknown finding 'rigorz' – did you mean 'rigors'?\n"
            "red-flags/infection.yaml:7:9: unknown lock 'impakt' – did you mean 'impact'?");
}

TEST(Compile, NothingAtAllIsAnErrorAndNoPack) {
  const auto pack = rules::compile({});

  ASSERT_FALSE(pack);
  EXPECT_EQ(rules::toText(pack.error().front()), "pack.yaml:1:1: pack.yaml is missing – every pack has one");
}

}  // namespace
}  // namespace calcar
