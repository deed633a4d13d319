#include <gtest/gtest.h>

#include "tests/rules/compiler/small_rules.hpp"

namespace calcar {
namespace {

using testing::SmallRules;

const SmallRules kRules;

/// The problems of a reading with this criterion, which stands on line 17 from column 15 on.
std::string problemsOf(const std::string& when) {
  std::string problems =
      kRules.edited("conditions/side/tendon.yaml", "when: { fever: no }", "when: " + when).problems();
  const std::string file = "conditions/side/tendon.yaml:17:";
  for (std::size_t at = problems.find(file); at != std::string::npos; at = problems.find(file)) {
    problems.erase(at, file.size());
  }
  return problems;
}

TEST(Criteria, EveryFormOfTheGuideCompiles) {
  for (const char* when :
       {"fever", "{ fever: yes }", "{ fever: no }", "{ mri-read: bone-stress }", "{ age: at-least 18 a }",
        "{ age: above 18 a }", "{ age: at-most 18 a }", "{ age: below 18 a }", "{ run-ratio: above 1.1 }",
        "{ lunge-difference: below -1.5 cm }", "{ all: [fever, rigors] }",
        "{ any: [fever, { all: [rigors] }] }", "{ at-least: 2, of: [fever, rigors, feels-ill] }",
        "{ other: { trochanter-tenderness: yes } }", "{ either: trochanter-tenderness }",
        "{ other: { any: [trochanter-tenderness, { lunge: below 6 cm }] } }"}) {
    EXPECT_EQ(problemsOf(when), "") << when;
  }
}

TEST(Criteria, AValueOfTheWrongTypeIsAnError) {
  EXPECT_EQ(problemsOf("age"),
            "15: 'age' alone says nothing – compare it: { age: at-least 0 a }, or above, at-most, below");
  EXPECT_EQ(problemsOf("mri-read"), "15: 'mri-read' alone says nothing – give a choice: normal, bone-stress");
  EXPECT_EQ(problemsOf("{ fever: high }"), "24: 'high' is no value of 'fever' – it is answered yes or no");
  EXPECT_EQ(problemsOf("{ fever: below 3 d }"),
            "24: 'below 3 d' is no value of 'fever' – it is answered yes or no");
  EXPECT_EQ(problemsOf("{ age: yes }"),
            "22: 'yes' is no comparison – compare it: { age: at-least 0 a }, or above, at-most, below");
  EXPECT_EQ(problemsOf("{ mri-read: bone-strss }"),
            "27: 'bone-strss' is no choice of 'mri-read' – did you mean 'bone-stress'?");
  EXPECT_EQ(problemsOf("{ mri-read: no }"),
            "27: 'no' is no choice of 'mri-read' – one of normal, bone-stress");
  EXPECT_EQ(problemsOf("{ fever: [yes] }"), "24: a text is expected, and here stands a list");
}

TEST(Criteria, AWrongOrMissingUnitIsAnError) {
  EXPECT_EQ(problemsOf("{ age: below 18 }"), "22: a number without unit – write '18 a'");
  EXPECT_EQ(problemsOf("{ age: below 18 years }"),
            "22: the unit 'years' does not belong here – give it in a");
  EXPECT_EQ(problemsOf("{ run-ratio: above 1.1 km }"),
            "28: the unit 'km' does not belong here – leave the unit out");
  EXPECT_EQ(problemsOf("{ age: below old a }"), "22: 'old a' is no number – write it like '12 a'");
}

TEST(Criteria, AThresholdOutsideThePlausibleRangeIsAnError) {
  EXPECT_EQ(problemsOf("{ age: below 131 a }"),
            "22: 131 a lies outside the plausible range of 'age' – it goes from 0 to 130 a");
  EXPECT_EQ(problemsOf("{ lunge: at-least -1 cm }"),
            "24: -1 cm lies outside the plausible range of 'lunge' – it goes from 0 to 30 cm");
  EXPECT_EQ(problemsOf("{ age: above 130 a }"),
            "22: this can never be true: 'age' goes from 0 to 130 a – move the threshold inwards");
  EXPECT_EQ(problemsOf("{ age: below 0 a }"),
            "22: this can never be true: 'age' goes from 0 to 130 a – move the threshold inwards");
  EXPECT_EQ(problemsOf("{ age: at-least 130 a }"), "");
}

TEST(Criteria, ASideOnAFindingWithoutSidesIsAnError) {
  EXPECT_EQ(problemsOf("{ other: fever }"),
            "24: 'fever' has no sides – leave 'other' or 'either' out, or make it sided: yes");
  EXPECT_EQ(problemsOf("{ either: { all: [trochanter-tenderness, fever] } }"),
            "56: 'fever' has no sides – leave 'other' or 'either' out, or make it sided: yes");
  EXPECT_EQ(problemsOf("{ other: { either: trochanter-tenderness } }"),
            "26: a side within a side – name the side once");
}

TEST(Criteria, ACriterionOfAWrongShapeIsAnError) {
  EXPECT_EQ(problemsOf("{ fever: yes, rigors: yes }"),
            "29: a criterion names one finding, and here begins a second – list them under all: or any:");
  EXPECT_EQ(problemsOf("[fever]"),
            "15: a criterion is expected, and here stands a list – name a finding, or use all:, any: or "
            "at-least: with of:");
  EXPECT_EQ(problemsOf("{ all: [] }"), "22: an empty list of criteria – name at least one");
  EXPECT_EQ(problemsOf("{ any: fever }"),
            "22: a list is expected, and here stands a value – write [a, b] or one '- ' per line");
  EXPECT_EQ(problemsOf("{ at-least: 2 }"),
            "15: a count needs a number and a list – write { at-least: 2, of: [ … ] }");
  EXPECT_EQ(problemsOf("{ eny: [fever] }"), "17: unknown finding 'eny' – did you mean 'any'?");
}

TEST(Criteria, ACountThatNoListCanReachIsAnError) {
  EXPECT_EQ(problemsOf("{ at-least: 3, of: [fever, rigors] }"),
            "27: at least 3 of 2 can never be true – use a number from 1 to 2");
  EXPECT_EQ(problemsOf("{ at-least: 0, of: [fever, rigors] }"),
            "27: at least 0 of 2 can never be false – use a number from 1 to 2");
}

TEST(Criteria, NestingWithoutEndIsAnErrorAndNoCrash) {
  std::string when = "fever";
  for (int i = 0; i < 60; ++i) {
    when.insert(0, "{ all: [").append("] }");
  }
  EXPECT_EQ(problemsOf(when), "215: criteria nest too deeply – name a part of it as a finding with 'when'");
}

}  // namespace
}  // namespace calcar
