#include "integrations/dicom/isolated_scan.hpp"
#include "integrations/dicom/scan.hpp"
#include "plugin/cli/case_input.hpp"
#include "plugin/cli/commands.hpp"
#include "plugin/cli/interruption.hpp"
#include "plugin/cli/scan_import.hpp"
#include "plugin/cli/scan_listing.hpp"

namespace calcar::cli {
namespace {

/// Reads in a process of its own, unless that is not wanted.
///
/// @returns nothing when that process failed; why was said
std::optional<dicom::ScanResult> readPaths(const Terminal& terminal, const ImportOptions& options,
                                           const dicom::ScanOptions& scanning) {
  if (options.inProcess) {
    return dicom::scan(options.paths, scanning);
  }
  auto apart = dicom::scanIsolated(options.paths, scanning);
  if (!apart) {
    refuse(terminal, toText(apart.error()));
    return std::nullopt;
  }
  if (apart->isolation != dicom::Isolation::Full) {
    terminal.err << "note: this system offers no filter of system calls; the files were read in a process of "
                    "their own with limits of memory and time only\n";
  }
  return std::move(apart->found);
}

}  // namespace

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
  const std::optional<dicom::ScanResult> read = readPaths(terminal, options, scanning);
  if (!read) {
    return ExitCode::InputRefused;
  }
  const dicom::ScanResult& found = *read;
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
