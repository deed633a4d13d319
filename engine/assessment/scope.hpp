#pragma once

#include <span>
#include <vector>

#include "engine/assessment/assessment.hpp"

namespace calcar::engine {

/// The limits of the studies behind the probabilities that this person lies beyond. An unknown limit is no
/// breach.
///
/// @param views  the record seen from each affected side, at least one
[[nodiscard]] std::vector<ScopeBreach> scopeBreaches(std::span<const Facts> views);

}  // namespace calcar::engine
