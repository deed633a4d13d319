#include "engine/figure/field.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <utility>

namespace calcar::figure {
namespace {

int below(double number) { return static_cast<int>(std::floor(number)); }
int above(double number) { return static_cast<int>(std::ceil(number)); }

/// The distance to a cone between two discs, the larger first.
class RoundCone {
 public:
  RoundCone(Disc a, Disc b) : m_a(a), m_b(b), m_length(distance(a.centre, b.centre)) {
    m_isDisc = m_length <= a.radius - b.radius + 1e-6;
    if (!m_isDisc) {
      m_along = {(b.centre.x - a.centre.x) / m_length, (b.centre.y - a.centre.y) / m_length};
      m_lean = (a.radius - b.radius) / m_length;
      m_upright = squareRoot(1 - m_lean * m_lean);
    }
  }

  [[nodiscard]] double to(Dot dot) const {
    const double px = dot.x - m_a.centre.x;
    const double py = dot.y - m_a.centre.y;
    if (m_isDisc) {
      return squareRoot(px * px + py * py) - m_a.radius;
    }
    const double along = px * m_along.x + py * m_along.y;
    const double across = std::abs(px * m_along.y - py * m_along.x);
    const double part = m_upright * along - m_lean * across;
    if (part < 0) {
      return squareRoot(across * across + along * along) - m_a.radius;
    }
    if (part > m_upright * m_length) {
      const double past = along - m_length;
      return squareRoot(across * across + past * past) - m_b.radius;
    }
    return m_upright * across + m_lean * along - m_a.radius;
  }

 private:
  Disc m_a, m_b;
  double m_length;
  bool m_isDisc = false;
  Dot m_along;
  double m_lean = 0, m_upright = 1;
};

/// Follows the zero line from cell to cell. An edge of the grid is named by its lower node, twice, plus one
/// when it goes up.
class Tracer {
 public:
  Tracer(const std::vector<double>& values, int columns, int rows)
      : m_values(values), m_columns(columns), m_rows(rows), m_next(2 * values.size(), kNone) {}

  /// Edges in order, loop by loop.
  std::vector<std::vector<std::size_t>> loops() {
    for (int row = 0; row + 1 < m_rows; ++row) {
      for (int column = 0; column + 1 < m_columns; ++column) {
        cross(static_cast<std::size_t>(row * m_columns + column));
      }
    }
    std::vector<std::vector<std::size_t>> all;
    for (std::size_t edge = 0; edge < m_next.size(); ++edge) {
      if (m_next[edge] == kNone) {
        continue;
      }
      std::vector<std::size_t> loop;
      for (std::size_t at = edge; m_next[at] != kNone;) {
        loop.push_back(at);
        at = std::exchange(m_next[at], kNone);
      }
      all.push_back(std::move(loop));
    }
    return all;
  }

 private:
  static constexpr std::size_t kNone = SIZE_MAX;

  void cross(std::size_t node) {
    const auto wide = static_cast<std::size_t>(m_columns);
    const std::array<std::size_t, 4> ring = {node, node + 1, node + wide + 1, node + wide};
    const std::array<std::size_t, 4> edges = {2 * node, 2 * (node + 1) + 1, 2 * (node + wide), 2 * node + 1};
    std::array<std::size_t, 4> cuts{};
    std::array<bool, 4> leaves{};
    std::size_t count = 0;
    for (std::size_t side = 0; side < 4; ++side) {
      const bool isInside = m_values[ring[side]] < 0;
      if (isInside != (m_values[ring[(side + 1) % 4]] < 0)) {
        leaves[count] = isInside;
        cuts[count++] = edges[side];
      }
    }
    for (std::size_t i = 0; i < count; ++i) {
      if (leaves[i]) {
        m_next[cuts[i]] = cuts[(i + count - 1) % count];  // on a saddle the two corners stay apart
      }
    }
  }

  const std::vector<double>& m_values;
  int m_columns, m_rows;
  std::vector<std::size_t> m_next;
};

}  // namespace

void Box::include(Dot dot, double radius) {
  left = std::min(left, dot.x - radius);
  right = std::max(right, dot.x + radius);
  low = std::min(low, dot.y - radius);
  high = std::max(high, dot.y + radius);
}

void Box::include(const Box& other) {
  include(Dot{other.left, other.low});
  include(Dot{other.right, other.high});
}

Field::Field(const Box& box, double step)
    : m_step(step),
      m_firstColumn(below(box.left / step)),
      m_firstRow(below(box.low / step)),
      m_columns(above(box.right / step) - m_firstColumn + 1),
      m_rows(above(box.high / step) - m_firstRow + 1),
      m_values(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows), kFar) {}

void Field::join(Disc a, Disc b, double blend) {
  if (b.radius > a.radius) {
    std::swap(a, b);
  }
  const RoundCone cone(a, b);
  Box reach;
  reach.include(a.centre, a.radius);
  reach.include(b.centre, b.radius);
  reach = reach.grown(blend + 3.0);
  const int firstColumn = std::max(0, below(reach.left / m_step) - m_firstColumn);
  const int lastColumn = std::min(m_columns - 1, above(reach.right / m_step) - m_firstColumn);
  const int firstRow = std::max(0, below(reach.low / m_step) - m_firstRow);
  const int lastRow = std::min(m_rows - 1, above(reach.high / m_step) - m_firstRow);
  for (int row = firstRow; row <= lastRow; ++row) {
    for (int column = firstColumn; column <= lastColumn; ++column) {
      const double fresh = cone.to(dotAt(column, row));
      double& value = m_values[static_cast<std::size_t>(row * m_columns + column)];
      const double overlap = blend - std::abs(value - fresh);
      value = std::min(value, fresh) - (overlap > 0 ? overlap * overlap / (4 * blend) : 0.0);
    }
  }
}

double Field::at(Dot dot) const {
  const double x = dot.x / m_step - m_firstColumn;
  const double y = dot.y / m_step - m_firstRow;
  const int column = below(x);
  const int row = below(y);
  if (column < 0 || row < 0 || column >= m_columns - 1 || row >= m_rows - 1) {
    return kFar;
  }
  const double a = x - column;
  const double b = y - row;
  const double* lower = &m_values[static_cast<std::size_t>(row * m_columns + column)];
  const double* upper = lower + m_columns;
  return (lower[0] * (1 - a) + lower[1] * a) * (1 - b) + (upper[0] * (1 - a) + upper[1] * a) * b;
}

std::vector<Loop> Field::outlines() const {
  const auto dotOn = [this](std::size_t edge) {
    const std::size_t from = edge / 2;
    const bool goesUp = edge % 2 == 1;
    const std::size_t to = from + (goesUp ? static_cast<std::size_t>(m_columns) : 1);
    const double part = m_values[from] / (m_values[from] - m_values[to]);
    const double column = static_cast<double>(from % static_cast<std::size_t>(m_columns));
    const double row = static_cast<double>(from / static_cast<std::size_t>(m_columns));
    return Dot{(column + (goesUp ? 0 : part) + m_firstColumn) * m_step,
               (row + (goesUp ? part : 0) + m_firstRow) * m_step};
  };
  std::vector<Loop> loops;
  for (const auto& edges : Tracer(m_values, m_columns, m_rows).loops()) {
    if (edges.size() <= 8) {
      continue;  // specks
    }
    Loop loop;
    for (const std::size_t edge : edges) {
      loop.push_back(dotOn(edge));
    }
    loops.push_back(std::move(loop));
  }
  return loops;
}

}  // namespace calcar::figure
