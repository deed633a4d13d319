#pragma once

#include <string>
#include <vector>

#include "engine/episode/episode.hpp"
#include "integrations/dicom/person_match.hpp"
#include "integrations/dicom/scan.hpp"

namespace calcar::workplace {

/// One study of a scan and what became of it.
struct ImportedStudy {
  const dicom::Study* study;
  std::string setAside;  ///< why it was not attached; empty = attached
  dicom::PersonVerdict verdict = dicom::PersonVerdict::Insufficient;
  bool ofThisPerson = false;  ///< a match, or confirmed by somebody
};

struct ImportPlan {
  engine::Patient patient;                    ///< of the case
  std::vector<engine::ImagingStudy> imaging;  ///< what the case shall hold
  std::vector<ImportedStudy> studies;         ///< every study of the scan, in its order
  int attached = 0;
  bool anyOfThisPerson = false;
};

/// Decides what of a scan goes into a case.
///
/// What the case knew stays, in its order: studies that the scan does not hold, and every entry of a study
/// that the header leaves open (side, region, date, description, report). A study that the case itself sets
/// aside stays so. Studies set aside that are of the same person are recorded with the reason; all others
/// leave no trace in the case until somebody confirms whose they are.
[[nodiscard]] ImportPlan planImport(const dicom::ScanResult& found, const engine::Episode& episode);

}  // namespace calcar::workplace
