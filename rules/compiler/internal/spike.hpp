#pragma once

#include "rules/compiler/internal/draft.hpp"

namespace calcar::rules::internal {

/// The rule about one run much longer than those before it.
void readSpike(const Node* node, Draft& draft);

}  // namespace calcar::rules::internal
