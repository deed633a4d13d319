#include <gtest/gtest.h>

#include "tests/rules/compiler/small_rules.hpp"

namespace calcar {
namespace {

using testing::SmallRules;

const SmallRules kRules;

std::string edited(const std::string& piece, const std::string& replacement) {
  return kRules.edited("findings/all.yaml", piece, replacement).problems();
}

TEST(Findings, ANumberNeedsARangeThatIsNotInverted) {
  EXPECT_EQ(edited("range: [0, 30]\n", "range: [30, 0]\n"),
            "findings/all.yaml:14:12: the range is inverted or empty – write [lowest, highest]");
}

TEST(Findings, AnUnknownUnitIsAnError) {
  EXPECT_EQ(edited("unit: km, range: [0, 300] }\n  - { id: recent",
                   "unit: kms, range: [0, 300] }\n  - { id: recent"),
            "findings/all.yaml:18:59: unknown unit 'kms' – did you mean 'km'?");
}

TEST(Findings, WhatDoesNotBelongToTheTypeIsAnError) {
  EXPECT_EQ(
      edited("id: fever, section: general-health",
             "id: fever, section: general-health, unit: d, range: [0, 1], choices: [a, b]"),
      "findings/all.yaml:3:49: a unit of a finding of type yes-no – write 'type: number' or leave it out\n"
      "findings/all.yaml:3:59: a range of a finding of type yes-no – write 'type: number' or leave it out\n"
      "findings/all.yaml:3:76: choices of a finding of type yes-no – write 'type: choice' or leave them out");
}

TEST(Findings, AChoiceNeedsTwoDifferentChoicesThatAreNotYesOrNo) {
  EXPECT_EQ(edited("[normal, bone-stress]", "[normal, bone-stress, no, normal]"),
            "findings/all.yaml:23:36: 'no' is no choice – use type yes-no, or name what was found\n"
            "findings/all.yaml:23:40: the choice 'normal' stands twice – remove one");
}

TEST(Findings, ADerivedFindingHasOneOriginAndNoExamination) {
  EXPECT_EQ(
      edited("section: derived, zones: [F1]", "section: derived, zones: [F1], when: fever, minutes: 1"),
      "findings/all.yaml:28:5: a finding is derived in one way – keep one of zones:, from:, formula:, when:\n"
      "findings/all.yaml:28:76: 'minutes' of a derived finding – leave it out: nobody examines it");
  EXPECT_EQ(
      edited("section: derived, zones: [F1]", "section: history, zones: [F1]"),
      "findings/all.yaml:28:32: a derived finding outside the section 'derived' – write 'section: derived'");
  EXPECT_EQ(edited("id: fever, section: general-health", "id: fever, section: derived"),
            "findings/all.yaml:3:27: the section 'derived' holds findings that are derived – give it zones:, "
            "from:, "
            "formula: or when:");
  EXPECT_EQ(edited("from: age, unit: a", "from: age, unit: d"),
            "conditions/side/tendon.yaml:4:17: the unit 'a' does not belong here – give it in d\n"
            "findings/all.yaml:25:50: age counts years – write 'unit: a'\n"
            "pack.yaml:14:34: the unit 'a' does not belong here – give it in d\n"
            "panels/illness.yaml:3:34: the unit 'a' does not belong here – give it in d\n"
            "red-flags/infection.yaml:2:17: the unit 'a' does not belong here – give it in d");
}

TEST(Findings, AValidityIsADayAlwaysOrANumberOfDays) {
  EXPECT_EQ(edited("valid: 2 d", "valid: same-day"), "");
  EXPECT_EQ(edited("valid: 2 d", "valid: 2 weeks"),
            "findings/all.yaml:4:51: the unit 'weeks' does not belong here – give it in d");
  EXPECT_EQ(edited("valid: 2 d", "valid: 0 d"),
            "findings/all.yaml:4:51: valid for no day – write same-day, always, or days like '28 d'");
}

TEST(Formulas, AnUnknownOperatorAWrongCountAndAWrongTypeAreErrors) {
  EXPECT_EQ(edited("{ divide: [recent-run, longest-run] }", "{ devide: [recent-run, longest-run] }"),
            "findings/all.yaml:30:80: unknown operator 'devide' – did you mean 'divide'?");
  EXPECT_EQ(edited("{ divide: [recent-run, longest-run] }", "{ divide: [recent-run] }"),
            "findings/all.yaml:30:80: 'divide' takes two values – write { divide: [ … ] }");
  EXPECT_EQ(edited("{ divide: [recent-run, longest-run] }", "{ divide: [recent-run, fever] }"),
            "findings/all.yaml:30:101: 'fever' is no number – a formula takes findings of type number");
  EXPECT_EQ(
      edited("{ divide: [recent-run, longest-run] }", "{ divide: [{ other: recent-run }, longest-run] }"),
      "findings/all.yaml:30:98: 'recent-run' has no sides – leave the side out, or make it sided: yes");
  EXPECT_EQ(edited("{ divide: [recent-run, longest-run] }", "{ absolute: recent-run }"), "");
  EXPECT_EQ(edited("{ divide: [recent-run, longest-run] }",
                   "{ maximum: [recent-run, 3, { add: [1, longest-run] }] }"),
            "");
}

TEST(Circles, ADefinitionThatRestsOnItselfIsAnErrorThatNamesTheWay) {
  EXPECT_EQ(
      edited("{ any: [fever, rigors] } }",
             "{ any: [fever, worse] } }\n  - { id: worse, section: derived, when: { any: [rigors, feels-ill] "
             "} }"),
      "findings/all.yaml:29:46: 'feels-ill' rests on itself: feels-ill → worse → feels-ill – take one of "
      "them "
      "out of the circle\n"
      "findings/all.yaml:30:5: the text 'finding.worse.label' is missing in texts/en – add it to texts/en/");
}

TEST(Circles, AFormulaThatRestsOnItselfIsAnError) {
  EXPECT_EQ(edited("{ divide: [recent-run, longest-run] }", "{ divide: [recent-run, run-ratio] }"),
            "findings/all.yaml:30:78: 'run-ratio' rests on itself: run-ratio → run-ratio – take one of them "
            "out of the "
            "circle");
}

}  // namespace
}  // namespace calcar
