#pragma once

#include <memory>

#include "rules/compiler/internal/draft.hpp"

namespace calcar::rules::internal {

/// Reads a criterion; null when there is none or it is wrong, which is then reported. Its place is kept in
/// the draft.
[[nodiscard]] std::unique_ptr<pack::CriterionT> criterionOf(const Node* node, Draft& draft);

}  // namespace calcar::rules::internal
