#include <gtest/gtest.h>

#include "tests/rules/compiler/small_rules.hpp"

namespace calcar {
namespace {

using testing::SmallRules;

const SmallRules kRules;

std::string problemsOfPanel(const std::string& text) {
  return kRules.with("panels/illness.yaml", text).problems();
}

TEST(RuleFiles, AnEmptyFileIsAnError) {
  EXPECT_EQ(problemsOfPanel(""),
            "panels/illness.yaml:1:1: the file is empty – write a rule into it or remove it");
  EXPECT_EQ(problemsOfPanel("# only a comment\n"),
            "panels/illness.yaml:1:1: the file is empty – write a rule into it or remove it");
}

TEST(RuleFiles, AFileThatIsNotUtf8IsAnErrorWhereItBegins) {
  EXPECT_EQ(problemsOfPanel("id: illness\nname: caf\xE9\n"),
            "panels/illness.yaml:2:10: this is not UTF-8 – save the file as UTF-8");
  EXPECT_EQ(problemsOfPanel("id: \xC0\xAF\n"),
            "panels/illness.yaml:1:5: this is not UTF-8 – save the file as UTF-8");
  EXPECT_EQ(problemsOfPanel("id: \xED\xA0\x80\n"),
            "panels/illness.yaml:1:5: this is not UTF-8 – save the file as UTF-8");
}

TEST(RuleFiles, AControlCharacterIsAnError) {
  EXPECT_EQ(problemsOfPanel("id: a\x01"),
            "panels/illness.yaml:1:6: a control character – remove it; plain text has none");
}

TEST(RuleFiles, ATabForIndentationIsAnError) {
  EXPECT_EQ(problemsOfPanel("id: illness\nitems:\n\t- fever\n"),
            "panels/illness.yaml:3:1: a tab for indentation – indent with spaces");
}

TEST(RuleFiles, ADuplicateKeyIsAnErrorThatNamesTheFirst) {
  EXPECT_EQ(kRules.edited("panels/illness.yaml", "minutes: 0.4", "minutes: 0.4\nversion: 2").problems(),
            "panels/illness.yaml:6:1: the key 'version' stands twice – keep one; the other is on line 2");
  EXPECT_EQ(
      kRules.edited("exercises/strength.yaml", "equipment: [mat]", "equipment: [], equipment: [mat]")
          .problems(),
      "exercises/strength.yaml:3:71: the key 'equipment' stands twice – keep one; the other is on line 3");
}

TEST(RuleFiles, BrokenYamlIsExplainedWhereItBreaks) {
  EXPECT_EQ(problemsOfPanel("id: illness\nitems: [fever\nminutes: 1\n"),
            "panels/illness.yaml:3:8: the list in brackets does not end properly – close it with ']' and "
            "separate with ','");
  EXPECT_EQ(problemsOfPanel("id: a: b\n"),
            "panels/illness.yaml:1:6: a second ': ' in one line – put the text in quotes");
  EXPECT_EQ(problemsOfPanel("{ hold: [5, 15] s }\n"),
            "panels/illness.yaml:1:17: the mapping in braces does not end properly – close it with '}', "
            "separate with "
            "',', and give units inside brackets: [5 s, 15 s]");
}

TEST(RuleFiles, AnchorsAliasesAndTagsAreErrors) {
  EXPECT_EQ(problemsOfPanel("id: &a illness\ngate: *a\n"),
            "panels/illness.yaml:1:5: an anchor or alias – write the value out: a rule is read in one place\n"
            "panels/illness.yaml:2:7: an anchor or alias – write the value out: a rule is read in one place");
  EXPECT_EQ(problemsOfPanel("id: !!str illness\n"),
            "panels/illness.yaml:1:5: a tag – remove it: the compiler knows each type");
}

TEST(RuleFiles, ASecondDocumentIsAnError) {
  EXPECT_EQ(
      problemsOfPanel("id: illness\n---\nid: other\n"),
      "panels/illness.yaml:2:1: a second document in one file – remove the line '---' or split the file");
}

TEST(RuleFiles, AFileInNoKnownFolderIsAnError) {
  EXPECT_EQ(kRules.with("panel/other.yaml", "id: other").problems(),
            "panel/other.yaml:1:1: no rules are read from here – did you mean 'panels/'?");
  EXPECT_EQ(
      kRules.with("panels/other.yml", "id: other").problems(),
      "panels/other.yml:1:1: no rules are read from here – use pack.yaml, references.yaml, a .yaml file in "
      "findings, panels, red-flags, conditions, kinetic-chain, imaging, exercises, poses, programmes, "
      "outcome-measures, texts, "
      "conditions/<region>/ or texts/<language>/");
  EXPECT_NE(kRules.with("conditions/loose.yaml", "id: loose").problems(), "");
}

TEST(RuleFiles, SyntaxIsReportedForEveryFileBeforeAnythingElse) {
  const auto broken = kRules.with("panels/illness.yaml", "").with("imaging/tendon-question.yaml", "a: [");

  EXPECT_EQ(
      broken.problems(),
      "imaging/tendon-question.yaml:1:4: the list in brackets does not end properly – close it with ']' and "
      "separate with ','\n"
      "panels/illness.yaml:1:1: the file is empty – write a rule into it or remove it");
}

}  // namespace
}  // namespace calcar
