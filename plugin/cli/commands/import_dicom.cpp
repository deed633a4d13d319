#include "integrations/dicom/scan.hpp"
#include "plugin/cli/case_input.hpp"
#include "plugin/cli/commands.hpp"
#include "plugin/cli/interruption.hpp"
#include "plugin/cli/scan_import.hpp"
#include "plugin/cli/scan_listing.hpp"

namespace calcar::cli {
ExitCode importDicom(const Terminal& terminal, const ImportOptions& options) {
  std::optional<engine::Pack> pack;
  std::optional<CaseInput> input;
  if (!options.into.empty()) {
    // The case first: there is no use in reading a disc for a case that cannot take it in.
    pack = openPack(terminal, options.pack);
    input = pack ? readCase(terminal, options.into, *pack) : std::nullopt;
    if (!input) {
      return ExitCode::InputRefused;
    }
  }
  const Interruption interruption;
  dicom::ScanOptions scanning;
  scanning.cancel = &Interruption::wished();
  const dicom::ScanResult found = dicom::scan(options.paths, scanning);
  if (found.cancelled) {
    return refuse(terminal, "cancelled; nothing was changed", ExitCode::Cancelled);
  }
  if (found.studies.empty()) {
    printScan(terminal, found, nullptr);
    return refuse(terminal, "no imaging was found there");
  }
  if (input) {
    return importFound(terminal, options.into, found, *pack, *input);
  }
  printScan(terminal, found, nullptr);
  return ExitCode::Done;
}

}  // namespace calcar::cli
