#pragma once

#include <string>
#include <vector>

#include "engine/knowledge/pack.hpp"

namespace calcar::cli {

/// A text of the pack, empty when it is not there.
[[nodiscard]] std::string textOf(const flatbuffers::String* text);
[[nodiscard]] std::vector<std::string> textsOf(
    const flatbuffers::Vector<flatbuffers::Offset<flatbuffers::String>>* texts);
/// The text "<kind>.<id>.<part>" in the pack's language, empty when there is none.
[[nodiscard]] std::string wordsOf(const engine::Pack& pack, const std::string& kind, const std::string& id,
                                  const std::string& part);

/// Findings that can be asked or examined, as a consultation goes; what is worked out from them is not for
/// people to enter.
struct DictionarySection {
  std::string id;
  std::vector<const pack::Finding*> findings;
};
[[nodiscard]] std::vector<DictionarySection> sectionsOf(const engine::Pack& pack);

/// What can be written for a finding: words divided by `divider`, or the range with its unit.
[[nodiscard]] std::string answersOf(const pack::Finding& finding, const std::string& divider);
[[nodiscard]] std::string joined(const std::vector<std::string>& words, const std::string& divider);
[[nodiscard]] std::string shortest(double number);

}  // namespace calcar::cli
