#pragma once

#include <vector>

#include "engine/report/document.hpp"

namespace calcar::documents {

/// The blocks of a section, with keys and values that follow each other as one list, so that they align.
[[nodiscard]] std::vector<engine::Block> joinedBlocks(const engine::DocumentSection& section);

}  // namespace calcar::documents
