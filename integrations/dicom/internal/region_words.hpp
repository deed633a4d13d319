#pragma once

#include <string_view>
#include <vector>

#include "integrations/dicom/internal/languages.hpp"
#include "integrations/dicom/internal/text_words.hpp"

namespace calcar::dicom {

/// A word for a part of the body.
struct BodyWord {
  std::string_view word;
  bool isBeginning;         ///< also matches longer words: `huef` in “hueftgelenk”
  std::string_view region;  ///< region id of the rules, `other`, or empty for a part as vague as “leg”
  Languages languages;
};

/// The word of the tables that this is; null when it names no part of the body.
[[nodiscard]] const BodyWord* bodyWord(std::string_view word);

/// The regions that a text names, in its order. Phrases such as “femoral neck” count as a whole.
[[nodiscard]] std::vector<std::string_view> regionsIn(const std::vector<TextWord>& words);

/// Whether a text names no part of the body more closely than “leg” or “extremity”, so that another text may.
[[nodiscard]] bool isVague(const std::vector<TextWord>& words);

}  // namespace calcar::dicom
