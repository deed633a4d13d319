#pragma once

#include <tl/expected.hpp>

#include "engine/episode/episode.hpp"
#include "engine/knowledge/pack.hpp"
#include "integrations/exchange/source_node.hpp"

namespace calcar::exchange {

/// The marker every episode starts with, under the key `calcar`.
inline constexpr const char* kEpisodeFormat = "episode/1";

/// Turns what a file says into an episode, checked against the dictionary.
///
/// @returns the episode, or everything that is wrong with it, in the order of the file (at most 100 problems)
[[nodiscard]] tl::expected<engine::Episode, Diagnostics> decodeEpisode(const SourceNode& root,
                                                                       const engine::Pack& pack);

/// The same for a text in JSON, the file's name in every diagnostic.
[[nodiscard]] tl::expected<engine::Episode, Diagnostics> readJsonEpisode(std::string_view json,
                                                                         const engine::Pack& pack,
                                                                         const std::string& file = {});

}  // namespace calcar::exchange
