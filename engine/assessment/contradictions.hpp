#pragma once

#include <vector>

#include "engine/assessment/assessment.hpp"

namespace calcar::engine {

/// What in the record cannot all be true: sides that oppose each other, dates in the wrong order.
[[nodiscard]] std::vector<Contradiction> contradictions(const Episode& episode);

}  // namespace calcar::engine
