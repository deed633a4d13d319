#include "engine/figure/body.hpp"

namespace calcar::figure {
namespace {

/// A place of the body; on a midline segment with a side, z points outward.
struct Spot {
  std::string_view name;
  Segment segment;
  Vec centre;
  double radius;
};

constexpr Spot kMiddle[] = {
    {"sacrum", Segment::Pelvis, {-3.8, 2, 0}, 7.6},
    {"belly", Segment::Lumbar, {0.8, 6.5, 0}, 8.3},
    {"back", Segment::Thorax, {0.8, 15, 0}, 10.3},
    {"shoulderblades", Segment::Thorax, {-0.4, 22, 0}, 8.0},
    {"headback", Segment::Head, {-0.6, 10.6, 0}, 7.9},
};

constexpr Spot kSided[] = {
    {"heel", Segment::Foot, {-4.4, -3.4, 0}, 3.3},        {"ball", Segment::Foot, {11.5, -4.5, 0}, 2.2},
    {"toe", Segment::Toes, {5.0, -0.25, 0}, 1.85},        {"ankle", Segment::Foot, {0, 0, 0}, 3.4},
    {"knee", Segment::Shank, {0.4, 0, 0}, 5.0},           {"shin", Segment::Shank, {0.5, -34, 0}, 2.7},
    {"thigh", Segment::Thigh, {0.8, -31, 0}, 5.9},        {"instep", Segment::Foot, {6.2, -3.0, 0}, 2.9},
    {"sitbone", Segment::Pelvis, {-4.0, -3.0, 6.8}, 7.2}, {"waist", Segment::Pelvis, {-1, 9, 16.5}, 2.4},
    {"hipside", Segment::Pelvis, {0, -1, 8.0}, 8.6},      {"ribside", Segment::Thorax, {0.8, 15, 5.6}, 10.3},
    {"shoulder", Segment::Upper, {0, 0, 0}, 5.2},         {"elbow", Segment::Fore, {0, 0, 0}, 3.5},
    {"forearm", Segment::Fore, {0.4, -7, 0}, 3.9},        {"wrist", Segment::Hand, {0, 0, 0}, 2.4},
    {"palm", Segment::Hand, {0, -8.6, 0}, 1.9},           {"fingertip", Segment::Fingers, {0, -7, 0}, 1.15},
    {"ear", Segment::Head, {-3.0, 8.0, 9.5}, 1.0},        {"headside", Segment::Head, {1.0, 10.4, 0}, 7.8},
};

struct MuscleSpot {
  std::string_view name;
  bool onTrunk, onLeg;
  Segment from;
  Vec origin;
  Segment to;
  Vec insertion;
  double belly;
};

constexpr MuscleSpot kMuscles[] = {
    {"gluteus-maximus", true, true, Segment::Pelvis, {-7.0, 7, 5}, Segment::Thigh, {-3.6, -9, 1.5}, 6.2},
    {"gluteus-medius", true, true, Segment::Pelvis, {-0.5, 11, 10}, Segment::Thigh, {-0.2, -3, 4.5}, 4.6},
    {"tensor", true, true, Segment::Pelvis, {5, 9, 10}, Segment::Thigh, {2.0, -12, 4.5}, 3.0},
    {"hip-flexors", true, true, Segment::Pelvis, {4.5, 9, 5}, Segment::Thigh, {4.6, -17, 0.5}, 4.4},
    {"hip-rotators", true, true, Segment::Pelvis, {-7.0, 4, 4}, Segment::Thigh, {-2.2, -1, 4}, 4.0},
    {"quadriceps", false, true, Segment::Thigh, {3.6, -6, 0.5}, Segment::Thigh, {3.4, -39, 0}, 4.4},
    {"hamstrings", false, true, Segment::Thigh, {-4.6, -4, -0.5}, Segment::Thigh, {-3.4, -38, 0}, 4.0},
    {"adductors", false, true, Segment::Thigh, {1.2, -2, -4.2}, Segment::Thigh, {0.6, -32, -3.2}, 4.0},
    {"calf", false, true, Segment::Shank, {-3.0, -2, 0}, Segment::Shank, {-2.0, -24, 0}, 3.9},
    {"soleus", false, true, Segment::Shank, {-2.6, -13, 0}, Segment::Shank, {-2.0, -38, 0}, 2.9},
    {"shin", false, true, Segment::Shank, {2.2, -4, 1}, Segment::Shank, {1.4, -26, 0.6}, 2.6},
    {"ankle-joint", false, true, Segment::Shank, {0.2, -37, 0}, Segment::Foot, {2.0, -1.6, 0}, 3.2},
    {"obliques", true, false, Segment::Pelvis, {2, 7, 8}, Segment::Thorax, {0, 9, 9}, 4.6},
    {"thorax-turners", true, false, Segment::Thorax, {-5.5, 3, 5.5}, Segment::Thorax, {-5, 22, 6}, 4.4},
};

Ball spotOf(Segment segment, Vec centre, double radius, Side side) {
  const double out = side == Side::Right ? 1.0 : -1.0;
  const bool isMidline = segment < Segment::Thigh;
  return {{segment, isMidline ? Side::Right : side}, {centre.x, centre.y, out * centre.z}, radius};
}

std::string sided(std::string_view name, Side side) {
  return std::string(name) + (side == Side::Right ? ".R" : ".L");
}

std::vector<Landmark> allLandmarks() {
  std::vector<Landmark> all;
  for (const Spot& spot : kMiddle) {
    all.push_back({std::string(spot.name), spotOf(spot.segment, spot.centre, spot.radius, Side::Right)});
  }
  for (const Spot& spot : kSided) {
    for (const Side side : {Side::Right, Side::Left}) {
      all.push_back({sided(spot.name, side), spotOf(spot.segment, spot.centre, spot.radius, side)});
    }
  }
  return all;
}

std::vector<Muscle> allMuscles() {
  std::vector<Muscle> all;
  for (const Side side : {Side::Right, Side::Left}) {
    for (const MuscleSpot& spot : kMuscles) {
      std::vector<Part> parts;
      if (spot.onTrunk) {
        parts.push_back(Part::Trunk);
      }
      if (spot.onLeg) {
        parts.push_back(legOf(side));
      }
      all.push_back({sided(spot.name, side), parts, spotOf(spot.from, spot.origin, 0, side),
                     spotOf(spot.to, spot.insertion, 0, side), spot.belly});
    }
  }
  all.push_back({"abdominals",
                 {Part::Trunk},
                 {{Segment::Pelvis}, {6.0, 1, 0}, 0},
                 {{Segment::Thorax}, {8.0, 12, 0}, 0},
                 4.2});
  all.push_back({"back-extensors",
                 {Part::Trunk},
                 {{Segment::Pelvis}, {-6.8, 6, 0}, 0},
                 {{Segment::Thorax}, {-8.2, 18, 0}, 0},
                 3.4});
  return all;
}

std::vector<Mass> allMasses() {
  constexpr double kTrunk = 0.430;
  std::vector<Mass> all = {{0.068, {Segment::Head}, {2, 8, 0}},
                           {kTrunk * 0.26, {Segment::Pelvis}, {-1, 4, 0}},
                           {kTrunk * 0.37, {Segment::Lumbar}, {1, 9, 0}},
                           {kTrunk * 0.37, {Segment::Thorax}, {0, 16, 0}}};
  for (const Side side : {Side::Right, Side::Left}) {
    all.push_back({0.147, {Segment::Thigh, side}, {0, -0.385 * kThigh, 0}});
    all.push_back({0.046, {Segment::Shank, side}, {0, -0.437 * kShank, 0}});
    all.push_back({0.013, {Segment::Foot, side}, {3, -4, 0}});
    all.push_back({0.026, {Segment::Upper, side}, {0, -0.576 * kUpperArm, 0}});
    all.push_back({0.015, {Segment::Fore, side}, {0, -0.457 * kForearm, 0}});
    all.push_back({0.006, {Segment::Hand, side}, {0, -8, 0}});
  }
  return all;
}

/// Entries of this name, or of both sides for “heel.B”.
template <typename Entry>
std::vector<std::size_t> named(const std::vector<Entry>& all, std::string_view name) {
  std::vector<std::size_t> found;
  const bool isBoth = name.ends_with(".B");
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string_view entry = all[i].name;
    const bool isOneOfBoth = isBoth && (entry.ends_with(".R") || entry.ends_with(".L")) &&
                             entry.substr(0, entry.size() - 1) == name.substr(0, name.size() - 1);
    if (entry == name || isOneOfBoth) {
      found.push_back(i);
    }
  }
  return found;
}

}  // namespace

const std::vector<Landmark>& landmarks() {
  static const std::vector<Landmark> kLandmarks = allLandmarks();
  return kLandmarks;
}

const std::vector<Muscle>& muscles() {
  static const std::vector<Muscle> kAll = allMuscles();
  return kAll;
}

const std::vector<Mass>& masses() {
  static const std::vector<Mass> kMasses = allMasses();
  return kMasses;
}

std::vector<std::size_t> landmarksNamed(std::string_view name) { return named(landmarks(), name); }
std::vector<std::size_t> musclesNamed(std::string_view name) { return named(muscles(), name); }

}  // namespace calcar::figure
