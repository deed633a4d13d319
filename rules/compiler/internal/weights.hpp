#pragma once

#include <cstdint>

namespace calcar::rules::internal {

/// The natural logarithm from + − × ÷ alone: the C library's result differs between platforms, and packs must
/// not.
/// @pre number is positive and finite
[[nodiscard]] double naturalLogarithm(double number);

/// Nats as whole micro-nats, rounded.
[[nodiscard]] std::int32_t microNats(double nats);

/// The log odds of a probability. @pre probability lies within (0, 1)
[[nodiscard]] double logit(double probability);

/// The standard error that a 95 % interval on the log scale stands for.
[[nodiscard]] double standardErrorOf(double lowNats, double highNats);

}  // namespace calcar::rules::internal
