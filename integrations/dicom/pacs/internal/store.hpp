#pragma once

#include "integrations/dicom/pacs/failure.hpp"
#include "integrations/dicom/pacs/letter_object.hpp"
#include "integrations/dicom/pacs/limits.hpp"
#include "integrations/dicom/pacs/node.hpp"

namespace calcar::dicom {

/// C-STORE. Success is the node's word that it keeps the object.
[[nodiscard]] PacsResult<void> storeDimse(const DimseNode& node, const LetterObject& document,
                                          const PacsLimits& limits);

/// STOW-RS. Success is the node's word that it keeps this very object.
[[nodiscard]] PacsResult<void> storeWeb(const WebNode& node, const LetterObject& document,
                                        const PacsLimits& limits);

}  // namespace calcar::dicom
