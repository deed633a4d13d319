#include <algorithm>

#include "engine/figure/internal/picture.hpp"
#include "engine/figure/outline.hpp"

namespace calcar::figure::internal {
namespace {

constexpr Frame kHead{Segment::Head};
constexpr double kFacesViewer = 0.55;

/// Two balls of the head that a field joins.
struct Lock {
  Vec a;
  double ra;
  Vec b;
  double rb;
};

constexpr Lock kBackHair[] = {{{-3.0, 11.6, 0}, 6.8, {-0.4, 13.2, 0}, 6.2},
                              {{-4.2, 9, 0}, 5.2, {-4.6, 4.6, 0}, 3.2},
                              {{-0.4, 13.2, 3}, 5.2, {2.6, 14.6, 0}, 4.4}};
constexpr Lock kFringe[] = {{{0, 15.4, 3.4}, 3.6, {6.2, 15.0, 0}, 2.5},
                            {{0, 15.4, -3.4}, 3.6, {6.2, 15.0, 0}, 2.5}};
constexpr Lock kHairBehindFace{{-1.2, 10.8, 0}, 8.7, {-2.0, 8.0, 0}, 8.0};

}  // namespace

void Picture::paintEar(Canvas& canvas, Vec top, Vec low) const {
  const Disc a = discOf(kHead, top, 1.45);
  const Disc b = discOf(kHead, low, 1.0);
  Box box;
  box.include(a.centre, 5);
  box.include(b.centre, 5);
  Field ear(box, 0.5);
  ear.join(a, b, 0.5);
  canvas.both(areaOf(ear, 0.5), Ink::Skin, Ink::Line, 0.5);
}

void Picture::paintHair(Canvas& canvas, const SeenPart& head, double face) {
  const auto grown = [&](const auto&... sets) {
    Field field = head.field.mapped([](double, Dot) { return Field::kFar; });
    const auto join = [&](const auto& locks) {
      for (const Lock& lock : locks) {
        field.join(discOf(kHead, lock.a, lock.ra), discOf(kHead, lock.b, lock.rb), 1.6);
      }
    };
    (join(sets), ...);
    return field;
  };
  std::optional<Field> hair;
  if (face > kFacesViewer) {
    hair = cut(fieldOf(head, Segment::Head, 0.5), kHead, {7.5, 14.0, 0}, {-0.2, -1, 0}, 0.3, -2.0);
    hair = hair ? hair : grown(kFringe);
  } else {
    hair = grown(kBackHair, kFringe).mapped([&head](double value, Dot dot) {
      return std::max(value, head.field.at(dot) - 0.55);
    });
  }
  canvas.both(areaOf(*hair), Ink::Hair, Ink::Line, 0.6);
}

void Picture::paintHead(Canvas& canvas) {
  const SeenPart& head = partOf(Part::Head);
  const double face = m_camera.towards(directionOf(m_frames, kHead, {1, 0, 0}));
  if (face > kFacesViewer) {
    Field behind = head.field.mapped([](double, Dot) { return Field::kFar; });
    behind.join(discOf(kHead, kHairBehindFace.a, kHairBehindFace.ra),
                discOf(kHead, kHairBehindFace.b, kHairBehindFace.rb), 1.6);
    canvas.both(areaOf(behind), Ink::Hair, Ink::Line, 0.6);
    for (const double out : {1.0, -1.0}) {
      paintEar(canvas, {0.5, 8.6, 8.0 * out}, {0.5, 6.2, 7.6 * out});
    }
  }
  shaded(canvas, head.field, head, {Ink::Skin, Ink::SkinFar}, false);
  const Field skull = fieldOf(head, Segment::Head);
  const Field underChin = fieldOf(head, Segment::Thorax).mapped([&skull](double value, Dot dot) {
    return std::max({value, -skull.at(dot), skull.at({dot.x, dot.y + 3.2})});
  });
  canvas.fill(areaOf(underChin), Ink::SkinFar);
  const Dot chin = discOf(kHead, {8, -3, 0}, 0).centre;
  canvas.stroke(
      outlineOf(skull, [&](Dot dot) { return head.field.at(dot) < -0.35 && distance(dot, chin) < 8.5; }),
      Ink::Line, 0.5);
  for (const double out : {1.0, -1.0}) {
    if (m_camera.towards(directionOf(m_frames, kHead, {0.85, 0, 0.5 * out})) > 0.25) {
      canvas.fill(ellipse(discOf(kHead, {9.7, 7.4, 3.0 * out}, 0).centre, 0.75, 0.75), Ink::Line);
    }
  }
  canvas.stroke(outlineOf(head.field), Ink::Line, 0.8);
  paintHair(canvas, head, face);
  for (const double out : {1.0, -1.0}) {
    if (m_camera.towards(directionOf(m_frames, kHead, {0, 0, out})) > 0.3) {
      paintEar(canvas, {-0.6, 8.6, 7.4 * out}, {0.2, 6.4, 7.2 * out});
    }
  }
  m_painted.push_back(Part::Head);
}

}  // namespace calcar::figure::internal
