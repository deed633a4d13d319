#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "engine/figure/space.hpp"

namespace calcar::figure {

/// What a shape is painted with; the colours are the renderer's. “Far” tones are also the shade of near ones.
enum class Ink : std::uint8_t {
  Nothing,
  Skin,
  SkinFar,
  Shirt,
  ShirtFar,
  Shorts,
  ShortsFar,
  Shoe,
  Sole,
  Hair,
  HairFar,
  Work,
  Arrow,
  Line,
  Halo,
  PropTop,
  PropSide,
  PropEnd,
  MatTop,
  MatSide,
  Band,
  Shadow,
  Muted
};

/// Verbs m(ove), l(ine), c(ubic), z (close) with their points; may hold several loops.
struct Path {
  std::string verbs;
  std::vector<Dot> points;

  [[nodiscard]] bool isEmpty() const { return verbs.empty(); }
  void move(Dot to) { add('m', {to}); }
  void line(Dot to) { add('l', {to}); }
  void curve(Dot leave, Dot arrive, Dot to) { add('c', {leave, arrive, to}); }
  void close() { verbs += 'z'; }
  void append(const Path& other) {
    verbs += other.verbs;
    points.insert(points.end(), other.points.begin(), other.points.end());
  }

 private:
  void add(char verb, std::initializer_list<Dot> dots) {
    verbs += verb;
    points.insert(points.end(), dots);
  }
};

/// A path and its paint; lines are round at ends and corners.
struct Shape {
  Ink fill = Ink::Nothing;
  Ink line = Ink::Nothing;
  double width = 0;
  Path path;
};

/// Shapes in the order of painting, back to front.
class Canvas {
 public:
  void fill(Path path, Ink ink) { add({ink, Ink::Nothing, 0, std::move(path)}); }
  void stroke(Path path, Ink ink, double width) { add({Ink::Nothing, ink, width, std::move(path)}); }
  void both(Path path, Ink fill, Ink line, double width) { add({fill, line, width, std::move(path)}); }
  void add(Shape shape) {
    if (!shape.path.isEmpty()) {
      m_shapes.push_back(std::move(shape));
    }
  }
  [[nodiscard]] const std::vector<Shape>& shapes() const { return m_shapes; }

 private:
  std::vector<Shape> m_shapes;
};

}  // namespace calcar::figure
