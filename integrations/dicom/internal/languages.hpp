#pragma once

#include <vector>

#include "integrations/dicom/internal/text_words.hpp"

namespace calcar::dicom {

/// The languages in which headers are understood, as a set of bits.
using Languages = unsigned;

inline constexpr Languages kEnglish = 1U;
inline constexpr Languages kGerman = 2U;
inline constexpr Languages kFrench = 4U;
inline constexpr Languages kSpanish = 8U;
inline constexpr Languages kItalian = 16U;
inline constexpr Languages kPolish = 32U;
inline constexpr Languages kNorwegian = 64U;
/// A word of several languages, or of medical Latin: it tells no language.
inline constexpr Languages kAnyLanguage = 127U;

/// The languages that a text shows by its words; none when it could be any.
[[nodiscard]] Languages languagesOf(const std::vector<TextWord>& words);

}  // namespace calcar::dicom
