#include "integrations/dicom/internal/side_in_text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "integrations/dicom/internal/region_words.hpp"
#include "integrations/dicom/internal/side_words.hpp"
#include "integrations/dicom/internal/text_words.hpp"

namespace calcar::dicom {
namespace {

using engine::Side;

template <std::size_t Count>
bool isOneOf(std::string_view word, const std::array<std::string_view, Count>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

template <std::size_t Count>
bool beginsLikeOneOf(std::string_view word, const std::array<std::string_view, Count>& beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](std::string_view beginning) { return word.starts_with(beginning); });
}

bool isPartOfBody(std::string_view word) { return bodyWord(word) != nullptr || fusedSide(word).has_value(); }

bool isImagingWord(std::string_view word) {
  constexpr std::array<std::string_view, 42> kWords{
      "ax",   "axial", "tra", "cor",     "coronal",    "sag",     "sagittal", "obl",   "oblique",
      "ap",   "pa",    "lat", "lateral", "face",       "profil",  "frog",     "dunn",  "lauenstein",
      "stir", "tirm",  "fs",  "fatsat",  "tse",        "fse",     "dixon",    "spair", "contrast",
      "view", "views", "mr",  "mri",     "mrt",        "irm",     "ct",       "xr",    "xray",
      "cr",   "dx",    "us",  "bone",    "arthrogram", "standing"};
  constexpr std::array<std::string_view, 3> kWeightings{"t1", "t2", "pd"};
  return isOneOf(word, kWords) || beginsLikeOneOf(word, kWeightings);
}

bool isViewNoun(std::string_view word) {
  constexpr std::array<std::string_view, 9> kNouns{"view",  "plane",     "projection", "proyec", "proiez",
                                                   "ebene", "incidence", "projekc",    "plan"};
  return beginsLikeOneOf(word, kNouns);
}

bool isAnd(std::string_view word) {
  constexpr std::array<std::string_view, 7> kAnd{"and", "und", "et", "y", "e", "i", "og"};
  return isOneOf(word, kAnd);
}

bool isPluralOfPairs(std::string_view word) {
  constexpr std::array<std::string_view, 8> kPlurals{"hips",    "knees",   "hueften", "hueftgelenke",
                                                     "hanches", "caderas", "biodra",  "hofter"};
  return isOneOf(word, kPlurals);
}

bool isDigit(char letter) { return letter >= '0' && letter <= '9'; }

class Reading {
 public:
  Reading(std::string_view utf8, Languages elsewhere)
      : m_words(textWords(utf8)), m_languages(languagesOf(m_words)), m_sides(m_words.size(), Side::Unknown) {
    m_languages = m_languages == 0 ? elsewhere : m_languages;
  }

  TextSide run() {
    for (std::size_t at = 0; at < m_words.size(); ++at) {
      m_sides[at] = isLetter(at) ? (isWellPlaced(at) ? letterAt(at) : Side::Unknown) : wordAt(at);
    }
    for (std::size_t at = 0; at < m_words.size(); ++at) {
      if (isLetter(at) && isBesideSide(at)) {
        m_sides[at] = letterAt(at);
      }
    }
    const TextSide named = sum([this](std::size_t at) { return m_sides[at]; });
    return named.side != Side::Unknown ? named : sum([this](std::size_t at) {
      return isPluralOfPairs(word(at)) ? Side::Both : Side::Unknown;
    });
  }

 private:
  /// A word of the text by its place; empty before its beginning (which wraps around) and behind its end.
  [[nodiscard]] std::string_view word(std::size_t at) const {
    return at < m_words.size() ? std::string_view(m_words[at].word) : std::string_view();
  }

  [[nodiscard]] char signBefore(std::size_t at) const {
    return at < m_words.size() ? m_words[at].before : ' ';
  }

  [[nodiscard]] bool isLetter(std::size_t at) const { return word(at).size() == 1; }

  // ---- words

  [[nodiscard]] Side wordAt(std::size_t at) const {
    if (const auto fused = fusedSide(word(at))) {
      return fused->side;
    }
    const SideWord* const known = sideWord(word(at));
    if (known == nullptr || meansSomethingElse(at, known->side)) {
      return Side::Unknown;
    }
    const bool fits = known->onlyIn == 0 || (known->onlyIn & m_languages) != 0 || isGermanEnding(at, *known);
    return fits ? known->side : Side::Unknown;
  }

  /// German devices write `HIP RE` too: behind a part of the body, at the end.
  [[nodiscard]] bool isGermanEnding(std::size_t at, const SideWord& known) const {
    return known.onlyIn == kGerman && at + 1 == m_words.size() && isPartOfBody(word(at - 1));
  }

  [[nodiscard]] bool meansSomethingElse(std::size_t at, Side side) const {
    const std::string_view next = word(at + 1);
    if (side == Side::Both) {
      constexpr std::array<std::string_view, 4> kOfTheBody{"bilat", "beids", "bds", "obustronn"};
      const bool isOfViews = isViewNoun(next) && !beginsLikeOneOf(word(at), kOfTheBody);
      return isOfViews || (word(at) == "deux" && !isPartOfBody(next));
    }
    if (word(at) == "rt") {
      constexpr std::array<std::string_view, 4> kRadiotherapy{"plan", "sim", "dose", "struct"};
      return beginsLikeOneOf(next, kRadiotherapy);
    }
    return isHandednessOrPosition(at) || isMuscle(at);
  }

