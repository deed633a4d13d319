#include "plugin/cli/scan_import.hpp"

#include "integrations/exchange/encode_episode.hpp"
#include "integrations/exchange/yaml/replace_imaging.hpp"
#include "integrations/workplace/study_merge.hpp"
#include "plugin/cli/files.hpp"

namespace calcar::cli {
namespace {

bool isBlank(const std::string& text) { return text.find_first_not_of(" \t") == std::string::npos; }

/// The episode as the studies are held against it: with the confirmation, when one is given and can be
/// recorded; what is wrong with it has then been said.
std::optional<engine::Episode> confirmedEpisode(const Terminal& terminal, const ConfirmationRequest& request,
                                                const dicom::ScanResult& found,
                                                const engine::Episode& episode) {
  if (request.study.empty()) {
    return episode;
  }
  const auto study = studyToConfirm(found, episode, request.study);
  if (!study) {
    refuse(terminal, study.error());
    return std::nullopt;
  }
  printSideBySide(terminal, **study, episode);
  if (isBlank(request.by) || isBlank(request.reason)) {
    refuse(
        terminal,
        "nothing was changed; to confirm that both are the same person, say who compared them with --by and "
        "why they are with --reason");
    return std::nullopt;
  }
  if (printable(request.by) != request.by || printable(request.reason) != request.reason) {
    refuse(terminal, "nothing was changed; --by and --reason may hold no control characters");
    return std::nullopt;
  }
  return withConfirmation(episode, **study, request, today());
}

/// Puts the studies into the case file; on any problem the file is as it was.
ExitCode updateCase(const Terminal& terminal, const std::string& into, const engine::Pack& pack,
                    const CaseInput& input, const workplace::ImportPlan& plan) {
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
                     const engine::Pack& pack, const CaseInput& input, const ConfirmationRequest& confirm,
                     const ScanRemarks& remarks) {
  const auto episode = confirmedEpisode(terminal, confirm, found, input.episode);
  if (!episode) {
    return ExitCode::InputRefused;
  }
  const workplace::ImportPlan plan = workplace::planImport(found, *episode);
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
