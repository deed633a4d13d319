#pragma once

#include <string>
#include <vector>

#include "engine/episode/episode.hpp"

namespace calcar::exchange {

/// The episode as a YAML case file: same episode, same bytes.
[[nodiscard]] std::string encodeEpisodeYaml(const engine::Episode& episode);

/// The items of the list `imaging:`, each from its dash to the end of its last line.
[[nodiscard]] std::vector<std::string> itemsOf(const std::vector<engine::ImagingStudy>& studies);
/// The items of the list `training:`, a line each.
[[nodiscard]] std::vector<std::string> itemsOf(const std::vector<engine::TrainingSession>& sessions);

}  // namespace calcar::exchange
