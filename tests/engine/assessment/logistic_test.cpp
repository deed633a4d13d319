#include "engine/assessment/logistic.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace calcar::engine {
namespace {

double referenceProbability(std::int64_t microNats) {
  return 1.0 / (1.0 + std::exp(-static_cast<double>(microNats) / 1e6));
}

TEST(Logistic, ProbabilityStaysWithinHalfAPermilleOfTheLibrary) {
  for (std::int64_t logit = -20 * kMicroNats; logit <= 20 * kMicroNats; logit += 12'345) {
    ASSERT_NEAR(permilleOf(logit), 1000.0 * referenceProbability(logit), 0.5 + 1e-9) << logit;
  }
}

TEST(Logistic, ExponentialAgreesWithTheLibraryToThirteenDigits) {
  for (double x = -600.0; x <= 600.0; x += 0.37) {
    ASSERT_NEAR(exponential(x) / std::exp(x), 1.0, 1e-13) << x;
  }
}

TEST(Logistic, ExponentialOfZeroIsExactlyOne) { EXPECT_EQ(exponential(0.0), 1.0); }

TEST(Logistic, ExponentialIsCutInsteadOfOverflowing) {
  EXPECT_EQ(exponential(1e9), exponential(600.0));
  EXPECT_EQ(exponential(-1e9), exponential(-600.0));
}

TEST(Logistic, LogarithmAgreesWithTheLibrary) {
  for (double x = 1e-6; x < 1e6; x *= 1.37) {
    ASSERT_NEAR(logarithm2(x), std::log2(x), 1e-13) << x;
  }
}

TEST(Logistic, LogarithmOfPowersOfTwoIsExact) {
  EXPECT_EQ(logarithm2(1.0), 0.0);
  EXPECT_EQ(logarithm2(8.0), 3.0);
  EXPECT_EQ(logarithm2(0.25), -2.0);
}

TEST(Logistic, EvenOddsAreFiveHundredPermille) { EXPECT_EQ(permilleOf(0), 500); }

TEST(Logistic, LogOddsOfThreeToOneAreSevenHundredFiftyPermille) { EXPECT_EQ(permilleOf(1'098'612), 750); }

TEST(Logistic, PermilleNeverFallsWhenTheLogitRises) {
  int last = 0;
  for (std::int64_t logit = -12 * kMicroNats; logit <= 12 * kMicroNats; logit += 1'001) {
    const int now = permilleOf(logit);
    ASSERT_GE(now, last);
    last = now;
  }
}

TEST(Logistic, NearestRoundsHalvesUpwards) {
  EXPECT_EQ(nearest(0.0), 0);
  EXPECT_EQ(nearest(2.499), 2);
  EXPECT_EQ(nearest(2.5), 3);
  // Adding a half first would lift this to 1.
  EXPECT_EQ(nearest(0.49999999999999994), 0);
}

TEST(Logistic, WholeSquareRootIsTheFloor) {
  EXPECT_EQ(wholeSquareRoot(0), 0);
  EXPECT_EQ(wholeSquareRoot(24), 4);
  EXPECT_EQ(wholeSquareRoot(25), 5);
  EXPECT_EQ(wholeSquareRoot(2'000'000'000'000), 1'414'213);
  EXPECT_EQ(wholeSquareRoot(9'223'372'036'854'775'807), 3'037'000'499);
}

TEST(Logistic, HalfAnIntervalIsOnePointNineSixStandardErrors) {
  EXPECT_EQ(halfInterval(1'000'000), 1'960'000);
  EXPECT_EQ(halfInterval(1), 2);
}

}  // namespace
}  // namespace calcar::engine
