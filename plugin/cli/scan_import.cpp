#include "plugin/cli/scan_import.hpp"

#include "integrations/exchange/encode_episode.hpp"
#include "integrations/exchange/yaml/replace_imaging.hpp"
#include "plugin/cli/files.hpp"
#include "plugin/cli/study_merge.hpp"

namespace calcar::cli {
namespace {

/// Puts the studies into the case file; on any problem the file is as it was.
ExitCode updateCase(const Terminal& terminal, const std::string& into, const engine::Pack& pack,
                    const CaseInput& input, const ImportPlan& plan) {
  engine::Episode wanted = input.episode;
  wanted.imaging = plan.imaging;
  if (exchange::encodeEpisode(wanted) == exchange::encodeEpisode(input.episode)) {
    return ExitCode::Done;
  }
  const auto content = exchange::replaceImaging(input.text, pack, plan.imaging);
  if (!content) {
    return refuse(terminal, exchange::inFile(content.error(), into));
  }
  const auto replaced = replaceFile(into, input.text, *content);
  return replaced ? ExitCode::Done : refuse(terminal, into + ": " + replaced.error().detail);
}

}  // namespace

ExitCode importFound(const Terminal& terminal, const std::string& into, const dicom::ScanResult& found,
                     const engine::Pack& pack, const CaseInput& input, const ScanRemarks& remarks) {
  const ImportPlan plan = planImport(found, input.episode);
  if (!plan.anyOfThisPerson) {
    printScan(terminal, found, &plan, remarks);
    return refuse(terminal,
                  "none of the studies is known to be of the person of the case; nothing was changed",
                  ExitCode::ContextRefused);
  }
  const ExitCode done = updateCase(terminal, into, pack, input, plan);
  if (done == ExitCode::Done) {
    printScan(terminal, found, &plan, remarks);
  }
  return done;
}

}  // namespace calcar::cli
