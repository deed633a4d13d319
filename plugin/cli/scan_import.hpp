#pragma once

#include <string>

#include "engine/knowledge/pack.hpp"
#include "integrations/dicom/scan.hpp"
#include "plugin/cli/case_input.hpp"
#include "plugin/cli/scan_listing.hpp"
#include "plugin/cli/terminal.hpp"

namespace calcar::cli {

/// Puts what was found into a case file, as far as it is of the person of the case, and prints what became of
/// each study. On any problem the file is as it was.
///
/// @param into  the case file that `input` was read from
[[nodiscard]] ExitCode importFound(const Terminal& terminal, const std::string& into,
                                   const dicom::ScanResult& found, const engine::Pack& pack,
                                   const CaseInput& input, const ScanRemarks& remarks = {});

}  // namespace calcar::cli
