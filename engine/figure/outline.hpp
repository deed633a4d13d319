#pragma once

#include <functional>
#include <vector>

#include "engine/figure/field.hpp"
#include "engine/figure/shapes.hpp"

namespace calcar::figure {

constexpr double kTolerance = 0.36;  ///< cm between the outline and its thinned curve

/// Twice-smoothed dots as few cubic curves with the true tangents.
[[nodiscard]] Path curvesThrough(Loop dots, bool isClosed, double tolerance = kTolerance);

/// The inside of a field. Loops of less than `smallest` square centimetres are left out.
[[nodiscard]] Path areaOf(const Field& field, double smallest = 1.5, double tolerance = kTolerance);

/// The outline of a field where `isShown` holds, as open strokes.
[[nodiscard]] Path outlineOf(const Field& field, const std::function<bool(Dot)>& isShown);
[[nodiscard]] Path outlineOf(const Field& field);

/// Straight sides through corners.
[[nodiscard]] Path polygon(const std::vector<Dot>& corners);
/// Four curves.
[[nodiscard]] Path ellipse(Dot centre, double across, double up);

}  // namespace calcar::figure
