#pragma once

#include <string>
#include <string_view>

namespace calcar::dicom {

enum class Script { Latin, Cyrillic, Greek, Other };

/// The script of a word; Other as soon as it holds a letter of none of the three.
[[nodiscard]] Script scriptOf(std::u32string_view word);

/// What a word is written in, more finely: 0 for Latin, Cyrillic and Greek, which can be compared with each
/// other, and another number for each of Chinese characters, kana, half-width kana, hangul and other blocks.
/// A word that mixes them has that of its last letter which is not 0.
[[nodiscard]] char32_t writingOf(std::u32string_view word);

/// How a word sounds, roughly, in letters that every usual transliteration leads to: Иванов, Ivanov, Iwanow
/// and Ivanoff give the same; so do Χρήστος, Christos, Khristos and Hristos.
///
/// Coarse by design: only for words of different scripts, never to compare two Latin spellings.
///
/// @pre  the word is not of Script::Other
[[nodiscard]] std::string soundOf(std::u32string_view word);

}  // namespace calcar::dicom
