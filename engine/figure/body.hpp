#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/figure/joints.hpp"
#include "engine/figure/space.hpp"

namespace calcar::figure {

// One neutral body of 172 cm; build, age and sex are not modelled.
// @source  drillis-1966: heights and lengths as fractions of stature. Widths of joint centres, the shape of
// the
//          flesh and the split of the trunk are drawn by eye.
constexpr double kStature = 172.0;
constexpr double kHipHeight = 0.530 * kStature;
constexpr double kKneeHeight = 0.285 * kStature;
constexpr double kAnkleHeight = 0.039 * kStature;
constexpr double kShoulderHeight = 0.818 * kStature;
constexpr double kThigh = kHipHeight - kKneeHeight;
constexpr double kShank = kKneeHeight - kAnkleHeight;
constexpr double kUpperArm = 0.186 * kStature;
constexpr double kForearm = 0.146 * kStature;

/// A rigid piece of the body. From the thigh on there is one per side.
enum class Segment : std::uint8_t {
  Pelvis,
  Lumbar,
  Thorax,
  Neck,
  Head,
  Thigh,
  Shank,
  Foot,
  Toes,
  Upper,
  Fore,
  Hand,
  Fingers
};

struct Frame {
  Segment segment = Segment::Pelvis;
  Side side = Side::Right;
  friend bool operator==(const Frame&, const Frame&) = default;
};
constexpr std::size_t kFrames = 5 + 2 * 8;
[[nodiscard]] std::size_t indexOf(Frame frame);
/// “pelvis”, “shank.R”.
[[nodiscard]] std::string nameOf(Frame frame);
[[nodiscard]] std::optional<Frame> frameNamed(std::string_view name);
[[nodiscard]] std::vector<std::string> frameNames();

/// What is painted as one: a limb is wholly before or behind another part.
enum class Part : std::uint8_t { Trunk, Head, LegR, LegL, ArmR, ArmL };
constexpr std::size_t kParts = 6;
[[nodiscard]] std::optional<Part> partNamed(std::string_view name);
[[nodiscard]] Part legOf(Side side);
[[nodiscard]] constexpr bool isArm(Part part) { return part == Part::ArmR || part == Part::ArmL; }

struct Ball {
  Frame frame;
  Vec centre;
  double radius = 0;
};

/// Flesh: the hull of two balls.
struct Cone {
  Part part = Part::Trunk;
  Ball a, b;
};
[[nodiscard]] const std::vector<Cone>& flesh();

/// A spot that may touch something, such as “heel.R”.
struct Landmark {
  std::string name;
  Ball ball;
};
[[nodiscard]] const std::vector<Landmark>& landmarks();
/// Indices into landmarks(): one of “heel.R” or “sacrum”, two of “heel.B”; empty when there is none.
[[nodiscard]] std::vector<std::size_t> landmarksNamed(std::string_view name);

struct Muscle {
  std::string name;
  std::vector<Part> parts;  ///< that carry it
  Ball origin, insertion;   ///< of no size
  double belly = 0;         ///< half its thickness
};
[[nodiscard]] const std::vector<Muscle>& muscles();
[[nodiscard]] std::vector<std::size_t> musclesNamed(std::string_view name);

/// A share of the body's mass.
/// @source  de-leva-1996, mean of both sexes
struct Mass {
  double share = 0;
  Frame frame;
  Vec centre;
};
[[nodiscard]] const std::vector<Mass>& masses();

}  // namespace calcar::figure
