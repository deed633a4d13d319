#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace calcar::dicom {

/// One word of a header's free text, folded as in `foldedWords`.
struct TextWord {
  std::string word;
  char before = ' ';  ///< the sign between this word and the one before; a blank when there is only space
};

/// The words of a free text with the signs between them: `L/R` and `R>L` are different things. Full stops
/// hold letters together (`L.W.S.`) and divide longer words (`HÜFTE.RE`); apostrophes divide (`l’anca`).
[[nodiscard]] std::vector<TextWord> textWords(std::string_view utf8);

/// Whether the words from `at` on begin with those of a phrase. Each word must match but the last, which may
/// go on: `col femor` fits “col fémoral”.
///
/// @returns how many words the phrase has, 0 when it does not fit
[[nodiscard]] std::size_t phraseAt(const std::vector<TextWord>& words, std::size_t at,
                                   std::string_view phrase);

}  // namespace calcar::dicom
