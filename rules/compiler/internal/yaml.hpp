#pragma once

#include <optional>

#include "rules/compiler/compile.hpp"
#include "rules/compiler/internal/log.hpp"

namespace calcar::rules::internal {

/// Parses one file. Duplicate keys, anchors, tags and several documents in one file are errors: a rule is
/// read by people, who would overlook them.
///
/// @returns nothing when the file is empty or no YAML; the log says why
[[nodiscard]] std::optional<Node> parseYaml(const SourceFile& file, Log& log);

}  // namespace calcar::rules::internal
