#include "integrations/dicom/internal/name_word.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/episode/folded_words.hpp"

namespace calcar::dicom {
namespace {

// A name with more letters of several spellings than this is written in its first ones.
constexpr std::size_t kMostSpellings = 32;

struct Alternative {
  char32_t letter;
  std::string_view to;
};

constexpr std::array<Alternative, 6> kUsual{
    {{U'ø', "o"}, {U'Ø', "o"}, {U'å', "a"}, {U'Å', "a"}, {U'đ', "dj"}, {U'Đ', "dj"}}};

constexpr std::array<Alternative, 6> kBare{
    {{U'ä', "a"}, {U'Ä', "a"}, {U'ö', "o"}, {U'Ö', "o"}, {U'ü', "u"}, {U'Ü', "u"}}};

constexpr std::array<std::string_view, 19> kTitles{"dr",   "prof", "mr",  "mrs",      "ms",  "miss", "herr",
                                                   "frau", "jr",   "sr",  "dipl",     "ing", "phd",  "md",
                                                   "med",  "geb",  "nee", "geborene", "born"};

template <std::size_t kCount>
std::string_view alternativeOf(const std::array<Alternative, kCount>& known, char32_t letter) {
  const auto found =
      std::find_if(known.begin(), known.end(), [letter](const auto& each) { return each.letter == letter; });
  return found == known.end() ? std::string_view() : found->to;
}

/// Appends a letter to every spelling so far, each also with the other way of writing it.
void append(std::vector<std::string>& spellings, const std::string& usual, std::string_view other) {
  const std::size_t before = spellings.size();
  const bool both = !other.empty() && before * 2 <= kMostSpellings;
  for (std::size_t i = 0; both && i < before; ++i) {
    spellings.push_back(spellings[i] + std::string(other));
  }
  for (std::size_t i = 0; i < before; ++i) {
    spellings[i] += usual;
  }
}

bool anyShared(const std::vector<std::string>& some, const std::vector<std::string>& others) {
  return std::any_of(some.begin(), some.end(), [&others](const std::string& spelling) {
    return std::find(others.begin(), others.end(), spelling) != others.end();
  });
}

/// `I` or `I.` for Ida; scripts without initials write whole names in one letter.
bool isInitialOf(const NameWord& initial, const NameWord& word) {
  const bool isLetter = initial.letters.size() == 1 && initial.script != Script::Other;
  return isLetter && word.letters.size() > 1 && initial.script == word.script &&
         word.spellings.front().starts_with(initial.spellings.front());
}

bool isTitle(const NameWord& word) {
  return std::find(kTitles.begin(), kTitles.end(), word.spellings.front()) != kTitles.end();
}

}  // namespace

NameWord nameWord(std::u32string letters) {
  NameWord word;
  word.spellings.emplace_back();
  word.bareSpellings.emplace_back();
  for (const char32_t letter : letters) {
    const std::string folded = engine::foldedLetter(letter);
    const std::string_view usual = alternativeOf(kUsual, letter);
    append(word.spellings, folded, usual);
    append(word.bareSpellings, folded, usual.empty() ? alternativeOf(kBare, letter) : usual);
  }
  word.script = scriptOf(letters);
  word.sound = word.script == Script::Other ? std::string() : soundOf(letters);
  word.letters = std::move(letters);
  return word;
}

std::vector<NameWord> nameWords(std::string_view utf8) {
  std::vector<NameWord> words;
  for (std::u32string& letters : engine::lettersOfWords(utf8)) {
    words.push_back(nameWord(std::move(letters)));
  }
  const auto named =
      std::stable_partition(words.begin(), words.end(), [](const NameWord& word) { return !isTitle(word); });
  if (named != words.begin()) {
    words.erase(named, words.end());
  }
  return words;
}

WordFit compareWords(const NameWord& one, const NameWord& other) {
  if (anyShared(one.spellings, other.spellings)) {
    return WordFit::Same;
  }
  if (one.script != other.script) {
    return !one.sound.empty() && one.sound == other.sound ? WordFit::Same : WordFit::Differs;
  }
  const bool isDoubtful =
      anyShared(one.bareSpellings, other.bareSpellings) || isInitialOf(one, other) || isInitialOf(other, one);
  return isDoubtful ? WordFit::Doubtful : WordFit::Differs;
}

}  // namespace calcar::dicom
