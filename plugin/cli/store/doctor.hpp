#pragma once

#include <string>

#include "plugin/cli/store/store_access.hpp"

namespace calcar::cli {

/// Looks this installation and its store over, and says how to mend what is wrong. Changes nothing.
///
/// @returns InputRefused when something is in trouble
ExitCode examine(const Terminal& terminal, const StoreOptions& options, const std::string& pack);

}  // namespace calcar::cli
