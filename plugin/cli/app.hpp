#pragma once

#include <ostream>

#include "plugin/cli/terminal.hpp"

namespace calcar::cli {

/// Reads the command line and runs one command.
[[nodiscard]] ExitCode run(int count, const char* const* arguments, std::ostream& out, std::ostream& err);

}  // namespace calcar::cli
