#pragma once

#include <vector>

#include "engine/report/document.hpp"
#include "integrations/documents/internal/blocks.hpp"

namespace calcar::documents {

/// A framed statement with its sign. One piece, unless it is higher than the measure allows.
[[nodiscard]] std::vector<Piece> calloutPieces(Typeface& typeface, const engine::Callout& callout,
                                               const Measure& measure);

/// A label, its bar and numbers, and what speaks for and against.
[[nodiscard]] std::vector<Piece> intervalPieces(Typeface& typeface, const engine::IntervalBar& bar,
                                                const Measure& measure);

}  // namespace calcar::documents
