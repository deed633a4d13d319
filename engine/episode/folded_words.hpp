#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace calcar::engine {

/// The words of a UTF-8 text in a form that can be compared: lower case, ä ö ü ø å as ae oe ue oe aa, ß as
/// ss, other accents dropped, apostrophes and full stops dropped, everything else that is no letter or digit
/// divides words. Greek loses its
/// accents, ё is е; scripts without case stay as they are.
[[nodiscard]] std::vector<std::string> foldedWords(std::string_view utf8);

/// The words themselves, as `foldedWords` divides them: without the dropped marks, and with those letters
/// composed that differ from their base letter.
[[nodiscard]] std::vector<std::u32string> lettersOfWords(std::string_view utf8);

/// One letter as `foldedWords` writes it.
[[nodiscard]] std::string foldedLetter(char32_t letter);

}  // namespace calcar::engine
