#include <algorithm>
#include <cmath>

#include "engine/figure/internal/solid.hpp"

namespace calcar::figure::internal {
namespace {

constexpr double kFleshGives = 3.5;  // cm that two limbs may press into each other
constexpr double kBoxGives = 3.0;
constexpr double kSlab = 5.0;  // thickness of a bench

bool isLeg(Part part) { return part == Part::LegR || part == Part::LegL; }
/// Fingers are one block and lie on what they meet: they are not judged.
bool isForearm(Segment segment) { return segment == Segment::Fore || segment == Segment::Hand; }
bool isShin(Segment segment) { return segment >= Segment::Shank && segment <= Segment::Toes; }

/// Whether flesh of one and flesh of the other may be judged: neighbours that grow into each other may not,
/// nor thighs, which lie on the belly and on each other.
bool areApart(const Cone& one, const Cone& other) {
  const Segment a = one.a.frame.segment;
  const Segment b = other.a.frame.segment;
  if (one.part == other.part) {
    return false;
  }
  if (isArm(one.part)) {
    return isForearm(a) && (!isArm(other.part) || isForearm(b));
  }
  if (isArm(other.part)) {
    return isForearm(b);
  }
  if (isLeg(one.part) && isLeg(other.part)) {
    return isShin(a) || isShin(b);
  }
  return false;
}

/// How deep two cones lie in each other where their axes come closest; found by sampling both axes.
double overlapOf(const Frames& frames, const Cone& one, const Cone& other) {
  constexpr int kSamples = 6;
  const Vec a = placeOf(frames, one.a);
  const Vec b = placeOf(frames, one.b);
  const Vec c = placeOf(frames, other.a);
  const Vec d = placeOf(frames, other.b);
  double deepest = -1e9;
  for (int i = 0; i <= kSamples; ++i) {
    const double s = static_cast<double>(i) / kSamples;
    const Vec p = a * (1 - s) + b * s;
    const double radius = one.a.radius * (1 - s) + one.b.radius * s;
    const Vec axis = d - c;
    const double size = dot(axis, axis);
    const double t = size < 1e-9 ? 0 : std::clamp(dot(p - c, axis) / size, 0.0, 1.0);
    const double reach = radius + other.a.radius * (1 - t) + other.b.radius * t;
    deepest = std::max(deepest, reach - length(p - (c + axis * t)));
  }
  return deepest;
}

double depthIn(Vec p, Span x, Span y, Span z) {
  return std::min({p.x - x.from, x.to - p.x, p.y - y.from, y.to - p.y, p.z - z.from, z.to - p.z});
}

}  // namespace

std::string centimetres(double length) {
  const auto tenths = static_cast<long>(std::floor(length * 10 + 0.5));
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " cm";
}

std::optional<std::string> limbThroughLimb(const Frames& frames) {
  double deepest = kFleshGives;
  std::optional<std::string> worst;
  const auto& cones = flesh();
  for (std::size_t i = 0; i < cones.size(); ++i) {
    for (std::size_t j = i + 1; j < cones.size(); ++j) {
      if (!areApart(cones[i], cones[j])) {
        continue;
      }
      const double depth = overlapOf(frames, cones[i], cones[j]);
      if (depth > deepest) {
        deepest = depth;
        worst =
            nameOf(cones[i].a.frame) + " runs " + centimetres(depth) + " through " + nameOf(cones[j].a.frame);
      }
    }
  }
  return worst;
}

std::optional<std::string> limbThroughProp(const Frames& frames, const Prop& prop) {
  if (prop.kind != PropKind::Box && prop.kind != PropKind::Bench) {
    return std::nullopt;
  }
  constexpr int kSamples = 8;
  const bool isBench = prop.kind == PropKind::Bench;
  const Span y = isBench ? Span{prop.y.to - kSlab, prop.y.to} : prop.y;
  const double gives = isBench ? 0.0 : kBoxGives;
  for (const Cone& cone : flesh()) {
    const Vec a = placeOf(frames, cone.a);
    const Vec b = placeOf(frames, cone.b);
    for (int i = 0; i <= kSamples; ++i) {
      const double part = static_cast<double>(i) / kSamples;
      const double depth = depthIn(a * (1 - part) + b * part, prop.x, y, prop.z);
      if (depth > gives) {
        return nameOf(cone.a.frame) + " is inside " + (prop.name.empty() ? "a prop" : prop.name);
      }
    }
  }
  return std::nullopt;
}

}  // namespace calcar::figure::internal
