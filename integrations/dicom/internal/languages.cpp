#include "integrations/dicom/internal/languages.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "integrations/dicom/internal/region_words.hpp"

namespace calcar::dicom {
namespace {

struct Marker {
  std::string_view word;
  Languages language;
};

/// Words of requests and protocols, beside the parts of the body, that one language alone uses.
constexpr std::array<Marker, 92> kMarkers{{
    {"with", kEnglish},
    {"without", kEnglish},
    {"view", kEnglish},
    {"views", kEnglish},
    {"left", kEnglish},
    {"right", kEnglish},
    {"both", kEnglish},
    {"standing", kEnglish},
    {"xray", kEnglish},
    {"and", kEnglish},
    {"spine", kEnglish},
    {"frog", kEnglish},
    {"mrt", kGerman},
    {"ohne", kGerman},
    {"und", kGerman},
    {"rechts", kGerman},
    {"links", kGerman},
    {"aufnahme", kGerman},
    {"ebenen", kGerman},
    {"seitlich", kGerman},
    {"beidseits", kGerman},
    {"bds", kGerman},
    {"stehend", kGerman},
    {"nativ", kGerman},
    {"uebersicht", kGerman},
    {"rechte", kGerman},
    {"linke", kGerman},
    {"irm", kFrench},
    {"sans", kFrench},
    {"avec", kFrench},
    {"profil", kFrench},
    {"gauche", kFrench},
    {"droite", kFrench},
    {"droit", kFrench},
    {"deux", kFrench},
    {"rachis", kFrench},
    {"echographie", kFrench},
    {"radiographie", kFrench},
    {"scanner", kFrench},
    {"incidence", kFrench},
    {"incidences", kFrench},
    {"debout", kFrench},
    {"arthroscanner", kFrench},
    {"resonancia", kSpanish},
    {"magnetica", kSpanish},
    {"izquierda", kSpanish},
    {"izquierdo", kSpanish},
    {"derecha", kSpanish},
    {"derecho", kSpanish},
    {"izq", kSpanish},
    {"dcha", kSpanish},
    {"proyeccion", kSpanish},
    {"proyecciones", kSpanish},
    {"contraste", kSpanish | kFrench},
    {"columna", kSpanish},
    {"ambas", kSpanish},
    {"ecografia", kSpanish | kItalian},
    {"tac", kSpanish | kItalian},
    {"risonanza", kItalian},
    {"destra", kItalian},
    {"destro", kItalian},
    {"sinistra", kItalian},
    {"sinistro", kItalian},
    {"proiezione", kItalian},
    {"proiezioni", kItalian},
    {"rachide", kItalian},
    {"senza", kItalian},
    {"mdc", kItalian},
    {"carico", kItalian},
    {"articolazione", kItalian},
    {"rtg", kPolish},
    {"prawy", kPolish},
    {"prawa", kPolish},
    {"prawego", kPolish},
    {"prawe", kPolish},
    {"prawej", kPolish},
    {"lewy", kPolish},
    {"lewa", kPolish},
    {"lewego", kPolish},
    {"lewe", kPolish},
    {"lewej", kPolish},
    {"badanie", kPolish},
    {"kregoslup", kPolish},
    {"kregoslupa", kPolish},
    {"zdjecie", kPolish},
    {"hoeyre", kNorwegian},
    {"venstre", kNorwegian},
    {"begge", kNorwegian},
    {"uten", kNorwegian},
    {"ultralyd", kNorwegian},
    {"staaende", kNorwegian},
    {"og", kNorwegian},
}};

Languages languagesOf(const TextWord& text) {
  const auto* const marker = std::find_if(kMarkers.begin(), kMarkers.end(),
                                          [&](const Marker& known) { return known.word == text.word; });
  if (marker != kMarkers.end()) {
    return marker->language;
  }
  const BodyWord* const part = bodyWord(text.word);
  return part == nullptr || part->languages == kAnyLanguage ? 0U : part->languages;
}

}  // namespace

Languages languagesOf(const std::vector<TextWord>& words) {
  Languages all = 0;
  for (const TextWord& word : words) {
    all |= languagesOf(word);
  }
  return all;
}

}  // namespace calcar::dicom
