#include "qml/figures/drawing_paths.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace calcar::ui {
namespace {

struct InkColour {
  QRgb light;
  QRgb dark;
};

/// By pack::Ink; as on paper, so that a leaflet and the screen show the same person.
constexpr std::array<InkColour, 23> kInks{{{0xffffff, 0x151d22},                        // nothing
                                           {0xe6d6c8, 0xd9c6b5},                        // skin
                                           {0xcdbfb4, 0xab9c90}, {0x93a8bd, 0x8aa2bb},  // shirt
                                           {0x7d91a6, 0x6d8298}, {0x44566a, 0x56697f},  // shorts
                                           {0x3a4a5c, 0x465668}, {0xf4f6f8, 0xe9edf1},  // shoe
                                           {0x8796a6, 0x8796a6},                        // sole
                                           {0x4b4a4f, 0x615d60},                        // hair
                                           {0x3f3e43, 0x524f51}, {0xf0642f, 0xff7a45},  // what works
                                           {0xe04e17, 0xff8a57},                        // arrow
                                           {0x2b3644, 0x0c1116},                        // line
                                           {0xffffff, 0x161b21},                        // halo
                                           {0xe9eef2, 0x56636f},                        // prop
                                           {0xcfd8e0, 0x434f5b}, {0xb9c5d0, 0x37424d},
                                           {0xd6e4e6, 0x2b3f44},                        // mat
                                           {0xa9c1c5, 0x20312f}, {0x2f7f8c, 0x52b3c2},  // band
                                           {0xdde3e8, 0x0c1014},                        // shadow
                                           {0x5f6f7e, 0x93a3ae}}};
static_assert(kInks.size() == static_cast<std::size_t>(pack::Ink::MAX) + 1);

/// How many points a verb takes.
flatbuffers::uoffset_t pointsOf(char verb) { return verb == 'c' ? 3 : verb == 'z' ? 0 : 1; }

void addVerb(QPainterPath& path, char verb, const std::array<QPointF, 3>& points) {
  switch (verb) {
    case 'm':
      path.moveTo(points[0]);
      break;
    case 'l':
      path.lineTo(points[0]);
      break;
    case 'c':
      path.cubicTo(points[0], points[1], points[2]);
      break;
    default:
      path.closeSubpath();
  }
}

}  // namespace

QPainterPath pathOf(const pack::Shape& shape) {
  QPainterPath path;
  path.setFillRule(Qt::OddEvenFill);
  if (shape.verbs() == nullptr || shape.points() == nullptr) {
    return path;
  }
  flatbuffers::uoffset_t at = 0;
  for (const char verb : shape.verbs()->string_view()) {
    const flatbuffers::uoffset_t count = pointsOf(verb);
    if (at + 2 * count > shape.points()->size()) {
      break;
    }
    std::array<QPointF, 3> points;
    for (flatbuffers::uoffset_t i = 0; i < count; ++i, at += 2) {
      points[i] = {static_cast<double>(shape.points()->Get(at)),
                   static_cast<double>(shape.points()->Get(at + 1))};
    }
    addVerb(path, verb, points);
  }
  return path;
}

QColor inkColour(pack::Ink ink, bool dark) {
  const InkColour& colour = kInks[std::min(static_cast<std::size_t>(ink), kInks.size() - 1)];
  return QColor::fromRgb(dark ? colour.dark : colour.light);
}

}  // namespace calcar::ui
