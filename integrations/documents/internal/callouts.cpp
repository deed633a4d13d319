#include "integrations/documents/internal/callouts.hpp"

#include <algorithm>
#include <utility>

#include "integrations/documents/internal/clean_text.hpp"
#include "integrations/documents/internal/rows.hpp"
#include "integrations/documents/internal/signs.hpp"

namespace calcar::documents {
namespace {

/// The parts of a framed statement, measured.
struct Framed {
  Tone tone;
  Sign sign;
  TextBox title;
  TextBox text;
  double padding, signSize, textX;

  [[nodiscard]] double inner() const { return std::max(title.height() + text.height(), signSize); }
};

Framed measured(Typeface& typeface, const engine::Callout& callout, const Measure& measure) {
  const Tone tone = toneOf(callout);
  const Sign sign = signOf(callout);
  const double padding = 0.95 * measure.size;
  const double signSize = isEmpty(sign) ? 0 : 2.3 * measure.size;
  const double textX = padding + (isEmpty(sign) ? 0.35 * measure.size : signSize + 0.9 * measure.size);
  const double width = measure.width - textX - padding;
  const std::string_view titleColour = tone.strong == colour::kInk2 ? colour::kInk : tone.strong;
  const Style titleStyle{1.15 * measure.size, QFont::DemiBold, titleColour, 1.35};
  const engine::Text titleText = callout.title.empty() ? engine::Text{} : oneSpan(callout.title);
  return {tone,
          sign,
          {typeface, titleText, titleStyle, width},
          {typeface, callout.text, {measure.size}, width},
          padding,
          signSize,
          textX};
}

Piece wholePiece(const Framed& framed, const Measure& measure) {
  Piece piece;
  piece.before = 0.8 * measure.size;
  piece.height = framed.inner() + 2 * framed.padding;
  piece.draw = [framed, width = measure.width, height = piece.height](QPainter& painter, double x, double y) {
    const double words = framed.title.height() + framed.text.height();
    drawFrame(painter, QRectF(x, y, width, height), framed.tone, isEmpty(framed.sign));
    if (!isEmpty(framed.sign)) {
      drawSign(painter, framed.sign, framed.tone, QPointF(x + framed.padding, y + framed.padding),
               framed.signSize);
    }
    const double top = y + framed.padding + (framed.inner() - words) / 2;
    framed.title.draw(painter, x + framed.textX, top);
    framed.text.draw(painter, x + framed.textX, top + framed.title.height());
  };
  return piece;
}

/// A strip of a statement that is too high for one piece: ground and edge, line by line.
Piece stripOf(const Framed& framed, Piece line, const Measure& measure) {
  line.draw = [framed, draw = line.draw, width = measure.width, height = line.height](QPainter& painter,
                                                                                      double x, double y) {
    painter.fillRect(QRectF(x, y, width, height), colourOf(framed.tone.soft));
    painter.fillRect(QRectF(x, y, 3.5, height), colourOf(framed.tone.strong));
    draw(painter, x + framed.textX, y);
  };
  return line;
}

std::vector<Piece> stripPieces(const Framed& framed, const Measure& measure) {
  const RowLook look{0, 0.4 * measure.size, 0, {}};
  std::vector<Piece> pieces;
  for (const auto* text : {&framed.title, &framed.text}) {
    for (auto& line : rowPieces({{*text, 0}}, look, 0)) {
      pieces.push_back(stripOf(framed, std::move(line), measure));
    }
  }
  pieces.front().before = 0.8 * measure.size;
  pieces.front().keepWithNext = true;
  if (!isEmpty(framed.sign)) {
    pieces.front().draw = [framed, draw = pieces.front().draw](QPainter& painter, double x, double y) {
      draw(painter, x, y);
      drawSign(painter, framed.sign, framed.tone, QPointF(x + framed.padding, y + 2), 0.7 * framed.signSize);
    };
  }
  return pieces;
}

}  // namespace

std::vector<Piece> calloutPieces(Typeface& typeface, const engine::Callout& callout, const Measure& measure) {
  const Framed framed = measured(typeface, callout, measure);
  Piece whole = wholePiece(framed, measure);
  if (whole.height <= measure.highest) {
    return {std::move(whole)};
  }
  return stripPieces(framed, measure);
}

std::vector<Piece> intervalPieces(Typeface& typeface, const engine::IntervalBar& bar,
                                  const Measure& measure) {
  const double size = measure.size;
  const double numbersWidth = 7.6 * size;
  const double barWidth = 0.3 * measure.width;
  const double gap = 1.4 * size;
  const double labelWidth = measure.width - numbersWidth - barWidth - 2 * gap;
  const Style labelStyle{size, QFont::Medium, colour::kInk, 1.35};
  const TextBox label(typeface, oneSpan(bar.label), labelStyle, labelWidth);
  const engine::Text words{{percentText(bar.permille, "\u00A0"), true, engine::Emphasis::Plain},
                           {"  " + intervalText(bar, measure.language), false, engine::Emphasis::Muted}};
  const TextBox numbers(typeface, words, labelStyle, numbersWidth);
  const double barX = labelWidth + gap;
  const RowLook look{0.7 * size, 0, 0, {}};
  auto pieces = rowPieces({{label, 0}, {numbers, barX + barWidth + gap}}, look, measure.highest);
  pieces.front().draw = [=, draw = pieces.front().draw](QPainter& painter, double x, double y) {
    drawInterval(painter, bar, QRectF(x + barX, y + 0.2 * size, barWidth, 0.95 * size));
    draw(painter, x, y);
  };
  if (!bar.caption.empty()) {
    pieces.back().keepWithNext = true;
    const Style caption{0.9 * size, QFont::Normal, colour::kInk3, 1.35};
    for (auto& piece : rowPieces({{{typeface, oneSpan(bar.caption), caption, measure.width}, 0}},
                                 {0.1 * size, 0, 0, {}}, measure.highest)) {
      pieces.push_back(std::move(piece));
    }
  }
  return pieces;
}

}  // namespace calcar::documents
