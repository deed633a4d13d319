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

Piece headPiece(Typeface& typeface, const engine::Table& table, const Columns& columns,
                const Measure& measure) {
  std::vector<RowCell> cells;
  for (std::size_t i = 0; i < table.header.size(); ++i) {
    cells.push_back(
        {{typeface, oneSpan(table.header[i]), headStyle(measure), columns.widths[i], 6}, columns.xs[i]});
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

std::vector<RowCell> keyValueCells(Typeface& typeface, const engine::KeyValues::Row& row,
                                   const Measure& measure, double x, double keyWidth, double valueWidth) {
  const double gap = 1.2 * measure.size;
  return {{{typeface, oneSpan(row.key), keyStyle(measure), keyWidth}, x},
          {{typeface, row.value, bodyStyle(measure), valueWidth}, x + keyWidth + gap}};
}

/// Where keys and values stand: in one column, or in two that are read one after the other.
struct Grid {
  std::size_t columns;
  double pitch;  ///< from one column to the next
  double keyWidth, valueWidth;
};

Grid gridOf(std::size_t columns, double widestKey, const Measure& measure) {
  const double between = 2.2 * measure.size;
  const double width =
      (measure.width - between * static_cast<double>(columns - 1)) / static_cast<double>(columns);
  const double keyWidth = std::min(widestKey, (columns == 1 ? 0.34 : 0.45) * width);
  return {columns, width + between, keyWidth, width - keyWidth - 1.2 * measure.size};
}

std::vector<Piece> piecesIn(const Grid& grid, Typeface& typeface, const engine::KeyValues& keyValues,
                            const Measure& measure) {
  const auto& rows = keyValues.rows;
  const RowLook look{0.28 * measure.size, 0, 0, {}};
  const std::size_t count = (rows.size() + grid.columns - 1) / grid.columns;
  std::vector<Piece> pieces;
  for (std::size_t i = 0; i < count; ++i) {
    std::vector<RowCell> cells;
    for (std::size_t column = 0; column < grid.columns && i + column * count < rows.size(); ++column) {
      for (auto& cell :
           keyValueCells(typeface, rows[i + column * count], measure,
                         static_cast<double>(column) * grid.pitch, grid.keyWidth, grid.valueWidth)) {
        cells.push_back(std::move(cell));
      }
    }
    for (auto& piece : rowPieces(cells, look, measure.highest)) {
      pieces.push_back(std::move(piece));
    }
  }
  return pieces;
}

double heightOf(const std::vector<Piece>& pieces) {
  double height = 0;
  for (const auto& piece : pieces) {
    height += piece.before + piece.height;
  }
  return height;
}

}  // namespace

std::vector<Piece> tablePieces(Typeface& typeface, const engine::Table& table, const Measure& measure) {
  std::vector<Piece> pieces;
  if (!table.caption.empty()) {
    const Style style{measure.size, QFont::Medium, colour::kInk2, 1.35};
    const RowLook look{0.7 * measure.size, 0, 0, {}};
    pieces =
        rowPieces({{{typeface, oneSpan(table.caption), style, measure.width}, 0}}, look, measure.highest);
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
      cells.push_back({{typeface, table.rows[row][i], bodyStyle(measure), columns.widths[i]}, columns.xs[i]});
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

std::vector<Piece> keyValuePieces(Typeface& typeface, const engine::KeyValues& keyValues,
                                  const Measure& measure) {
  constexpr std::size_t kLeastRows = 4;
  // Two columns are harder to read, so they have to save a good part of the height.
  constexpr double kWorthwhile = 0.72;
  const double widestKey = widestOf(typeface, keyValues, measure);
  auto pieces = piecesIn(gridOf(1, widestKey, measure), typeface, keyValues, measure);
  if (keyValues.rows.size() >= kLeastRows) {
    auto inTwo = piecesIn(gridOf(2, widestKey, measure), typeface, keyValues, measure);
    if (heightOf(inTwo) <= kWorthwhile * heightOf(pieces)) {
      pieces = std::move(inTwo);
    }
  }
  if (!pieces.empty()) {
    pieces.front().before = 0.6 * measure.size;
  }
  return pieces;
}

}  // namespace calcar::documents
