#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "integrations/dicom/internal/transliterate.hpp"

namespace calcar::dicom {

/// One word of a name in the forms by which it can be compared.
struct NameWord {
  std::u32string letters;
  /// The usual ways of writing it without marks: ä as ae, ø as oe or o, å as aa or a, đ as d or dj.
  std::vector<std::string> spellings;
  /// Ways that may as well be another name: ä, ö and ü as a, o and u.
  std::vector<std::string> bareSpellings;
  Script script = Script::Latin;
  std::string sound;  ///< see `soundOf`; empty in other scripts
};

enum class WordFit {
  Same,
  Doubtful,  ///< only a mark is missing, or one is the initial of the other
  Differs,
};

[[nodiscard]] NameWord nameWord(std::u32string letters);

/// The words of a name or of a part of it. Titles, and what says `born as`, are left out as long as
/// something remains.
[[nodiscard]] std::vector<NameWord> nameWords(std::string_view utf8);

[[nodiscard]] WordFit compareWords(const NameWord& one, const NameWord& other);

}  // namespace calcar::dicom
