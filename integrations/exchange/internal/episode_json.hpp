#pragma once

#include <nlohmann/json.hpp>

#include "engine/episode/episode.hpp"

namespace calcar::exchange {

using OrderedJson = nlohmann::ordered_json;

/// The episode as a tree in the order of the case file; shared by the writers of JSON and YAML.
[[nodiscard]] OrderedJson episodeTree(const engine::Episode& episode);
[[nodiscard]] OrderedJson studyTree(const engine::ImagingStudy& study);
[[nodiscard]] OrderedJson sessionTree(const engine::TrainingSession& session);

[[nodiscard]] OrderedJson meansTree(const engine::Means& means);
[[nodiscard]] OrderedJson progressTree(const engine::PhaseReport& report);

/// A value as JSON writes it: whole numbers without a decimal point.
[[nodiscard]] OrderedJson valueTree(const engine::Value& value);
[[nodiscard]] OrderedJson numberTree(double number);

/// Two spaces of indentation, UTF-8 as it is, a line break at the end.
[[nodiscard]] std::string written(const OrderedJson& tree);

}  // namespace calcar::exchange
