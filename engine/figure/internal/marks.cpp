#include "engine/figure/internal/marks.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/figure/outline.hpp"

namespace calcar::figure::internal {
namespace {

constexpr std::size_t kWaySteps = 12;
constexpr double kShortestArrow = 4.0;  // cm
constexpr double kLargestHead = 6.0;
constexpr std::size_t kRibbonSteps = 14;

Dot along(Dot a, Dot direction, double by) { return {a.x + direction.x * by, a.y + direction.y * by}; }

Dot directionOf(Dot from, Dot to) {
  const double length = std::max(distance(from, to), 1e-9);
  return {(to.x - from.x) / length, (to.y - from.y) / length};
}

/// A way measured by its length.
class Way {
 public:
  explicit Way(const std::vector<Dot>& dots) : m_dots(dots) {
    for (std::size_t i = 1; i < dots.size(); ++i) {
      m_run.push_back(m_run.back() + distance(dots[i - 1], dots[i]));
    }
  }
  [[nodiscard]] double length() const { return m_run.back(); }
  [[nodiscard]] Dot at(double length) const {
    for (std::size_t i = 1; i < m_run.size(); ++i) {
      if (length <= m_run[i]) {
        const double step = std::max(m_run[i] - m_run[i - 1], 1e-9);
        const double share = std::max(0.0, length - m_run[i - 1]) / step;
        return {m_dots[i - 1].x + (m_dots[i].x - m_dots[i - 1].x) * share,
                m_dots[i - 1].y + (m_dots[i].y - m_dots[i - 1].y) * share};
      }
    }
    return m_dots.back();
  }

 private:
  const std::vector<Dot>& m_dots;
  std::vector<double> m_run{0.0};
};

}  // namespace

std::vector<Dot> wayOf(const Arrow& arrow, const std::vector<Settled>& poses, const Camera& camera) {
  const Ball& ball = landmarks()[arrow.landmark].ball;
  const auto seen = [&](const Frames& frames) {
    const Dot dot = camera.see(placeOf(frames, ball)).dot;
    return Dot{dot.x + arrow.offset.x, dot.y + arrow.offset.y};
  };
  std::vector<Dot> way;
  if (arrow.isPush) {
    const Dot from = seen(poses.back().frames);
    for (std::size_t i = 0; i <= kWaySteps; ++i) {
      const double part = static_cast<double>(i) / kWaySteps;
      way.push_back(
          {from.x + arrow.push.x * part, from.y + arrow.push.y * part + 4 * arrow.bow * part * (1 - part)});
    }
    return way;
  }
  const auto step = [](double part) {
    return static_cast<std::size_t>(std::floor(part * static_cast<double>(kWaySteps) + 0.5));
  };
  for (std::size_t i = step(arrow.from); i <= step(arrow.to); ++i) {
    const double part = static_cast<double>(i) / kWaySteps;
    way.push_back(seen(placed(between(poses.front().pose, poses.back().pose, part))));
  }
  return way;
}

void paintArrow(Canvas& canvas, const std::vector<Dot>& dots) {
  if (dots.size() < 2) {
    return;
  }
  const Way way(dots);
  const double total = way.length();
  if (total < kShortestArrow) {
    return;
  }
  const double head = std::min(kLargestHead, 0.45 * total);
  std::vector<Dot> left;
  std::vector<Dot> right;
  const auto middle = [&](std::size_t i) {
    return way.at((total - 0.8 * head) * static_cast<double>(std::min(i, kRibbonSteps)) / kRibbonSteps);
  };
  for (std::size_t i = 0; i <= kRibbonSteps; ++i) {
    const Dot u = directionOf(middle(i == 0 ? 0 : i - 1), middle(i + 1));
    const double half = 0.35 + 0.85 * static_cast<double>(i) / kRibbonSteps;
    left.push_back(along(middle(i), {-u.y, u.x}, half));
    right.push_back(along(middle(i), {u.y, -u.x}, half));
  }
  const Dot tip = way.at(total);
  const Dot neck = way.at(total - head);
  const Dot u = directionOf(neck, tip);
  left.push_back(along(neck, {-u.y, u.x}, 0.5 * head));
  left.push_back(tip);
  left.push_back(along(neck, {u.y, -u.x}, 0.5 * head));
  left.insert(left.end(), right.rbegin(), right.rend());
  const Path ribbon = polygon(left);
  canvas.stroke(ribbon, Ink::Halo, 1.1);
  canvas.fill(ribbon, Ink::Arrow);
}

void paintStopWatch(Canvas& canvas, Dot c) {
  canvas.both(ellipse(c, 5.2, 5.2), Ink::Halo, Ink::Arrow, 1.3);
  Path hands;
  hands.move({c.x, c.y + 3.2});
  hands.line(c);
  hands.line({c.x + 2.3, c.y - 1.4});
  hands.move({c.x - 1.6, c.y + 7.6});
  hands.line({c.x + 1.6, c.y + 7.6});
  hands.move({c.x, c.y + 7.4});
  hands.line({c.x, c.y + 5.4});
  canvas.stroke(std::move(hands), Ink::Arrow, 1.3);
}

void paintNumeral(Canvas& canvas, Dot corner, std::size_t number) {
  constexpr double kSerif = 1.5;
  constexpr double kApart = 3.4;
  const double right = corner.x + 2 * kSerif + kApart * static_cast<double>(number - 1);
  Path strokes;
  for (std::size_t i = 0; i < number; ++i) {
    const double x = corner.x + kSerif + kApart * static_cast<double>(i);
    strokes.move({x, corner.y});
    strokes.line({x, corner.y - kNumeralHeight});
  }
  for (const double y : {corner.y, corner.y - kNumeralHeight}) {
    strokes.move({corner.x, y});
    strokes.line({right, y});
  }
  canvas.stroke(std::move(strokes), Ink::Muted, 1.4);
}

}  // namespace calcar::figure::internal
