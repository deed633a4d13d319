#pragma once

#include <optional>
#include <string_view>

namespace calcar::training::internal {

/// Which sign separates decimals in a file.
enum class DecimalMark { Unknown, Point, Comma, Contradictory };

/// What one field says about it: “10,02” and “1.234,5” speak for the comma, “1,234” leaves it open.
[[nodiscard]] DecimalMark decimalMarkOf(std::string_view field);

/// What two fields say together.
[[nodiscard]] DecimalMark together(DecimalMark one, DecimalMark other);

/// Reads a number that is not negative; nothing for anything else, and nothing for “1,234” while the mark is
/// unknown.
[[nodiscard]] std::optional<double> numberOf(std::string_view field, DecimalMark mark);

/// Reads digits with a point and nothing else, as XML writes them, with a sign.
[[nodiscard]] std::optional<double> plainNumberOf(std::string_view text);

/// Minutes of `h:mm:ss` or `mm:ss`, with fractions of a second after a point or comma.
[[nodiscard]] std::optional<double> minutesOf(std::string_view field);

/// To so many decimals, halves away from zero.
[[nodiscard]] double rounded(double number, int decimals);

/// Without spaces around it.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// Nothing, or one of the dashes that exports write in place of it.
[[nodiscard]] bool isBlank(std::string_view field);

}  // namespace calcar::training::internal
