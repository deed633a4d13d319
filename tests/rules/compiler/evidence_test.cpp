#include <gtest/gtest.h>

#include "tests/rules/compiler/small_rules.hpp"

namespace calcar {
namespace {

using testing::SmallRules;

const SmallRules kRules;

/// The problems of the first reading's lines 10 to 12.
std::string problemsOf(const std::string& present, const std::string& absent, const std::string& derivedBy) {
  return kRules.edited("conditions/side/tendon.yaml", "{ ratio: 5, published: 16.7 }", present)
      .edited("conditions/side/tendon.yaml", "{ ratio: 0.5, published: 0.5, interval: [0.25, 1.0] }", absent)
      .edited("conditions/side/tendon.yaml", "derived-by: cohort-bounds", "derived-by: " + derivedBy)
      .problems();
}

std::string problemsOfPresent(const std::string& present, const std::string& derivedBy) {
  return problemsOf(present, "none", derivedBy);
}

const std::string kPlace = "conditions/side/tendon.yaml:10:18: ";

TEST(Derivation, ARatioFollowsFromWhatWasPublishedByTheNamedRule) {
  EXPECT_EQ(problemsOfPresent("{ ratio: 16.7, published: 16.7 }", "as-published"), "");
  EXPECT_EQ(problemsOfPresent("{ ratio: 10, published: 16.7 }", "meta-analysis-bounds"), "");
  EXPECT_EQ(problemsOfPresent("{ ratio: 5, published: 16.7 }", "cohort-bounds"), "");
  EXPECT_EQ(problemsOfPresent("{ ratio: 3, published: 16.7 }", "half-weight"), "");
  EXPECT_EQ(problemsOfPresent("{ ratio: 2.24, published: 5 }", "half-weight"), "");
  EXPECT_EQ(problemsOfPresent("{ ratio: 0.33, published: 0.05 }", "half-weight"), "");
  EXPECT_EQ(problemsOfPresent("{ ratio: 0.2, published: 0.05 }", "cohort-bounds"), "");
  EXPECT_EQ(problemsOfPresent("{ ratio: 0.1, published: 0.05 }", "meta-analysis-bounds"), "");
  EXPECT_EQ(problemsOfPresent("{ ratio: 2 }", "consensus-default"), "");
  EXPECT_EQ(problemsOfPresent("{ ratio: 4 }", "default"), "");
}

TEST(Derivation, ARatioThatDoesNotFollowIsAnErrorWithTheRightOne) {
  EXPECT_EQ(
      problemsOfPresent("{ ratio: 5, published: 16.7 }", "as-published"),
      kPlace +
          "the ratio 5 does not follow from the published 16.7 by 'as-published' – by that rule it is 16.7");
  EXPECT_EQ(problemsOfPresent("{ ratio: 5, published: 16.7 }", "meta-analysis-bounds"),
            kPlace +
                "the ratio 5 does not follow from the published 16.7 by 'meta-analysis-bounds' – by that "
                "rule it is 10");
  EXPECT_EQ(
      problemsOfPresent("{ ratio: 4, published: 16.7 }", "cohort-bounds"),
      kPlace +
          "the ratio 4 does not follow from the published 16.7 by 'cohort-bounds' – by that rule it is 5");
  EXPECT_EQ(
      problemsOfPresent("{ ratio: 5, published: 5 }", "half-weight"),
      kPlace + "the ratio 5 does not follow from the published 5 by 'half-weight' – by that rule it is 2.24");
  EXPECT_EQ(problemsOfPresent("{ ratio: 3 }", "consensus-default"),
            kPlace + "the ratio is not the consensus default of pack.yaml – write 2");
}

TEST(Derivation, FivePercentPassBecausePapersRound) {
  EXPECT_EQ(problemsOfPresent("{ ratio: 2.1, published: 2 }", "as-published"), "");
  EXPECT_NE(problemsOfPresent("{ ratio: 2.11, published: 2 }", "as-published"), "");
}

TEST(Derivation, ARuleThatBuildsOnPublishedValuesNeedsOne) {
  EXPECT_EQ(problemsOfPresent("{ ratio: 3 }", "half-weight"),
            kPlace + "'half-weight' without 'published' – give the value that the source prints");
}

TEST(Evidence, ALikelihoodRatioLiesAboveZero) {
  EXPECT_EQ(problemsOfPresent("{ ratio: 0 }", "default"),
            "conditions/side/tendon.yaml:10:27: a likelihood ratio of 0 – it lies above 0; for a printed 0 "
            "or infinity "
            "use the value after continuity correction");
  EXPECT_EQ(
      problemsOfPresent("{ ratio: -1 }", "default"),
      "conditions/side/tendon.yaml:10:27: a likelihood ratio of -1 – it lies above 0; for a printed 0 or "
      "infinity use the value after continuity correction");
  EXPECT_EQ(problemsOfPresent("{ ratio: 5, published: 0 }", "cohort-bounds"),
            "conditions/side/tendon.yaml:10:41: a likelihood ratio of 0 – it lies above 0; for a printed 0 "
            "or infinity "
            "use the value after continuity correction");
}

TEST(Evidence, AnIntervalContainsWhatWasPublishedAndIsInOrder) {
  EXPECT_EQ(problemsOfPresent("{ ratio: 2, published: 2, interval: [2.5, 4] }", "as-published"),
            "conditions/side/tendon.yaml:10:54: the interval does not contain the published value – check "
            "both against "
            "the source");
  EXPECT_EQ(problemsOfPresent("{ ratio: 2, published: 2, interval: [4, 1] }", "as-published"),
            "conditions/side/tendon.yaml:10:54: the range is inverted or empty – write [lowest, highest]");
  EXPECT_EQ(problemsOfPresent("{ ratio: 2, published: 2, interval: [0, 4] }", "as-published"),
            "conditions/side/tendon.yaml:10:54: an interval that reaches 0 – likelihood ratios lie above 0");
  EXPECT_EQ(
      problemsOfPresent("{ ratio: 2, interval: [1, 4] }", "default"),
      "conditions/side/tendon.yaml:10:40: an interval without 'published' – give the value it belongs to");
}

TEST(Evidence, PresentAbsentAndTheirRuleAreAllStated) {
  EXPECT_EQ(kRules.edited("conditions/side/tendon.yaml", "        absent: none\n", "").problems(),
            "conditions/side/tendon.yaml:16:9: a reading without 'absent' – add 'absent: …'");
  EXPECT_EQ(problemsOf("none", "none", "default"),
            "conditions/side/tendon.yaml:10:18: a likelihood ratio is a mapping, and here stands a value – "
            "write 'key: "
            "value' pairs");
}

}  // namespace
}  // namespace calcar
