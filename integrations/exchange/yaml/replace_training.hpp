#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "engine/episode/episode.hpp"
#include "engine/knowledge/pack.hpp"
#include "integrations/exchange/source_node.hpp"

namespace calcar::exchange {

/// The case file with another training diary and everything else as it was, as `replaceList` says.
///
/// @pre     `text` reads without problems
/// @param   sessions  oldest first
/// @errors  one diagnostic when the text is laid out in a way that does not allow it
[[nodiscard]] tl::expected<std::string, Diagnostics> replaceTraining(
    std::string_view text, const engine::Pack& pack, const std::vector<engine::TrainingSession>& sessions);

}  // namespace calcar::exchange
