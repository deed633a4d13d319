#pragma once

#include <string>
#include <string_view>

#include "engine/episode/side.hpp"
#include "integrations/dicom/internal/languages.hpp"

namespace calcar::dicom {

/// The side that a free text names, with the words that do so.
struct TextSide {
  engine::Side side = engine::Side::Unknown;
  std::string words;  ///< in lower case and without accents: `left`, `l r`
};

/// The side that a free text names in one of the seven languages.
///
/// Words count everywhere; single letters only beside a part of the body or, at either end of the text,
/// beside a word of imaging. `L5`, `L-spine`, `R/O`, `R>L` and `left-handed` name no side. A plural such as
/// “hips” names both sides where no word names one.
///
/// @param elsewhere  the languages of the other texts of the study, for a text that shows none itself
[[nodiscard]] TextSide sideInText(std::string_view utf8, Languages elsewhere = 0);

}  // namespace calcar::dicom
