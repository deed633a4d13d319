#include "engine/figure/outline.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace calcar::figure {
namespace {

constexpr double kShortestStroke = 3.0;  // cm

double areaOf(const Loop& loop) {
  double twice = 0;
  for (std::size_t i = 0; i < loop.size(); ++i) {
    const Dot a = loop[i];
    const Dot b = loop[(i + 1) % loop.size()];
    twice += a.x * b.y - b.x * a.y;
  }
  return std::abs(twice) / 2;
}

/// Takes the grid out of a traced line.
Loop smoothed(const Loop& dots, bool isClosed) {
  const std::size_t n = dots.size();
  Loop result(n);
  for (std::size_t i = 0; i < n; ++i) {
    if (!isClosed && (i == 0 || i + 1 == n)) {
      result[i] = dots[i];
      continue;
    }
    const Dot before = dots[(i + n - 1) % n];
    const Dot after = dots[(i + 1) % n];
    result[i] = {(before.x + 2 * dots[i].x + after.x) / 4, (before.y + 2 * dots[i].y + after.y) / 4};
  }
  return result;
}

double distanceToLine(Dot dot, Dot a, Dot b) {
  const double length = std::max(distance(a, b), 1e-9);
  return std::abs((b.x - a.x) * (a.y - dot.y) - (a.x - dot.x) * (b.y - a.y)) / length;
}

/// The same to what lies between a and b.
double distanceToStretch(Dot dot, Dot a, Dot b) {
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  const double length = std::max(dx * dx + dy * dy, 1e-12);
  const double part = std::clamp(((dot.x - a.x) * dx + (dot.y - a.y) * dy) / length, 0.0, 1.0);
  return distance(dot, {a.x + dx * part, a.y + dy * part});
}

/// Douglas and Peucker: the indices that must stay so that no dot is further off than the tolerance.
std::vector<std::size_t> thinned(const Loop& dots, double tolerance, bool isClosed) {
  const std::size_t n = dots.size();
  std::vector<bool> stays(n, n < 4);
  std::vector<std::pair<std::size_t, std::size_t>> spans;
  if (isClosed) {
    std::size_t far = 0;
    for (std::size_t i = 1; i < n; ++i) {
      far = distance(dots[i], dots[0]) > distance(dots[far], dots[0]) ? i : far;
    }
    stays[0] = stays[far] = true;
    spans = {{0, far}, {far, n}};
  } else {
    stays.front() = stays.back() = true;
    spans = {{0, n - 1}};
  }
  while (!spans.empty()) {
    const auto [from, to] = spans.back();
    spans.pop_back();
    double worst = tolerance;
    std::size_t at = from;
    for (std::size_t i = from + 1; i < to; ++i) {
      const double off = distanceToLine(dots[i], dots[from], dots[to % n]);
      if (off > worst) {
        worst = off;
        at = i;
      }
    }
    if (at != from) {
      stays[at] = true;
      spans.emplace_back(from, at);
      spans.emplace_back(at, to);
    }
  }
  std::vector<std::size_t> indices;
  for (std::size_t i = 0; i < n; ++i) {
    if (stays[i]) {
      indices.push_back(i);
    }
  }
  return indices;
}

Dot tangentAt(const Loop& dots, std::size_t i, bool isClosed) {
  const std::size_t n = dots.size();
  const Dot a = isClosed ? dots[(i + n - 2) % n] : dots[i < 2 ? 0 : i - 2];
  const Dot b = isClosed ? dots[(i + 2) % n] : dots[std::min(n - 1, i + 2)];
  const double length = std::max(distance(a, b), 1e-9);
  return {(b.x - a.x) / length, (b.y - a.y) / length};
}

/// Cubic curves along a line of dots, with its own tangents.
class Curves {
 public:
  Curves(const Loop& dots, bool isClosed) : m_dots(dots), m_isClosed(isClosed) {
    for (std::size_t i = 0; i < 2 * dots.size(); ++i) {
      m_run.push_back(m_run.back() + distance(dot(i), dot(i + 1)));
    }
  }

  /// From one dot to a later one, beyond the last on from the first; as two curves where one would swing out,
  /// as it does when a long straight stretch ends in a bend.
  void add(std::size_t from, std::size_t to, double tolerance, Path& path) const {
    const double third = (m_run[to] - m_run[from]) / 3;
    const Dot leave = tangentAt(m_dots, from % m_dots.size(), m_isClosed);
    const Dot arrive = tangentAt(m_dots, to % m_dots.size(), m_isClosed);
    const Dot a{dot(from).x + leave.x * third, dot(from).y + leave.y * third};
    const Dot b{dot(to).x - arrive.x * third, dot(to).y - arrive.y * third};
    const Dot middle{(dot(from).x + 3 * a.x + 3 * b.x + dot(to).x) / 8,
                     (dot(from).y + 3 * a.y + 3 * b.y + dot(to).y) / 8};
    const std::size_t half = (from + to) / 2;
    if (to - from > kShortestSplit && offLine(middle, from, to) > kSwing * tolerance) {
      add(from, half, tolerance, path);
      add(half, to, tolerance, path);
    } else {
      path.curve(a, b, dot(to));
    }
  }

