#include "integrations/store/internal/blind_index.hpp"

#include <algorithm>

#include "engine/episode/folded_words.hpp"
#include "engine/episode/utf8.hpp"
#include "integrations/store/internal/sealing.hpp"
#include "integrations/store/internal/typed_date.hpp"

namespace calcar::store::internal {
namespace {

using engine::Patient;

constexpr std::size_t kLongestName = 10;
/// Ids of one issuer often begin alike: more of them is needed.
constexpr std::size_t kLongestId = 16;
constexpr std::size_t kPairLetters = 2;
constexpr std::size_t kMostWords = 8;
/// From here on one sign is a syllable or a word of its own.
constexpr char32_t kFirstOfEastAsia = 0x2E80;

Token token(const std::string& key, std::string_view kind, std::string_view value) {
  const std::string digest = hmacSha256(key, std::string(kind) + '|' + std::string(value));
  std::uint64_t cut = 0;
  for (const char byte : digest.substr(0, sizeof cut)) {
    cut = (cut << 8U) | static_cast<unsigned char>(byte);
  }
  return static_cast<Token>(cut);
}

/// Where each letter ends.
std::vector<std::size_t> letterEnds(std::string_view word) {
  std::vector<std::size_t> ends;
  for (std::size_t at = 0; at < word.size();) {
    static_cast<void>(engine::nextCodePoint(word, at));
    ends.push_back(at);
  }
  return ends;
}

bool hasDigit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char letter) { return letter >= '0' && letter <= '9'; });
}

/// The fewest letters that tell people apart, by the kind of word.
std::size_t shortest(std::string_view word) {
  std::size_t at = 0;
  if (hasDigit(word)) {
    return 3;
  }
  return !word.empty() && engine::nextCodePoint(word, at) >= kFirstOfEastAsia ? 1 : 2;
}

/// A beginning has digits only if its word has: so what is typed is cut no later than the word was.
std::size_t longest(std::string_view word) { return hasDigit(word) ? kLongestId : kLongestName; }

bool isTooShort(std::string_view word) { return letterEnds(word).size() < shortest(word); }

std::vector<std::string> foldedOf(std::string_view text) {
  std::vector<std::string> words = engine::foldedWords(text);
  std::erase(words, std::string());
  return words;
}

/// The words of the id, and the id as one word: people leave the dashes out.
std::vector<std::string> idWords(const std::string& id) {
  std::vector<std::string> words = foldedOf(id);
  if (words.size() > 1) {
    std::string joined;
    for (const std::string& word : words) {
      joined += word;
    }
    words.push_back(std::move(joined));
  }
  return words;
}

std::vector<std::string> wordsOf(const Patient& person) {
  std::vector<std::string> words = foldedOf(person.family + ' ' + person.given);
  std::vector<std::string> ids = idWords(person.id);
  words.insert(words.end(), ids.begin(), ids.end());
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

/// The first two letters of a word that can be one of a pair; empty when it cannot.
std::string pairPart(const std::string& word) {
  const auto ends = letterEnds(word);
  const std::string part =
      ends.size() < kPairLetters ? std::string() : word.substr(0, ends[kPairLetters - 1]);
  return hasDigit(part) ? std::string() : part;
}

/// Two common beginnings are long lists with a short intersection; the pair is that intersection. Words that
/// begin alike are no pair: both may mean one word of the person.
std::vector<std::string> pairsOf(const std::vector<std::string>& words) {
  std::vector<std::string> parts;
  for (const std::string& word : words) {
    parts.push_back(pairPart(word));
  }
  std::erase(parts, std::string());
  std::sort(parts.begin(), parts.end());
  parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
  std::vector<std::string> pairs;
  for (std::size_t one = 0; one < parts.size(); ++one) {
    for (std::size_t other = one + 1; other < parts.size(); ++other) {
      pairs.push_back(parts[one] + '|' + parts[other]);
    }
  }
  return pairs;
}

std::string asIdentity(const std::string& issuer, const std::string& id) {
  return std::to_string(issuer.size()) + ':' + issuer + '|' + id;
}

void addWord(std::vector<SoughtWord>& words, std::string folded) {
  const bool isThere = std::any_of(words.begin(), words.end(),
                                   [&folded](const SoughtWord& one) { return one.folded == folded; });
  if (!isThere) {
    words.push_back({std::move(folded), {}});
  }
}

bool isFound(const SoughtWord& word, const std::vector<std::string>& among, const Patient& person) {
  if (word.born) {
    return person.birthDate == word.born;
  }
  const bool whole = isTooShort(word.folded);
  return std::any_of(among.begin(), among.end(), [&](const std::string& one) {
    return whole ? one == word.folded : one.starts_with(word.folded);
  });
}

Token wordToken(const std::string& key, const std::string& word, bool whole) {
  if (whole || isTooShort(word)) {
    return token(key, "whole", word);
  }
  const auto ends = letterEnds(word);
  return token(key, "begins", word.substr(0, ends[std::min(ends.size(), longest(word)) - 1]));
}

}  // namespace

