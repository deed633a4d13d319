#pragma once

#include <vector>

#include "integrations/workplace/internal/open_case.hpp"

namespace calcar::workplace::internal {

/// What the store has to be told of entries, so that all of it is stored together: the entries themselves,
/// visits that began or changed their state, snapshots where reading can start, and notes for the trail.
///
/// @param open  before the entries
[[nodiscard]] engine::Result<store::Append> appendFor(const OpenCase& open,
                                                      const std::vector<engine::Entry>& entries,
                                                      const engine::Pack& pack);

}  // namespace calcar::workplace::internal
