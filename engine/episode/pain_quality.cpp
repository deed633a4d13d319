#include "engine/episode/pain_quality.hpp"

#include <algorithm>

namespace calcar::engine {

const std::vector<PainQuality>& painQualities() {
  static const std::vector<PainQuality> kAll{PainQuality::Aching,  PainQuality::Sharp, PainQuality::Burning,
                                             PainQuality::Pulling, PainQuality::Stiff, PainQuality::Numb,
                                             PainQuality::Clicking};
  return kAll;
}

std::string_view toText(PainQuality quality) {
  switch (quality) {
    case PainQuality::Aching:
      return "aching";
    case PainQuality::Sharp:
      return "sharp";
    case PainQuality::Burning:
      return "burning";
    case PainQuality::Pulling:
      return "pulling";
    case PainQuality::Stiff:
      return "stiff";
    case PainQuality::Numb:
      return "numb";
    case PainQuality::Clicking:
      return "clicking";
  }
  return {};
}

std::optional<PainQuality> parsePainQuality(std::string_view text) {
  const auto& all = painQualities();
  const auto quality =
      std::find_if(all.begin(), all.end(), [text](PainQuality known) { return toText(known) == text; });
  return quality == all.end() ? std::nullopt : std::optional(*quality);
}

}  // namespace calcar::engine
