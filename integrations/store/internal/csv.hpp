#pragma once

#include <string>
#include <vector>

namespace calcar::store::internal {

/// One row after RFC 4180, for a spreadsheet that must not take a cell for a formula: one that begins like a
/// formula gets an apostrophe in front, which spreadsheets take for “this is text”.
[[nodiscard]] std::string csvRow(const std::vector<std::string>& cells);

}  // namespace calcar::store::internal
