#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "engine/episode/episode.hpp"
#include "engine/knowledge/pack.hpp"
#include "integrations/exchange/source_node.hpp"

namespace calcar::exchange {

/// A top-level list of a case file: its items as they stand, in the order of the file, and as they shall
/// stand. Each is YAML that begins with its dash and ends with a line break.
struct ListChange {
  std::string key;
  std::vector<std::string> before;
  std::vector<std::string> after;
};

/// The case file with another list and everything else as it was.
///
/// In YAML only that block changes. New items are put between those that stay, so that comments inside the
/// block stay too; the block is written anew only where items change or are taken away. JSON, which has no
/// comments, is written anew. The result is read back and compared before it is returned.
///
/// @pre     `text` reads without problems
/// @param   wanted  what the file shall say in the end
/// @errors  one diagnostic when the text is laid out in a way that does not allow it
[[nodiscard]] tl::expected<std::string, Diagnostics> replaceList(std::string_view text,
                                                                 const engine::Pack& pack,
                                                                 const ListChange& change,
                                                                 const engine::Episode& wanted);

}  // namespace calcar::exchange