  [[nodiscard]] bool isHandednessOrPosition(std::size_t at) const {
    constexpr std::array<std::string_view, 3> kAhead{"hande", "haend", "decub"};
    constexpr std::array<std::string_view, 2> kBehindNext{"decub", "obl"};
    constexpr std::array<std::string_view, 3> kBetween{"lateral", "anterior", "posterior"};
    return beginsLikeOneOf(word(at + 1), kAhead) ||
           (isOneOf(word(at + 1), kBetween) && beginsLikeOneOf(word(at + 2), kBehindNext));
  }

  /// The French name of the straight muscles of thigh and belly.
  [[nodiscard]] bool isMuscle(std::size_t at) const {
    constexpr std::array<std::string_view, 4> kBehind{"anter", "femor", "abdom", "interne"};
    constexpr std::array<std::string_view, 3> kBefore{"grand", "muscle", "tendon"};
    return word(at).starts_with("droit") &&
           (beginsLikeOneOf(word(at + 1), kBehind) || isOneOf(word(at - 1), kBefore));
  }

  // ---- single letters

  [[nodiscard]] Side letterAt(std::size_t at) const {
    return isPartOfAnotherWord(at) ? Side::Unknown : sideOfLetter(word(at).front(), m_languages);
  }

  /// `L-spine`, `L 5`, `L/S`, `R/O`, `A-P`, `3 D`, `l'anca`, `R>L`.
  [[nodiscard]] bool isPartOfAnotherWord(std::size_t at) const {
    const std::string_view letter = word(at);
    const std::string_view next = word(at + 1);
    const std::string_view previous = word(at - 1);
    const bool isSpine =
        letter == "l" && (next.starts_with("sp") || next == "s" || (!next.empty() && isDigit(next.front())));
    const bool isRuleOut = letter == "r" && next == "o";
    const bool isProjection = letter == "p" && (previous == "a" || next == "a");
    const bool isDimension = letter == "d" && !previous.empty() && isDigit(previous.back());
    return isSpine || isRuleOut || isProjection || isDimension || signBefore(at + 1) == '\'' ||
           isDirection(at, at + 1) || isDirection(at - 1, at);
  }

  [[nodiscard]] bool isDirection(std::size_t first, std::size_t second) const {
    const char sign = signBefore(second);
    return isLetter(first) && isLetter(second) && (sign == '-' || sign == '>' || sign == '<');
  }

  [[nodiscard]] bool isWellPlaced(std::size_t at) const {
    return isPartOfBody(word(at - 1)) || isPartOfBody(word(at + 1)) || isAtAnEnd(at);
  }

  /// The first or last word beside a word of imaging: `AP L`, `R COR STIR`, `DUNN 45 R`; not `AP/L`.
  [[nodiscard]] bool isAtAnEnd(std::size_t at) const {
    constexpr std::string_view kOftenLetters = "lrdg";
    constexpr std::string_view kSame = " _-(,";
    if (kOftenLetters.find(word(at)) == std::string_view::npos) {
      return false;
    }
    const bool behind = at + 1 == m_words.size() && at > 0 &&
                        kSame.find(signBefore(at)) != std::string_view::npos &&
                        (isImagingWord(word(at - 1)) || isDigit(word(at - 1).back()));
    const bool before =
        at == 0 && kSame.find(signBefore(1)) != std::string_view::npos && isImagingWord(word(1));
    return behind || before;
  }

  /// `L/R`, `D et G`: beside a letter that names a side.
  [[nodiscard]] bool isBesideSide(std::size_t at) const {
    const std::size_t before = isAnd(word(at - 1)) ? at - 2 : at - 1;
    const std::size_t behind = isAnd(word(at + 1)) ? at + 2 : at + 1;
    return namesSide(before) || namesSide(behind);
  }

  [[nodiscard]] bool namesSide(std::size_t at) const {
    return at < m_sides.size() && isLetter(at) && m_sides[at] != Side::Unknown;
  }

  // ---- all together

  template <typename SideAt>
  [[nodiscard]] TextSide sum(const SideAt& sideAt) const {
    TextSide all;
    for (std::size_t at = 0; at < m_words.size(); ++at) {
      const Side side = sideAt(at);
      if (side != Side::Unknown) {
        all.side = all.side == Side::Unknown || all.side == side ? side : Side::Both;
        all.words.append(all.words.empty() ? "" : " ").append(word(at));
      }
    }
    return all;
  }

  std::vector<TextWord> m_words;
  Languages m_languages;
  std::vector<Side> m_sides;
};

}  // namespace

TextSide sideInText(std::string_view utf8, Languages elsewhere) { return Reading(utf8, elsewhere).run(); }

}  // namespace calcar::dicom