 private:
  static constexpr std::size_t kShortestSplit = 6;  // dots
  static constexpr double kSwing = 3.0;             // tolerances

  [[nodiscard]] Dot dot(std::size_t i) const { return m_dots[i % m_dots.size()]; }
  /// How far a place is from the nearest of these dots.
  [[nodiscard]] double offLine(Dot place, std::size_t from, std::size_t to) const {
    double nearest = distance(place, dot(from));
    for (std::size_t i = from; i < to; ++i) {
      nearest = std::min(nearest, distanceToStretch(place, dot(i), dot(i + 1)));
    }
    return nearest;
  }

  const Loop& m_dots;
  bool m_isClosed;
  std::vector<double> m_run{0.0};
};

}  // namespace

Path curvesThrough(Loop dots, bool isClosed, double tolerance) {
  const std::size_t n = dots.size();
  if (n < 3) {
    return {};
  }
  dots = smoothed(smoothed(dots, isClosed), isClosed);
  const Curves curves(dots, isClosed);
  const auto indices = thinned(dots, tolerance, isClosed);
  Path path;
  path.move(dots[indices.front()]);
  for (std::size_t k = 0; k < indices.size(); ++k) {
    const bool isLast = k + 1 == indices.size();
    if (isLast && !isClosed) {
      break;
    }
    curves.add(indices[k], isLast ? n + indices.front() : indices[k + 1], tolerance, path);
  }
  if (isClosed) {
    path.close();
  }
  return path;
}

Path areaOf(const Field& field, double smallest, double tolerance) {
  Path path;
  for (const Loop& loop : field.outlines()) {
    if (areaOf(loop) > smallest) {
      path.append(curvesThrough(loop, true, tolerance));
    }
  }
  return path;
}

Path outlineOf(const Field& field, const std::function<bool(Dot)>& isShown) {
  Path path;
  const auto addStroke = [&](const Loop& stroke) {
    if (static_cast<double>(stroke.size()) * Field::kStep > kShortestStroke) {
      path.append(curvesThrough(stroke, false));
    }
  };
  for (const Loop& loop : field.outlines()) {
    if (areaOf(loop) < 1.5) {
      continue;
    }
    std::vector<bool> shown;
    for (const Dot dot : loop) {
      shown.push_back(isShown(dot));
    }
    const std::size_t n = loop.size();
    std::size_t first = n;
    for (std::size_t i = 0; i < n && first == n; ++i) {
      first = shown[i] && !shown[(i + n - 1) % n] ? i : n;
    }
    if (first == n) {
      path.append(shown.front() ? curvesThrough(loop, true) : Path{});
      continue;
    }
    Loop stroke;
    for (std::size_t i = 0; i < n; ++i) {
      const std::size_t at = (first + i) % n;
      if (shown[at]) {
        stroke.push_back(loop[at]);
      } else {
        addStroke(std::exchange(stroke, {}));
      }
    }
    addStroke(stroke);
  }
  return path;
}

Path outlineOf(const Field& field) {
  return outlineOf(field, [](Dot) { return true; });
}

Path polygon(const std::vector<Dot>& corners) {
  Path path;
  for (std::size_t i = 0; i < corners.size(); ++i) {
    i == 0 ? path.move(corners[i]) : path.line(corners[i]);
  }
  path.close();
  return path;
}

Path ellipse(Dot c, double across, double up) {
  constexpr double kRound = 0.5522847498;  // a quarter of a circle as a cubic curve
  const double h = kRound * across;
  const double v = kRound * up;
  Path path;
  path.move({c.x + across, c.y});
  path.curve({c.x + across, c.y + v}, {c.x + h, c.y + up}, {c.x, c.y + up});
  path.curve({c.x - h, c.y + up}, {c.x - across, c.y + v}, {c.x - across, c.y});
  path.curve({c.x - across, c.y - v}, {c.x - h, c.y - up}, {c.x, c.y - up});
  path.curve({c.x + h, c.y - up}, {c.x + across, c.y - v}, {c.x + across, c.y});
  path.close();
  return path;
}

}  // namespace calcar::figure
