#pragma once

#include "engine/consultation/journal.hpp"

namespace calcar::engine::internal {

/// Applies one entry of the journal to what was before. Undo and redo change nothing here: whoever replays
/// leaves out what was taken back.
void progress(Snapshot& now, const Entry& entry, bool undone);

}  // namespace calcar::engine::internal
