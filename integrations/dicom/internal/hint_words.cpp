#include "integrations/dicom/internal/hint_words.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace calcar::dicom {
namespace {

using engine::ProtocolHint;

constexpr bool kWhole = false;
constexpr bool kBegins = true;

struct HintPhrase {
  std::string_view phrase;
  bool isBeginning;  ///< its last word may go on
  ProtocolHint hint;
  Kinds kinds;
};

// The first fitting row counts, and its words count once: “faux profil” is no lateral view.
constexpr std::array<HintPhrase, 99> kPhrases{{
    // suppressed fat
    {"stir", kWhole, ProtocolHint::FatSuppressed, kMr},
    {"tirm", kWhole, ProtocolHint::FatSuppressed, kMr},
    {"fs", kWhole, ProtocolHint::FatSuppressed, kMr},
    {"fatsat", kBegins, ProtocolHint::FatSuppressed, kMr},
    {"fat sat", kBegins, ProtocolHint::FatSuppressed, kMr},
    {"fat sup", kBegins, ProtocolHint::FatSuppressed, kMr},
    {"spair", kBegins, ProtocolHint::FatSuppressed, kMr},
    {"spir", kWhole, ProtocolHint::FatSuppressed, kMr},
    {"fettgesaett", kBegins, ProtocolHint::FatSuppressed, kMr},
    {"fettsaett", kBegins, ProtocolHint::FatSuppressed, kMr},
    {"fettunterdr", kBegins, ProtocolHint::FatSuppressed, kMr},
    {"fettsuppr", kBegins, ProtocolHint::FatSuppressed, kMr},
    {"fettmett", kBegins, ProtocolHint::FatSuppressed, kMr},
    {"sat graisse", kBegins, ProtocolHint::FatSuppressed, kMr},
    {"saturation graisse", kBegins, ProtocolHint::FatSuppressed, kMr},
    {"saturation de graisse", kBegins, ProtocolHint::FatSuppressed, kMr},
    {"saturation de la graisse", kBegins, ProtocolHint::FatSuppressed, kMr},
    {"saturacion gras", kBegins, ProtocolHint::FatSuppressed, kMr},
    {"saturacion de la gras", kBegins, ProtocolHint::FatSuppressed, kMr},
    {"supresion gras", kBegins, ProtocolHint::FatSuppressed, kMr},
    {"supresion de la gras", kBegins, ProtocolHint::FatSuppressed, kMr},
    {"saturazione del gras", kBegins, ProtocolHint::FatSuppressed, kMr},
    {"soppressione del gras", kBegins, ProtocolHint::FatSuppressed, kMr},
    // planes
    {"ax", kWhole, ProtocolHint::Axial, kMr | kCt},
    {"axi", kBegins, ProtocolHint::Axial, kMr | kCt},
    {"tra", kWhole, ProtocolHint::Axial, kMr | kCt},
    {"transv", kBegins, ProtocolHint::Axial, kMr | kCt},
    {"cor", kWhole, ProtocolHint::Coronal, kMr | kCt},
    {"coro", kBegins, ProtocolHint::Coronal, kMr | kCt},
    {"kor", kWhole, ProtocolHint::Coronal, kMr | kCt},
    {"koro", kBegins, ProtocolHint::Coronal, kMr | kCt},
    {"sag", kWhole, ProtocolHint::Sagittal, kMr | kCt},
    {"sagit", kBegins, ProtocolHint::Sagittal, kMr | kCt},
    // weighting that no word begins with
    {"dp", kWhole, ProtocolHint::ProtonDensity, kMr},
    {"proton dens", kBegins, ProtocolHint::ProtonDensity, kMr},
    // contrast
    {"arthrogra", kBegins, ProtocolHint::Arthrogram, kAllKinds},
    {"artrogra", kBegins, ProtocolHint::Arthrogram, kAllKinds},
    {"arthromr", kBegins, ProtocolHint::Arthrogram, kAllKinds},
    {"arthroirm", kBegins, ProtocolHint::Arthrogram, kAllKinds},
    {"arthroscanner", kBegins, ProtocolHint::Arthrogram, kAllKinds},
    {"artrorm", kBegins, ProtocolHint::Arthrogram, kAllKinds},
    {"arthro", kWhole, ProtocolHint::Arthrogram, kAllKinds},
    {"artro", kWhole, ProtocolHint::Arthrogram, kAllKinds},
    {"contrast", kBegins, ProtocolHint::Contrast, kAllKinds},
    {"kontrast", kBegins, ProtocolHint::Contrast, kAllKinds},
    {"mit km", kWhole, ProtocolHint::Contrast, kAllKinds},
    {"nach km", kWhole, ProtocolHint::Contrast, kAllKinds},
    {"mdc", kWhole, ProtocolHint::Contrast, kAllKinds},
    {"gado", kBegins, ProtocolHint::Contrast, kAllKinds},
    {"gd", kWhole, ProtocolHint::Contrast, kMr},
    // views
    {"false profile", kBegins, ProtocolHint::FalseProfile, kRadiograph},
    {"faux profil", kBegins, ProtocolHint::FalseProfile, kRadiograph},
    {"falso perfil", kBegins, ProtocolHint::FalseProfile, kRadiograph},
    {"falso profilo", kBegins, ProtocolHint::FalseProfile, kRadiograph},
    {"lequesne", kBegins, ProtocolHint::FalseProfile, kRadiograph},
    {"cross table", kBegins, ProtocolHint::CrossTable, kRadiograph},
    {"crosstable", kBegins, ProtocolHint::CrossTable, kRadiograph},
    {"x table", kBegins, ProtocolHint::CrossTable, kRadiograph},
    {"xtable", kBegins, ProtocolHint::CrossTable, kRadiograph},
    {"horizontal beam", kBegins, ProtocolHint::CrossTable, kRadiograph},
    {"shoot through", kBegins, ProtocolHint::CrossTable, kRadiograph},
    {"danelius", kBegins, ProtocolHint::CrossTable, kRadiograph},
    {"arcelin", kBegins, ProtocolHint::CrossTable, kRadiograph},
    {"frog", kBegins, ProtocolHint::FrogLeg, kRadiograph},
    {"lauenstein", kBegins, ProtocolHint::FrogLeg, kRadiograph},
    {"frosch", kBegins, ProtocolHint::FrogLeg, kRadiograph},
    {"grenouille", kBegins, ProtocolHint::FrogLeg, kRadiograph},
    {"rana", kWhole, ProtocolHint::FrogLeg, kRadiograph},
    {"zabk", kBegins, ProtocolHint::FrogLeg, kRadiograph},
    {"frosk", kBegins, ProtocolHint::FrogLeg, kRadiograph},
    {"standing", kBegins, ProtocolHint::Standing, kRadiograph},
    {"weight bear", kBegins, ProtocolHint::Standing, kRadiograph},
    {"weightbear", kBegins, ProtocolHint::Standing, kRadiograph},
    {"wb", kWhole, ProtocolHint::Standing, kRadiograph},
    {"stehen", kBegins, ProtocolHint::Standing, kRadiograph},
    {"unter belast", kBegins, ProtocolHint::Standing, kRadiograph},
    {"debout", kBegins, ProtocolHint::Standing, kRadiograph},
    {"en charge", kBegins, ProtocolHint::Standing, kRadiograph},
    {"en carga", kBegins, ProtocolHint::Standing, kRadiograph},
    {"bipedest", kBegins, ProtocolHint::Standing, kRadiograph},
    {"sotto carico", kBegins, ProtocolHint::Standing, kRadiograph},
    {"in carico", kBegins, ProtocolHint::Standing, kRadiograph},
    {"ortosta", kBegins, ProtocolHint::Standing, kRadiograph},
    {"stojac", kBegins, ProtocolHint::Standing, kRadiograph},
    {"staaende", kBegins, ProtocolHint::Standing, kRadiograph},
    {"lat", kWhole, ProtocolHint::Lateral, kRadiograph},
    {"lateral", kBegins, ProtocolHint::Lateral, kRadiograph},
    {"seitlich", kBegins, ProtocolHint::Lateral, kRadiograph},
    {"profil", kBegins, ProtocolHint::Lateral, kRadiograph},
    {"perfil", kBegins, ProtocolHint::Lateral, kRadiograph},
    {"boczn", kBegins, ProtocolHint::Lateral, kRadiograph},
    {"ap", kWhole, ProtocolHint::AnteroPosterior, kRadiograph},
    {"a p", kWhole, ProtocolHint::AnteroPosterior, kRadiograph},
    {"face", kWhole, ProtocolHint::AnteroPosterior, kRadiograph},
    {"frontal", kBegins, ProtocolHint::AnteroPosterior, kRadiograph},
    {"antero post", kBegins, ProtocolHint::AnteroPosterior, kRadiograph},
    {"anteroposter", kBegins, ProtocolHint::AnteroPosterior, kRadiograph},
    {"beckenuebersicht", kBegins, ProtocolHint::AnteroPosterior, kRadiograph},
    {"przednio tyl", kBegins, ProtocolHint::AnteroPosterior, kRadiograph},
}};

template <std::size_t Count>
bool isOneOf(std::string_view word, const std::array<std::string_view, Count>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

class Reading {
 public:
  Reading(const std::vector<TextWord>& words, Kinds kinds) : m_words(words), m_kinds(kinds) {}

  std::vector<ProtocolHint> run() {
    for (std::size_t at = 0; at < m_words.size();) {
      addWeighting(at);
      addDunn(at);
      at += addPhrase(at);
    }
    if ((m_kinds & kMr) != 0 && isWaterImage()) {
      add(ProtocolHint::FatSuppressed);
    }
    return std::move(m_hints);
  }

 private:
  /// A word by its place; empty before the beginning (which wraps around) and behind the end.
  [[nodiscard]] std::string_view word(std::size_t at) const {
    return at < m_words.size() ? std::string_view(m_words[at].word) : std::string_view();
  }

  void add(ProtocolHint hint) {
    if (std::find(m_hints.begin(), m_hints.end(), hint) == m_hints.end()) {
      m_hints.push_back(hint);
    }
  }

  /// How many words a phrase has that stands here; 0 when it does not.
  [[nodiscard]] std::size_t wordsOf(const HintPhrase& known, std::size_t at) const {
    const std::size_t count = phraseAt(m_words, at, known.phrase);
    const std::string_view lastPart = known.phrase.substr(known.phrase.rfind(' ') + 1);
    return count > 0 && (known.isBeginning || word(at + count - 1) == lastPart) ? count : 0;
  }

  std::size_t addPhrase(std::size_t at) {
    for (const HintPhrase& known : kPhrases) {
      const std::size_t count = (known.kinds & m_kinds) == 0 ? 0 : wordsOf(known, at);
      if (count > 0) {
        if (!isDenied(at)) {
          add(known.hint);
        }
        return count;
      }
    }
    return 1;
  }

  /// `T1`, `t2_tse`, `PDFS`; not the vertebra T12.
  void addWeighting(std::size_t at) {
    if ((m_kinds & kMr) == 0) {
      return;
    }
    struct Weighting {
      std::string_view beginning;
      ProtocolHint hint;
    };
    constexpr std::array<Weighting, 3> kWeightings{
        {{"t1", ProtocolHint::T1}, {"t2", ProtocolHint::T2}, {"pd", ProtocolHint::ProtonDensity}}};
    for (const Weighting& known : kWeightings) {
      const std::string_view rest =
          word(at).starts_with(known.beginning) ? word(at).substr(2) : std::string_view("0");
      if (rest.empty() || rest.front() > '9') {
        add(known.hint);
        if (rest.ends_with("fs")) {
          add(ProtocolHint::FatSuppressed);
        }
      }
    }
  }

  /// The angle stands up to two words away: `DUNN 45`, `45 degree Dunn`.
  void addDunn(std::size_t at) {
    if ((m_kinds & kRadiograph) == 0 || !word(at).starts_with("dunn")) {
      return;
    }
    const auto hasAngle = [&](std::string_view angle) {
      return word(at).ends_with(angle) || word(at + 1) == angle || word(at + 2) == angle ||
             word(at - 1) == angle || word(at - 2) == angle;
    };
    if (hasAngle("45")) {
      add(ProtocolHint::Dunn45);
    } else {
      add(hasAngle("90") ? ProtocolHint::Dunn90 : ProtocolHint::Dunn);
    }
  }

  /// “without contrast”, “w/o contrast”, “no FS”; not “with and without contrast” or “w/wo contrast”.
  [[nodiscard]] bool isDenied(std::size_t at) const {
    constexpr std::array<std::string_view, 12> kDenials{"without", "wo",  "no",  "non",   "not",  "ohne",
                                                        "sans",    "sin", "bez", "senza", "uten", "phase"};
    constexpr std::array<std::string_view, 8> kAlso{"and", "und", "et", "y", "e", "i", "og", "w"};
    const bool isSpelledOut = isOneOf(word(at - 1), kDenials);
    const bool isShort = word(at - 1) == "o" && word(at - 2) == "w";
    return (isSpelledOut && !isOneOf(word(at - 2), kAlso)) || (isShort && !isOneOf(word(at - 3), kAlso));
  }

  /// The water image of a Dixon series shows no fat.
  [[nodiscard]] bool isWaterImage() const {
    constexpr std::array<std::string_view, 3> kWater{"w", "water", "wasser"};
    const auto has = [this](const auto& fits) {
      return std::any_of(m_words.begin(), m_words.end(),
                         [&](const TextWord& text) { return fits(text.word); });
    };
    return has([](std::string_view text) { return text.find("dixon") != std::string_view::npos; }) &&
           has([&](std::string_view text) { return isOneOf(text, kWater); });
  }

  const std::vector<TextWord>& m_words;
  Kinds m_kinds;
  std::vector<ProtocolHint> m_hints;
};

}  // namespace

std::vector<ProtocolHint> hintsIn(const std::vector<TextWord>& words, Kinds kinds) {
  return Reading(words, kinds).run();
}

}  // namespace calcar::dicom
