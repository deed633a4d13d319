#include <algorithm>
#include <cmath>

#include "engine/figure/internal/solid.hpp"

namespace calcar::figure::internal {
namespace {

constexpr double kNear = 2.0;     // cm over a surface that still carry
constexpr double kAllowed = 1.0;  // cm beside the support
constexpr double kBearing = 0.7;  // share of a ball's radius that bears

double crossed(Dot o, Dot a, Dot b) { return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x); }

/// The convex hull, counter-clockwise.
std::vector<Dot> hullOf(std::vector<Dot> dots) {
  std::sort(dots.begin(), dots.end(), [](Dot a, Dot b) { return a.x < b.x || (a.x == b.x && a.y < b.y); });
  std::vector<Dot> hull;
  for (int half = 0; half < 2; ++half) {
    const std::size_t from = hull.size();
    for (const Dot dot : dots) {
      while (hull.size() >= from + 2 && crossed(hull[hull.size() - 2], hull.back(), dot) <= 0) {
        hull.pop_back();
      }
      hull.push_back(dot);
    }
    hull.pop_back();
    std::reverse(dots.begin(), dots.end());
  }
  return hull;
}

void addSquare(std::vector<Dot>& dots, Vec centre, double half) {
  for (const double x : {-half, half}) {
    for (const double z : {-half, half}) {
      dots.push_back({centre.x + x, centre.z + z});
    }
  }
}

/// Whether a ball rests on the floor or on the top of a prop below it.
bool isCarried(const ExercisePose& exercise, Vec centre, double radius) {
  const double low = centre.y - radius;
  if (std::abs(low) < kNear) {
    return true;
  }
  return std::any_of(exercise.props.begin(), exercise.props.end(), [&](const Prop& prop) {
    if (prop.kind == PropKind::Chair) {
      return std::abs(low - prop.height) < kNear && std::abs(centre.x - prop.at.place.x) < 24;
    }
    const bool hasTop = prop.kind == PropKind::Box || prop.kind == PropKind::Bench;
    return hasTop && std::abs(low - prop.y.to) < kNear && centre.x >= prop.x.from && centre.x <= prop.x.to;
  });
}

}  // namespace

std::optional<std::string> outOfBalance(const ExercisePose& exercise, const PoseBlock& block,
                                        const Frames& frames) {
  std::vector<Dot> support;
  for (const Cone& cone : flesh()) {
    for (const Ball* ball : {&cone.a, &cone.b}) {
      const Vec centre = placeOf(frames, *ball);
      if (isCarried(exercise, centre, ball->radius)) {
        addSquare(support, centre, kBearing * ball->radius);
      }
    }
  }
  for (const std::size_t landmark : block.carriedBy) {
    const Ball& ball = landmarks()[landmark].ball;
    addSquare(support, placeOf(frames, ball), ball.radius);
  }
  if (support.empty()) {
    return "nothing carries the body";
  }
  const auto hull = hullOf(support);
  const Vec mass = centreOfMass(frames);
  double inside = 1e9;
  for (std::size_t i = 0; i < hull.size(); ++i) {
    const Dot a = hull[i];
    const Dot b = hull[(i + 1) % hull.size()];
    inside = std::min(inside, crossed(a, b, {mass.x, mass.z}) / std::max(distance(a, b), 1e-9));
  }
  if (inside >= -kAllowed) {
    return std::nullopt;
  }
  return "the centre of mass is " + centimetres(-inside) + " beside what carries the body";
}

}  // namespace calcar::figure::internal
