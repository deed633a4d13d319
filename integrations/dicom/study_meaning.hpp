#pragma once

#include "integrations/dicom/scan.hpp"

namespace calcar::dicom {

/// Names modality, region, side and protocol hints of a study and of each of its series from what their
/// images say.
///
/// Stronger fields decide: tags and codes, then the words of the body part, then the texts of the series,
/// then those of the study. A text that names just the opposite side never overrules them, and never passes:
/// the side is then in conflict.
void nameMeaning(Study& study);

}  // namespace calcar::dicom
