#pragma once

#include <optional>
#include <string>

#include "engine/knowledge/pack_generated.h"

namespace calcar::engine::internal {

/// FlatBuffers' verifier knows structure, not meaning: an id that is missing or a finding index that points
/// nowhere would be read all the same.
///
/// @returns what is wrong, in words; nothing when every table has its id and every index its finding
[[nodiscard]] std::optional<std::string> brokenReference(const pack::Knowledge& content);

}  // namespace calcar::engine::internal
