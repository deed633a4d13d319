#include "engine/episode/folded_words.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "engine/episode/utf8.hpp"

namespace calcar::engine {
namespace {

struct Folding {
  char32_t from;
  std::string_view to;
};

// Letters whose folding is more than one letter or is not that of their row below. Upper and lower case each.
constexpr std::array<Folding, 28> kSpecial{{
    {0x00C4, "ae"}, {0x00E4, "ae"}, {0x00D6, "oe"}, {0x00F6, "oe"}, {0x00DC, "ue"}, {0x00FC, "ue"},
    {0x00DF, "ss"}, {0x1E9E, "ss"}, {0x00C5, "aa"}, {0x00E5, "aa"}, {0x00C6, "ae"}, {0x00E6, "ae"},
    {0x00D8, "oe"}, {0x00F8, "oe"}, {0x0152, "oe"}, {0x0153, "oe"}, {0x00DE, "th"}, {0x00FE, "th"},
    {0x0132, "ij"}, {0x0133, "ij"}, {0x0218, "s"},  {0x0219, "s"},  {0x021A, "t"},  {0x021B, "t"},
    {0x01A0, "o"},  {0x01A1, "o"},  {0x01AF, "u"},  {0x01B0, "u"},
}};

struct Row {
  char32_t first;
  std::string_view letters;  ///< one base letter per code point; a blank stands for “not a letter”
};

// Latin-1, Latin Extended-A and the Vietnamese part of Latin Extended Additional.
constexpr std::array<Row, 5> kRows{{
    {0x00C0, "aaaaaaaceeeeiiiidnooooo ouuuuypsaaaaaaaceeeeiiiidnooooo ouuuuypy"},
    {0x0100, "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"},
    {0x0140, "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"},
    {0x1EA0, "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuu"},
    {0x1EF2, "yyyyyyyy"},
}};

std::string_view latinLetters(char32_t point) {
  for (const Folding& special : kSpecial) {
    if (special.from == point) {
      return special.to;
    }
  }
  for (const Row& row : kRows) {
    if (point >= row.first && point - row.first < row.letters.size()) {
      return row.letters.substr(point - row.first, 1);
    }
  }
  return {};
}

/// Lower case without accents for Greek, lower case with ё as е for Cyrillic; other scripts stay.
char32_t lowerCase(char32_t point) {
  if ((point >= 0x0391 && point <= 0x03A9) || (point >= 0x0410 && point <= 0x042F)) {
    return point + 0x20;
  }
  if (point >= 0x0400 && point <= 0x040F && point != U'Ё') {
    return point + 0x50;
  }
  if (point == U'Ё') {
    return U'е';
  }
  constexpr std::u32string_view kAccented = U"ΆΈΉΊΌΎΏΪΫάέήίόύώϊϋΐΰςё";
  constexpr std::u32string_view kPlain = U"αεηιουωιυαεηιουωιυιυσе";
  const std::size_t at = kAccented.find(point);
  return at == std::u32string_view::npos ? point : kPlain[at];
}

bool isDropped(char32_t point) {
  return point == U'\'' || point == U'.' || point == U'`' || point == U'\u00B4' || point == U'\u2019' ||
         point == U'\u02BC' || (point >= 0x0300 && point <= 0x036F);
}

bool isAsciiLetterOrDigit(char32_t point) {
  return (point >= U'a' && point <= U'z') || (point >= U'A' && point <= U'Z') ||
         (point >= U'0' && point <= U'9');
}

bool dividesWords(char32_t point) {
  return (point < 0x80 && !isAsciiLetterOrDigit(point)) || point == 0x00A0 || point == 0x3000 ||
         (point >= 0x2000 && point <= 0x206F);
}

struct Composition {
  char32_t letter;
  char32_t mark;
  char32_t composed;
};

// Letters that are not folded to their base letter: they have to count alike when their mark is written
// apart.
constexpr std::array<Composition, 11> kCompositions{{
    {U'a', 0x0308, U'ä'},
    {U'o', 0x0308, U'ö'},
    {U'u', 0x0308, U'ü'},
    {U'A', 0x0308, U'ä'},
    {U'O', 0x0308, U'ö'},
    {U'U', 0x0308, U'ü'},
    {U'a', 0x030A, U'å'},
    {U'A', 0x030A, U'å'},
    {U'и', 0x0306, U'й'},
    {U'И', 0x0306, U'й'},
    {U'c', 0x030C, U'č'},
}};

void compose(std::u32string& word, char32_t mark) {
  const auto found = std::find_if(kCompositions.begin(), kCompositions.end(), [&](const Composition& known) {
    return !word.empty() && known.letter == word.back() && known.mark == mark;
  });
  if (found != kCompositions.end()) {
    word.back() = found->composed;
  }
}

}  // namespace

std::string foldedLetter(char32_t point) {
  if (point < 0x80) {
    return {static_cast<char>(point >= U'A' && point <= U'Z' ? point + 0x20 : point)};
  }
  const std::string_view latin = latinLetters(point);
  std::string letter(latin == " " ? std::string_view() : latin);
  if (latin.empty()) {
    appendCodePoint(letter, lowerCase(point));
  }
  return letter;
}

std::vector<std::u32string> lettersOfWords(std::string_view utf8) {
  std::vector<std::u32string> words(1);
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t point = nextCodePoint(utf8, at);
    if (isDropped(point)) {
      compose(words.back(), point);
    } else if (!dividesWords(point)) {
      words.back() += point;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) {
    words.pop_back();
  }
  return words;
}

std::vector<std::string> foldedWords(std::string_view utf8) {
  std::vector<std::string> words;
  for (const std::u32string& letters : lettersOfWords(utf8)) {
    std::string& word = words.emplace_back();
    for (const char32_t letter : letters) {
      word += foldedLetter(letter);
    }
  }
  return words;
}

}  // namespace calcar::engine
