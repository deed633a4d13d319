#pragma once

#include <cstddef>
#include <vector>

#include "engine/figure/space.hpp"

namespace calcar::figure {

struct Box {
  double left = 1e9, low = 1e9, right = -1e9, high = -1e9;

  void include(Dot dot, double radius = 0);
  void include(const Box& other);
  [[nodiscard]] Box grown(double by) const { return {left - by, low - by, right + by, high + by}; }
  [[nodiscard]] double width() const { return right - left; }
  [[nodiscard]] double height() const { return high - low; }
};

/// A ball on the paper.
struct Disc {
  Dot centre;
  double radius = 0;
};

using Loop = std::vector<Dot>;

/// The distance to a shape, sampled on a grid: negative inside. The zero line is the drawn outline.
class Field {
 public:
  static constexpr double kStep = 0.75;     ///< cm between samples
  static constexpr double kFar = 99.0;      ///< nothing near
  static constexpr double kUnknown = 20.0;  ///< from here on a value is no distance

  explicit Field(const Box& box, double step = kStep);

  /// Joins a rounded cone smoothly; `blend` is the width of the joint.
  void join(Disc a, Disc b, double blend);

  [[nodiscard]] double at(Dot dot) const;

  /// A new field, f(value, dot), where this one knows a distance.
  template <typename Function>
  [[nodiscard]] Field mapped(const Function& f) const {
    Field result = *this;
    std::size_t index = 0;
    for (int row = 0; row < m_rows; ++row) {
      for (int column = 0; column < m_columns; ++column, ++index) {
        if (m_values[index] < kUnknown) {
          result.m_values[index] = f(m_values[index], dotAt(column, row));
        }
      }
    }
    return result;
  }

  /// Closed loops along the zero line, the inside on the left.
  [[nodiscard]] std::vector<Loop> outlines() const;
  /// Square centimetres where f(dot) holds inside.
  template <typename Function>
  [[nodiscard]] double areaWhere(const Function& f) const {
    double area = 0;
    std::size_t index = 0;
    for (int row = 0; row < m_rows; ++row) {
      for (int column = 0; column < m_columns; ++column, ++index) {
        area += m_values[index] < 0 && f(dotAt(column, row)) ? m_step * m_step : 0.0;
      }
    }
    return area;
  }

 private:
  [[nodiscard]] Dot dotAt(int column, int row) const {
    return {(column + m_firstColumn) * m_step, (row + m_firstRow) * m_step};
  }

  double m_step;
  int m_firstColumn, m_firstRow, m_columns, m_rows;
  std::vector<double> m_values;
};

}  // namespace calcar::figure
