#include "engine/figure/space.hpp"

#include <bit>
#include <cmath>
#include <cstdint>

namespace calcar::figure {
namespace {

constexpr double kPerDegree = 3.14159265358979323846 / 180.0;

/// The series of sine for at most 45 degrees, where eight terms leave less than the last place.
double sineSeries(double radians) {
  const double square = radians * radians;
  double sum = 1.0;
  for (int n = 16; n > 1; n -= 2) {
    sum = 1.0 - square * sum / (n * (n + 1));
  }
  return radians * sum;
}

double cosineSeries(double radians) {
  const double square = radians * radians;
  double sum = 1.0;
  for (int n = 15; n > 0; n -= 2) {
    sum = 1.0 - square * sum / (n * (n + 1));
  }
  return sum;
}

}  // namespace

double length(Vec v) { return squareRoot(dot(v, v)); }

double component(Vec v, int axis) { return axis == 0 ? v.x : axis == 1 ? v.y : v.z; }

double sine(double degrees) {
  const double quarters = std::floor(degrees / 90.0 + 0.5);
  const double rest = (degrees - 90.0 * quarters) * kPerDegree;
  const int quadrant = static_cast<int>(quarters - 4.0 * std::floor(quarters / 4.0));
  switch (quadrant) {
    case 0:
      return sineSeries(rest);
    case 1:
      return cosineSeries(rest);
    case 2:
      return -sineSeries(rest);
    default:
      return -cosineSeries(rest);
  }
}

double cosine(double degrees) { return sine(degrees + 90.0); }

double squareRoot(double number) {
  if (number <= 0) {
    return 0;
  }
  // Half the exponent is a guess within a few per cent; each step doubles its right digits.
  constexpr std::uint64_t kHalfBias = 0x1FF8000000000000;
  double root = std::bit_cast<double>((std::bit_cast<std::uint64_t>(number) >> 1U) + kHalfBias);
  for (int step = 0; step < 4; ++step) {
    root = 0.5 * (root + number / root);
  }
  return root;
}

Vec operator*(const Turn& turn, Vec v) {
  return {dot(turn.rows[0], v), dot(turn.rows[1], v), dot(turn.rows[2], v)};
}

Turn operator*(const Turn& a, const Turn& b) {
  Turn product;
  for (std::size_t i = 0; i < 3; ++i) {
    product.rows[i] = b.rows[0] * a.rows[i].x + b.rows[1] * a.rows[i].y + b.rows[2] * a.rows[i].z;
  }
  return product;
}

Turn about(Axis axis, double degrees) {
  const double c = cosine(degrees);
  const double s = sine(degrees);
  switch (axis) {
    case Axis::X:
      return {{Vec{1, 0, 0}, Vec{0, c, -s}, Vec{0, s, c}}};
    case Axis::Y:
      return {{Vec{c, 0, s}, Vec{0, 1, 0}, Vec{-s, 0, c}}};
    case Axis::Z:
      break;
  }
  return {{Vec{c, -s, 0}, Vec{s, c, 0}, Vec{0, 0, 1}}};
}

double distance(Dot a, Dot b) { return squareRoot((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)); }

}  // namespace calcar::figure
