#pragma once

#include <cstdint>

#include "engine/figure/drawing.hpp"

namespace calcar::figure::internal {

/// Units of the paper.
[[nodiscard]] std::uint16_t units(double cm);

/// Adds a canvas to a drawing, y turned downwards.
///
/// @param upperLeft  of the canvas' own coordinates: what comes to the drawing's corner
/// @param scale      how many times larger than kUnitsPerCm
void place(const Canvas& canvas, Dot upperLeft, Drawing& drawing, double scale = 1);

}  // namespace calcar::figure::internal
