#pragma once

#include <vector>

#include "engine/assessment/assessment.hpp"

namespace calcar::engine::internal {

/// What the last visit established anew and an earlier one had established otherwise, in pack order.
///
/// A number is judged by the error and the direction of its chain test; yes and no by its direction. What no
/// chain test speaks of is told without judgement.
///
/// @param lastVisit  index of the last visit that is seen, at least 1
[[nodiscard]] std::vector<FindingChange> findingChanges(const Facts& now, std::size_t lastVisit);

}  // namespace calcar::engine::internal
