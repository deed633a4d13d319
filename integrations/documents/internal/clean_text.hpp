#pragma once

#include <string>
#include <string_view>

#include "engine/report/document.hpp"

namespace calcar::documents {

/// Code points of UTF-8; what is not valid UTF-8 becomes U+FFFD, so that it is seen.
[[nodiscard]] std::u32string decoded(std::string_view utf8);
[[nodiscard]] std::string encoded(std::u32string_view codePoints);

/// Text as it may stand in a document: line breaks as '\n', no other control characters, and none of the
/// marks that turn the direction of what follows. Such marks can make a sentence read as its opposite.
[[nodiscard]] std::string cleaned(std::string_view utf8);

/// All spans of a text, joined and cleaned.
[[nodiscard]] std::string plainWords(const engine::Text& text);

/// Whether there is something to read in it.
[[nodiscard]] bool isBlank(const engine::Text& text);
/// Whether all of it is strong: a lead-in, or the value that must not be overlooked.
[[nodiscard]] bool isStrong(const engine::Text& text);

}  // namespace calcar::documents
