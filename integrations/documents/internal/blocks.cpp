#include "integrations/documents/internal/blocks.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <variant>

#include "integrations/documents/internal/callouts.hpp"
#include "integrations/documents/internal/clean_text.hpp"
#include "integrations/documents/internal/exercise_cards.hpp"
#include "integrations/documents/internal/joined_blocks.hpp"
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
    std::size_t lastItem = 0;
    for (const auto& item : bullets.items) {
      auto lines =
          linePieces({m_typeface, item, body(), m_measure.width - indent}, indent, 0.25 * m_measure.size);
      if (lines.empty()) {
        continue;
      }
      lines.front().draw = withDot(lines.front());
      lastItem = pieces.size();
      append(pieces, std::move(lines));
    }
    if (lastItem > 0) {
      pieces[lastItem - 1].keepWithNext = true;  // the last item does not stand alone on a page
    }
    return pieces;
  }

  std::vector<Piece> operator()(const engine::KeyValues& keyValues) {
    return keyValuePieces(m_typeface, keyValues, m_measure);
  }
  std::vector<Piece> operator()(const engine::Table& table) {
    return tablePieces(m_typeface, table, m_measure);
  }
  std::vector<Piece> operator()(const engine::Callout& callout) {
    return calloutPieces(m_typeface, callout, m_measure);
  }
  std::vector<Piece> operator()(const engine::IntervalBar& bar) {
    return intervalPieces(m_typeface, bar, m_measure);
  }

  std::vector<Piece> operator()(const engine::ExerciseCards& cards) {
    return exerciseCardPieces(m_typeface, cards, m_measure);
  }

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

/// A quiet line right below a heading belongs to it.
bool belongsToHeading(const engine::Block& block) {
  const auto* paragraph = std::get_if<engine::Paragraph>(&block);
  return paragraph != nullptr &&
         std::all_of(paragraph->text.begin(), paragraph->text.end(),
                     [](const auto& span) { return span.emphasis == engine::Emphasis::Muted; });
}

void appendSection(std::vector<Piece>& pieces, Setter& setter, const engine::DocumentSection& section,
                   double size) {
  const bool isHeaded = !section.heading.empty();
  if (isHeaded) {
    append(pieces, setter.heading(section.heading));
  }
  const auto blocks = joinedBlocks(section);
  bool isFirst = true;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    auto more = std::visit(setter, blocks[i]);
    if (more.empty()) {
      continue;
    }
    if (isFirst) {
      more.front().before = isHeaded ? 0.35 * size : size;
    }
    if (isFirst && isHeaded && i + 1 < blocks.size() && belongsToHeading(blocks[i])) {
      keepTogether(more);
    }
    isFirst = false;
    append(pieces, std::move(more));
  }
}

}  // namespace

std::vector<Piece> piecesOf(Typeface& typeface, const engine::DocumentContent& content,
                            const Measure& measure) {
  Setter setter(typeface, measure);
  std::vector<Piece> pieces;
  for (const auto& section : content.sections) {
    appendSection(pieces, setter, section, measure.size);
  }
  return pieces;
}

}  // namespace calcar::documents
