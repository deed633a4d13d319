#include "rules/compiler/internal/weights.hpp"

#include <cassert>

namespace calcar::rules::internal {
namespace {

constexpr double kLn2 = 0.693147180559945309417232121458;
constexpr double kStandardErrorsPerInterval = 3.92;

}  // namespace

double naturalLogarithm(double number) {
  assert(number > 0);

  double mantissa = number;
  int power = 0;
  for (; mantissa > 1.5; ++power) {
    mantissa *= 0.5;
  }
  for (; mantissa < 0.75; --power) {
    mantissa *= 2.0;
  }
  // ln m = 2 artanh((m - 1) / (m + 1)), with the argument within ±0.2: 13 terms leave less than 1e-17.
  const double argument = (mantissa - 1.0) / (mantissa + 1.0);
  const double square = argument * argument;
  double sum = 0.0;
  for (int odd = 25; odd > 0; odd -= 2) {
    sum = sum * square + 1.0 / odd;
  }
  return power * kLn2 + 2.0 * argument * sum;
}

std::int32_t microNats(double nats) {
  return static_cast<std::int32_t>(nats * 1e6 + (nats < 0 ? -0.5 : 0.5));
}

double logit(double probability) { return naturalLogarithm(probability / (1.0 - probability)); }

double standardErrorOf(double lowNats, double highNats) {
  return (highNats - lowNats) / kStandardErrorsPerInterval;
}

}  // namespace calcar::rules::internal
