#include "integrations/documents/internal/tables.hpp"

#include <algorithm>
#include <cstddef>
#include <memory>

#include "integrations/documents/internal/columns.hpp"
#include "integrations/documents/internal/rows.hpp"

namespace calcar::documents {
namespace {

Style bodyStyle(const Measure& measure) { return {measure.size, QFont::Normal, colour::kInk, 1.35}; }

Style headStyle(const Measure& measure) {
  return {0.86 * measure.size, QFont::DemiBold, colour::kInk2, 1.35};
}

Style keyStyle(const Measure& measure) { return {measure.size, QFont::Normal, colour::kInk2, 1.35}; }

struct Columns {
  std::vector<double> xs;
  std::vector<double> widths;
};

Columns columnsOf(Typeface& typeface, const engine::Table& table, const Measure& measure) {
  const std::size_t count = table.header.size();
  const double gutter = 1.4 * measure.size;
  const double available = measure.width - gutter * static_cast<double>(count - 1);
  std::vector<double> least(count);
  std::vector<double> wanted(count);
  const auto widen = [&](std::size_t column, const engine::Text& text, const Style& style) {
    least[column] = std::max(least[column], widestWordOf(typeface, text, style));
    wanted[column] = std::max(wanted[column], naturalWidth(typeface, text, style));
  };
  for (std::size_t i = 0; i < count; ++i) {
    widen(i, oneSpan(table.header[i]), headStyle(measure));
  }
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < std::min(count, row.size()); ++i) {
      widen(i, row[i], bodyStyle(measure));
    }
  }
  Columns columns;
  columns.widths = sharedWidths(least, wanted, available);
  double sum = 0;
  for (const double width : columns.widths) {
    sum += width;
  }
  // A table is as wide as the page: what is left goes to all columns alike.
  const double rest = std::max(0.0, available - sum) / static_cast<double>(count);
  double x = 0;
  for (double& width : columns.widths) {
    width += rest;
    columns.xs.push_back(x);
    x += width + gutter;
  }
  return columns;
}

Piece headPiece(Typeface& typeface, const engine::Table& table, const Columns& columns, const Measure& measure) {
  std::vector<RowCell> cells;
  for (std::size_t i = 0; i < table.header.size(); ++i) {
    cells.push_back({{typeface, oneSpan(table.header[i]), headStyle(measure), columns.widths[i], 6}, columns.xs[i]});
  }
  const RowLook look{0.2 * measure.size, 0.2 * measure.size, measure.width, colour::kLineStrong};
  Piece head = rowPieces(cells, look, measure.highest).front();
  head.keepWithNext = true;
  return head;
}

double widestOf(Typeface& typeface, const engine::KeyValues& keyValues, const Measure& measure) {
  double widest = 0;
  for (const auto& row : keyValues.rows) {
    widest = std::max(widest, naturalWidth(typeface, oneSpan(row.key), keyStyle(measure)));
  }
  return widest;
}

std::vector<RowCell> keyValueCells(Typeface& typeface, const engine::KeyValues::Row& row, const Measure& measure,
                                   double x, double keyWidth, double valueWidth) {
  const double gap = 1.2 * measure.size;
  return {{{typeface, oneSpan(row.key), keyStyle(measure), keyWidth}, x},
          {{typeface, row.value, bodyStyle(measure), valueWidth}, x + keyWidth + gap}};
}

/// Whether all rows fit half the page in one line.
bool fitsHalf(Typeface& typeface, const engine::KeyValues& keyValues, const Measure& measure, double valueWidth) {
  constexpr std::size_t kLeastRows = 4;
  return keyValues.rows.size() >= kLeastRows &&
         std::all_of(keyValues.rows.begin(), keyValues.rows.end(), [&](const auto& row) {
           return row.value.empty() || naturalWidth(typeface, row.value, bodyStyle(measure)) <= valueWidth;
         });
}

}  // namespace

std::vector<Piece> tablePieces(Typeface& typeface, const engine::Table& table, const Measure& measure) {
  std::vector<Piece> pieces;
  if (!table.caption.empty()) {
    const Style style{measure.size, QFont::Medium, colour::kInk2, 1.35};
    const RowLook look{0.7 * measure.size, 0, 0, {}};
    pieces = rowPieces({{{typeface, oneSpan(table.caption), style, measure.width}, 0}}, look, measure.highest);
    for (auto& piece : pieces) {
      piece.keepWithNext = true;
    }
  }
  if (table.header.empty()) {
    return pieces;
  }
  const Columns columns = columnsOf(typeface, table, measure);
  const auto head = std::make_shared<Piece>(headPiece(typeface, table, columns, measure));
  pieces.push_back(*head);
  const RowLook look{0, 0.28 * measure.size, measure.width, colour::kLine};
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    std::vector<RowCell> cells;
    for (std::size_t i = 0; i < std::min(table.header.size(), table.rows[row].size()); ++i) {
      cells.push_back(
          {{typeface, table.rows[row][i], bodyStyle(measure), columns.widths[i]}, columns.xs[i]});
    }
    for (auto& piece : rowPieces(cells, look, measure.highest)) {
      piece.head = head;
      // The last row does not stand alone on a page.
      piece.keepWithNext = row + 2 == table.rows.size();
      pieces.push_back(std::move(piece));
    }
  }
  return pieces;
}

std::vector<Piece> keyValuePieces(Typeface& typeface, const engine::KeyValues& keyValues, const Measure& measure) {
  const double gap = 1.2 * measure.size;
  const double between = 2.2 * measure.size;
  const double keyWidth = std::min(widestOf(typeface, keyValues, measure), 0.34 * measure.width);
  const double half = (measure.width - between) / 2;
  const double halfValue = half - keyWidth - gap;
  const RowLook look{0.28 * measure.size, 0, 0, {}};
  const auto& rows = keyValues.rows;
  std::vector<Piece> pieces;
  const bool inTwo = halfValue > 0 && fitsHalf(typeface, keyValues, measure, halfValue);
  const std::size_t count = inTwo ? (rows.size() + 1) / 2 : rows.size();
  const double valueWidth = inTwo ? halfValue : measure.width - keyWidth - gap;
  for (std::size_t i = 0; i < count; ++i) {
    auto cells = keyValueCells(typeface, rows[i], measure, 0, keyWidth, valueWidth);
    if (inTwo && i + count < rows.size()) {
      for (auto& cell : keyValueCells(typeface, rows[i + count], measure, half + between, keyWidth, valueWidth)) {
        cells.push_back(std::move(cell));
      }
    }
    for (auto& piece : rowPieces(cells, look, measure.highest)) {
      pieces.push_back(std::move(piece));
    }
  }
  if (!pieces.empty()) {
    pieces.front().before = 0.6 * measure.size;
  }
  return pieces;
}

}  // namespace calcar::documents
