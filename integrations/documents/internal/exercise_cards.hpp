#pragma once

#include <vector>

#include "integrations/documents/internal/blocks.hpp"

namespace calcar::documents {

/// One piece per card, so that picture and words stay on one page: the picture on the left, the words beside
/// it. A card without a picture has the whole width; one that is too high for a piece is set line by line.
[[nodiscard]] std::vector<Piece> exerciseCardPieces(Typeface& typeface, const engine::ExerciseCards& cards,
                                                    const Measure& measure);

}  // namespace calcar::documents
