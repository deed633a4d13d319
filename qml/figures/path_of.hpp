#pragma once

#include <string_view>

#include <QPainterPath>

namespace calcar::ui {

/// Reads the shapes that are drawn for this product: `M x y`, `L x y`, `C x y x y x y` and `Z`, absolute.
/// Ends at the first thing that is none of these.
[[nodiscard]] QPainterPath pathOf(std::string_view strokes);

}  // namespace calcar::ui
