#include <algorithm>

#include "engine/figure/internal/picture.hpp"
#include "engine/figure/outline.hpp"

namespace calcar::figure::internal {
namespace {

constexpr double kMuscleStep = 0.6;  // cm between samples
constexpr double kMuscleBlend = 2.5;

/// A spindle: thin at its ends, thick in the middle. Shares of its length and of its belly.
struct Piece {
  double from, to, thickFrom, thickTo;
};
constexpr Piece kSpindle[] = {{0, .28, .3, .85}, {.28, .6, .85, .9}, {.6, 1, .9, .22}};

Field spindle(Dot a, Dot b, double belly) {
  Box box;
  box.include(a, belly);
  box.include(b, belly);
  Field field(box.grown(4), kMuscleStep);
  const auto at = [&](double share) { return Dot{a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share}; };
  for (const Piece& piece : kSpindle) {
    field.join({at(piece.from), piece.thickFrom * belly}, {at(piece.to), piece.thickTo * belly},
               kMuscleBlend);
  }
  return field;
}

}  // namespace

bool Picture::liesOpen(const Muscle& muscle) const {
  const auto near = [this](const Ball& ball) { return m_camera.towards(placeOf(m_frames, ball)); };
  const auto axis = [&](const Ball& ball) {
    return m_camera.towards(placeOf(m_frames, ball.frame, {0, ball.centre.y, 0}));
  };
  return near(muscle.origin) + near(muscle.insertion) >
         axis(muscle.origin) + axis(muscle.insertion) - muscle.belly;
}

void Picture::paintMuscles(Canvas& canvas, const SeenPart& part) {
  std::vector<std::size_t> left;
  for (const std::size_t index : m_work) {
    const Muscle& muscle = muscles()[index];
    const bool isCarried =
        std::find(muscle.parts.begin(), muscle.parts.end(), part.part) != muscle.parts.end();
    const bool reachesLeg = muscle.parts.size() > 1;
    // What lies on trunk and leg is painted once, with the nearer of the two.
    const bool waitsForLeg = reachesLeg && part.part == Part::Trunk && !isBehind(muscle.parts[1]);
    const bool waitsForTrunk = reachesLeg && part.part != Part::Trunk && isBehind(part.part);
    if (!isCarried || waitsForLeg || waitsForTrunk || !liesOpen(muscle)) {
      left.push_back(index);
      continue;
    }
    const Dot a = m_camera.see(placeOf(m_frames, muscle.origin)).dot;
    const Dot b = m_camera.see(placeOf(m_frames, muscle.insertion)).dot;
    Field field = spindle(a, b, muscle.belly).mapped([&](double value, Dot dot) {
      double body = Field::kFar;
      for (const Part carrier : muscle.parts) {
        body = std::min(body, partOf(carrier).field.at(dot));
      }
      return std::max(value, body + 0.8);
    });
    canvas.both(areaOf(field, 3.0), Ink::Work, Ink::Arrow, 0.4);
    m_muscles.push_back({index, std::move(field), m_painted.size() + 1});
  }
  m_work = std::move(left);
}

double Picture::shownArea(const std::vector<std::size_t>& wanted) const {
  double area = 0;
  for (const PaintedMuscle& painted : m_muscles) {
    if (std::find(wanted.begin(), wanted.end(), painted.muscle) == wanted.end()) {
      continue;
    }
    area += painted.field.areaWhere([&](Dot dot) {
      return std::none_of(m_painted.begin() + static_cast<std::ptrdiff_t>(painted.partsBefore),
                          m_painted.end(), [&](Part part) { return partOf(part).field.at(dot) < 0; });
    });
  }
  return area;
}

}  // namespace calcar::figure::internal
