#pragma once

#include "rules/compiler/internal/draft.hpp"

namespace calcar::rules::internal {

/// A list of studies as ids “<modality>-<region>”; needs the text of each.
[[nodiscard]] std::vector<std::string> studyIdsOf(const Node* node, Draft& draft);

/// A list of { modality, region }.
[[nodiscard]] std::vector<std::unique_ptr<pack::ImagingNeedT>> imagingNeedsOf(const Node* node, Draft& draft);

}  // namespace calcar::rules::internal
