#pragma once

#include <string_view>
#include <tl/expected.hpp>

#include "integrations/exchange/source_node.hpp"

namespace calcar::exchange {

/// Reads JSON into a tree that knows the place of every key and value. Strict: one value, no comments.
///
/// @errors  one diagnostic: too large, not UTF-8, nested too deeply, or broken syntax
[[nodiscard]] tl::expected<SourceNode, Diagnostics> readJson(std::string_view text);

}  // namespace calcar::exchange
