#pragma once

#include <optional>

#include "engine/criteria/facts.hpp"

namespace calcar::engine::internal {

/// The value of a formula; nothing when an input is unknown or the arithmetic has no result. As stale as its
/// oldest input, dated by its latest.
[[nodiscard]] std::optional<Fact> compute(const pack::Formula& formula, const Facts& facts);

}  // namespace calcar::engine::internal