std::vector<Token> tokensOf(const std::string& key, const Patient& person) {
  std::vector<Token> tokens;
  const std::vector<std::string> words = wordsOf(person);
  for (const std::string& word : words) {
    const auto ends = letterEnds(word);
    for (std::size_t letters = 1; letters <= std::min(ends.size(), longest(word)); ++letters) {
      const std::string beginning = word.substr(0, ends[letters - 1]);
      if (!isTooShort(beginning)) {
        tokens.push_back(token(key, "begins", beginning));
      }
    }
    tokens.push_back(token(key, "whole", word));
  }
  for (const std::string& pair : pairsOf(words)) {
    tokens.push_back(token(key, "pair", pair));
  }
  if (person.birthDate) {
    tokens.push_back(token(key, "born", engine::toText(*person.birthDate)));
  }
  if (!person.id.empty()) {
    tokens.push_back(identityToken(key, person.issuer, person.id));
  }
  std::sort(tokens.begin(), tokens.end());
  tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
  return tokens;
}

Token identityToken(const std::string& key, const std::string& issuer, const std::string& id) {
  return token(key, "id", asIdentity(issuer, id));
}

std::vector<SoughtWord> soughtWords(std::string_view typed) {
  std::vector<SoughtWord> words;
  constexpr std::string_view kBlanks = " \t\r\n,;";
  for (std::size_t at = typed.find_first_not_of(kBlanks); at != std::string_view::npos;
       at = typed.find_first_not_of(kBlanks, at)) {
    const std::string_view piece = typed.substr(at, typed.find_first_of(kBlanks, at) - at);
    at += piece.size();
    if (const auto born = typedDate(piece)) {
      words.push_back({{}, born});
      continue;
    }
    for (std::string& word : foldedOf(piece)) {
      addWord(words, std::move(word));
    }
  }
  const auto isLong = [](const SoughtWord& word) { return word.born || !isTooShort(word.folded); };
  if (std::any_of(words.begin(), words.end(), isLong)) {
    std::erase_if(words, [&isLong](const SoughtWord& word) { return !isLong(word); });
  }
  words.resize(std::min(words.size(), kMostWords));
  return words;
}

std::vector<Token> soughtTokens(const std::string& key, const std::vector<SoughtWord>& words, bool whole) {
  std::vector<Token> tokens;
  std::vector<std::string> folded;
  for (const SoughtWord& word : words) {
    if (word.born) {
      tokens.push_back(token(key, "born", engine::toText(*word.born)));
    } else {
      folded.push_back(word.folded);
    }
  }
  for (const std::string& pair : pairsOf(folded)) {
    tokens.push_back(token(key, "pair", pair));
  }
  std::sort(folded.begin(), folded.end(),
            [](const std::string& one, const std::string& other) { return one.size() > other.size(); });
  for (const std::string& word : folded) {
    tokens.push_back(wordToken(key, word, whole));
  }
  return tokens;
}

bool matches(const std::vector<SoughtWord>& words, const Patient& person) {
  const std::vector<std::string> among = wordsOf(person);
  return std::all_of(words.begin(), words.end(),
                     [&](const SoughtWord& word) { return isFound(word, among, person); });
}

}  // namespace calcar::store::internal
