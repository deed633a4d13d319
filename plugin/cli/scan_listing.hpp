#pragma once

#include <string>
#include <vector>

#include "integrations/dicom/scan.hpp"
#include "integrations/workplace/study_merge.hpp"
#include "plugin/cli/terminal.hpp"

namespace calcar::cli {

/// What is to be said of answers of an archive beside their studies.
struct ScanRemarks {
  bool isAnswer = false;           ///< the studies come from an archive, not from files
  bool cutOff = false;             ///< there are more
  std::vector<std::string> notes;  ///< free of patient data
  bool withText = false;           ///< reports with what they say, not only by their titles
};

/// Prints what a scan found, study by study, and every file that was skipped, with the reason.
///
/// @param plan  what became of each study, when they were meant for a case
void printScan(const Terminal& terminal, const dicom::ScanResult& found, const workplace::ImportPlan* plan,
               const ScanRemarks& remarks = {});

}  // namespace calcar::cli
