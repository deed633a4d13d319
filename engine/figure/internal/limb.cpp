#include <algorithm>

#include "engine/figure/internal/picture.hpp"
#include "engine/figure/outline.hpp"

namespace calcar::figure::internal {
namespace {

bool isLeg(Part part) { return part == Part::LegR || part == Part::LegL; }
Segment upperOf(Part part) { return isLeg(part) ? Segment::Thigh : Segment::Upper; }
Segment lowerOf(Part part) { return isLeg(part) ? Segment::Shank : Segment::Fore; }
Side sideOf(Part part) { return part == Part::LegR || part == Part::ArmR ? Side::Right : Side::Left; }

constexpr Tone kSkin{Ink::Skin, Ink::SkinFar};

/// How near a segment is to the viewer, on average.
double depthOf(const SeenPart& limb, Segment segment) {
  double sum = 0;
  double count = 0;
  for (const SeenCone& cone : limb.cones) {
    if (cone.segment == segment) {
      sum += cone.depthA + cone.depthB;
      count += 2;
    }
  }
  return sum / count;
}

}  // namespace

void Picture::paintUpper(Canvas& canvas, const SeenPart& limb, Side side, const Field& upper) {
  const bool leg = isLeg(limb.part);
  const Tone cloth = leg ? Tone{Ink::Shorts, Ink::ShortsFar} : Tone{Ink::Shirt, Ink::ShirtFar};
  const Field near = limb.field.mapped(
      [&upper](double value, Dot dot) { return std::max(value - 0.2, upper.at(dot) - 1.4); });
  const auto hem = cut(near, {upperOf(limb.part), side}, {0, leg ? -21.0 : -14.0, 0}, {0, -1, 0});
  shaded(canvas, hem ? *hem : upper, limb, cloth, isFar(limb.part));
  if (hem) {
    canvas.stroke(outlineOf(*hem, [&](Dot dot) { return limb.field.at(dot) < -0.5 && upper.at(dot) < 0.6; }),
                  Ink::Line, 0.35);
  }
}

void Picture::paintLower(Canvas& canvas, const SeenPart& limb, Side side, bool isLowerNear,
                         const Field& lower) {
  if (isLowerNear) {
    shaded(canvas, lower, limb, kSkin, isFar(limb.part));
  }
  if (!isLeg(limb.part)) {
    return;
  }
  const Field shoe = fieldOf(
      limb, [](Segment segment) { return segment == Segment::Foot || segment == Segment::Toes; }, 0.25);
  const Frame foot{Segment::Foot, side};
  const Field upper = cut(shoe, foot, {0, 1.0, 0}, {-0.25, 1, 0}).value_or(shoe);
  canvas.fill(areaOf(upper), Ink::Shoe);
  canvas.stroke(outlineOf(upper, [&](Dot dot) { return limb.field.at(dot) < -0.4; }), Ink::Line, 0.4);
  if (const auto sole = cut(shoe, foot, {0, -5.0, 0}, {0, 1, 0}, 0.3, 0)) {
    canvas.fill(areaOf(*sole, 1.5, 0.1), Ink::Sole);
  }
}

void Picture::paintLimb(Canvas& canvas, const SeenPart& limb, bool isNear) {
  const Side side = sideOf(limb.part);
  const Segment upperSegment = upperOf(limb.part);
  const Field upper = fieldOf(limb, upperSegment);
  const Field lower = fieldOf(limb, [&](Segment segment) { return segment != upperSegment; });
  const double lead = depthOf(limb, lowerOf(limb.part)) - depthOf(limb, upperSegment);
  const bool isLowerNear = lead > 1.0;

  shaded(canvas, limb.field, limb, kSkin, isFar(limb.part));
  if (isLowerNear) {
    paintUpper(canvas, limb, side, upper);
    paintLower(canvas, limb, side, true, lower);
  } else {
    paintLower(canvas, limb, side, false, lower);
    if (lead < -1.0) {
      shaded(canvas, upper, limb, kSkin, isFar(limb.part));
    }
    paintUpper(canvas, limb, side, upper);
  }
  paintMuscles(canvas, limb);

  // The outline is hidden where the limb grows out of the trunk.
  const bool leg = isLeg(limb.part);
  const Dot root = discOf({upperSegment, side}, {}, 0).centre;
  const Dot joint = discOf({lowerOf(limb.part), side}, {}, 0).centre;
  const Field& trunk = partOf(Part::Trunk).field;
  const auto isHidden = [&](Dot dot) {
    return isNear && trunk.at(dot) < 0.4 && distance(dot, root) < (leg ? 12.5 : 8.0);
  };
  canvas.stroke(outlineOf(limb.field, [&](Dot dot) { return !isHidden(dot); }), Ink::Line, 0.8);
  // A crease where the nearer segment crosses the other one.
  canvas.stroke(outlineOf(isLowerNear ? lower : upper,
                          [&](Dot dot) {
                            return limb.field.at(dot) < -0.9 && distance(dot, joint) > (leg ? 6.0 : 4.3) &&
                                   !isHidden(dot);
                          }),
                Ink::Line, 0.6);
  m_painted.push_back(limb.part);
}

void Picture::paintTrunk(Canvas& canvas) {
  const SeenPart& trunk = partOf(Part::Trunk);
  shaded(canvas, trunk.field, trunk, {Ink::Shirt, Ink::ShirtFar}, false);
  const auto hem = cut(trunk.field, {Segment::Lumbar}, {0, 1.5, 0}, {0, 1, 0});
  const Field shorts = hem ? *hem : fieldOf(trunk, Segment::Pelvis);
  shaded(canvas, shorts, trunk, {Ink::Shorts, Ink::ShortsFar}, false);
  canvas.stroke(outlineOf(shorts, [&](Dot dot) { return trunk.field.at(dot) < -0.5; }), Ink::Line, 0.35);
  paintMuscles(canvas, trunk);
  canvas.stroke(outlineOf(trunk.field), Ink::Line, 0.8);
  m_painted.push_back(Part::Trunk);
}

}  // namespace calcar::figure::internal
