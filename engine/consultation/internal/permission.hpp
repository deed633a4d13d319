#pragma once

#include "engine/consultation/internal/steps.hpp"
#include "engine/consultation/journal.hpp"

namespace calcar::engine::internal {

/// Whether an action may be done now.
/// @errors  those of `checkEdit`; Refused, WrongOrder, OutOfRange
[[nodiscard]] Result<void> mayDo(const Pack& pack, const Snapshot& now, const Steps& steps,
                                 const Action& action);

}  // namespace calcar::engine::internal
