#pragma once

#include "rules/compiler/internal/authority.hpp"

namespace calcar::rules::internal {

/// How much of an exercise, how often, on what basis.
[[nodiscard]] std::unique_ptr<pack::DoseT> doseOf(const Node& item, const Authority& around, Draft& draft);

}  // namespace calcar::rules::internal
