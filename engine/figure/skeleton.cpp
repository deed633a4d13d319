#include "engine/figure/skeleton.hpp"

namespace calcar::figure {
namespace {

/// Where the body's axes point in the room, as columns, when it lies in this way.
Turn lying(Lie lie) {
  switch (lie) {
    case Lie::Stand:
      break;
    case Lie::Supine:  // face up, head to the left of the viewer
      return {{Vec{0, -1, 0}, Vec{1, 0, 0}, Vec{0, 0, 1}}};
    case Lie::Prone:  // face down, head to the right
      return {{Vec{0, 1, 0}, Vec{-1, 0, 0}, Vec{0, 0, 1}}};
    case Lie::Left:  // on the left side, facing the viewer
      return {{Vec{0, 1, 0}, Vec{0, 0, 1}, Vec{1, 0, 0}}};
    case Lie::Right:
      return {{Vec{0, -1, 0}, Vec{0, 0, -1}, Vec{1, 0, 0}}};
  }
  return {};
}

/// Bends forward, to the right and turns to the right are positive.
Turn spine(const std::array<double, 3>& angles, double share = 1.0) {
  return about(Axis::Z, -share * angles[0]) * about(Axis::X, share * angles[1]) *
         about(Axis::Y, -share * angles[2]);
}

/// Flexion, then abduction, then external rotation about the long axis.
Turn ballJoint(const std::array<double, 3>& angles, double out) {
  return about(Axis::Z, angles[0]) * about(Axis::X, -out * angles[1]) * about(Axis::Y, -out * angles[2]);
}

class Builder {
 public:
  explicit Builder(const Pose& pose) : m_pose(pose) {
    const auto root = [&](RootNumber number) { return pose.root[static_cast<std::size_t>(number)]; };
    const Turn local = about(Axis::Z, -root(RootNumber::Pitch)) * about(Axis::X, root(RootNumber::Roll)) *
                       about(Axis::Y, -root(RootNumber::Turn));
    at({Segment::Pelvis}) = {{root(RootNumber::X), root(RootNumber::Y), root(RootNumber::Z)},
                             about(Axis::Y, root(RootNumber::Yaw)) * lying(pose.lie) * local};
  }

  Frames build() {
    const Frame pelvis{Segment::Pelvis};
    const Frame lumbar{Segment::Lumbar};
    const Frame thorax{Segment::Thorax};
    const Frame neck{Segment::Neck};
    attach(lumbar, pelvis, {-1.5, 9, 0}, spine(angles(Joint::Lumbar, Side::Right)));
    attach(thorax, lumbar, {0, 15, 0}, spine(angles(Joint::Thorax, Side::Right)));
    attach(neck, thorax, {-1.0, 29, 0}, spine(angles(Joint::Neck, Side::Right), 0.55));
    attach({Segment::Head}, neck, {1.2, 8.5, 0}, spine(angles(Joint::Neck, Side::Right), 0.45));
    for (const Side side : {Side::Right, Side::Left}) {
      const double out = side == Side::Right ? 1.0 : -1.0;
      buildLeg(side, out);
      buildArm(side, out);
    }
    return m_frames;
  }

 private:
  void buildLeg(Side side, double out) {
    const auto& ankle = angles(Joint::Ankle, side);
    attach({Segment::Thigh, side}, {Segment::Pelvis}, {0, 0, 8.6 * out},
           ballJoint(angles(Joint::Hip, side), out));
    attach({Segment::Shank, side}, {Segment::Thigh, side}, {0, -kThigh, 0},
           about(Axis::Z, -angles(Joint::Knee, side)[0]));
    attach({Segment::Foot, side}, {Segment::Shank, side}, {0, -kShank, 0},
           about(Axis::Z, ankle[0]) * about(Axis::X, out * ankle[1]));
    attach({Segment::Toes, side}, {Segment::Foot, side}, {11.5, -4.6, 0},
           about(Axis::Z, angles(Joint::Toes, side)[0]));
  }

  void buildArm(Side side, double out) {
    const Turn raised = ballJoint(angles(Joint::Shoulder, side), out);
    // 0 hanging, 1 overhead: the shoulder girdle follows the arm.
    const double lift = (1.0 - raised.rows[1].y) / 2.0;
    attach({Segment::Upper, side}, {Segment::Thorax},
           {0.2, kShoulderHeight - kHipHeight - 24 + 4.0 * lift, (17.0 - 2.5 * lift) * out}, raised);
    attach({Segment::Fore, side}, {Segment::Upper, side}, {0, -kUpperArm, 0},
           about(Axis::Z, angles(Joint::Elbow, side)[0]));
    attach({Segment::Hand, side}, {Segment::Fore, side}, {0, -kForearm, 0},
           about(Axis::Y, out * angles(Joint::Forearm, side)[0]) *
               about(Axis::X, -out * angles(Joint::Wrist, side)[0]));
    attach({Segment::Fingers, side}, {Segment::Hand, side}, {0, -8.6, 0},
           about(Axis::X, out * angles(Joint::Grip, side)[0]));
  }

  void attach(Frame child, Frame parent, Vec offset, const Turn& turn) {
    const Placed& above = at(parent);
    at(child) = {above.origin + above.turn * offset, above.turn * turn};
  }

  Placed& at(Frame frame) { return m_frames[indexOf(frame)]; }
  [[nodiscard]] const std::array<double, 3>& angles(Joint joint, Side side) const {
    return m_pose.angles[indexOf(joint, side)];
  }

  const Pose& m_pose;
  Frames m_frames{};
};

}  // namespace

Frames placed(const Pose& pose) { return Builder(pose).build(); }

Vec placeOf(const Frames& frames, Frame frame, Vec point) {
  const Placed& placed = frames[indexOf(frame)];
  return placed.origin + placed.turn * point;
}

Vec placeOf(const Frames& frames, const Ball& ball) { return placeOf(frames, ball.frame, ball.centre); }

Vec directionOf(const Frames& frames, Frame frame, Vec direction) {
  return frames[indexOf(frame)].turn * direction;
}

Vec centreOfMass(const Frames& frames) {
  Vec sum;
  double total = 0;
  for (const Mass& mass : masses()) {
    sum = sum + placeOf(frames, mass.frame, mass.centre) * mass.share;
    total += mass.share;
  }
  return sum * (1.0 / total);
}

}  // namespace calcar::figure
