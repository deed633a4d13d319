#pragma once

#include <string>
#include <vector>

#include "rules/compiler/internal/draft.hpp"

namespace calcar::rules::internal {

/// Whether criteria can be true together. Follows definitions; what formulas compute and what holds on
/// “either” side counts as free. Very large rules count as possible.
struct Possibility {
  bool isPossible = true;
  std::string contradiction;  ///< a finding that would need two values at once
};

[[nodiscard]] Possibility possibilityOf(const std::vector<const pack::CriterionT*>& criteria,
                                        const Draft& draft);

}  // namespace calcar::rules::internal
