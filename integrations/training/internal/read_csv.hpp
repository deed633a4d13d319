#pragma once

#include <string_view>

#include "integrations/training/read_training.hpp"

namespace calcar::training::internal {

/// Reads a table of sessions, one a row, under headings that say what its columns are. Comma, semicolon and
/// tab; decimal point and comma.
[[nodiscard]] TrainingLog readCsv(std::string_view text, const ReadOptions& options);

}  // namespace calcar::training::internal
