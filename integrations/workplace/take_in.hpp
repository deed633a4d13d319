#pragma once

#include "engine/episode/episode.hpp"
#include "engine/result.hpp"
#include "integrations/workplace/desk.hpp"

namespace calcar::workplace {

/// Types a whole case into a new consultation of its person, as if somebody had done it by hand, and leaves
/// it open: the last visit takes edits.
///
/// @pre     it has a visit
/// @errors  those of `Desk::findOrAdd`, `begin` and `act`; what was typed before stays
[[nodiscard]] engine::Result<Opened> takeIn(Desk& desk, const engine::Episode& episode);

}  // namespace calcar::workplace
