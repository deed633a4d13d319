#pragma once

#include <array>
#include <string>
#include <string_view>

#include "integrations/dicom/internal/entry_header.hpp"

namespace calcar::dicom {

/// What becomes of a value. Everything that no rule names becomes zeros.
enum class SampleRule {
  Zeros,
  Text,          ///< letters become x, digits 0
  Words,         ///< as Text, but words from the list of harmless ones stay
  Name,          ///< an invented name
  Identifier,    ///< another one, the same for the same
  Day,           ///< 1 January 2020
  Digits,        ///< digits become 0
  Number,        ///< a short number of a technical field stays
  Binary,        ///< a binary number of a technical field stays
  CharacterSet,  ///< stays when it is one
};

/// @param type  as written; where it is missing or unknown the standard's own type of the field decides
[[nodiscard]] SampleRule sampleRule(Tag tag, std::array<char, 2> type);

/// Whether a word, in lower case, may stay in descriptions and codes.
[[nodiscard]] bool isHarmlessWord(std::string_view word);

/// Whether the text names a character set, whatever its spelling.
[[nodiscard]] bool namesCharacterSet(std::string_view text);

/// Whether an identifier is one of the standard's own, such as that of a class of images.
[[nodiscard]] bool isStandardIdentifier(const std::string& uid);

}  // namespace calcar::dicom
