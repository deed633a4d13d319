#include "integrations/dicom/meaning.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/episode/folded_words.hpp"
#include "integrations/dicom/internal/coded_meaning.hpp"
#include "integrations/dicom/internal/region_words.hpp"
#include "integrations/dicom/internal/side_in_text.hpp"
#include "integrations/dicom/internal/side_words.hpp"

namespace calcar::dicom {
namespace {

using engine::Side;

/// Regions, nearest to the hip first.
constexpr std::array<std::string_view, 8> kRegions{"pelvis-hip", "hip",          "pelvis", "femur",
                                                   "sacrum",     "lumbar-spine", "knee",   "other"};

NamedSide said(HeaderField field, Side side, std::string_view words) {
  NamedSide named;
  if (side != Side::Unknown) {
    named.side = side;
    named.evidence.push_back(SideEvidence{field, side, std::string(words)});
  }
  return named;
}

NamedSide sideOfTag(HeaderField field, std::string_view value) { return said(field, sideOf(value), value); }

NamedSide sideOfCodeIn(HeaderField field, const Code& code) {
  return said(field, sideOfCode(code), code.value);
}

/// Frames of one image may show different sides, as images of one series may.
NamedSide sideOfFrames(const AnatomyFields& fields) {
  NamedSide side;
  for (const std::string& frame : fields.frameLateralities) {
    side = acrossImages(std::move(side), sideOfTag(HeaderField::FrameLaterality, frame));
  }
  return side;
}

/// What one coded entry says by itself and by its modifiers.
NamedSide sideOfEntry(const ModifiedCode& entry, HeaderField ofModifier) {
  NamedSide side = sideOfCodeIn(HeaderField::RegionCode, entry.code);
  for (const Code& modifier : entry.modifiers) {
    side = withinImage(std::move(side), sideOfCodeIn(ofModifier, modifier));
  }
  return side;
}

/// Several regions may lie on different sides only where the frames or the image say that both are shown.
NamedSide sideOfCodes(const AnatomyFields& fields, bool showsBoth) {
  NamedSide side;
  for (const ModifiedCode& region : fields.regions) {
    const NamedSide entry = sideOfEntry(region, HeaderField::RegionModifier);
    side = showsBoth ? acrossImages(std::move(side), entry) : withinImage(std::move(side), entry);
  }
  for (const ModifiedCode& view : fields.views) {
    for (const Code& modifier : view.modifiers) {
      side = withinImage(std::move(side), sideOfCodeIn(HeaderField::ViewModifier, modifier));
    }
  }
  return side;
}

NamedSide sideOfTags(const AnatomyFields& fields) {
  NamedSide side = sideOfTag(HeaderField::Laterality, fields.laterality);
  side = withinImage(std::move(side), sideOfTag(HeaderField::ImageLaterality, fields.imageLaterality));
  side = withinImage(std::move(side), sideOfFrames(fields));
  const bool showsBoth = side.side == Side::Both;
  return withinImage(std::move(side), sideOfCodes(fields, showsBoth));
}

/// The words of region codes and of modifiers that the tables do not know.
NamedSide sideOfMeanings(const AnatomyFields& fields, Languages languages) {
  NamedSide side;
  const auto add = [&](const Code& code) {
    side =
        withinImage(std::move(side), sideOfText(code.meaning.value, HeaderField::RegionMeaning, languages));
  };
  for (const ModifiedCode& region : fields.regions) {
    add(region.code);
    for (const Code& modifier : region.modifiers) {
      if (sideOfCode(modifier) == Side::Unknown) {
        add(modifier);
      }
    }
  }
  return side;
}

/// Words that say something of the body part, not of its side.
std::vector<TextWord> withoutSides(const std::vector<TextWord>& words) {
  std::vector<TextWord> rest;
  for (const TextWord& word : words) {
    const auto fused = fusedSide(word.word);
    if (fused) {
      rest.push_back(TextWord{std::string(fused->part), word.before});
    } else if (sideWord(word.word) == nullptr && word.word.size() > 1) {
      rest.push_back(word);
    }
  }
  return rest;
}

/// The text with fused words such as `LHIP` taken apart; single letters stay, as in `L SPINE`.
std::vector<TextWord> withPartsAlone(std::vector<TextWord> words) {
  for (TextWord& word : words) {
    if (const auto fused = fusedSide(word.word)) {
      word.word = std::string(fused->part);
    }
  }
  return words;
}

void addOnce(std::vector<RegionEvidence>& evidence, HeaderField field, std::string_view region) {
  RegionEvidence entry{field, std::string(region)};
  if (std::find(evidence.begin(), evidence.end(), entry) == evidence.end()) {
    evidence.push_back(std::move(entry));
  }
}

/// As `regionsOfText`, but a part of the body that we do not know is `other`.
std::vector<RegionEvidence> regionsOfPart(std::string_view utf8, HeaderField field) {
  std::vector<RegionEvidence> evidence = regionsOfText(utf8, field);
  if (evidence.empty() && !isVague(withoutSides(textWords(utf8)))) {
    addOnce(evidence, field, "other");
  }
  return evidence;
}

bool names(std::span<const RegionEvidence> evidence, std::string_view region) {
  return std::any_of(evidence.begin(), evidence.end(),
                     [&](const RegionEvidence& known) { return known.region == region; });
}

void append(std::vector<RegionEvidence>& all, const std::vector<RegionEvidence>& further) {
  for (const RegionEvidence& one : further) {
    addOnce(all, one.field, one.region);
  }
}

}  // namespace

Side sideOf(std::string_view laterality) {
  const auto words = engine::foldedWords(laterality);
  const std::string word = words.size() == 1 ? words.front() : std::string();
  if (word == "l" || word == "left" || word == "lt") {
    return Side::Left;
  }
  if (word == "r" || word == "right" || word == "rt") {
    return Side::Right;
  }
  if (word == "b" || word == "both" || word == "bilateral") {
    return Side::Both;
  }
  return word == "u" || word == "unpaired" ? Side::Midline : Side::Unknown;
}

NamedSide sideOfImage(const AnatomyFields& fields, unsigned languages) {
  NamedSide side = withWeaker(sideOfTags(fields), sideOfMeanings(fields, languages));
  return withWeaker(std::move(side), sideOfText(fields.bodyPart.value, HeaderField::BodyPart, languages));
}

NamedSide sideOfText(std::string_view utf8, HeaderField field, unsigned languages) {
  const TextSide text = sideInText(utf8, languages);
  return said(field, text.side, text.words);
}

std::vector<RegionEvidence> regionsOfImage(const AnatomyFields& fields) {
  std::vector<RegionEvidence> evidence;
  for (const ModifiedCode& region : fields.regions) {
    const std::string_view known = regionOfCode(region.code);
    if (!known.empty()) {
      addOnce(evidence, HeaderField::RegionCode, known);
    } else {
      append(evidence, regionsOfPart(region.code.meaning.value, HeaderField::RegionMeaning));
    }
  }
  append(evidence, fields.bodyPart.undecodable ? regionsOfText(fields.bodyPart.value, HeaderField::BodyPart)
                                               : regionsOfPart(fields.bodyPart.value, HeaderField::BodyPart));
  return evidence;
}

std::vector<RegionEvidence> regionsOfText(std::string_view utf8, HeaderField field) {
  std::vector<RegionEvidence> evidence;
  for (const std::string_view region : regionsIn(withPartsAlone(textWords(utf8)))) {
    addOnce(evidence, field, region);
  }
  return evidence;
}

std::string nearestHip(std::span<const RegionEvidence> evidence) {
  if (names(evidence, "hip") && names(evidence, "pelvis")) {
    return "pelvis-hip";
  }
  const auto* const region = std::find_if(kRegions.begin(), kRegions.end(),
                                          [&](std::string_view id) { return names(evidence, id); });
  return region == kRegions.end() ? "unknown" : std::string(*region);
}

std::string regionOf(std::span<const std::string> bodyParts, std::span<const std::string> descriptions) {
  std::vector<RegionEvidence> evidence;
  for (const std::string& part : bodyParts) {
    append(evidence, regionsOfPart(part, HeaderField::BodyPart));
  }
  if (evidence.empty()) {
    for (const std::string& text : descriptions) {
      append(evidence, regionsOfText(text, HeaderField::StudyDescription));
    }
  }
  return nearestHip(evidence);
}

bool isUnpaired(std::string_view region) {
  return region == "pelvis" || region == "sacrum" || region == "lumbar-spine";
}

}  // namespace calcar::dicom
