#pragma once

#include "engine/consultation/journal.hpp"
#include "integrations/exchange/internal/episode_json.hpp"

namespace calcar::exchange {

inline constexpr const char* kEntryFormat = "entry/1";
inline constexpr const char* kSnapshotFormat = "snapshot/1";
inline constexpr const char* kPatientFormat = "patient/1";

// The trees of the journal. Unlike a case file they lose nothing: answers stand in a list, each with its own
// side, and a reason for no answer is never mistaken for a choice of the same name.

[[nodiscard]] OrderedJson answerTree(const engine::Observation& observation);
[[nodiscard]] OrderedJson storedStudyTree(const engine::ImagingStudy& study);
[[nodiscard]] OrderedJson storedEpisodeTree(const engine::Episode& episode);
[[nodiscard]] OrderedJson decisionTree(const engine::DecideSuggestion& decision);
/// `{"set-side": {"side": "left"}}`
[[nodiscard]] OrderedJson editTree(const engine::Edit& edit);
/// `{"make-edit": {"edit": …}}`
[[nodiscard]] OrderedJson actionTree(const engine::Action& action);
[[nodiscard]] OrderedJson documentTree(const engine::SignedDocument& document);
[[nodiscard]] OrderedJson mergeTree(const engine::NoteMerge& merge);

}  // namespace calcar::exchange
