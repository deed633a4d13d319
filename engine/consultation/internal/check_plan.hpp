#pragma once

#include "engine/episode/episode.hpp"
#include "engine/knowledge/pack.hpp"
#include "engine/result.hpp"

namespace calcar::engine::internal {

/// Whether the clinician may change a phase like this: a phase and exercises that the rules know, each named
/// once, numbers that somebody could mean, and nothing added that is locked, contraindicated or without its
/// equipment.
///
/// @errors  UnknownId, OutOfRange, Refused, each naming the field
[[nodiscard]] Result<void> checkPlan(const Pack& pack, const Episode& episode, Moment asOf,
                                     const PhaseChanges& changes);

}  // namespace calcar::engine::internal
