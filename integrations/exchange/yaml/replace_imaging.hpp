#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "engine/episode/episode.hpp"
#include "engine/knowledge/pack.hpp"
#include "integrations/exchange/source_node.hpp"

namespace calcar::exchange {

/// The case file with other imaging and everything else as it was.
///
/// In YAML only the top-level block `imaging:` changes, comments elsewhere stay; new studies behind the old
/// ones are appended to the block, so that comments inside it stay too. JSON, which has no comments, is
/// written anew. The result is read back and compared before it is returned.
///
/// @pre     `text` reads without problems
/// @errors  one diagnostic when the text is laid out in a way that does not allow it
[[nodiscard]] tl::expected<std::string, Diagnostics> replaceImaging(
    std::string_view text, const engine::Pack& pack, const std::vector<engine::ImagingStudy>& studies);

}  // namespace calcar::exchange
