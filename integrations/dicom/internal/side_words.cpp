#include "integrations/dicom/internal/side_words.hpp"

#include <algorithm>
#include <array>

namespace calcar::dicom {
namespace {

using engine::Side;

constexpr bool kWhole = false;
constexpr bool kBegins = true;
constexpr Languages kEverywhere = 0;

constexpr std::array<SideWord, 68> kSideWords{{
    // English and Latin
    {"left", kWhole, Side::Left, kEverywhere},
    {"right", kWhole, Side::Right, kEverywhere},
    {"lt", kWhole, Side::Left, kEverywhere},
    {"rt", kWhole, Side::Right, kEverywhere},
    {"lft", kWhole, Side::Left, kEverywhere},
    {"rgt", kWhole, Side::Right, kEverywhere},
    {"both", kWhole, Side::Both, kEverywhere},
    {"bilat", kBegins, Side::Both, kEverywhere},
    {"sinister", kWhole, Side::Left, kEverywhere},
    {"dexter", kWhole, Side::Right, kEverywhere},
    {"dextra", kWhole, Side::Right, kEverywhere},
    {"dext", kWhole, Side::Right, kEverywhere},
    // German
    {"links", kWhole, Side::Left, kEverywhere},
    {"linke", kBegins, Side::Left, kEverywhere},
    {"rechts", kWhole, Side::Right, kEverywhere},
    {"rechte", kBegins, Side::Right, kEverywhere},
    {"li", kWhole, Side::Left, kGerman},
    {"re", kWhole, Side::Right, kGerman},
    {"beids", kBegins, Side::Both, kEverywhere},
    {"beide", kBegins, Side::Both, kEverywhere},
    {"bds", kWhole, Side::Both, kEverywhere},
    // French
    {"gauche", kBegins, Side::Left, kEverywhere},
    {"droite", kBegins, Side::Right, kEverywhere},
    {"droit", kWhole, Side::Right, kEverywhere},
    {"droits", kWhole, Side::Right, kEverywhere},
    {"deux", kWhole, Side::Both, kFrench},
    // Spanish
    {"izquierd", kBegins, Side::Left, kEverywhere},
    {"izq", kBegins, Side::Left, kEverywhere},
    {"izda", kWhole, Side::Left, kEverywhere},
    {"izdo", kWhole, Side::Left, kEverywhere},
    {"derech", kBegins, Side::Right, kEverywhere},
    {"dcha", kWhole, Side::Right, kEverywhere},
    {"dcho", kWhole, Side::Right, kEverywhere},
    {"drcha", kWhole, Side::Right, kEverywhere},
    {"der", kWhole, Side::Right, kSpanish},
    {"ambas", kWhole, Side::Both, kEverywhere},
    {"ambos", kWhole, Side::Both, kEverywhere},
    // Italian
    {"sinistr", kBegins, Side::Left, kEverywhere},
    {"destra", kWhole, Side::Right, kEverywhere},
    {"destro", kWhole, Side::Right, kEverywhere},
    {"sin", kWhole, Side::Left, kItalian},
    {"sn", kWhole, Side::Left, kItalian},
    {"sx", kWhole, Side::Left, kItalian},
    {"dx", kWhole, Side::Right, kItalian},
    {"entrambe", kWhole, Side::Both, kEverywhere},
    {"entrambi", kWhole, Side::Both, kEverywhere},
    // Polish
    {"lewy", kWhole, Side::Left, kEverywhere},
    {"lewa", kWhole, Side::Left, kEverywhere},
    {"lewe", kBegins, Side::Left, kEverywhere},
    {"lewym", kWhole, Side::Left, kEverywhere},
    {"lewostr", kBegins, Side::Left, kEverywhere},
    {"prawy", kWhole, Side::Right, kEverywhere},
    {"prawa", kWhole, Side::Right, kEverywhere},
    {"prawe", kBegins, Side::Right, kEverywhere},
    {"prawym", kWhole, Side::Right, kEverywhere},
    {"prawostr", kBegins, Side::Right, kEverywhere},
    {"obustronn", kBegins, Side::Both, kEverywhere},
    {"obydw", kBegins, Side::Both, kEverywhere},
    {"obie", kWhole, Side::Both, kPolish},
    {"obu", kWhole, Side::Both, kPolish},
    {"oba", kWhole, Side::Both, kPolish},
    // Norwegian
    {"venstre", kBegins, Side::Left, kEverywhere},
    {"hoeyre", kBegins, Side::Right, kEverywhere},
    {"hoyre", kBegins, Side::Right, kEverywhere},
    {"ve", kWhole, Side::Left, kNorwegian},
    {"hoe", kWhole, Side::Right, kNorwegian},
    {"ho", kWhole, Side::Right, kNorwegian},
    {"begge", kWhole, Side::Both, kEverywhere},
}};

struct Letter {
  char letter;
  Side side;
  Languages languages;
};

constexpr std::array<Letter, 9> kLetters{{{'l', Side::Left, kEnglish | kGerman | kPolish},
                                          {'r', Side::Right, kEnglish | kGerman},
                                          {'d', Side::Right, kFrench | kSpanish | kItalian},
                                          {'g', Side::Left, kFrench},
                                          {'i', Side::Left, kSpanish},
                                          {'s', Side::Left, kItalian},
                                          {'p', Side::Right, kPolish},
                                          {'h', Side::Right, kNorwegian},
                                          {'v', Side::Left, kNorwegian}}};

struct Affix {
  std::string_view text;
  Side side;
};

constexpr std::array<Affix, 6> kAffixes{{{"left", Side::Left},
                                         {"right", Side::Right},
                                         {"lt", Side::Left},
                                         {"rt", Side::Right},
                                         {"l", Side::Left},
                                         {"r", Side::Right}}};

bool isPart(std::string_view word) {
  constexpr std::array<std::string_view, 24> kParts{
      "hip",   "hips",  "hipjoint", "knee",  "femur", "thigh", "leg",         "foot",
      "ankle", "groin", "inguinal", "tibia", "hand",  "wrist", "elbow",       "shoulder",
      "calf",  "heel",  "huefte",   "hufte", "knie",  "fuss",  "hueftgelenk", "oberschenkel"};
  return std::find(kParts.begin(), kParts.end(), word) != kParts.end();
}

}  // namespace

const SideWord* sideWord(std::string_view word) {
  const auto* const found = std::find_if(kSideWords.begin(), kSideWords.end(), [&](const SideWord& known) {
    return known.isBeginning ? word.starts_with(known.word) : word == known.word;
  });
  return found == kSideWords.end() ? nullptr : found;
}

Side sideOfLetter(char letter, Languages languages) {
  const auto* const known =
      std::find_if(kLetters.begin(), kLetters.end(), [&](const Letter& one) { return one.letter == letter; });
  if (known == kLetters.end()) {
    return Side::Unknown;
  }
  const bool needsNoLanguage = (known->languages & kEnglish) != 0;
  const bool fits = (languages & known->languages) != 0 || (languages == 0 && needsNoLanguage);
  return fits ? known->side : Side::Unknown;
}

std::optional<FusedSide> fusedSide(std::string_view word) {
  for (const Affix& affix : kAffixes) {
    const std::size_t length = affix.text.size();
    if (word.starts_with(affix.text) && isPart(word.substr(length))) {
      return FusedSide{affix.side, word.substr(length)};
    }
    if (word.ends_with(affix.text) && isPart(word.substr(0, word.size() - length))) {
      return FusedSide{affix.side, word.substr(0, word.size() - length)};
    }
  }
  return std::nullopt;
}

}  // namespace calcar::dicom
