#include "engine/assessment/information.hpp"

#include <gtest/gtest.h>

namespace calcar::engine {
namespace {

TEST(ExpectedBits, ANearlyPerfectTestTellsNearlyAllThatIsOpen) {
  EXPECT_NEAR(expectedBits(0.5, 1e6, 1e-6), 1.0, 1e-4);
}

TEST(ExpectedBits, AgreeWithAWorkedExample) {
  // Sensitivity 0.8, specificity 0.8: ratios 4 and 0.25. At even odds 1 - H(0.8) = 0.278072 bits.
  EXPECT_NEAR(expectedBits(0.5, 4.0, 0.25), 0.278072, 1e-6);
}

TEST(ExpectedBits, AreTheSameForAFindingThatSpeaksAgainst) {
  EXPECT_NEAR(expectedBits(0.5, 0.25, 4.0), expectedBits(0.5, 4.0, 0.25), 1e-12);
}

TEST(ExpectedBits, AreNoneWhenTheRatiosDoNotBelongToOneTest) {
  EXPECT_EQ(expectedBits(0.5, 4.0, 2.0), 0.0);
  EXPECT_EQ(expectedBits(0.5, 4.0, 1.0), 0.0);
  EXPECT_EQ(expectedBits(0.5, 1.0, 1.0), 0.0);
}

TEST(ExpectedBits, FallWithTheDoubtThatIsLeft) {
  EXPECT_LT(expectedBits(0.02, 4.0, 0.25), expectedBits(0.5, 4.0, 0.25));
}

}  // namespace
}  // namespace calcar::engine
