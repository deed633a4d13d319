#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/episode/episode.hpp"

namespace calcar::store::internal {

/// A keyed digest that stands for a beginning of a name or for another thing that a person is found by.
using Token = std::int64_t;

/// All tokens of a person: each beginning of each word of the names and of the id, the words as a whole, the
/// first two letters of each two words together, the birth date, and issuer with id.
///
/// @param key  of the index
/// @returns them sorted, each once
[[nodiscard]] std::vector<Token> tokensOf(const std::string& key, const engine::Patient& person);

[[nodiscard]] Token identityToken(const std::string& key, const std::string& issuer, const std::string& id);

/// One word that was typed to find somebody.
struct SoughtWord {
  std::string folded;                ///< empty for a date
  std::optional<engine::Date> born;  ///< when it is one
};

/// The words of what was typed. Words too short to tell people apart (one letter, one or two digits) are left
/// out when there are others; at most eight are looked at.
[[nodiscard]] std::vector<SoughtWord> soughtWords(std::string_view typed);

/// Tokens that everybody has who matches all words.
/// @param whole  the words are names in full, not beginnings
/// @returns the likely rarest first
[[nodiscard]] std::vector<Token> soughtTokens(const std::string& key, const std::vector<SoughtWord>& words,
                                              bool whole);

/// Whether each word is the beginning of a name or id of the person, or the birth date. The tokens are cut
/// off digests of cut-off words: this decides.
[[nodiscard]] bool matches(const std::vector<SoughtWord>& words, const engine::Patient& person);

}  // namespace calcar::store::internal
