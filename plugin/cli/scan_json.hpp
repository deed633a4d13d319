#pragma once

#include <string_view>
#include <vector>

#include "integrations/dicom/scan.hpp"
#include "plugin/cli/scan_listing.hpp"

namespace calcar::cli {

/// Prints for programs what a scan found; see `printScan`.
void printScanJson(const Terminal& terminal, const dicom::ScanResult& found,
                   const workplace::ImportPlan* plan, const ScanRemarks& remarks);

/// Each hint once, in the order of the evidence.
[[nodiscard]] std::vector<std::string_view> hintsOf(const std::vector<dicom::HintEvidence>& evidence);

}  // namespace calcar::cli
