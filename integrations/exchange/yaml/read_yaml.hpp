#pragma once

#include <string_view>
#include <tl/expected.hpp>

#include "integrations/exchange/source_node.hpp"

namespace calcar::exchange {

/// Reads one YAML document into the same tree as JSON. Plain data only: no anchors, aliases or tags, so that
/// what a file says can be seen where it says it.
///
/// @errors  one diagnostic: too large, not UTF-8, nested too deeply, broken syntax, or more than plain data
[[nodiscard]] tl::expected<SourceNode, Diagnostics> readYaml(std::string_view text);

}  // namespace calcar::exchange
