#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "engine/figure/camera.hpp"
#include "engine/figure/exercise_pose.hpp"
#include "engine/figure/field.hpp"
#include "engine/figure/shapes.hpp"
#include "engine/figure/skeleton.hpp"

namespace calcar::figure::internal {

/// A cone as the viewer sees it.
struct SeenCone {
  Disc a, b;
  double depthA = 0, depthB = 0;
  Segment segment = Segment::Pelvis;
};

/// One body part as the viewer sees it.
struct SeenPart {
  Part part = Part::Trunk;
  std::vector<SeenCone> cones;
  Field field{Box{0, 0, 1, 1}};
  double depth = 0;
};

/// A near tone and the darker one that is its shade.
struct Tone {
  Ink near = Ink::Skin, far = Ink::SkinFar;
};

/// Something to paint, and how near it is.
struct Job {
  double depth = 0;
  std::function<void(Canvas&)> paint;
};

/// A muscle that was painted, to see afterwards what lies before it.
struct PaintedMuscle {
  std::size_t muscle = 0;
  Field field;
  std::size_t partsBefore = 0;  ///< parts painted up to its own; those after it may cover it
};

/// Paints one settled pose back to front: floor, props, far limbs, head, trunk, near limbs.
class Picture {
 public:
  Picture(const ExercisePose& exercise, const Frames& frames, const Camera& camera);

  /// @param showsWork  whether working muscles are painted
  void paint(Canvas& canvas, bool showsWork);

  /// The body and the props, without arrows and signs.
  [[nodiscard]] Box bounds() const;
  /// Square centimetres of a working muscle that the viewer sees; both sides count together.
  [[nodiscard]] double shownArea(const std::vector<std::size_t>& muscles) const;

 private:
  using Wanted = std::function<bool(Segment)>;

  // parts and fields
  [[nodiscard]] SeenPart seen(Part part) const;
  [[nodiscard]] Field fieldOf(const SeenPart& part, const Wanted& wants, double grown = 0) const;
  [[nodiscard]] Field fieldOf(const SeenPart& part, Segment only, double grown = 0) const;
  /// What lies against `direction` of the plane through a place: a garment up to its hem. None when the plane
  /// is seen too flat.
  [[nodiscard]] std::optional<Field> cut(const Field& field, Frame frame, Vec place, Vec direction,
                                         double flattest = 0.3, double bow = 0.5) const;
  [[nodiscard]] const SeenPart& partOf(Part part) const { return m_parts[static_cast<std::size_t>(part)]; }
  [[nodiscard]] bool isBehind(Part part) const { return m_isBehind[static_cast<std::size_t>(part)]; }
  [[nodiscard]] Disc discOf(Frame frame, Vec place, double radius) const;

  // painters
  void paintLimb(Canvas& canvas, const SeenPart& limb, bool isNear);
  void paintLower(Canvas& canvas, const SeenPart& limb, Side side, bool isLowerNear, const Field& lower);
  void paintUpper(Canvas& canvas, const SeenPart& limb, Side side, const Field& upper);
  void paintTrunk(Canvas& canvas);
  void paintHead(Canvas& canvas);
  void paintHair(Canvas& canvas, const SeenPart& head, double face);
  void paintEar(Canvas& canvas, Vec top, Vec low) const;
  void paintMuscles(Canvas& canvas, const SeenPart& part);
  void paintFloor(Canvas& canvas) const;
  void shaded(Canvas& canvas, const Field& area, const SeenPart& part, Tone tone, bool isFar) const;
  [[nodiscard]] bool liesOpen(const Muscle& muscle) const;
  [[nodiscard]] bool isFar(Part part) const { return isBehind(part) && m_exercise.isFarDarker; }
  [[nodiscard]] std::vector<Job> jobs();

  const ExercisePose& m_exercise;
  const Frames& m_frames;
  const Camera& m_camera;
  std::vector<SeenPart> m_parts;
  std::vector<bool> m_isBehind;
  std::vector<std::size_t> m_work;  // muscles still to be painted
  std::vector<Part> m_painted;
  std::vector<PaintedMuscle> m_muscles;
};

/// The jobs that paint a prop, and the corners it reaches.
[[nodiscard]] std::vector<Job> jobsOf(const Prop& prop, const Frames& frames, const Camera& camera);
[[nodiscard]] Box boundsOf(const Prop& prop, const Frames& frames, const Camera& camera);

}  // namespace calcar::figure::internal
