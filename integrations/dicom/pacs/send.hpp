#pragma once

#include <filesystem>
#include <string>

#include "integrations/dicom/pacs/failure.hpp"
#include "integrations/dicom/pacs/letter_object.hpp"
#include "integrations/dicom/pacs/limits.hpp"
#include "integrations/dicom/pacs/node.hpp"

namespace calcar::dicom {

/// What became of a document that was to be sent.
struct Delivery {
  bool sent = false;       ///< the node has said that it keeps the document; nothing less counts
  std::string reason;      ///< why not, in words, free of patient data
  bool retryable = false;  ///< whether the same again may work later without anybody changing anything
  FailureKind kind = FailureKind::Unreachable;  ///< of a document that was not sent
};

/// Sends a letter object by C-STORE or STOW-RS. Sending it again leaves one document in the archive, because
/// its identifiers stay the same; so after a lost answer it is safe to repeat.
[[nodiscard]] Delivery sendDocument(const Node& node, const LetterObject& document,
                                    const PacsLimits& limits = {});

/// The same for a letter object in a file, as `makeLetterObject` made it.
[[nodiscard]] Delivery sendDocument(const Node& node, const std::filesystem::path& file,
                                    const PacsLimits& limits = {});

}  // namespace calcar::dicom
