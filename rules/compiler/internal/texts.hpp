#pragma once

#include "rules/compiler/internal/document.hpp"
#include "rules/compiler/internal/draft.hpp"

namespace calcar::rules::internal {

/// Reads the prose of all languages and compares it with what the rules need: what is missing, and what
/// nobody uses, is reported. To be called when every rule has been read.
void readTexts(const std::vector<Document>& documents, Draft& draft);

}  // namespace calcar::rules::internal
