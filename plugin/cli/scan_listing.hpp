#pragma once

#include <string>

#include "integrations/dicom/scan.hpp"
#include "plugin/cli/study_merge.hpp"
#include "plugin/cli/terminal.hpp"

namespace calcar::cli {

/// Prints what a scan found, study by study, and every file that was skipped, with the reason.
///
/// @param plan  what became of each study, when they were meant for a case
void printScan(const Terminal& terminal, const dicom::ScanResult& found, const ImportPlan* plan);

}  // namespace calcar::cli
