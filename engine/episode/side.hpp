#pragma once

#include <optional>
#include <string_view>

namespace calcar::engine {

/// The side of the body, always the person's own.
enum class Side { Left, Right, Both, Midline, Unknown };

[[nodiscard]] std::string_view toText(Side side);  ///< `left`, `right`, `both`, `midline`, `unknown`
[[nodiscard]] std::optional<Side> parseSide(std::string_view text);

/// The opposite side of left or right; every other side is its own opposite.
[[nodiscard]] Side opposite(Side side);

}  // namespace calcar::engine
