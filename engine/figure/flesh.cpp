#include <array>

#include "engine/figure/body.hpp"

namespace calcar::figure {
namespace {

constexpr std::array<std::string_view, 13> kSegmentNames = {"pelvis", "lumbar", "thorax", "neck", "head",
                                                            "thigh",  "shank",  "foot",   "toes", "upper",
                                                            "fore",   "hand",   "fingers"};
constexpr std::array<std::string_view, kParts> kPartNames = {"trunk", "head",  "leg.R",
                                                             "leg.L", "arm.R", "arm.L"};

/// A cone of a limb, for the right side.
struct LimbCone {
  Segment from;
  Vec a;
  double ra;
  Segment to;
  Vec b;
  double rb;
};

constexpr LimbCone kLeg[] = {
    {Segment::Thigh, {0, 0, 0}, 8.5, Segment::Thigh, {0.9, -16, 0}, 7.5},
    {Segment::Thigh, {0.9, -16, 0}, 7.5, Segment::Thigh, {0.8, -31, 0}, 5.9},
    {Segment::Thigh, {0.8, -31, 0}, 5.9, Segment::Shank, {0.4, 0, 0}, 5.0},
    {Segment::Thigh, {-1.4, -8, 0}, 7.2, Segment::Thigh, {-0.8, -30, 0}, 5.4},
    {Segment::Thigh, {0.4, -5, -2.6}, 6.3, Segment::Thigh, {0.5, -22, -1}, 6.0},
    {Segment::Shank, {0.4, 0, 0}, 5.0, Segment::Shank, {-1.5, -11, 0}, 5.2},
    {Segment::Shank, {-1.5, -11, 0}, 5.2, Segment::Shank, {-1.0, -22, 0}, 4.1},
    {Segment::Shank, {-1.0, -22, 0}, 4.1, Segment::Shank, {-0.3, -34, 0}, 3.0},
    {Segment::Shank, {-0.3, -34, 0}, 3.0, Segment::Foot, {-0.6, -0.4, 0}, 3.4},
    {Segment::Shank, {0.9, -5, 0}, 4.3, Segment::Shank, {0.5, -34, 0}, 2.6},
    {Segment::Foot, {-0.6, -0.4, 0}, 3.5, Segment::Foot, {-4.4, -3.4, 0}, 3.3},
    {Segment::Foot, {-0.2, -0.6, 0}, 3.6, Segment::Foot, {6.2, -3.0, 0}, 2.9},
    {Segment::Foot, {6.2, -3.0, 0}, 2.9, Segment::Foot, {11.5, -4.5, 0}, 2.2},
    {Segment::Foot, {-4.4, -3.4, 0.4}, 3.3, Segment::Foot, {11.5, -4.5, 1.9}, 2.2},
    {Segment::Foot, {-4.4, -3.4, -0.4}, 3.3, Segment::Foot, {11.5, -4.5, -1.9}, 2.2},
    {Segment::Toes, {0, 0.1, 1.9}, 2.2, Segment::Toes, {4.4, -0.25, 1.2}, 1.85},
    {Segment::Toes, {0, 0.1, -1.9}, 2.2, Segment::Toes, {5.0, -0.25, -1.4}, 1.85},
};

constexpr LimbCone kArm[] = {
    {Segment::Upper, {0, -0.4, 0}, 4.9, Segment::Upper, {0.2, -11, 0}, 4.5},
    {Segment::Upper, {0.2, -11, 0}, 4.5, Segment::Upper, {0.1, -23, 0}, 3.8},
    {Segment::Upper, {0.1, -23, 0}, 3.8, Segment::Fore, {0, 0, 0}, 3.5},
    {Segment::Fore, {0, 0, 0}, 3.5, Segment::Fore, {0.4, -7, 0}, 3.9},
    {Segment::Fore, {0.4, -7, 0}, 3.9, Segment::Hand, {0, 0, 0}, 2.5},
    {Segment::Hand, {0, 0, 0}, 2.4, Segment::Hand, {1.6, -8.6, 0}, 1.9},
    {Segment::Hand, {0, 0, 0}, 2.4, Segment::Hand, {-1.6, -8.6, 0}, 1.9},
    {Segment::Fingers, {1.6, 0, 0}, 1.9, Segment::Fingers, {1.0, -7.2, 0}, 1.15},
    {Segment::Fingers, {-1.6, 0, 0}, 1.9, Segment::Fingers, {-1.0, -6.6, 0}, 1.15},
    {Segment::Hand, {1.6, -2.4, -0.4}, 1.5, Segment::Hand, {3.4, -7.6, -1.6}, 1.1},
};

/// Half of the trunk, for the right side; the last one reaches to the arm.
constexpr LimbCone kTrunk[] = {
    {Segment::Thorax, {0.2, 3, 5.2}, 9.2, Segment::Thorax, {0.8, 15, 5.6}, 10.3},
    {Segment::Thorax, {0.8, 15, 5.6}, 10.3, Segment::Thorax, {-0.4, 22, 7.5}, 7.2},
    {Segment::Lumbar, {0.8, 6.5, 4.8}, 8.3, Segment::Thorax, {0.2, 3, 5.2}, 9.2},
    {Segment::Pelvis, {0.3, 5.5, 6.0}, 9.2, Segment::Lumbar, {0.8, 6.5, 4.8}, 8.3},
    {Segment::Pelvis, {0.3, 5.5, 6.0}, 9.2, Segment::Pelvis, {0, -1, 8.0}, 8.6},
    {Segment::Pelvis, {-3.8, 2, 6.2}, 7.6, Segment::Pelvis, {-4.0, -3.0, 6.8}, 7.2},
    {Segment::Thorax, {-1.0, 28.0, 2}, 4.8, Segment::Upper, {-0.2, -0.4, -1.0}, 4.7},
};

constexpr LimbCone kHead[] = {
    {Segment::Thorax, {-1.2, 25.0, 0}, 5.9, Segment::Head, {0.0, 1.5, 0}, 5.2},
    {Segment::Head, {-0.6, 10.6, 0}, 7.9, Segment::Head, {2.6, 10.4, 0}, 7.7},
    {Segment::Head, {3.0, 6.4, 1.6}, 5.8, Segment::Head, {6.9, -1.0, 1.3}, 3.0},
    {Segment::Head, {3.0, 6.4, -1.6}, 5.8, Segment::Head, {6.9, -1.0, -1.3}, 3.0},
    {Segment::Head, {6.8, 8.5, 0}, 4.2, Segment::Head, {7.4, 1.5, 0}, 3.2},
    {Segment::Head, {10.6, 6.4, 0}, 0.6, Segment::Head, {11.6, 3.9, 0}, 1.0},
};

std::vector<Frame> allFrames() {
  std::vector<Frame> frames;
  for (std::size_t i = 0; i < kSegmentNames.size(); ++i) {
    const auto segment = static_cast<Segment>(i);
    frames.push_back({segment, Side::Right});
    if (segment >= Segment::Thigh) {
      frames.push_back({segment, Side::Left});
    }
  }
  return frames;
}

bool isMidline(Segment segment) { return segment < Segment::Thigh; }

Ball ballOf(Segment segment, Vec centre, double radius, Side side) {
  const double out = side == Side::Right ? 1.0 : -1.0;
  return {{segment, isMidline(segment) ? Side::Right : side}, {centre.x, centre.y, out * centre.z}, radius};
}

Cone coneOf(const LimbCone& cone, Part part, Side side) {
  return {part, ballOf(cone.from, cone.a, cone.ra, side), ballOf(cone.to, cone.b, cone.rb, side)};
}

std::vector<Cone> allFlesh() {
  std::vector<Cone> cones;
  for (const Side side : {Side::Right, Side::Left}) {
    for (const LimbCone& cone : kTrunk) {
      cones.push_back(coneOf(cone, Part::Trunk, side));
    }
    for (const LimbCone& cone : kLeg) {
      cones.push_back(coneOf(cone, legOf(side), side));
    }
    for (const LimbCone& cone : kArm) {
      cones.push_back(coneOf(cone, side == Side::Right ? Part::ArmR : Part::ArmL, side));
    }
  }
  for (const LimbCone& cone : kHead) {
    cones.push_back(coneOf(cone, Part::Head, Side::Right));
  }
  return cones;
}

}  // namespace

std::size_t indexOf(Frame frame) {
  const auto segment = static_cast<std::size_t>(frame.segment);
  return isMidline(frame.segment) ? segment : 5 + 2 * (segment - 5) + (frame.side == Side::Left ? 1 : 0);
}

std::string nameOf(Frame frame) {
  const std::string_view end = frame.side == Side::Right ? ".R" : ".L";
  return std::string(kSegmentNames[static_cast<std::size_t>(frame.segment)]) +
         (isMidline(frame.segment) ? std::string() : std::string(end));
}

std::optional<Frame> frameNamed(std::string_view name) {
  for (const Frame frame : allFrames()) {
    if (nameOf(frame) == name) {
      return frame;
    }
  }
  return std::nullopt;
}

std::vector<std::string> frameNames() {
  std::vector<std::string> names;
  for (const Frame frame : allFrames()) {
    names.push_back(nameOf(frame));
  }
  return names;
}

std::optional<Part> partNamed(std::string_view name) {
  for (std::size_t i = 0; i < kPartNames.size(); ++i) {
    if (kPartNames[i] == name) {
      return static_cast<Part>(i);
    }
  }
  return std::nullopt;
}

Part legOf(Side side) { return side == Side::Right ? Part::LegR : Part::LegL; }

const std::vector<Cone>& flesh() {
  static const std::vector<Cone> kFlesh = allFlesh();
  return kFlesh;
}

}  // namespace calcar::figure
