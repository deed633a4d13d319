#include <gtest/gtest.h>

#include "tests/rules/compiler/small_rules.hpp"

namespace calcar {
namespace {

using testing::SmallRules;

const SmallRules kRules;

TEST(KineticChain, ValuesHaveTheFindingsUnitAndRange) {
  const auto chain = [](const std::string& piece, const std::string& replacement) {
    return kRules.edited("kinetic-chain/foot.yaml", piece, replacement).problems();
  };
  EXPECT_EQ(chain("value: 6.4 cm", "value: 6.4"),
            "kinetic-chain/foot.yaml:6:24: a number without unit – write '6.4 cm'");
  EXPECT_EQ(chain("value: 6.4 cm", "value: 64 cm"),
            "kinetic-chain/foot.yaml:6:24: 64 cm lies outside the plausible range of 'lunge' – it goes from "
            "0 to 30 cm");
  EXPECT_EQ(chain("error: 1.9 cm", "error: 1.9 deg"),
            "kinetic-chain/foot.yaml:9:12: the unit 'deg' does not belong here – give it in cm");
  EXPECT_EQ(chain("age: [18, 60]", "age: [60, 18]"),
            "kinetic-chain/foot.yaml:6:52: the range is inverted – write [18, 60]");
  EXPECT_EQ(chain("retest: 6 weeks", "retest: 6"),
            "kinetic-chain/foot.yaml:11:13: a number without unit – write '6 weeks'");
  EXPECT_EQ(chain("deficit: low", "deficit: lower"),
            "kinetic-chain/foot.yaml:5:14: unknown deficit 'lower' – one of low, high");
}

TEST(KineticChain, ASideDifferenceNeedsAFindingWithSides) {
  EXPECT_EQ(kRules.edited("kinetic-chain/foot.yaml", "finding: lunge", "finding: recent-run")
                .edited("kinetic-chain/foot.yaml",
                        "    cutoffs: [{ value: 6.4 cm }, { sex: male, age: [18, 60], value: 7 cm, because: "
                        "[ours], grade: default }]\n",
                        "")
                .edited("kinetic-chain/foot.yaml",
                        "    norms: [{ mean: 12 cm, deviation: 2.8 cm, population: \"35 adults\" }]\n", "")
                .edited("kinetic-chain/foot.yaml", "    error: 1.9 cm\n", "")
                .edited("kinetic-chain/foot.yaml", "3.0 cm", "3.0 km")
                .problems(),
            "kinetic-chain/foot.yaml:6:22: 'recent-run' has no sides – leave 'side-difference' out");
}

TEST(KineticChain, AnAmberLimitIsReachedBeforeTheCutoff) {
  const auto amber = [](const std::string& limits) {
    return kRules.edited("kinetic-chain/foot.yaml", "    group: range\n", limits + "    group: range\n")
        .problems();
  };
  EXPECT_EQ(amber("    amber: [{ value: 9 cm }]\n"), "");
  EXPECT_EQ(
      amber("    amber: [{ value: 6.4 cm }]\n"),
      "kinetic-chain/foot.yaml:12:13: the amber limit of 6.4 cm is not reached before the cut-off of 6.4 cm "
      "– it lies on the healthy side of the cut-off");
  EXPECT_EQ(amber("    amber: [{ value: 90 cm }]\n"),
            "kinetic-chain/foot.yaml:12:22: 90 cm lies outside the plausible range of 'lunge' – it goes from "
            "0 to 30 cm");
}

TEST(KineticChain, AGroupIsNamedAndKnown) {
  const auto group = [](const std::string& replacement) {
    return kRules.edited("kinetic-chain/foot.yaml", "    group: range\n", replacement).problems();
  };
  EXPECT_EQ(group("    group: ranges\n"),
            "kinetic-chain/foot.yaml:12:12: unknown group 'ranges' – did you mean 'range'?");
  EXPECT_NE(group("").find("kinetic-chain/foot.yaml:4:5: "), std::string::npos) << group("");
}

TEST(KineticChain, WhatIsOnlyObservedHasNoDirectionNoLimitAndNothingToTrain) {
  const auto observed = [](const std::string& more) {
    return kRules
        .edited("kinetic-chain/foot.yaml", "tests:\n",
                "tests:\n  - { finding: mri-read, observed: yes, group: gait" + more + " }\n")
        .problems();
  };
  EXPECT_EQ(observed(""), "");
  EXPECT_EQ(observed(", deficit: low"),
            "kinetic-chain/foot.yaml:4:63: 'deficit' of a test that is only observed – leave it out");
  EXPECT_EQ(observed(", train: [bridge]"),
            "kinetic-chain/foot.yaml:4:61: 'train' of a test that is only observed – leave it out");
  EXPECT_EQ(observed(", error: 3 cm"),
            "kinetic-chain/foot.yaml:4:61: 'error' of a finding that is answered in words – leave it out");
}

TEST(KineticChain, AChoiceIsOnlyEverObserved) {
  EXPECT_EQ(
      kRules
          .edited("kinetic-chain/foot.yaml", "tests:\n",
                  "tests:\n  - { finding: mri-read, deficit: low, group: gait }\n")
          .problems(),
      "kinetic-chain/foot.yaml:4:16: 'mri-read' is a choice – a test of the kinetic chain is a number or "
      "yes-no, or write 'observed: yes'");
}

TEST(KineticChain, ANormMayBeAMeanAlone) {
  EXPECT_EQ(kRules.edited("kinetic-chain/foot.yaml", "deviation: 2.8 cm, ", "").problems(), "");
}

}  // namespace
}  // namespace calcar
