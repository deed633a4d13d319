#include <gtest/gtest.h>

#include "tests/rules/compiler/small_rules.hpp"

namespace calcar {
namespace {

using testing::SmallRules;

const SmallRules kRules;

std::string flag(const std::string& piece, const std::string& replacement) {
  return kRules.edited("red-flags/infection.yaml", piece, replacement).problems();
}

TEST(SmallRulesThemselves, AreWithoutProblem) { EXPECT_EQ(kRules.problems(), ""); }

TEST(Authority, AMissingBecauseGradeOrReviewIsAnError) {
  EXPECT_EQ(flag("because: [paper-2020]\n", ""),
            "red-flags/infection.yaml:1:1: a red flag without 'because' – name its sources: keys of "
            "references.yaml");
  EXPECT_EQ(
      flag("grade: consensus\n", ""),
      "red-flags/infection.yaml:1:1: a red flag without 'grade' – one of default, consensus, very-low, low, "
      "moderate, high");
  EXPECT_EQ(flag("review: { name: A. Clinician, role: physiotherapist, date: 2026-01-02 }\n", ""),
            "red-flags/infection.yaml:1:1: a red flag without 'review' – write 'review: none' until a "
            "clinician has "
            "reviewed it");
  EXPECT_EQ(
      flag("because: [paper-2020]\n", "because: []\n"),
      "red-flags/infection.yaml:20:10: 'because' names no source – name at least one key of references.yaml");
}

TEST(Authority, WithoutDefaultsEveryItemOfAListStatesItsOwn) {
  EXPECT_EQ(
      kRules.edited("exercises/strength.yaml", "because: [ours], grade: default, review", "review")
          .problems(),
      "exercises/strength.yaml:3:5: an exercise without 'because' – name its sources: keys of "
      "references.yaml\n"
      "exercises/strength.yaml:3:5: an exercise without 'grade' – one of default, consensus, very-low, low, "
      "moderate, high");
}

TEST(Authority, AReviewIsNoneOrARealPersonsWithADate) {
  EXPECT_EQ(
      flag("review: { name: A. Clinician, role: physiotherapist, date: 2026-01-02 }", "review: pending"),
      "red-flags/infection.yaml:22:9: a review is neither 'none' nor a person's – write 'review: none' or "
      "'review: { name: …, role: …, date: … }'");
  EXPECT_EQ(flag(", role: physiotherapist", ""),
            "red-flags/infection.yaml:22:9: a review without 'role' – add 'role: …'");
  EXPECT_EQ(flag("2026-01-02", "2026-02-30"),
            "red-flags/infection.yaml:22:60: '2026-02-30' is no date – write it like 2026-11-24");
}

TEST(Authority, ASourceNobodyUsesIsAnError) {
  EXPECT_EQ(kRules.edited("references.yaml", "ours:", "spare: { citation: Spare, quality: default }\nours:")
                .problems(),
            "references.yaml:1:1: nobody uses the source 'spare' – cite it in a 'because', or remove it");
}

TEST(Authority, APublishedSourceNeedsALocator) {
  EXPECT_EQ(kRules.edited("references.yaml", "  locator: \"doi:10.1000/1\"\n", "").problems(),
            "references.yaml:5:3: a source without 'locator' – add 'locator: …'");
}

TEST(RedFlags, NoIsRefusedInRaiseAppliesAndUrgency) {
  const std::string hint =
      " – state the finding that worries, so that an unasked question cannot make the rule fail";
  EXPECT_EQ(flag("[feels-ill, pain-groin]", "[feels-ill, { pain-groin: no }]"),
            "red-flags/infection.yaml:3:29: a red flag that fires on 'no' to 'pain-groin'" + hint);
  EXPECT_EQ(flag("applies: { age: at-least 18 a }", "applies: { old-ankle-injury: no }"),
            "red-flags/infection.yaml:2:12: a red flag that fires on 'no' to 'old-ankle-injury'" + hint);
  EXPECT_EQ(flag("{ mri-read: bone-stress }]", "{ old-ankle-injury: no }]"),
            "red-flags/infection.yaml:6:60: a red flag that fires on 'no' to 'old-ankle-injury'" + hint);
}

TEST(RedFlags, NoIsRefusedThroughDefinitions) {
  EXPECT_EQ(kRules.edited("findings/all.yaml", "{ any: [fever, rigors] }", "{ any: [fever, { rigors: no }] }")
                .problems(),
            "red-flags/infection.yaml:3:16: a red flag that fires on a 'no' within 'feels-ill' – its "
            "definition asks "
            "for 'no' in findings/all.yaml, line 29; state the finding that worries");
}

TEST(RedFlags, ARuleThatCanNeverBeRaisedIsAnError) {
  EXPECT_EQ(
      flag("{ all: [feels-ill, pain-groin] }", "{ all: [{ lunge: below 5 cm }, { lunge: at-least 5 cm }] }"),
      "red-flags/infection.yaml:3:8: this red flag can never be raised – it asks 'lunge' for two things at "
      "once");
  EXPECT_EQ(flag("{ all: [feels-ill, pain-groin] }",
                 "{ all: [{ lunge: at-most 5 cm }, { lunge: at-least 5 cm }] }"),
            "");
  EXPECT_EQ(
      flag("{ all: [feels-ill, pain-groin] }", "{ all: [{ mri-read: normal }, { mri-read: bone-stress }] }"),
      "red-flags/infection.yaml:3:8: this red flag can never be raised – it asks 'mri-read' for two things "
      "at once");
  EXPECT_EQ(flag("{ all: [feels-ill, pain-groin] }",
                 "{ all: [{ lunge: below 5 cm }, { other: { lunge: at-least 5 cm } }] }"),
            "");
}

TEST(RedFlags, ADeadBranchIsReportedWhereItIsDead) {
  EXPECT_EQ(flag("{ all: [feels-ill, pain-groin] }",
                 "{ any: [fever, { all: [{ lunge: below 5 cm }, { lunge: above 6 cm }] }] }"),
            "red-flags/infection.yaml:3:23: this red flag can never be raised – it asks 'lunge' for two "
            "things at once");
}

TEST(RedFlags, AContradictionWithAppliesIsAnError) {
  EXPECT_EQ(flag("{ all: [feels-ill, pain-groin] }", "{ all: [fever, { age: below 18 a }] }"),
            "red-flags/infection.yaml:3:8: this red flag can never be raised – it asks 'age' for two things "
            "at once");
}

TEST(RedFlags, AContradictionThroughADefinitionIsAnError) {
  EXPECT_EQ(
      kRules.edited("findings/all.yaml", "{ any: [fever, rigors] }", "{ all: [fever, { age: below 18 a }] }")
          .problems(),
      "red-flags/infection.yaml:3:8: this red flag can never be raised – it asks 'age' for two things at "
      "once");
}

TEST(RedFlags, AnUrgencyStepThatCanNeverBeReachedIsAnError) {
  EXPECT_EQ(flag("{ at-least: 2, of: [fever, rigors, { mri-read: bone-stress }] }", "{ age: below 18 a }"),
            "red-flags/infection.yaml:6:25: this urgency step can never be reached – it asks 'age' for two "
            "things at once");
}

TEST(RedFlags, UrgencyStepsAscend) {
  EXPECT_EQ(flag("  - within-2-weeks\n", "  - emergency\n"),
            "red-flags/infection.yaml:6:5: the urgency steps do not ascend – list them from the lowest to "
            "the highest");
  EXPECT_EQ(flag("within-2-weeks", "within-2-week"),
            "red-flags/infection.yaml:5:5: unknown urgency 'within-2-week' – did you mean 'within-2-weeks'?");
}

TEST(RedFlags, OnlyTheFirstUrgencyStepHasNoWhen) {
  EXPECT_EQ(flag("  - same-day: {", "  - within-48h\n  - same-day: {"),
            "red-flags/infection.yaml:6:5: an urgency step without 'when' – only the first step needs none: "
            "it is what "
            "raising alone brings");
  EXPECT_EQ(flag("  - within-2-weeks\n", ""),
            "red-flags/infection.yaml:5:23: the first urgency step has a 'when' – it is what raising alone "
            "brings; put "
            "the condition into 'raise' or add a lower step");
}

TEST(RedFlags, AClearingNeedsAChoiceOfItsFindingAndAnAge) {
  EXPECT_EQ(flag("mri-read: normal, within", "mri-read: norml, within"),
            "red-flags/infection.yaml:10:17: unknown choice 'norml' – did you mean 'normal'?");
  EXPECT_EQ(
      flag("mri-read: normal, within", "fever: no, within"),
      "red-flags/infection.yaml:10:7: 'fever' has no choices – clear by a choice that names what was found");
  EXPECT_EQ(flag(", within: 28 d", ""),
            "red-flags/infection.yaml:10:5: a clearing without 'within' – say how old the finding may be: "
            "'within: 28 d'");
  EXPECT_EQ(flag("within: 28 d", "within: 4 weeks"),
            "red-flags/infection.yaml:10:33: the unit 'weeks' does not belong here – give it in d");
}

TEST(Panels, AnItemIsAskedAndAnsweredYesOrNo) {
  const auto items = [](const std::string& list) {
    return kRules.edited("panels/illness.yaml", "[fever, rigors]", list).problems();
  };
  EXPECT_EQ(items("[fever, lunge]"),
            "panels/illness.yaml:4:16: 'lunge' is not answered yes or no – panels hold yes-no findings");
  EXPECT_EQ(items("[feels-ill]"),
            "panels/illness.yaml:4:9: 'feels-ill' is derived and cannot be asked – ask for what it is "
            "derived from");
}

TEST(Panels, ASpokenTextHasUpToSixtyWords) {
  const auto say = [](int words) {
    std::string text = "One";
    for (int i = 1; i < words; ++i) {
      text += " word";
    }
    return kRules.edited("texts/en/all.yaml", "Fever or shaking?", text).problems();
  };
  EXPECT_EQ(say(60), "");
  EXPECT_EQ(say(61), "texts/en/all.yaml:20:37: a spoken text of 61 words – keep it to 60 or split the panel");
}

TEST(Programmes, DosesAreWholeAndInOrder) {
  const auto dose = [](const std::string& piece, const std::string& replacement) {
    return kRules.edited("programmes/hip-strength.yaml", piece, replacement).problems();
  };
  EXPECT_EQ(dose("[3, 5]", "[5, 3]"),
            "programmes/hip-strength.yaml:7:51: the range is inverted – write [3, 5]");
  EXPECT_EQ(dose("[5 s, 15 s]", "[15 s, 5 s]"),
            "programmes/hip-strength.yaml:8:49: the range is inverted – write [shortest, longest]");
  EXPECT_EQ(dose("[5 s, 15 s]", "[5, 15]"),
            "programmes/hip-strength.yaml:8:50: a number without unit – write '5 s'\n"
            "programmes/hip-strength.yaml:8:53: a number without unit – write '15 s'");
  EXPECT_EQ(
      dose("hold: [5 s, 15 s], ", ""),
      "programmes/hip-strength.yaml:8:9: a dose without repetitions and without hold – add 'repetitions:' or "
      "'hold: 30 s'");
  EXPECT_EQ(dose("days: 7", "days: 8"),
            "programmes/hip-strength.yaml:7:77: a number from 1 to 7 is expected");
  EXPECT_EQ(dose("weeks: [0, 2]", "weeks: [2, 0]"),
            "programmes/hip-strength.yaml:5:12: the range is inverted – write [0, 2]");
  EXPECT_EQ(dose("settles: 24 h", "settles: 1 d"),
            "programmes/hip-strength.yaml:2:44: the unit 'd' does not belong here – give it in h");
}

TEST(PackFile, BandsSpikeAndDatesAreInOrder) {
  const auto pack = [](const std::string& piece, const std::string& replacement) {
    return kRules.edited("pack.yaml", piece, replacement).problems();
  };
  EXPECT_EQ(pack("from: 0.10, to: 0.25", "from: 0.25, to: 0.10"),
            "pack.yaml:9:3: the probabilities of the band are out of order – 0 < from <= probability <= to < "
            "1, and "
            "from < to");
  EXPECT_EQ(pack("review-by: 2027-01-01", "review-by: 2025-01-01"),
            "pack.yaml:4:12: 'review-by' is not after 'issued' – give the day the rules are due for review");
  EXPECT_EQ(
      pack("above: 1.3, hazard", "above: 1.2, hazard"),
      "pack.yaml:20:29: the spike bands overlap or are out of order – begin where the band before ends");
  EXPECT_EQ(
      pack("interval: [1.31, 2.05]", "interval: [1.7, 2.05]"),
      "pack.yaml:19:67: the interval does not contain the hazard ratio – check both against the source");
  EXPECT_EQ(pack("low: 0.5, moderate: 0.35", "low: 0.5"),
            "pack.yaml:11:18: 'standard-errors' without 'moderate' – add 'moderate: …'");
}

TEST(PackFile, AMissingFileIsSaidOnce) {
  EXPECT_EQ(kRules.without("references.yaml").problems(),
            "references.yaml:1:1: references.yaml is missing – every pack has one");
}

TEST(Exercises, AStandInExistsIsAnotherOneAndServesTheSamePurpose) {
  const auto exercise = [](const std::string& instead) {
    return kRules
        .edited("exercises/strength.yaml", "not-when: trochanter-tenderness", "instead: [" + instead + "]")
        .problems();
  };
  EXPECT_EQ(exercise("bridge"),
            "exercises/strength.yaml:3:83: 'bridge' is to stand in for itself – name another exercise");
  EXPECT_EQ(exercise("brigde"),
            "exercises/strength.yaml:3:84: unknown exercise 'brigde' – did you mean 'bridge'?");
}

TEST(Programmes, WhenAndOrderComeTogether) {
  const auto programme = [](const std::string& more) {
    return kRules.edited("programmes/hip-strength.yaml", "retest: 6 weeks\n", "retest: 6 weeks\n" + more)
        .problems();
  };
  EXPECT_EQ(
      programme(
          "when: fever\norder: 1\nafter-clearance: [infection]\nnot-with: rigors\nmechanics: [cadence]\n"),
      "");
  EXPECT_EQ(
      programme("when: fever\n"),
      "programmes/hip-strength.yaml:1:1: a programme with only one of 'when' and 'order' – 'when' says for "
      "whom it comes first, 'order' before which others");
  EXPECT_EQ(programme("after-clearance: [infektion]\n"),
            "programmes/hip-strength.yaml:16:19: unknown red flag 'infektion' – did you mean 'infection'?");
}

}  // namespace
}  // namespace calcar
