#pragma once

#include <string>

#include "engine/episode/episode.hpp"

namespace calcar::exchange {

/// The episode as JSON in the format that `decodeEpisode` reads: same episode, same bytes. What is not known
/// is left out, never written as empty or null.
[[nodiscard]] std::string encodeEpisode(const engine::Episode& episode);

}  // namespace calcar::exchange
