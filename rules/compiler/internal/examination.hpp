#pragma once

#include "rules/compiler/internal/draft.hpp"
#include "rules/compiler/internal/fields.hpp"

namespace calcar::rules::internal {

/// How an observed finding is examined: position, time, how long an answer holds, how safe it is, when not to
/// do it, its codes, and what the training log says of it.
void readExamination(const Fields& fields, pack::FindingT& finding, Draft& draft);

}  // namespace calcar::rules::internal
