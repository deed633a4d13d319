#include "integrations/dicom/internal/transliterate.hpp"

#include <algorithm>
#include <array>

#include "engine/episode/folded_words.hpp"
#include "engine/episode/utf8.hpp"

namespace calcar::dicom {
namespace {

struct Letter {
  char32_t from;
  std::string_view to;
};

// After folding: lower case, without accents. Cyrillic of Russian, Ukrainian, Bulgarian, Serbian; Greek; and
// the Latin letters whose mark makes another sound.
constexpr std::array<Letter, 78> kLetters{{
    {U'а', "a"},  {U'б', "b"},   {U'в', "v"},  {U'г', "g"},  {U'д', "d"},    {U'е', "e"},  {U'ж', "zh"},
    {U'з', "z"},  {U'и', "i"},   {U'й', "y"},  {U'к', "k"},  {U'л', "l"},    {U'м', "m"},  {U'н', "n"},
    {U'о', "o"},  {U'п', "p"},   {U'р', "r"},  {U'с', "s"},  {U'т', "t"},    {U'у', "u"},  {U'ф', "f"},
    {U'х', "kh"}, {U'ц', "ts"},  {U'ч', "ch"}, {U'ш', "sh"}, {U'щ', "shch"}, {U'ъ', ""},   {U'ы', "y"},
    {U'ь', ""},   {U'э', "e"},   {U'ю', "yu"}, {U'я', "ya"}, {U'ё', "e"},    {U'ђ', "dj"}, {U'є', "ye"},
    {U'ѕ', "z"},  {U'і', "i"},   {U'ї', "yi"}, {U'ј', "j"},  {U'љ', "lj"},   {U'њ', "nj"}, {U'ћ', "ch"},
    {U'ў', "u"},  {U'џ', "dzh"}, {U'ґ', "g"},  {U'α', "a"},  {U'β', "v"},    {U'γ', "g"},  {U'δ', "d"},
    {U'ε', "e"},  {U'ζ', "z"},   {U'η', "i"},  {U'θ', "th"}, {U'ι', "i"},    {U'κ', "k"},  {U'λ', "l"},
    {U'μ', "m"},  {U'ν', "n"},   {U'ξ', "x"},  {U'ο', "o"},  {U'π', "p"},    {U'ρ', "r"},  {U'σ', "s"},
    {U'τ', "t"},  {U'υ', "y"},   {U'φ', "f"},  {U'χ', "kh"}, {U'ψ', "ps"},   {U'ω', "o"},  {U'č', "ch"},
    {U'ć', "ch"}, {U'Č', "ch"},  {U'š', "sh"}, {U'Š', "sh"}, {U'ž', "zh"},   {U'Ž', "zh"}, {U'đ', "dj"},
    {U'Đ', "dj"},
}};

std::string_view latinOf(char32_t letter) {
  const auto found = std::find_if(kLetters.begin(), kLetters.end(),
                                  [letter](const Letter& known) { return known.from == letter; });
  return found == kLetters.end() ? std::string_view() : found->to;
}

bool isWithin(char32_t point, char32_t first, char32_t last) { return point >= first && point <= last; }

struct Writing {
  char32_t first;
  char32_t last;
  char32_t name;
};

constexpr std::array<Writing, 9> kWritings{{
    {0x3040, 0x30FF, 1},  // kana
    {0xFF66, 0xFF9F, 2},  // half-width kana
    {0x3400, 0x9FFF, 3},  // Chinese characters
    {0xF900, 0xFAFF, 3},
    {0x20000, 0x3FFFF, 3},
    {0xAC00, 0xD7A3, 4},  // hangul
    {0x1100, 0x11FF, 4},
    {0x3130, 0x318F, 4},
    {0x3005, 0x3007, 3},  // repetition mark
}};

Script scriptOf(char32_t letter) {
  if (isWithin(letter, 0x0370, 0x03FF)) {
    return Script::Greek;
  }
  if (isWithin(letter, 0x0400, 0x045F) || isWithin(letter, 0x0490, 0x0491)) {
    return Script::Cyrillic;
  }
  const std::string folded = engine::foldedLetter(letter);
  const bool isLatin = std::all_of(folded.begin(), folded.end(), [](char c) { return c > 0 && c < 0x7F; });
  return isLatin ? Script::Latin : Script::Other;
}

/// A word in Latin letters, one scheme per script.
std::string inLatin(std::u32string_view word) {
  std::string latin;
  for (const char32_t letter : word) {
    const std::string folded = engine::foldedLetter(letter);
    std::size_t at = 0;
    const char32_t lower = folded.empty() ? letter : engine::nextCodePoint(folded, at);
    // Upsilon closes ου, αυ and ευ and is a vowel of its own elsewhere.
    const bool closes = lower == U'υ' && !latin.empty() &&
                        std::string_view("oae").find(latin.back()) != std::string_view::npos;
    const bool own = scriptOf(letter) != Script::Latin;
    const std::string_view known = latinOf(own ? lower : letter);
    if (closes) {
      latin += 'u';
    } else if (!known.empty() || own) {
      latin += known;
    } else {
      latin += folded;
    }
  }
  return latin;
}

struct Sound {
  std::string_view from;
  std::string_view to;
};

// Longest first. S stands for sh, zh and shch, H for kh and ch: schemes write them in each other's letters.
constexpr std::array<Sound, 35> kConsonants{{
    {"schtsch", "S"}, {"shch", "S"}, {"tsch", "H"}, {"sch", "S"}, {"tch", "H"}, {"sh", "S"},  {"sz", "S"},
    {"zh", "S"},      {"cz", "H"},   {"ch", "H"},   {"kh", "H"},  {"ph", "v"},  {"th", "t"},  {"dh", "d"},
    {"gh", "g"},      {"rh", "r"},   {"ck", "k"},   {"tz", "s"},  {"ts", "s"},  {"ce", "se"}, {"ci", "si"},
    {"cy", "si"},     {"mp", "b"},   {"nt", "d"},   {"gk", "g"},  {"ng", "g"},  {"ou", "u"},  {"c", "k"},
    {"x", "ks"},      {"q", "k"},    {"z", "s"},    {"w", "v"},   {"f", "v"},   {"y", "i"},   {"j", "i"},
}};

// What is left of vowels when j and y have become i: io of ё, and an i that only glides into a vowel.
constexpr std::array<Sound, 6> kGlides{
    {{"io", "e"}, {"ia", "a"}, {"ie", "e"}, {"iu", "u"}, {"So", "Se"}, {"Ho", "He"}}};

constexpr std::array<Sound, 8> kDiphthongs{{{"ai", "e"},
                                            {"ae", "e"},
                                            {"oe", "e"},
                                            {"ei", "i"},
                                            {"oi", "i"},
                                            {"ue", "u"},
                                            {"au", "av"},
                                            {"eu", "ev"}}};

template <std::size_t kCount>
std::string replaced(std::string_view word, const std::array<Sound, kCount>& rules) {
  std::string sound;
  while (!word.empty()) {
    const auto rule = std::find_if(rules.begin(), rules.end(),
                                   [word](const Sound& known) { return word.starts_with(known.from); });
    sound += rule == rules.end() ? word.substr(0, 1) : rule->to;
    word.remove_prefix(rule == rules.end() ? 1 : rule->from.size());
  }
  return sound;
}

std::string withoutDoubles(std::string word) {
  word.erase(std::unique(word.begin(), word.end()), word.end());
  return word;
}

bool endsSilently(std::string_view latin) {
  return latin.size() > 2 && latin.back() == 'h' &&
         std::string_view("aeiou").find(latin[latin.size() - 2]) != std::string_view::npos;
}

}  // namespace

Script scriptOf(std::u32string_view word) {
  Script script = Script::Latin;
  for (const char32_t letter : word) {
    const Script own = scriptOf(letter);
    if (own == Script::Other) {
      return own;
    }
    script = own == Script::Latin ? script : own;
  }
  return script;
}

char32_t writingOf(std::u32string_view word) {
  constexpr char32_t kBlock = 0x100;
  char32_t writing = 0;
  for (const char32_t letter : word) {
    const auto known = std::find_if(kWritings.begin(), kWritings.end(), [letter](const Writing& each) {
      return isWithin(letter, each.first, each.last);
    });
    if (known != kWritings.end()) {
      writing = known->name;
    } else if (scriptOf(letter) == Script::Other) {
      writing = kBlock + letter / kBlock;
    }
  }
  return writing;
}

std::string soundOf(std::u32string_view word) {
  std::string latin = inLatin(word);
  if (endsSilently(latin)) {
    latin.pop_back();
  }
  if (latin.starts_with("yi")) {
    latin.front() = 'g';
  }
  std::string sound = withoutDoubles(replaced(latin, kConsonants));
  std::replace(sound.begin(), sound.end(), 'h', 'H');
  sound = withoutDoubles(replaced(sound, kGlides));
  return withoutDoubles(replaced(sound, kDiphthongs));
}

}  // namespace calcar::dicom
