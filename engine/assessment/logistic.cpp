#include "engine/assessment/logistic.hpp"

#include <cassert>

namespace calcar::engine {
namespace {

constexpr double kLn2 = 0.693147180559945309417232121458;
constexpr double kLargestExponent = 600.0;

double cut(double exponent) {
  if (exponent > kLargestExponent) {
    return kLargestExponent;
  }
  return exponent < -kLargestExponent ? -kLargestExponent : exponent;
}

/// 2 to a whole power: exact, since only doublings and halvings occur.
double powerOfTwo(int power) {
  double result = 1.0;
  for (; power > 0; --power) {
    result *= 2.0;
  }
  for (; power < 0; ++power) {
    result *= 0.5;
  }
  return result;
}

/// The exponential series near zero; 16 terms leave less than one unit in the last place at |x| ≤ ln 2 / 2.
double seriesNearZero(double x) {
  double sum = 1.0;
  for (int term = 16; term > 0; --term) {
    sum = 1.0 + x * sum / term;
  }
  return sum;
}

}  // namespace

double exponential(double exponent) {
  const double x = cut(exponent);
  const int doublings = static_cast<int>(x / kLn2 + (x < 0 ? -0.5 : 0.5));
  return seriesNearZero(x - doublings * kLn2) * powerOfTwo(doublings);
}

double logarithm2(double number) {
  assert(number > 0);

  double mantissa = number;
  int power = 0;
  for (; mantissa > 1.5; ++power) {
    mantissa *= 0.5;
  }
  for (; mantissa < 0.75; --power) {
    mantissa *= 2.0;
  }
  // ln m = 2 artanh((m - 1) / (m + 1)), with the argument within ±0.2.
  const double argument = (mantissa - 1.0) / (mantissa + 1.0);
  const double square = argument * argument;
  double sum = 0.0;
  for (int odd = 25; odd > 0; odd -= 2) {
    sum = sum * square + 1.0 / odd;
  }
  return power + 2.0 * argument * sum / kLn2;
}

double ratioOf(std::int64_t microNats) { return exponential(static_cast<double>(microNats) / 1e6); }

double probabilityOf(std::int64_t logitMicroNats) { return 1.0 / (1.0 + ratioOf(-logitMicroNats)); }

int permilleOf(std::int64_t logitMicroNats) { return nearest(1000.0 * probabilityOf(logitMicroNats)); }

int nearest(double number) {
  assert(number >= 0);

  const int whole = static_cast<int>(number);
  return number - whole >= 0.5 ? whole + 1 : whole;
}

std::int64_t wholeSquareRoot(std::int64_t number) {
  assert(number >= 0);

  std::int64_t root = 0;
  for (std::int64_t bit = std::int64_t{1} << 31; bit > 0; bit >>= 1) {
    const std::int64_t candidate = root + bit;
    // 3 037 000 499 is the largest root of a 64-bit number; beyond it the square would overflow.
    if (candidate <= 3'037'000'499 && candidate * candidate <= number) {
      root = candidate;
    }
  }
  return root;
}

std::int64_t halfInterval(std::int64_t standardError) { return (standardError * 196 + 50) / 100; }

}  // namespace calcar::engine
