#include "integrations/documents/internal/drawings.hpp"

#include <algorithm>
#include <array>

#include <QPainterPath>
#include <QPen>

#include "integrations/documents/internal/html_parts.hpp"
#include "integrations/documents/internal/typeset.hpp"

namespace calcar::documents {
namespace {

struct InkColour {
  std::string_view name, light, dark;
};

/// By pack::Ink. One accent, which means nothing by itself: the words name the muscle and its side.
constexpr std::array<InkColour, 23> kInks = {{{"none", "none", "none"},
                                              {"skin", "#e6d6c8", "#d9c6b5"},
                                              {"skin-far", "#cdbfb4", "#ab9c90"},
                                              {"shirt", "#93a8bd", "#8aa2bb"},
                                              {"shirt-far", "#7d91a6", "#6d8298"},
                                              {"shorts", "#44566a", "#56697f"},
                                              {"shorts-far", "#3a4a5c", "#465668"},
                                              {"shoe", "#f4f6f8", "#e9edf1"},
                                              {"sole", "#8796a6", "#8796a6"},
                                              {"hair", "#4b4a4f", "#615d60"},
                                              {"hair-far", "#3f3e43", "#524f51"},
                                              {"work", "#f0642f", "#ff7a45"},
                                              {"arrow", "#e04e17", "#ff8a57"},
                                              {"line", "#2b3644", "#0c1116"},
                                              {"halo", "#ffffff", "#161b21"},
                                              {"prop-top", "#e9eef2", "#56636f"},
                                              {"prop-side", "#cfd8e0", "#434f5b"},
                                              {"prop-end", "#b9c5d0", "#37424d"},
                                              {"mat-top", "#d6e4e6", "#2b3f44"},
                                              {"mat-side", "#a9c1c5", "#20312f"},
                                              {"band", "#2f7f8c", "#52b3c2"},
                                              {"shadow", "#dde3e8", "#0c1014"},
                                              {"muted", "#5f6f7e", "#93a3ae"}}};
static_assert(kInks.size() == static_cast<std::size_t>(pack::Ink::MAX) + 1);

const InkColour& colourOf(pack::Ink ink) {
  return kInks[std::min(static_cast<std::size_t>(ink), kInks.size() - 1)];
}

int numbersOf(char verb) { return verb == 'c' ? 6 : verb == 'z' ? 0 : 2; }

/// Calls `visit(verb, numbers)` for each verb whose points are there: a pack that is short of them draws
/// less.
template <typename Visit>
void eachVerb(const pack::Shape& shape, const Visit& visit) {
  if (shape.verbs() == nullptr) {
    return;
  }
  const flatbuffers::uoffset_t count = shape.points() == nullptr ? 0 : shape.points()->size();
  flatbuffers::uoffset_t at = 0;
  std::array<int, 6> numbers{};
  for (const char verb : shape.verbs()->string_view()) {
    const int needed = numbersOf(verb);
    if (at + static_cast<flatbuffers::uoffset_t>(needed) > count) {
      return;
    }
    for (int i = 0; i < needed; ++i) {
      numbers[static_cast<std::size_t>(i)] = shape.points()->Get(at++);
    }
    visit(verb, numbers);
  }
}

QPainterPath pathOf(const pack::Shape& shape) {
  QPainterPath path;
  path.setFillRule(Qt::OddEvenFill);
  eachVerb(shape, [&path](char verb, const std::array<int, 6>& n) {
    switch (verb) {
      case 'm':
        return path.moveTo(n[0], n[1]);
      case 'l':
        return path.lineTo(n[0], n[1]);
      case 'c':
        return path.cubicTo(n[0], n[1], n[2], n[3], n[4], n[5]);
      default:
        return path.closeSubpath();
    }
  });
  return path;
}

std::string svgPathOf(const pack::Shape& shape) {
  std::string path;
  eachVerb(shape, [&path](char verb, const std::array<int, 6>& n) {
    path += static_cast<char>(verb - 'a' + 'A');
    for (int i = 0; i < numbersOf(verb); ++i) {
      path += (i == 0 ? "" : " ") + std::to_string(n[static_cast<std::size_t>(i)]);
    }
  });
  return path;
}

}  // namespace

PictureSize sizeWithin(const pack::Drawing& drawing, double width, double height) {
  const double wide = std::max<double>(drawing.width(), 1);
  const double high = std::max<double>(drawing.height(), 1);
  const double scale = std::min(width / wide, height / high);
  return {wide * scale, high * scale};
}

void drawPicture(QPainter& painter, const engine::ExerciseCard& card, double x, double y,
                 const PictureSize& size) {
  const pack::Drawing& drawing = *card.drawing;
  const double scale = size.width / std::max<double>(drawing.width(), 1);
  painter.save();
  painter.translate(x + (card.mirrored ? size.width : 0), y);
  painter.scale(card.mirrored ? -scale : scale, scale);
  for (flatbuffers::uoffset_t i = 0; drawing.shapes() != nullptr && i < drawing.shapes()->size(); ++i) {
    const pack::Shape& shape = *drawing.shapes()->Get(i);
    const bool isFilled = shape.fill() != pack::Ink::Nothing;
    const bool isLined = shape.line() != pack::Ink::Nothing;
    painter.setBrush(isFilled ? QBrush(documents::colourOf(colourOf(shape.fill()).light))
                              : QBrush(Qt::NoBrush));
    painter.setPen(isLined ? QPen(documents::colourOf(colourOf(shape.line()).light), shape.line_width(),
                                  Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin)
                           : QPen(Qt::NoPen));
    painter.drawPath(pathOf(shape));
  }
  painter.restore();
}

std::string pictureSvg(const engine::ExerciseCard& card, std::string_view id) {
  const pack::Drawing& drawing = *card.drawing;
  const std::string width = std::to_string(drawing.width());
  std::string svg = R"(<svg class="picture" viewBox="0 0 )" + width + " " + std::to_string(drawing.height()) +
                    R"(" role="img" aria-labelledby=")" + std::string(id) + R"("><title id=")" +
                    std::string(id) + R"(">)" + escaped(card.alternative) + "</title>";
  svg += card.mirrored ? "<g transform=\"translate(" + width + " 0) scale(-1 1)\">" : "<g>";
  for (flatbuffers::uoffset_t i = 0; drawing.shapes() != nullptr && i < drawing.shapes()->size(); ++i) {
    const pack::Shape& shape = *drawing.shapes()->Get(i);
    const bool isLined = shape.line() != pack::Ink::Nothing;
    svg += "<path class=\"f-" + std::string(colourOf(shape.fill()).name) + " l-" +
           std::string(colourOf(shape.line()).name) + "\"" +
           (isLined ? " stroke-width=\"" + std::to_string(shape.line_width()) + "\"" : std::string()) +
           " d=\"" + svgPathOf(shape) + "\"/>";
  }
  return svg + "</g></svg>";
}

std::string pictureStyle() {
  std::string light;
  std::string dark;
  std::string classes;
  for (const InkColour& ink : kInks) {
    const std::string name(ink.name);
    light += "--figure-" + name + ":" + std::string(ink.light) + ";";
    dark += "--figure-" + name + ":" + std::string(ink.dark) + ";";
    classes += ".f-" + name + "{fill:var(--figure-" + name + ")}.l-" + name + "{stroke:var(--figure-" + name +
               ")}\n";
  }
  return ":root{" + light + "}\n:root[data-theme=dark]{" + dark + "}\n" + classes +
         ".picture path{stroke-linecap:round;stroke-linejoin:round;fill-rule:evenodd}\n"
         ".exercise{display:flex;gap:1.25rem;align-items:flex-start;margin:0 0 1.25rem;break-inside:avoid}\n"
         ".exercise .picture{flex:0 0 9.5rem;width:9.5rem;max-height:12rem}\n"
         ".exercise h3{font-size:1rem;margin:0 0 .25rem}\n.exercise p{margin:0 0 .25rem}\n";
}

}  // namespace calcar::documents
