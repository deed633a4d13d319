#pragma once

#include <vector>

#include "engine/episode/episode.hpp"
#include "integrations/dicom/scan.hpp"

namespace calcar::dicom {

struct AttachResult {
  /// Every study of the scan, in its order. `setAside` of a study that may not be attached says why.
  std::vector<engine::ImagingStudy> imaging;
  int attached = 0;
  int setAside = 0;
};

/// Decides which studies belong to the episode.
///
/// Set aside are studies whose person is not a match (see `comparePersons`) unless somebody confirmed exactly
/// this comparison in the episode, of the side opposite to the complaint, and studies that contradict
/// themselves about the side. Attached are all others: other regions
/// as history, and studies whose header names no side with `Side::Unknown`, so that the gap stays visible.
/// Who read a study and with what result, and who confirmed it, is kept from the episode when it already
/// knows the study.
[[nodiscard]] AttachResult attach(const ScanResult& found, const engine::Episode& episode);

}  // namespace calcar::dicom
