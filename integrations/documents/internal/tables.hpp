#pragma once

#include <vector>

#include "engine/report/document.hpp"
#include "integrations/documents/internal/blocks.hpp"

namespace calcar::documents {

/// A table: its caption and head stay with the first row, the head comes again on every page.
[[nodiscard]] std::vector<Piece> tablePieces(Typeface& typeface, const engine::Table& table,
                                             const Measure& measure);

/// Keys and values side by side; short ones in two columns.
[[nodiscard]] std::vector<Piece> keyValuePieces(Typeface& typeface, const engine::KeyValues& keyValues,
                                                const Measure& measure);

}  // namespace calcar::documents
