#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace calcar::exchange {

/// The word closest to what was written, if it is close enough to be a slip of the keyboard: letters added,
/// left out, changed or swapped, or the end of a long id left off. Empty when none is.
[[nodiscard]] std::string nearWord(std::string_view written, const std::vector<std::string>& words);

/// `did you mean night-pain?`, or empty.
[[nodiscard]] std::string didYouMean(std::string_view written, const std::vector<std::string>& words);

}  // namespace calcar::exchange
