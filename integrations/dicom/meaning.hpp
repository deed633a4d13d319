#pragma once

#include <span>
#include <string>
#include <string_view>

#include "integrations/dicom/instance.hpp"

namespace calcar::dicom {

/// What a laterality field says: L, R, B (both) and U (unpaired, midline), or the same in full words.
[[nodiscard]] engine::Side sideOf(std::string_view laterality);

/// Adds what a further field of the same image says. Left against right is a conflict, never “both”.
[[nodiscard]] NamedSide withinImage(NamedSide known, engine::Side further);

/// Adds what a further image of the same series or study says. Left and right images together show both
/// sides.
[[nodiscard]] NamedSide acrossImages(NamedSide known, NamedSide further);

/// The region id of the rules: pelvis-hip, pelvis, hip, femur, sacrum, lumbar-spine, knee, other or unknown.
///
/// Body parts decide. Only where they are missing or as vague as “extremity” do the descriptions speak.
/// Images of hip and pelvis together make `pelvis-hip`; of other mixtures the part nearest the hip is named.
[[nodiscard]] std::string regionOf(std::span<const std::string> bodyParts,
                                   std::span<const std::string> descriptions);

/// Whether the region has no left and right of its own, as pelvis, sacrum and lumbar spine.
[[nodiscard]] bool isUnpaired(std::string_view region);

/// The kind of imaging. Reports and other companions of images do not count beside an imaging modality. A
/// nuclear study is a bone scan only when a description says so.
[[nodiscard]] engine::Modality modalityOf(std::span<const std::string> modalities,
                                          std::span<const std::string> descriptions);

}  // namespace calcar::dicom
