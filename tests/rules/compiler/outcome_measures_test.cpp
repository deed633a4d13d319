#include <gtest/gtest.h>

#include "tests/rules/compiler/small_rules.hpp"

namespace calcar {
namespace {

using testing::SmallRules;

constexpr const char* kMeasure =
    "id: groin-score\n"
    "best: high\n"
    "scales:\n"
    "  - id: pain\n"
    "    range: [0, 100]\n"
    "    items: 4\n"
    "    item-range: [0, 4]\n"
    "    required: 2\n"
    "    score: hundred-minus\n"
    "    changes: [{ kind: detectable, value: 12, to: 20, population: \"60 adults\" }]\n"
    "because: [paper-2020]\n"
    "grade: low\n"
    "review: none\n";

constexpr const char* kTexts =
    "instrument:\n"
    "  groin-score: { name: Groin score, licence: Enter item numbers, scale: { pain: pain } }\n";

std::string problems(const std::string& piece, const std::string& replacement) {
  return SmallRules()
      .with("outcome-measures/groin-score.yaml", kMeasure)
      .with("texts/en/measures.yaml", kTexts)
      .edited("outcome-measures/groin-score.yaml", piece, replacement)
      .problems();
}

bool mentions(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

TEST(OutcomeMeasures, AWholeOneCompiles) { EXPECT_EQ(problems("grade: low", "grade: low"), ""); }

TEST(OutcomeMeasures, AMissingTextIsToldWithItsId) {
  const std::string told = SmallRules().with("outcome-measures/groin-score.yaml", kMeasure).problems();

  EXPECT_TRUE(mentions(told, "instrument.groin-score.name")) << told;
  EXPECT_TRUE(mentions(told, "instrument.groin-score.licence")) << told;
  EXPECT_TRUE(mentions(told, "instrument.groin-score.scale.pain")) << told;
}

TEST(OutcomeMeasures, ItemsNeedARangeAWayToScoreAndAFewestNumber) {
  EXPECT_TRUE(mentions(problems("    item-range: [0, 4]\n", ""), "item-range"));
  EXPECT_TRUE(mentions(problems("    score: hundred-minus\n", ""), "items without a way to score them"));
  EXPECT_TRUE(mentions(problems("required: 2", "required: 5"), "groin-score.yaml:8:15: the fewest answered"));
  EXPECT_TRUE(mentions(problems("required: 2", "required: 0"), "groin-score.yaml:8:15: the fewest answered"));
}

TEST(OutcomeMeasures, WithoutItemsOnlyATotalIsEnteredAndNothingIsSaidOfItems) {
  EXPECT_TRUE(mentions(problems("    items: 4\n", ""), "'item-range' of a scale without items"));
}

TEST(OutcomeMeasures, AChangeLiesWithinTheScaleAndItsRangeIsNotInverted) {
  EXPECT_TRUE(mentions(problems("value: 12", "value: 120"), "no possible change"));
  EXPECT_TRUE(mentions(problems("value: 12", "value: 0"), "no possible change"));
  EXPECT_TRUE(mentions(problems("to: 20", "to: 12"), "inverted or empty"));
  EXPECT_TRUE(mentions(problems("kind: detectable", "kind: detectible"), "detectable"));
}

TEST(OutcomeMeasures, AScaleIsDefinedOnceAndTheFileIsNamedAfterTheMeasure) {
  EXPECT_TRUE(mentions(problems("because:", "  - { id: pain, range: [0, 10] }\nbecause:"), "defined twice"));
  EXPECT_TRUE(mentions(problems("id: groin-score", "id: hip-score"), "not named after its id"));
}

}  // namespace
}  // namespace calcar
