#pragma once

#include <optional>
#include <string_view>

#include "engine/episode/side.hpp"
#include "integrations/dicom/internal/languages.hpp"

namespace calcar::dicom {

/// A word that names a side.
struct SideWord {
  std::string_view word;
  bool isBeginning;  ///< also matches longer words: `beids` in “beidseitig”
  engine::Side side;
  /// Only in a text of these languages: elsewhere the word means something else. `sin` is left in Italian and
  /// “without” in Spanish.
  Languages onlyIn;
};

/// The word of the table that this is; null when it names no side, in whatever language.
[[nodiscard]] const SideWord* sideWord(std::string_view word);

/// What a single letter means as a side in a text of these languages (none = a text of unknown language).
/// L and R need no language, but mean nothing in French, Spanish, Italian and Norwegian texts.
[[nodiscard]] engine::Side sideOfLetter(char letter, Languages languages);

/// A side and a part of the body in one word, as `LHIP`, `HIPLT`, `RINGUINAL`.
struct FusedSide {
  engine::Side side;
  std::string_view part;
};

/// Only parts that are known are taken out of a word: `lspine` and `lws` hold no side.
[[nodiscard]] std::optional<FusedSide> fusedSide(std::string_view word);

}  // namespace calcar::dicom
