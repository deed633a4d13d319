#pragma once

#include <functional>
#include <memory>
#include <vector>

#include <QPainter>

namespace calcar::documents {

/// What is never cut in two: a line, a row of a table, a framed statement. Lengths in points.
struct Piece {
  double before = 0;  ///< space above; none at the top of a page
  double height = 0;
  bool keepWithNext = false;
  std::shared_ptr<const Piece> head;  ///< the table's head, drawn again when a page begins with this piece
  std::function<void(QPainter&, double x, double y)> draw;
};

struct Placed {
  const Piece* piece;
  double y;
};
using Page = std::vector<Placed>;

/// Spreads pieces over pages, in order. What keeps with the next goes on with it, unless all of it is higher
/// than a page.
/// @returns at least one page; pointers into `pieces`
[[nodiscard]] std::vector<Page> paginated(const std::vector<Piece>& pieces, double firstPageHeight,
                                          double pageHeight);

}  // namespace calcar::documents
