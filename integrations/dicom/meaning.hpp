#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/episode/side.hpp"
#include "integrations/dicom/header_field.hpp"
#include "integrations/dicom/instance.hpp"
#include "integrations/dicom/named_side.hpp"

namespace calcar::dicom {

/// One field that names a region: pelvis-hip, pelvis, hip, femur, sacrum, lumbar-spine, knee or other.
struct RegionEvidence {
  HeaderField field = HeaderField::BodyPart;
  std::string region;
  friend bool operator==(const RegionEvidence&, const RegionEvidence&) = default;
};

/// What a laterality field says: L, R, B (both) and U (unpaired, midline), or the same in full words.
[[nodiscard]] engine::Side sideOf(std::string_view laterality);

/// What the tags and the words of the body part of one image say about the side.
///
/// @param languages  those of the texts beside it, as bits of `Languages`; 0 = not known
[[nodiscard]] NamedSide sideOfImage(const AnatomyFields& fields, unsigned languages = 0);

/// What a free text says about the side, see `sideInText`.
[[nodiscard]] NamedSide sideOfText(std::string_view utf8, HeaderField field, unsigned languages = 0);

/// What the region codes and the words of the body part of one image say about the region. A body part that
/// we do not know is `other`; one as vague as “extremity” says nothing.
[[nodiscard]] std::vector<RegionEvidence> regionsOfImage(const AnatomyFields& fields);

/// The regions that a free text names.
[[nodiscard]] std::vector<RegionEvidence> regionsOfText(std::string_view utf8, HeaderField field);

/// The one region of several: hip and pelvis together are `pelvis-hip`, of other mixtures the part nearest
/// the hip is named. `unknown` when there is none.
[[nodiscard]] std::string nearestHip(std::span<const RegionEvidence> evidence);

/// The region id of the rules: pelvis-hip, pelvis, hip, femur, sacrum, lumbar-spine, knee, other or unknown.
///
/// Body parts decide. Only where they are missing or as vague as “extremity” do the descriptions speak.
[[nodiscard]] std::string regionOf(std::span<const std::string> bodyParts,
                                   std::span<const std::string> descriptions);

/// Whether the region has no left and right of its own, as pelvis, sacrum and lumbar spine.
[[nodiscard]] bool isUnpaired(std::string_view region);

}  // namespace calcar::dicom
