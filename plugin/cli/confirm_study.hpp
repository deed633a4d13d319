#pragma once

#include <string>
#include <tl/expected.hpp>

#include "engine/episode/episode.hpp"
#include "integrations/dicom/scan.hpp"
#include "plugin/cli/terminal.hpp"

namespace calcar::cli {

/// Somebody's word that a study is of the person of the case.
struct ConfirmationRequest {
  std::string study;  ///< the Study Instance UID; empty = nothing is to be confirmed
  std::string by;
  std::string reason;
};

/// The study that a confirmation is about.
///
/// @returns why not, in words: nothing read has this identifier, several persons claim it, its person is a
///          match, or it is confirmed already
[[nodiscard]] tl::expected<const dicom::Study*, std::string> studyToConfirm(const dicom::ScanResult& found,
                                                                            const engine::Episode& episode,
                                                                            const std::string& uid);

/// Shows the identity in the case and that in the images side by side, with every doubt.
void printSideBySide(const Terminal& terminal, const dicom::Study& study, const engine::Episode& episode);

/// The episode with the confirmation recorded at the study, for these two identities only.
///
/// @pre  `by` and `reason` are not empty
[[nodiscard]] engine::Episode withConfirmation(engine::Episode episode, const dicom::Study& study,
                                               const ConfirmationRequest& request, engine::Date today);

}  // namespace calcar::cli
