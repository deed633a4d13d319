#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "engine/episode/episode.hpp"
#include "engine/knowledge/pack.hpp"
#include "integrations/exchange/source_node.hpp"

namespace calcar::exchange {

/// A case file is JSON when its first character that is not white space is `{`, otherwise YAML. The name
/// decides nothing.
[[nodiscard]] bool isJson(std::string_view text);

/// Reads a case file in either format into one tree.
[[nodiscard]] tl::expected<SourceNode, Diagnostics> readCaseTree(std::string_view text);

/// Reads a case file in either format into an episode.
///
/// @param file  the name that diagnostics carry
[[nodiscard]] tl::expected<engine::Episode, Diagnostics> readCaseFile(std::string_view text,
                                                                      const engine::Pack& pack,
                                                                      const std::string& file = {});

}  // namespace calcar::exchange
