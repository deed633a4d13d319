#include "engine/figure/internal/paper.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace calcar::figure::internal {

std::uint16_t units(double cm) {
  return static_cast<std::uint16_t>(std::clamp(std::floor(cm * kUnitsPerCm + 0.5), 0.0, 65535.0));
}

void place(const Canvas& canvas, Dot upperLeft, Drawing& drawing, double scale) {
  for (const Shape& shape : canvas.shapes()) {
    InkShape laid{shape.fill, shape.line, units(shape.width * scale), shape.path.verbs, {}};
    for (const Dot dot : shape.path.points) {
      laid.points.push_back(units((dot.x - upperLeft.x) * scale));
      laid.points.push_back(units((upperLeft.y - dot.y) * scale));
    }
    drawing.shapes.push_back(std::move(laid));
  }
}

}  // namespace calcar::figure::internal
