#pragma once

#include <optional>

#include "engine/criteria/facts.hpp"

namespace calcar::engine::internal {

/// What the training log says of a finding that asks for it, as of a moment. Nothing when the log does not
/// know, or when its number is none that could have been typed.
[[nodiscard]] std::optional<Fact> measuredByLog(const pack::Finding& finding, const Episode& episode,
                                                Moment asOf);

}  // namespace calcar::engine::internal
