#pragma once

#include <array>

namespace calcar::figure {

/// A place or direction in the room, in centimetres: x forward, y up, z to the person's right in the zero
/// position.
struct Vec {
  double x = 0, y = 0, z = 0;
  friend bool operator==(const Vec&, const Vec&) = default;
};

[[nodiscard]] constexpr Vec operator+(Vec a, Vec b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }
[[nodiscard]] constexpr Vec operator-(Vec a, Vec b) { return {a.x - b.x, a.y - b.y, a.z - b.z}; }
[[nodiscard]] constexpr Vec operator*(Vec a, double k) { return {a.x * k, a.y * k, a.z * k}; }
[[nodiscard]] constexpr double dot(Vec a, Vec b) { return a.x * b.x + a.y * b.y + a.z * b.z; }
[[nodiscard]] double length(Vec v);
/// 0 = x, 1 = y, 2 = z.
[[nodiscard]] double component(Vec v, int axis);

/// A rotation, as the rows of its matrix.
struct Turn {
  std::array<Vec, 3> rows{Vec{1, 0, 0}, Vec{0, 1, 0}, Vec{0, 0, 1}};
};

[[nodiscard]] Vec operator*(const Turn& turn, Vec v);
[[nodiscard]] Turn operator*(const Turn& a, const Turn& b);

enum class Axis { X, Y, Z };
[[nodiscard]] Turn about(Axis axis, double degrees);

/// Own sine, cosine and square root, so that a drawing is the same bytes on every machine.
[[nodiscard]] double sine(double degrees);
[[nodiscard]] double cosine(double degrees);
/// @param number  not negative
[[nodiscard]] double squareRoot(double number);

/// A place on the paper, in centimetres of the drawn person; y up until it is laid out.
struct Dot {
  double x = 0, y = 0;
};
[[nodiscard]] double distance(Dot a, Dot b);

}  // namespace calcar::figure
