#include <gtest/gtest.h>

#include "tests/rules/compiler/small_rules.hpp"

namespace calcar {
namespace {

using testing::SmallRules;

const SmallRules kRules;

std::string edited(const std::string& piece, const std::string& replacement) {
  return kRules.edited("texts/en/all.yaml", piece, replacement).problems();
}

TEST(Texts, AMissingTextIsReportedWhereTheRuleNeedsIt) {
  EXPECT_EQ(
      edited("label: Rigors, ", ""),
      "findings/all.yaml:4:5: the text 'finding.rigors.label' is missing in texts/en – add it to texts/en/");
  EXPECT_EQ(edited(", step: { signs: Signs }", ""),
            "red-flags/infection.yaml:6:15: the text 'red-flag.infection.step.signs' is missing in texts/en "
            "– add it to "
            "texts/en/");
  EXPECT_EQ(edited(", phase: { settle: Settle }", ""),
            "programmes/hip-strength.yaml:4:5: the text 'programme.hip-strength.phase.settle' is missing in "
            "texts/en – "
            "add it to texts/en/");
  EXPECT_EQ(edited("cadence: I", "cadenze: I"),
            "programmes/walk-run.yaml:7:8: the text 'advice.cadence' is missing in texts/en – there is "
            "'advice.cadenze', which nobody uses\n"
            "texts/en/all.yaml:33:92: nobody uses the text 'advice.cadenze' – remove it, or correct its id");
  EXPECT_EQ(
      edited("study: { radiograph-pelvis-hip: Radiograph, mri-hip: MRI }\n", "study: { mri-hip: MRI }\n"),
      "imaging/tendon-question.yaml:4:9: the text 'study.radiograph-pelvis-hip' is missing in texts/en – add "
      "it "
      "to texts/en/");
  EXPECT_EQ(edited(", bone-stress: Bone stress", ""),
            "findings/all.yaml:20:5: the text 'choice.mri-read.bone-stress' is missing in texts/en – add it "
            "to texts/en/");
}

TEST(Texts, ATextThatNobodyUsesIsAnErrorUnlessProgramsUseItsKind) {
  EXPECT_EQ(edited("effort: { light: Light }", "effort: { light: Light, hard: Hard }"),
            "texts/en/all.yaml:36:25: nobody uses the text 'effort.hard' – remove it, or correct its id");
  EXPECT_EQ(edited("study: {", "signing: { side: Side }\nstudy: { ct-hip: CT,"), "");
  EXPECT_EQ(edited("label: Age }", "label: Age, hwo: Ask }"),
            "texts/en/all.yaml:10:22: nobody uses the text 'finding.age.hwo' – remove it, or correct its id");
}

TEST(Texts, AnUnknownKindAndAListAreErrors) {
  EXPECT_EQ(edited("effort: {", "efort: { a: A }\neffort: {"),
            "texts/en/all.yaml:36:1: unknown kind of text 'efort' – did you mean 'effort'?");
  EXPECT_EQ(edited("title: { note: Note }", "title: [Note]"),
            "texts/en/all.yaml:38:11: the text 'report.title' is a list – write words in quotes");
  EXPECT_EQ(edited("title: { note: Note }", "title:"),
            "texts/en/all.yaml:38:11: the text 'report.title' is nothing – write words in quotes");
}

TEST(Texts, EveryLanguageIsWhole) {
  EXPECT_NE(kRules.with("texts/de/all.yaml", "report: { a: A }\n").problems().find("is missing in texts/de"),
            std::string::npos);
}

TEST(Texts, RulesWithoutAnyTextAreAnError) {
  EXPECT_EQ(kRules.without("texts/en/all.yaml").problems(),
            "texts:1:1: no texts at all – write them in texts/en/");
}

}  // namespace
}  // namespace calcar
