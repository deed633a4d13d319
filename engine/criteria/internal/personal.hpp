#pragma once

#include <optional>

#include "engine/criteria/facts.hpp"

namespace calcar::engine::internal {

/// Whether pain is marked in one of the finding's zones, on the affected side or without a side of its own.
/// Marking pain anywhere says where it is and where it is not; marking nothing says nothing.
[[nodiscard]] std::optional<Fact> painIn(const pack::Finding& finding, const Episode& episode,
                                         Side affectedSide, Moment asOf);
[[nodiscard]] std::optional<Fact> ageOf(const Episode& episode, Moment asOf);
[[nodiscard]] std::optional<Fact> sexOf(const Episode& episode, Moment asOf);
[[nodiscard]] std::optional<Fact> daysSinceOnset(const Episode& episode, Moment asOf);

}  // namespace calcar::engine::internal
