#include "rules/compiler/internal/weights.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace calcar::rules::internal {
namespace {

TEST(NaturalLogarithm, IsThatOfTheCLibraryToTwelveDigits) {
  for (const double number : {0.0001, 0.1, 0.2, 0.33, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 16.7, 191.0, 10000.0}) {
    EXPECT_NEAR(naturalLogarithm(number), std::log(number), 1e-12) << number;
  }
}

TEST(MicroNats, RoundToTheNearestWholeNumber) {
  EXPECT_EQ(microNats(naturalLogarithm(2)), 693147);
  EXPECT_EQ(microNats(naturalLogarithm(0.5)), -693147);
  EXPECT_EQ(microNats(naturalLogarithm(1)), 0);
  EXPECT_EQ(microNats(0.0000006), 1);
  EXPECT_EQ(microNats(-0.0000006), -1);
}

TEST(Logit, IsZeroAtOneHalfAndOddAroundIt) {
  EXPECT_EQ(microNats(logit(0.5)), 0);
  EXPECT_EQ(microNats(logit(0.25)), -microNats(logit(0.75)));
}

TEST(StandardError, IsTheWidthOfANinetyFivePercentIntervalOver392) {
  EXPECT_DOUBLE_EQ(standardErrorOf(-1.96, 1.96), 1.0);
}

}  // namespace
}  // namespace calcar::rules::internal
