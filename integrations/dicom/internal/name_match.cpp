#include "integrations/dicom/internal/name_match.hpp"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "integrations/dicom/internal/name_word.hpp"

namespace calcar::dicom {
namespace {

struct Word {
  NameWord written;
  bool isGiven = false;
  bool matched = false;
};

using Words = std::vector<Word>;

Words wordsOf(const NameParts& name) {
  Words words;
  for (auto& word : nameWords(name.family)) {
    words.push_back({std::move(word), false, false});
  }
  for (auto& word : nameWords(name.given)) {
    words.push_back({std::move(word), true, false});
  }
  return words;
}

/// What a name is written in; names of different writings cannot be compared.
std::set<char32_t> writingsOf(const Words& words) {
  std::set<char32_t> writings;
  for (const Word& word : words) {
    writings.insert(writingOf(word.written.letters));
  }
  return writings;
}

/// All words as one, with the given names first or last.
NameWord joined(const Words& words, bool givenFirst) {
  std::u32string letters;
  for (const bool given : {givenFirst, !givenFirst}) {
    for (const Word& word : words) {
      letters += word.isGiven == given ? word.written.letters : std::u32string();
    }
  }
  return nameWord(std::move(letters));
}

/// ThiHong and Thi Hong, Vanderberg and van der Berg: the same letters, divided otherwise.
bool isSameJoined(const Words& one, const Words& other) {
  const NameWord whole = joined(one, false);
  return compareWords(whole, joined(other, false)) == WordFit::Same ||
         compareWords(whole, joined(other, true)) == WordFit::Same;
}

/// Pairs words that fit in this way, each once.
///
/// @returns how many pairs
std::size_t pairUp(Words& one, Words& other, WordFit wanted) {
  std::size_t pairs = 0;
  for (Word& word : one) {
    const auto partner = std::find_if(other.begin(), other.end(), [&](const Word& candidate) {
      return !word.matched && !candidate.matched && compareWords(word.written, candidate.written) == wanted;
    });
    if (partner != other.end()) {
      word.matched = true;
      partner->matched = true;
      ++pairs;
    }
  }
  return pairs;
}

bool any(const Words& words, bool isGiven, bool isMatched) {
  return std::any_of(words.begin(), words.end(),
                     [&](const Word& word) { return word.isGiven == isGiven && word.matched == isMatched; });
}

/// All words of the shorter name are in the longer one, which has more.
NameFit fitOfLonger(const Words& shorter, const Words& longer) {
  if (!any(longer, false, true)) {
    return NameFit::Differs;
  }
  const bool isDivided = any(longer, true, true) || any(longer, true, false);
  if (shorter.size() < 2 || (isDivided && !any(longer, true, true))) {
    return NameFit::GivenMissing;
  }
  return isDivided && any(longer, false, false) ? NameFit::FamilyLonger : NameFit::GivenLonger;
}

}  // namespace

NameFit compareNames(const NameParts& one, const NameParts& other) {
  Words words = wordsOf(one);
  Words others = wordsOf(other);
  const auto writings = writingsOf(words);
  if (words.empty() || others.empty() || writings != writingsOf(others)) {
    return NameFit::OtherScript;
  }
  // In other scripts a whole name is often written as one word.
  const bool isWhole = words.size() > 1 || others.size() > 1 || !writings.contains(0);
  if (isWhole && isSameJoined(words, others)) {
    return NameFit::Same;
  }
  const std::size_t same = pairUp(words, others, WordFit::Same);
  const std::size_t pairs = same + pairUp(words, others, WordFit::Doubtful);
  if (pairs < std::min(words.size(), others.size())) {
    return NameFit::Differs;
  }
  if (words.size() != others.size()) {
    return words.size() < others.size() ? fitOfLonger(words, others) : fitOfLonger(others, words);
  }
  if (!isWhole) {
    return NameFit::GivenMissing;
  }
  return same == pairs ? NameFit::Same : NameFit::MarksMissing;
}

}  // namespace calcar::dicom
