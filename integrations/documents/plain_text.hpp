#pragma once

#include <string>

#include "engine/report/document.hpp"

namespace calcar::documents {

/// A document as text for a terminal or for pasting into a record: headings, lists, aligned rows and tables,
/// no colour codes. What nobody asked or examined stands in square brackets.
///
/// @param width  columns of a line; at least 40. A line is longer only when one character is wider than its
/// place.
/// @returns UTF-8, lines ended by '\n', no control characters and no spaces before a line's end
[[nodiscard]] std::string toPlainText(const engine::DocumentContent& content, int width = 100);

}  // namespace calcar::documents
