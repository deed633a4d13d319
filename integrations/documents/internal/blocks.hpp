#pragma once

#include <string>
#include <vector>

#include "engine/report/document.hpp"
#include "integrations/documents/internal/flow.hpp"
#include "integrations/documents/internal/typeset.hpp"

namespace calcar::documents {

/// How large and how wide the content is set. Lengths in points.
struct Measure {
  double size = 9.5;  ///< of running text; all else follows from it
  double width = 0;
  double highest = 0;  ///< what is higher than this may be cut between two lines
  std::string language;
};

/// Everything a document says, as pieces in order.
[[nodiscard]] std::vector<Piece> piecesOf(Typeface& typeface, const engine::DocumentContent& content,
                                          const Measure& measure);

}  // namespace calcar::documents
