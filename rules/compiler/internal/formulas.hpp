#pragma once

#include <memory>

#include "rules/compiler/internal/draft.hpp"

namespace calcar::rules::internal {

/// Reads a formula; null when it is wrong, which is then reported.
[[nodiscard]] std::unique_ptr<pack::FormulaT> formulaOf(const Node& node, Draft& draft);

}  // namespace calcar::rules::internal
