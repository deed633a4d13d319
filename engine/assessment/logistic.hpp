#pragma once

#include <cstdint>

namespace calcar::engine {

/// One nat of log odds in the unit of the pack's weights.
inline constexpr std::int64_t kMicroNats = 1'000'000;

/// e to the power of `exponent`, from + − × ÷ alone: the C library's result differs between platforms.
/// Exponents beyond ±600 are cut there; relative error below 1e-14.
[[nodiscard]] double exponential(double exponent);

/// The logarithm to the base 2, from + − × ÷ alone. @pre number is positive and finite
[[nodiscard]] double logarithm2(double number);

/// The ratio that a weight stands for: e to the power of the weight in nats.
[[nodiscard]] double ratioOf(std::int64_t microNats);

/// The probability of log odds, within (0, 1).
[[nodiscard]] double probabilityOf(std::int64_t logitMicroNats);

/// The same, rounded to permille.
[[nodiscard]] int permilleOf(std::int64_t logitMicroNats);

/// The nearest whole number, halves upwards. @pre number is neither negative nor beyond the range of int
[[nodiscard]] int nearest(double number);

/// The largest whole number whose square does not exceed `number`. @pre number is not negative
[[nodiscard]] std::int64_t wholeSquareRoot(std::int64_t number);

/// Half the width of the 95 % interval of a standard error: 1.96 times it, rounded.
[[nodiscard]] std::int64_t halfInterval(std::int64_t standardError);

}  // namespace calcar::engine
