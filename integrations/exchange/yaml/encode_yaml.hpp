#pragma once

#include <string>
#include <vector>

#include "engine/episode/episode.hpp"

namespace calcar::exchange {

/// The episode as a YAML case file: same episode, same bytes.
[[nodiscard]] std::string encodeEpisodeYaml(const engine::Episode& episode);

/// The block `imaging:` of a case file, with its key; `imaging: []` when there are no studies.
[[nodiscard]] std::string encodeImagingYaml(const std::vector<engine::ImagingStudy>& studies);

}  // namespace calcar::exchange
