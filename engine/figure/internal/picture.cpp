#include "engine/figure/internal/picture.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/figure/outline.hpp"

namespace calcar::figure::internal {
namespace {

constexpr double kBlend = 1.8;       // cm
constexpr double kSmallBlend = 0.8;  // hands and feet
constexpr double kMargin = 5.0;

Part twinOf(Part part) {
  switch (part) {
    case Part::LegR:
      return Part::LegL;
    case Part::LegL:
      return Part::LegR;
    case Part::ArmR:
      return Part::ArmL;
    case Part::ArmL:
      return Part::ArmR;
    case Part::Trunk:
    case Part::Head:
      break;
  }
  return part;
}

}  // namespace

Picture::Picture(const ExercisePose& exercise, const Frames& frames, const Camera& camera)
    : m_exercise(exercise), m_frames(frames), m_camera(camera), m_isBehind(kParts, false) {
  for (std::size_t part = 0; part < kParts; ++part) {
    m_parts.push_back(seen(static_cast<Part>(part)));
  }
  const double trunk = partOf(Part::Trunk).depth;
  for (const Part limb : {Part::LegL, Part::LegR, Part::ArmL, Part::ArmR}) {
    const double depth = partOf(limb).depth;
    m_isBehind[static_cast<std::size_t>(limb)] =
        depth < trunk - 5.5 && (depth < partOf(twinOf(limb)).depth - 6 || isArm(limb));
  }
}

Disc Picture::discOf(Frame frame, Vec place, double radius) const {
  return {m_camera.see(placeOf(m_frames, frame, place)).dot, radius};
}

SeenPart Picture::seen(Part part) const {
  SeenPart result;
  result.part = part;
  double depths = 0;
  for (const Cone& cone : flesh()) {
    if (cone.part != part) {
      continue;
    }
    const Seen a = m_camera.see(placeOf(m_frames, cone.a));
    const Seen b = m_camera.see(placeOf(m_frames, cone.b));
    result.cones.push_back(
        {{a.dot, cone.a.radius}, {b.dot, cone.b.radius}, a.depth, b.depth, cone.a.frame.segment});
    depths += a.depth + b.depth;
  }
  result.depth = depths / (2.0 * static_cast<double>(result.cones.size()));
  result.field = fieldOf(result, [](Segment) { return true; });
  return result;
}

Field Picture::fieldOf(const SeenPart& part, const Wanted& wants, double grown) const {
  Box box;
  for (const SeenCone& cone : part.cones) {
    box.include(cone.a.centre, cone.a.radius);
    box.include(cone.b.centre, cone.b.radius);
  }
  Field field(box.grown(kMargin));
  for (const SeenCone& cone : part.cones) {
    if (wants(cone.segment)) {
      const bool isSmall = std::min(cone.a.radius, cone.b.radius) < 2.4;
      field.join({cone.a.centre, cone.a.radius + grown}, {cone.b.centre, cone.b.radius + grown},
                 isSmall ? kSmallBlend : kBlend);
    }
  }
  return field;
}

Field Picture::fieldOf(const SeenPart& part, Segment only, double grown) const {
  return fieldOf(
      part, [only](Segment segment) { return segment == only; }, grown);
}

std::optional<Field> Picture::cut(const Field& field, Frame frame, Vec place, Vec direction, double flattest,
                                  double bow) const {
  const Dot through = m_camera.see(placeOf(m_frames, frame, place)).dot;
  const Seen towards = m_camera.see(directionOf(m_frames, frame, direction));
  const double size = distance(towards.dot, {});
  if (size < flattest) {
    return std::nullopt;
  }
  const Dot u{towards.dot.x / size, towards.dot.y / size};
  return field.mapped([&](double value, Dot dot) {
    const double dx = dot.x - through.x;
    const double dy = dot.y - through.y;
    const double across = dx * u.y - dy * u.x;
    const double past = dx * u.x + dy * u.y - towards.depth * bow * (across * across / 9.0) * 0.35;
    return std::max(value, past);
  });
}

void Picture::shaded(Canvas& canvas, const Field& area, const SeenPart& part, Tone tone, bool isFar) const {
  canvas.fill(areaOf(area), isFar ? tone.far : tone.near);
  if (isFar || tone.near == tone.far) {
    return;
  }
  // What the light from the upper left does not reach: a crescent at the lower right of the part.
  const Field shade = area.mapped([&part](double value, Dot dot) {
    return std::max(value, -part.field.at({dot.x + 1.5, dot.y - 2.25}) - 0.2);
  });
  canvas.fill(areaOf(shade, 4.0), tone.far);
}

std::vector<Job> Picture::jobs() {
  const double trunk = partOf(Part::Trunk).depth;
  const double head = partOf(Part::Head).depth;
  std::vector<Job> all;
  all.push_back({trunk, [this](Canvas& canvas) { paintTrunk(canvas); }});
  all.push_back({head > trunk + 14 ? head : std::min(head, trunk - 0.5),
                 [this](Canvas& canvas) { paintHead(canvas); }});
  for (const Part name : {Part::LegL, Part::LegR, Part::ArmL, Part::ArmR}) {
    const SeenPart& limb = partOf(name);
    const double before = trunk + 0.5 + (isArm(name) ? 0.2 : 0.0) + limb.depth * 1e-3;
    const double depth = (isBehind(name) ? limb.depth : std::max(limb.depth, before)) +
                         m_exercise.order[static_cast<std::size_t>(name)];
    const bool isNear = depth >= trunk;
    all.push_back({depth, [this, &limb, isNear](Canvas& canvas) { paintLimb(canvas, limb, isNear); }});
  }
  for (const Prop& prop : m_exercise.props) {
    for (Job& job : jobsOf(prop, m_frames, m_camera)) {
      all.push_back(std::move(job));
    }
  }
  std::stable_sort(all.begin(), all.end(), [](const Job& a, const Job& b) { return a.depth < b.depth; });
  return all;
}

void Picture::paint(Canvas& canvas, bool showsWork) {
  m_work = showsWork ? m_exercise.work : std::vector<std::size_t>{};
  paintFloor(canvas);
  for (const Job& job : jobs()) {
    job.paint(canvas);
  }
}

void Picture::paintFloor(Canvas& canvas) const {
  const bool hasMat = std::any_of(m_exercise.props.begin(), m_exercise.props.end(),
                                  [](const Prop& prop) { return prop.kind == PropKind::Mat; });
  if (hasMat) {
    return;
  }
  // One shadow under each group of balls near the floor.
  struct Low {
    double x, away, radius;
  };
  std::vector<Low> low;
  for (const Cone& cone : flesh()) {
    for (const Ball* ball : {&cone.a, &cone.b}) {
      const Vec place = placeOf(m_frames, *ball);
      if (place.y - ball->radius < 12) {
        const Dot floor = m_camera.onFloor(place);
        low.push_back({floor.x, floor.y, ball->radius});
      }
    }
  }
  std::stable_sort(low.begin(), low.end(), [](const Low& a, const Low& b) { return a.x < b.x; });
  std::vector<Box> groups;  // x, and away along the floor
  for (const Low& ball : low) {
    if (groups.empty() || ball.x - ball.radius > groups.back().right + 10) {
      groups.emplace_back();
    }
    groups.back().include({ball.x, ball.away}, ball.radius);
  }
  for (const Box& group : groups) {
    const double up = std::max(1.4, (group.height() / 2 + 2) * m_camera.tilt());
    canvas.fill(ellipse({(group.left + group.right) / 2, -(group.low + group.high) / 2 * m_camera.tilt()},
                        group.width() / 2 + 3, up),
                Ink::Shadow);
  }
  const Box all = bounds();
  Path line;
  line.move({all.left - 6, 0});
  line.line({all.right + 6, 0});
  canvas.stroke(std::move(line), Ink::Muted, 0.6);
}

Box Picture::bounds() const {
  Box box;
  for (const SeenPart& part : m_parts) {
    for (const SeenCone& cone : part.cones) {
      box.include(cone.a.centre, cone.a.radius);
      box.include(cone.b.centre, cone.b.radius);
    }
  }
  for (const Prop& prop : m_exercise.props) {
    box.include(boundsOf(prop, m_frames, m_camera));
  }
  return box;
}

}  // namespace calcar::figure::internal
