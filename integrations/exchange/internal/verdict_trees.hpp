#pragma once

#include <optional>

#include "engine/assessment/verdict.hpp"
#include "integrations/exchange/internal/episode_json.hpp"
#include "integrations/exchange/source_node.hpp"

namespace calcar::exchange {

[[nodiscard]] OrderedJson verdictTree(const engine::Verdict& verdict);
/// Nothing when it is not what `verdictTree` writes.
[[nodiscard]] std::optional<engine::Verdict> verdictIn(const SourceNode& node);

}  // namespace calcar::exchange
