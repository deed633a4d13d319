#include "engine/assessment/information.hpp"

#include "engine/assessment/logistic.hpp"

namespace calcar::engine {
namespace {

double entropy(double probability) {
  if (probability <= 0.0 || probability >= 1.0) {
    return 0.0;
  }
  const double rest = 1.0 - probability;
  return -probability * logarithm2(probability) - rest * logarithm2(rest);
}

}  // namespace

double expectedBits(double probability, double presentRatio, double absentRatio) {
  const bool oneTest = (presentRatio - 1.0) * (absentRatio - 1.0) < 0.0;
  if (!oneTest) {
    return 0.0;
  }
  // The two ratios fix how often the result is positive with and without the condition.
  const double positiveWithout = (1.0 - absentRatio) / (presentRatio - absentRatio);
  const double positiveWith = presentRatio * positiveWithout;
  const double positive = probability * positiveWith + (1.0 - probability) * positiveWithout;
  const double bits = entropy(positive) - probability * entropy(positiveWith) -
                      (1.0 - probability) * entropy(positiveWithout);
  return bits > 0.0 ? bits : 0.0;
}

}  // namespace calcar::engine
