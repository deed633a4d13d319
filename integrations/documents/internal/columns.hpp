#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace calcar::documents {

/// Columns that a text takes in a terminal: none for marks that join the letter before them, two for wide
/// ones.
[[nodiscard]] int columnsOf(std::string_view utf8);

/// Lines of at most `width` columns, broken at spaces; longer words are broken anywhere.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view utf8, int width);

[[nodiscard]] std::string padded(std::string_view utf8, int width);
[[nodiscard]] std::string repeated(std::string_view utf8, int times);
/// The widest word, as a column has to be to keep words whole.
[[nodiscard]] int widestWord(std::string_view utf8);

/// Shares `available` among columns: each gets what it wants if there is enough, else words stay whole as
/// long as they fit, and what is left goes where text is longest.
[[nodiscard]] std::vector<double> sharedWidths(const std::vector<double>& least,
                                               const std::vector<double>& wanted, double available);

}  // namespace calcar::documents
