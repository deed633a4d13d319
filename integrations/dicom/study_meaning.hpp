#pragma once

#include "integrations/dicom/scan.hpp"

namespace calcar::dicom {

/// Names modality, region and side of a study and of each of its series from what their images say.
void nameRegionAndSide(Study& study);

}  // namespace calcar::dicom
