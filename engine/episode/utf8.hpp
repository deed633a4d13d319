#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace calcar::engine {

/// Reads one code point and moves `at` behind it.
///
/// @pre  `at` lies inside the text
/// @returns the replacement character U+FFFD for bytes that are not UTF-8, of which one is passed
[[nodiscard]] char32_t nextCodePoint(std::string_view text, std::size_t& at);

/// @pre  `point` is a Unicode scalar value
void appendCodePoint(std::string& to, char32_t point);

/// Whether the text is UTF-8 that a reader can see as it is: nothing overlong, no surrogates, no control
/// characters, nothing that turns the reading direction of other letters around, no replacement characters
/// that an earlier failure left, and no code points without an agreed meaning.
[[nodiscard]] bool isPresentable(std::string_view text);

}  // namespace calcar::engine
