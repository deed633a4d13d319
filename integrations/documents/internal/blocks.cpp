#include "integrations/documents/internal/blocks.hpp"

#include <algorithm>
#include <iterator>
#include <memory>
#include <variant>

#include "integrations/documents/internal/callouts.hpp"
#include "integrations/documents/internal/clean_text.hpp"
#include "integrations/documents/internal/rows.hpp"
#include "integrations/documents/internal/tables.hpp"

namespace calcar::documents {
namespace {

/// Lines of one text. At least two stay together at either end of a page.
std::vector<Piece> linePieces(const TextBox& text, double x, double before) {
  std::vector<Piece> pieces;
  const int lines = text.lines();
  for (int line = 0; line < lines; ++line) {
    Piece piece;
    piece.before = line == 0 ? before : 0;
    piece.height = text.height(line, 1);
    piece.keepWithNext = line + 1 < lines && (line == 0 || line + 2 == lines);
    piece.draw = [text, x, line](QPainter& painter, double left, double y) {
      text.draw(painter, left + x, y, line, 1);
    };
    pieces.push_back(std::move(piece));
  }
  return pieces;
}

void append(std::vector<Piece>& pieces, std::vector<Piece> more) {
  pieces.insert(pieces.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

void keepTogether(std::vector<Piece>& pieces) {
  for (auto& piece : pieces) {
    piece.keepWithNext = true;
  }
}

class Setter {
 public:
  Setter(Typeface& typeface, const Measure& measure) : m_typeface(typeface), m_measure(measure) {}

  std::vector<Piece> operator()(const engine::Paragraph& paragraph) {
    auto pieces = linePieces({m_typeface, paragraph.text, body(), m_measure.width}, 0, 0.55 * m_measure.size);
    if (isStrong(paragraph.text)) {
      keepTogether(pieces);
    }
    return pieces;
  }

  std::vector<Piece> operator()(const engine::Bullets& bullets) {
    std::vector<Piece> pieces;
    const double indent = 1.25 * m_measure.size;
    for (const auto& item : bullets.items) {
      auto lines = linePieces({m_typeface, item, body(), m_measure.width - indent}, indent, 0.25 * m_measure.size);
      if (lines.empty()) {
        continue;
      }
      lines.front().draw = withDot(lines.front());
      append(pieces, std::move(lines));
    }
    return pieces;
  }

  std::vector<Piece> operator()(const engine::KeyValues& keyValues) {
    return keyValuePieces(m_typeface, keyValues, m_measure);
  }
  std::vector<Piece> operator()(const engine::Table& table) { return tablePieces(m_typeface, table, m_measure); }
  std::vector<Piece> operator()(const engine::Callout& callout) {
    return calloutPieces(m_typeface, callout, m_measure);
  }
  std::vector<Piece> operator()(const engine::IntervalBar& bar) { return intervalPieces(m_typeface, bar, m_measure); }

  std::vector<Piece> heading(const std::string& words) {
    Style style = body();
    style.size *= 1.18;
    style.weight = QFont::DemiBold;
    style.colour = colour::kAccent;
    style.leading = 1.3;
    auto pieces = linePieces({m_typeface, oneSpan(words), style, m_measure.width}, 0, 1.5 * m_measure.size);
    keepTogether(pieces);
    return pieces;
  }

 private:
  [[nodiscard]] Style body() const { return {m_measure.size}; }

  [[nodiscard]] std::function<void(QPainter&, double, double)> withDot(const Piece& line) const {
    const double size = m_measure.size;
    return [draw = line.draw, size](QPainter& painter, double x, double y) {
      painter.setPen(Qt::NoPen);
      painter.setBrush(colourOf(colour::kLineStrong));
      painter.drawEllipse(QPointF(x + 0.45 * size, y + 0.7 * size), 0.15 * size, 0.15 * size);
      draw(painter, x, y);
    };
  }

  Typeface& m_typeface;
  const Measure& m_measure;
};

}  // namespace

std::vector<Piece> piecesOf(Typeface& typeface, const engine::DocumentContent& content, const Measure& measure) {
  Setter setter(typeface, measure);
  std::vector<Piece> pieces;
  for (const auto& section : content.sections) {
    const bool isHeaded = !section.heading.empty();
    if (isHeaded) {
      append(pieces, setter.heading(section.heading));
    }
    bool isFirst = true;
    for (const auto& block : section.blocks) {
      auto more = std::visit(setter, block);
      if (isFirst && isHeaded && !more.empty()) {
        more.front().before = 0.35 * measure.size;
      } else if (isFirst && !more.empty()) {
        more.front().before = measure.size;
      }
      isFirst = isFirst && more.empty();
      append(pieces, std::move(more));
    }
  }
  return pieces;
}

}  // namespace calcar::documents
