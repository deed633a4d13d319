#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace calcar::figure {

enum class Side : std::uint8_t { Right, Left };

/// One direction in which a joint moves, in degrees; the range is what may be drawn, not a clinical norm.
struct Motion {
  std::string_view name;
  double least = 0, most = 0;
};

struct JointKind {
  std::string_view name;
  bool isSided = false;
  std::size_t motions = 0;
  std::array<Motion, 3> motion;
};

constexpr std::size_t kMidlineJoints = 3;
constexpr std::size_t kJointKinds = 12;
constexpr std::size_t kJoints = kMidlineJoints + 2 * (kJointKinds - kMidlineJoints);

enum class Joint : std::uint8_t {
  Lumbar,
  Thorax,
  Neck,
  Hip,
  Knee,
  Ankle,
  Toes,
  Shoulder,
  Elbow,
  Forearm,
  Wrist,
  Grip
};

[[nodiscard]] const JointKind& kindOf(Joint joint);
/// Where the angles of a joint stand in a pose; the side of a midline joint does not matter.
[[nodiscard]] std::size_t indexOf(Joint joint, Side side);

/// How the body as a whole lies, before it is pitched, rolled and turned.
enum class Lie : std::uint8_t { Stand, Supine, Prone, Left, Right };
[[nodiscard]] std::optional<Lie> lieNamed(std::string_view name);

enum class RootNumber : std::uint8_t { X, Y, Z, Pitch, Roll, Turn, Yaw };
constexpr std::size_t kRootNumbers = 7;

/// Everything that says how a body is placed. Zero is upright, arms hanging, palms to the thighs.
struct Pose {
  Lie lie = Lie::Stand;
  std::array<double, kRootNumbers> root{};
  std::array<std::array<double, 3>, kJoints> angles{};

  Pose();  ///< upright on the floor
};

/// One number of a pose: a number of the root, or one motion of one joint.
struct Number {
  bool isRoot = false;
  std::size_t joint = 0;  ///< index of the joint, or of the root number
  std::size_t motion = 0;
};

[[nodiscard]] double& valueIn(Pose& pose, const Number& number);
[[nodiscard]] double valueIn(const Pose& pose, const Number& number);

/// Numbers that move as one: both hips of “hip.B.flex”.
using Numbers = std::vector<Number>;

/// “root.y”, “lumbar.flex”, “hip.R.abd”, “knee.B.flex”; empty when there is no such number.
[[nodiscard]] Numbers numbersNamed(std::string_view name);
/// A joint of “hip.R”, both of “hip.B”; empty when there is no such joint.
struct JointAt {
  Joint joint = Joint::Lumbar;
  Side side = Side::Right;
};
[[nodiscard]] std::vector<JointAt> jointsNamed(std::string_view name);
[[nodiscard]] std::optional<RootNumber> rootNumberNamed(std::string_view name);

/// All names an author may write, for “did you mean”.
[[nodiscard]] std::vector<std::string> jointNames();
[[nodiscard]] std::vector<std::string> numberNames();
/// “hip.R”.
[[nodiscard]] std::string nameOf(Joint joint, Side side);

/// The pose on the way from one to another, angle by angle.
[[nodiscard]] Pose between(const Pose& from, const Pose& to, double part);

}  // namespace calcar::figure
