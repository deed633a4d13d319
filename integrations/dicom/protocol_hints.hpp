#pragma once

#include <string_view>
#include <vector>

#include "engine/episode/protocol_hint.hpp"
#include "integrations/dicom/header_field.hpp"
#include "integrations/dicom/instance.hpp"

namespace calcar::dicom {

/// One field that tells how a series was made.
struct HintEvidence {
  HeaderField field = HeaderField::SeriesDescription;
  engine::ProtocolHint hint = engine::ProtocolHint::T1;
  friend bool operator==(const HintEvidence&, const HintEvidence&) = default;
};

/// What the tags of a magnetic resonance image tell. Fat counts as suppressed where Scan Options say FS,
/// where Spectrally Selected Suppression names fat, and in an inversion recovery whose inversion time is that
/// of fat (100 to 250 ms).
///
/// @source  DICOM PS3.3 C.8.3.1 (MR Image) and C.8.13.5.7 (MR Modifier)
[[nodiscard]] std::vector<HintEvidence> hintsOfTags(const ProtocolFields& fields);

/// What View Position and the view codes of a radiograph tell.
[[nodiscard]] std::vector<HintEvidence> hintsOfViews(const AnatomyFields& fields);

/// What a free text tells of a series of this DICOM modality: weighting, plane and suppression of fat for MR,
/// planes for CT, views for CR, DX and RG, arthrogram and contrast for all of these. A text that denies
/// something (“without contrast”) tells nothing.
[[nodiscard]] std::vector<HintEvidence> hintsOfText(std::string_view utf8, HeaderField field,
                                                    std::string_view modality);

}  // namespace calcar::dicom
