#include "integrations/dicom/modality.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "engine/episode/folded_words.hpp"

namespace calcar::dicom {
namespace {

using engine::Modality;

std::optional<Modality> imagingModality(std::string_view code) {
  struct Code {
    std::string_view code;
    Modality modality;
  };
  constexpr std::array<Code, 9> kCodes{{{"CR", Modality::Radiograph},
                                        {"DX", Modality::Radiograph},
                                        {"RG", Modality::Radiograph},
                                        {"MR", Modality::Mri},
                                        {"CT", Modality::Ct},
                                        {"US", Modality::Ultrasound},
                                        {"NM", Modality::BoneScan},
                                        {"BMD", Modality::Dxa},
                                        {"DXA", Modality::Dxa}}};
  const auto* const known =
      std::find_if(kCodes.begin(), kCodes.end(), [&](const Code& c) { return c.code == code; });
  return known == kCodes.end() ? std::nullopt : std::optional(known->modality);
}

bool speaksOfBone(std::span<const std::string> descriptions) {
  constexpr std::array<std::string_view, 4> kBone{"bone", "skelet", "knochen", "skeleton"};
  return std::any_of(descriptions.begin(), descriptions.end(), [&](const std::string& text) {
    const auto words = engine::foldedWords(text);
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
      return std::any_of(kBone.begin(), kBone.end(),
                         [&](std::string_view bone) { return word.starts_with(bone); });
    });
  });
}

}  // namespace

Modality modalityOf(std::span<const std::string> modalities, std::span<const std::string> descriptions) {
  constexpr std::array<Modality, 6> kOrder{Modality::Mri,        Modality::Ct,         Modality::BoneScan,
                                           Modality::Radiograph, Modality::Ultrasound, Modality::Dxa};
  std::vector<Modality> found;
  for (const std::string& code : modalities) {
    const auto modality = imagingModality(code);
    const bool isBoneScan = modality == Modality::BoneScan;
    if (modality && (!isBoneScan || speaksOfBone(descriptions))) {
      found.push_back(*modality);
    }
  }
  const auto* const first = std::find_if(kOrder.begin(), kOrder.end(), [&](Modality modality) {
    return std::find(found.begin(), found.end(), modality) != found.end();
  });
  return first == kOrder.end() ? Modality::Other : *first;
}

}  // namespace calcar::dicom
