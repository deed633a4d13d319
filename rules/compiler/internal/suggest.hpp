#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace calcar::rules::internal {

/// How many letters have to be added, dropped, replaced or swapped with their neighbour to turn one word into
/// the other.
[[nodiscard]] std::size_t editDistance(std::string_view left, std::string_view right);

/// The candidate that was probably meant; empty when none is close.
[[nodiscard]] std::string closest(std::string_view word, const std::vector<std::string>& candidates);

/// “did you mean 'x'?”; otherwise what there is to choose from, when that is short; otherwise `fallback`.
[[nodiscard]] std::string suggestion(std::string_view word, const std::vector<std::string>& candidates,
                                     std::string fallback = {});

/// “a, b, c”.
[[nodiscard]] std::string joined(const std::vector<std::string>& words);

}  // namespace calcar::rules::internal
