#pragma once

#include "rules/compiler/compile.hpp"
#include "rules/compiler/internal/log.hpp"

namespace calcar::rules::internal {

/// Whether a file is text that may be parsed: valid UTF-8, no control characters, no tabs for indentation.
/// Reports the first fault of each kind.
[[nodiscard]] bool isCleanText(const SourceFile& file, Log& log);

}  // namespace calcar::rules::internal
