#pragma once

#include "engine/assessment/verdict.hpp"
#include "integrations/exchange/internal/episode_json.hpp"
#include "integrations/exchange/internal/stored_reader.hpp"

namespace calcar::exchange {

[[nodiscard]] OrderedJson verdictTree(const engine::Verdict& verdict);
/// Reads it again, exactly as `verdictTree` writes it.
[[nodiscard]] engine::Verdict storedVerdict(const StoredReader& reader);

}  // namespace calcar::exchange
