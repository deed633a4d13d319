#pragma once

#include <string>

#include "plugin/cli/terminal.hpp"

namespace calcar::cli {

/// Whether what is hard to take back is really wanted: by `--yes`, or by the word “yes” typed on a terminal.
/// A program that pipes into this one has to say `--yes`.
///
/// @param consequence  one sentence: what will be gone
/// @returns Done when it is; otherwise what to end with, and why has then been said
[[nodiscard]] ExitCode confirm(const Terminal& terminal, bool yes, const std::string& consequence);

}  // namespace calcar::cli
