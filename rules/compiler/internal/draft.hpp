#pragma once

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/knowledge/pack_objects_generated.h"
#include "rules/compiler/internal/log.hpp"
#include "rules/compiler/internal/names.hpp"

namespace calcar::rules::internal {

/// A text that some rule needs, and where the rule stands.
struct TextNeed {
  Place place;
  bool isRequired = true;  ///< false: used when it is there
};

/// Numbers of pack.yaml that other files build on.
struct Settings {
  std::array<std::optional<double>, 6> standardErrors;  ///< nats, by grade
  std::optional<double> consensusPresent;               ///< likelihood ratios
  std::optional<double> consensusAbsent;
  std::map<std::string, std::uint32_t> bands;  ///< index of each band
  std::string review;
};

/// The pack as it grows, with what is needed to judge it as a whole.
struct Draft {
  Log& log;
  Names names;
  Settings settings;
  pack::KnowledgeT knowledge;
  std::map<std::string, std::uint32_t> findingIndex;
  std::map<std::uint32_t, Place> findingPlaces;   ///< by index
  std::map<std::string, Place> substitutePlaces;  ///< of `instead`, by exercise
  std::unordered_map<const pack::CriterionT*, Place> criterionPlaces;
  std::map<std::string, TextNeed> texts;

  explicit Draft(Log& target) : log(target) {}

  /// The first place that needs a text is the one that is told.
  void needText(const std::string& id, const Place& place) {
    if (const auto known = texts.find(id); known == texts.end() || !known->second.isRequired) {
      texts[id] = {place, true};
    }
  }
  void mayUseText(const std::string& id, const Place& place) {
    texts.try_emplace(id, TextNeed{place, false});
  }
};

/// The finding an id names; null and reported when there is none.
[[nodiscard]] const pack::FindingT* findingOf(const Node* node, Draft& draft);
/// Whether the plausible range is known: an inverted one has been reported, and its values are not judged by
/// it.
[[nodiscard]] bool hasRange(const pack::FindingT& finding);
[[nodiscard]] std::uint32_t indexOf(const pack::FindingT& finding, const Draft& draft);

/// An id that must exist; empty when it does not.
[[nodiscard]] std::string referenceOf(const Node* node, Kind kind, Draft& draft);
/// A list of ids that must exist, each once.
[[nodiscard]] std::vector<std::string> referencesOf(const Node* node, Kind kind, Draft& draft);

/// Ids whose prose is needed under "<kind>.<id>".
[[nodiscard]] std::string textIdOf(const Node* node, const std::string& kind, Draft& draft);
[[nodiscard]] std::vector<std::string> textIdsOf(const Node* node, const std::string& kind, Draft& draft);

}  // namespace calcar::rules::internal
