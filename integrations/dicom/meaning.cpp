#include "integrations/dicom/meaning.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "integrations/dicom/internal/fold.hpp"

namespace calcar::dicom {
namespace {

using engine::Modality;
using engine::Side;

/// Regions, nearest to the hip first.
constexpr std::array<std::string_view, 7> kRegions{"pelvis-hip", "hip",          "pelvis", "femur",
                                                   "sacrum",     "lumbar-spine", "knee"};

struct Word {
  std::string_view word;
  bool isBeginning;  ///< also matches longer words: `huef` in “hueftgelenk”
  std::string_view region;
};

// DICOM's body part terms (PS3.16 annex L) and the English and German words that devices write in their
// place.
constexpr std::array<Word, 35> kWords{{
    {"hip", false, "hip"},
    {"hips", false, "hip"},
    {"hipjoint", false, "hip"},
    {"huef", true, "hip"},
    {"coxa", false, "hip"},
    {"acetabul", true, "hip"},
    {"pelviship", true, "pelvis-hip"},
    {"pelvi", true, "pelvis"},
    {"becken", true, "pelvis"},
    {"symphys", true, "pelvis"},
    {"femur", false, "femur"},
    {"femora", true, "femur"},
    {"thigh", false, "femur"},
    {"upleg", false, "femur"},
    {"oberschenkel", true, "femur"},
    {"sacrum", false, "sacrum"},
    {"sacral", false, "sacrum"},
    {"sacroiliac", true, "sacrum"},
    {"sijoint", true, "sacrum"},
    {"isg", false, "sacrum"},
    {"sakr", true, "sacrum"},
    {"kreuzbein", true, "sacrum"},
    {"lspine", false, "lumbar-spine"},
    {"lsspine", false, "lumbar-spine"},
    {"tlspine", false, "lumbar-spine"},
    {"lumb", true, "lumbar-spine"},
    {"lws", false, "lumbar-spine"},
    {"lendenwirbel", true, "lumbar-spine"},
    {"knee", true, "knee"},
    {"knie", true, "knee"},
    {"patell", true, "knee"},
    {"gonarthr", true, "knee"},
    {"menisc", true, "knee"},
    {"menisk", true, "knee"},
    {"kreuzband", true, "knee"},
}};

/// Body parts that name no region: a description may say more.
constexpr std::array<std::string_view, 6> kVague{"extremity", "leg",  "lowerextremity",
                                                 "lowerlimb", "bein", "other"};

std::string_view regionOfWord(std::string_view word) {
  for (const Word& known : kWords) {
    const bool same = known.isBeginning ? word.starts_with(known.word) : word == known.word;
    if (same) {
      return known.region;
    }
  }
  return {};
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) {
    all += word;
  }
  return all;
}

/// What one text names: regions of ours, or something else, or nothing.
struct Named {
  std::vector<std::string_view> regions;
  bool otherPart = false;
};

void addText(Named& named, const std::string& text) {
  const std::vector<std::string> words = foldedWords(text);
  if (words.empty() || std::find(kVague.begin(), kVague.end(), joined(words)) != kVague.end()) {
    return;
  }
  const std::size_t before = named.regions.size();
  for (const std::string& word : words) {
    if (const std::string_view region = regionOfWord(word); !region.empty()) {
      named.regions.push_back(region);
    }
  }
  named.otherPart = named.otherPart || named.regions.size() == before;
}

Named namedBy(std::span<const std::string> texts) {
  Named named;
  for (const std::string& text : texts) {
    addText(named, text);
  }
  return named;
}

bool names(const Named& named, std::string_view region) {
  return std::find(named.regions.begin(), named.regions.end(), region) != named.regions.end();
}

std::string nearestHip(const Named& named) {
  if (names(named, "hip") && names(named, "pelvis")) {
    return "pelvis-hip";
  }
  const auto* const region =
      std::find_if(kRegions.begin(), kRegions.end(), [&](std::string_view id) { return names(named, id); });
  return region == kRegions.end() ? std::string() : std::string(*region);
}

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
    const auto words = foldedWords(text);
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
      return std::any_of(kBone.begin(), kBone.end(),
                         [&](std::string_view bone) { return word.starts_with(bone); });
    });
  });
}

}  // namespace

Side sideOf(std::string_view laterality) {
  const auto words = foldedWords(laterality);
  const std::string word = words.size() == 1 ? words.front() : std::string();
  if (word == "l" || word == "left") {
    return Side::Left;
  }
  if (word == "r" || word == "right") {
    return Side::Right;
  }
  if (word == "b" || word == "both" || word == "bilateral") {
    return Side::Both;
  }
  return word == "u" || word == "unpaired" ? Side::Midline : Side::Unknown;
}

NamedSide withinImage(NamedSide known, Side further) {
  const bool addsNothing = further == Side::Unknown || further == known.side ||
                           (further == Side::Midline && known.side != Side::Unknown);
  if (known.conflict || addsNothing) {
    return known;
  }
  if (known.side == Side::Unknown || known.side == Side::Midline) {
    return NamedSide{further, false};
  }
  const bool opposite = known.side == engine::opposite(further);
  return opposite ? NamedSide{Side::Unknown, true} : NamedSide{Side::Both, false};
}

NamedSide acrossImages(NamedSide known, NamedSide further) {
  if (known.conflict || further.conflict) {
    return NamedSide{Side::Unknown, true};
  }
  const bool opposite = known.side != further.side && known.side == engine::opposite(further.side);
  return opposite ? NamedSide{Side::Both, false} : withinImage(known, further.side);
}

std::string regionOf(std::span<const std::string> bodyParts, std::span<const std::string> descriptions) {
  const Named parts = namedBy(bodyParts);
  if (std::string region = nearestHip(parts); !region.empty()) {
    return region;
  }
  if (parts.otherPart) {
    return "other";
  }
  const std::string region = nearestHip(namedBy(descriptions));
  return region.empty() ? "unknown" : region;
}

bool isUnpaired(std::string_view region) {
  return region == "pelvis" || region == "sacrum" || region == "lumbar-spine";
}

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
