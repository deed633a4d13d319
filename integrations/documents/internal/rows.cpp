#include "integrations/documents/internal/rows.hpp"

#include <algorithm>

namespace calcar::documents {
namespace {

constexpr double kLineWidth = 0.75;

double heightOf(const std::vector<RowCell>& cells, int first, int count) {
  double height = 0;
  for (const auto& cell : cells) {
    height = std::max(height, cell.text.height(first, count));
  }
  return height;
}

int linesOf(const std::vector<RowCell>& cells) {
  int lines = 1;
  for (const auto& cell : cells) {
    lines = std::max(lines, cell.text.lines());
  }
  return lines;
}

/// Lines `first` to `first + count` of all cells.
Piece pieceOf(const std::vector<RowCell>& cells, const RowLook& look, int first, int count, int lines) {
  const bool isFirst = first == 0;
  const bool isLast = first + count >= lines;
  const double above = isFirst ? look.padding : 0;
  Piece piece;
  piece.before = isFirst ? look.before : 0;
  piece.height = above + heightOf(cells, first, count) + (isLast ? look.padding : 0);
  piece.draw = [=, height = piece.height](QPainter& painter, double x, double y) {
    if (isLast && !look.line.empty()) {
      painter.setPen(QPen(colourOf(look.line), kLineWidth));
      painter.drawLine(QPointF(x, y + height), QPointF(x + look.width, y + height));
    }
    for (const auto& cell : cells) {
      cell.text.draw(painter, x + cell.x, y + above, first, count);
    }
  };
  return piece;
}

}  // namespace

std::vector<Piece> rowPieces(const std::vector<RowCell>& cells, const RowLook& look, double most) {
  const int lines = linesOf(cells);
  Piece whole = pieceOf(cells, look, 0, lines, lines);
  if (whole.height <= most) {
    return {std::move(whole)};
  }
  std::vector<Piece> pieces;
  for (int line = 0; line < lines; ++line) {
    pieces.push_back(pieceOf(cells, look, line, 1, lines));
  }
  return pieces;
}

}  // namespace calcar::documents
