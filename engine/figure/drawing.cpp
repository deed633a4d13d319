#include "engine/figure/drawing.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/figure/internal/marks.hpp"
#include "engine/figure/internal/paper.hpp"
#include "engine/figure/internal/picture.hpp"

namespace calcar::figure {
namespace {

using internal::units;

constexpr double kEdge = 3.0;            // cm of paper around a picture
constexpr double kGap = 4.0;             // between two pictures
constexpr double kSmallestMuscle = 8.0;  // square cm that must show
constexpr double kLongestReach = 16.0;   // cm that an arrow may stand off body and props
constexpr double kUprightBelow = 1.25;   // width over height up to which pictures stand side by side

struct Panel {
  Canvas canvas;
  Box box;
};

Box boundsOf(const Canvas& canvas) {
  Box box;
  for (const Shape& shape : canvas.shapes()) {
    for (const Dot dot : shape.path.points) {
      box.include(dot, shape.width / 2);
    }
  }
  return box;
}

/// Working muscles by name, both sides as one: it is enough that one of them shows.
std::vector<std::vector<std::size_t>> byName(const std::vector<std::size_t>& work) {
  std::vector<std::vector<std::size_t>> groups;
  const auto stem = [](std::size_t muscle) {
    const std::string& name = muscles()[muscle].name;
    return name.substr(0, name.find('.'));
  };
  for (const std::size_t muscle : work) {
    const auto known = std::find_if(groups.begin(), groups.end(),
                                    [&](const auto& group) { return stem(group.front()) == stem(muscle); });
    if (known == groups.end()) {
      groups.push_back({muscle});
    } else {
      known->push_back(muscle);
    }
  }
  return groups;
}

/// The upper corner of the box where a stop-watch covers nothing: right, else left, else above the left one.
Dot freeCorner(const Canvas& canvas, const Box& box, double numeralWidth) {
  const double radius = internal::kStopWatchRadius;
  const Dot left{box.left + numeralWidth + radius, box.high - radius - 1};
  const Dot right{box.right - radius, box.high - radius - 1};
  const auto isFree = [&](Dot place) {
    for (const Shape& shape : canvas.shapes()) {
      if (shape.fill == Ink::Nothing) {
        continue;
      }
      for (const Dot dot : shape.path.points) {
        if (distance(dot, place) < radius + 4) {
          return false;
        }
      }
    }
    return true;
  };
  if (isFree(right)) {
    return right;
  }
  return isFree(left) ? left : Dot{left.x, box.high + radius + 1};
}

/// A place on a cubic curve.
Dot onCurve(const std::array<Dot, 4>& dots, double part) {
  const double rest = 1 - part;
  const double a = rest * rest * rest;
  const double b = 3 * rest * rest * part;
  const double c = 3 * rest * part * part;
  const double d = part * part * part;
  return {a * dots[0].x + b * dots[1].x + c * dots[2].x + d * dots[3].x,
          a * dots[0].y + b * dots[1].y + c * dots[2].y + d * dots[3].y};
}

/// Whether an outline runs through a place for a sign.
bool runsThrough(const Path& path, const Box& place) {
  constexpr int kSamples = 8;  // of a line
  std::size_t at = 0;
  Dot from;
  for (const char verb : path.verbs) {
    if (verb == 'z') {
      continue;
    }
    const std::size_t end = verb == 'c' ? at + 2 : at;
    const Dot to = path.points[end];
    const std::array<Dot, 4> curve = verb == 'c' ? std::array{from, path.points[at], path.points[at + 1], to}
                                     : verb == 'l' ? std::array{from, from, to, to}
                                                   : std::array{to, to, to, to};
    for (int i = 1; i <= kSamples; ++i) {
      const Dot dot = onCurve(curve, static_cast<double>(i) / kSamples);
      if (dot.x > place.left && dot.x < place.right && dot.y > place.low && dot.y < place.high) {
        return true;
      }
    }
    from = to;
    at = end + 1;
  }
  return false;
}

/// The upper left corner of a numeral: within the picture where that is free, else to its left.
Dot numeralCorner(const Canvas& canvas, const Box& box, double width) {
  const Box place{box.left - 1, box.high - internal::kNumeralHeight - 1, box.left + width, box.high + 1};
  const bool isTaken = std::any_of(canvas.shapes().begin(), canvas.shapes().end(),
                                   [&place](const Shape& shape) { return runsThrough(shape.path, place); });
  return {isTaken ? box.left - width : box.left, box.high};
}

/// One of the two pictures, with what belongs to it.
Panel panelOf(const ExercisePose& exercise, const std::vector<Settled>& poses, std::size_t which,
              std::vector<std::string>& concerns) {
  const Camera camera(exercise.yaw, exercise.pitch);
  const bool isLast = which + 1 == poses.size();
  const bool isPair = poses.size() > 1;
  Panel panel;
  internal::Picture picture(exercise, poses[which].frames, camera);
  picture.paint(panel.canvas, isLast);
  const Box body = picture.bounds();
  if (isLast) {
    for (const auto& group : byName(exercise.work)) {
      if (picture.shownArea(group) < kSmallestMuscle) {
        concerns.push_back("the view hides " + muscles()[group.front()].name);
      }
    }
    const Box reach = body.grown(kLongestReach);
    for (const Arrow& arrow : exercise.arrows) {
      const auto way = internal::wayOf(arrow, poses, camera);
      internal::paintArrow(panel.canvas, way);
      const bool leaves = std::any_of(way.begin(), way.end(), [&](Dot dot) {
        return dot.x < reach.left || dot.x > reach.right || dot.y < reach.low || dot.y > reach.high;
      });
      if (leaves) {
        concerns.push_back("an arrow at " + landmarks()[arrow.landmark].name + " leaves the picture");
      }
    }
  }
  panel.box = boundsOf(panel.canvas);
  const double numeralWidth = isPair ? 9.0 : 0.0;
  if (exercise.isHold && isLast) {
    const Dot corner = freeCorner(panel.canvas, panel.box, numeralWidth);
    internal::paintStopWatch(panel.canvas, corner);
  }
  if (isPair) {
    internal::paintNumeral(panel.canvas, numeralCorner(panel.canvas, panel.box, numeralWidth), which + 1);
  }
  panel.box = boundsOf(panel.canvas).grown(kEdge);
  return panel;
}

Drawing besideEachOther(const std::vector<Panel>& panels) {
  Drawing drawing;
  double high = 0;
  double low = 0;
  for (const Panel& panel : panels) {
    high = std::max(high, panel.box.high);
    low = std::min(low, panel.box.low);
  }
  double x = 0;
  for (const Panel& panel : panels) {
    internal::place(panel.canvas, {panel.box.left - x, high}, drawing);
    x += panel.box.width() + kGap;
  }
  drawing.width = units(x - kGap);
  drawing.height = units(high - low);
  return drawing;
}

Drawing aboveEachOther(const std::vector<Panel>& panels) {
  Drawing drawing;
  Box all;
  for (const Panel& panel : panels) {
    all.include(panel.box);
  }
  double y = 0;
  for (const Panel& panel : panels) {
    internal::place(panel.canvas, {all.left, panel.box.high + y}, drawing);
    y += panel.box.height();
  }
  drawing.width = units(all.width());
  drawing.height = units(y);
  return drawing;
}

}  // namespace

Drawn drawn(const ExercisePose& exercise, const std::vector<Settled>& poses) {
  Drawn result;
  std::vector<Panel> panels;
  for (std::size_t which = 0; which < poses.size(); ++which) {
    panels.push_back(panelOf(exercise, poses, which, result.concerns));
  }
  const bool isUpright = std::all_of(panels.begin(), panels.end(), [](const Panel& panel) {
    return panel.box.width() < kUprightBelow * panel.box.height();
  });
  const bool isRow = exercise.layout == Layout::BySize ? isUpright : exercise.layout == Layout::Row;
  result.drawing = isRow ? besideEachOther(panels) : aboveEachOther(panels);
  return result;
}

Drawing mirrored(Drawing drawing) {
  for (InkShape& shape : drawing.shapes) {
    for (std::size_t i = 0; i < shape.points.size(); i += 2) {
      shape.points[i] = static_cast<std::uint16_t>(drawing.width - shape.points[i]);
    }
  }
  return drawing;
}

}  // namespace calcar::figure
