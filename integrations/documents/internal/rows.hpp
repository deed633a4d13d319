#pragma once

#include <string_view>
#include <vector>

#include "integrations/documents/internal/flow.hpp"
#include "integrations/documents/internal/typeset.hpp"

namespace calcar::documents {

/// Texts side by side, as in a table or beside their key.
struct RowCell {
  TextBox text;
  double x = 0;
};
struct RowLook {
  double before = 0;
  double padding = 0;          ///< above and below the text
  double width = 0;            ///< of the line below
  std::string_view line = {};  ///< colour of the line below; empty: none
};

/// The row as one piece; in pieces of a line each when it is higher than `most`.
[[nodiscard]] std::vector<Piece> rowPieces(const std::vector<RowCell>& cells, const RowLook& look,
                                           double most);

}  // namespace calcar::documents
