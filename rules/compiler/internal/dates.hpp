#pragma once

#include <string>

#include "rules/compiler/internal/log.hpp"

namespace calcar::rules::internal {

/// A day as YYYY-MM-DD; empty and reported when it is none.
[[nodiscard]] std::string dateOf(const Node* node, Log& log);

}  // namespace calcar::rules::internal
