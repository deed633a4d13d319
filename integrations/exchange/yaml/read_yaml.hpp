#pragma once

#include <cstddef>
#include <string_view>
#include <tl/expected.hpp>

#include "integrations/exchange/source_node.hpp"

namespace calcar::exchange {

/// yaml-cpp takes some 250 bytes of memory for each byte of a hostile file before it notices; cases as people
/// write them are a few kilobytes. Larger ones are kept as JSON.
inline constexpr std::size_t kLargestYaml = std::size_t{1} * 1024 * 1024;

/// Reads one YAML document into the same tree as JSON. Plain data only: no anchors, aliases or tags, so that
/// what a file says can be seen where it says it.
///
/// @errors  one diagnostic: too large, not UTF-8, nested too deeply, broken syntax, or more than plain data
[[nodiscard]] tl::expected<SourceNode, Diagnostics> readYaml(std::string_view text);

}  // namespace calcar::exchange
