#include "engine/episode/protocol_hint.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace calcar::engine {
namespace {

using Named = std::pair<ProtocolHint, std::string_view>;

constexpr std::array<Named, 18> kHints{{{ProtocolHint::FatSuppressed, "fat-suppressed"},
                                        {ProtocolHint::T1, "t1"},
                                        {ProtocolHint::T2, "t2"},
                                        {ProtocolHint::ProtonDensity, "proton-density"},
                                        {ProtocolHint::Axial, "axial"},
                                        {ProtocolHint::Coronal, "coronal"},
                                        {ProtocolHint::Sagittal, "sagittal"},
                                        {ProtocolHint::Arthrogram, "arthrogram"},
                                        {ProtocolHint::Contrast, "contrast"},
                                        {ProtocolHint::AnteroPosterior, "ap"},
                                        {ProtocolHint::Lateral, "lateral"},
                                        {ProtocolHint::CrossTable, "cross-table"},
                                        {ProtocolHint::FrogLeg, "frog-leg"},
                                        {ProtocolHint::Dunn, "dunn"},
                                        {ProtocolHint::Dunn45, "dunn-45"},
                                        {ProtocolHint::Dunn90, "dunn-90"},
                                        {ProtocolHint::FalseProfile, "false-profile"},
                                        {ProtocolHint::Standing, "standing"}}};

}  // namespace

const std::vector<ProtocolHint>& protocolHints() {
  static const std::vector<ProtocolHint> all = [] {
    std::vector<ProtocolHint> hints;
    hints.reserve(kHints.size());
    std::transform(kHints.begin(), kHints.end(), std::back_inserter(hints),
                   [](const Named& named) { return named.first; });
    return hints;
  }();
  return all;
}

std::string_view toText(ProtocolHint hint) {
  const auto* const named =
      std::find_if(kHints.begin(), kHints.end(), [&](const Named& known) { return known.first == hint; });
  return named == kHints.end() ? std::string_view() : named->second;
}

std::optional<ProtocolHint> parseProtocolHint(std::string_view text) {
  const auto* const named =
      std::find_if(kHints.begin(), kHints.end(), [&](const Named& known) { return known.second == text; });
  return named == kHints.end() ? std::nullopt : std::optional(named->first);
}

}  // namespace calcar::engine
