#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "rules/compiler/internal/log.hpp"

namespace calcar::rules::internal {

/// What ids can name. Ids are unique per kind.
enum class Kind {
  Finding,
  Zone,
  Band,
  Source,
  Panel,
  RedFlag,
  ScopeLimit,
  Condition,
  Reading,
  Segment,
  ImagingQuestion,
  Exercise,
  Programme,
  RunningPlan,
  SpikeBand,
  Instrument,
};

[[nodiscard]] std::string_view toWords(Kind kind);

/// Every id of the rules and who refers to it.
class Names {
 public:
  /// Registers an id; the second of two equal ones is reported.
  /// @returns whether the id is new
  bool add(Kind kind, const std::string& id, const Place& place, Log& log);

  /// Looks an id up that a rule refers to, and reports it when it does not exist.
  /// @returns whether it exists
  bool refer(Kind kind, const std::string& id, const Place& place, Log& log);

  /// The file that would define ids of this kind is missing, which is said once: references are not judged.
  void passOver(Kind kind) { m_passedOver.insert(kind); }

  [[nodiscard]] bool has(Kind kind, const std::string& id) const;
  [[nodiscard]] std::vector<std::string> all(Kind kind) const;
  /// Ids nobody referred to, with their places.
  [[nodiscard]] std::map<std::string, Place> unused(Kind kind) const;

 private:
  std::map<Kind, std::map<std::string, Place>> m_places;
  std::map<Kind, std::set<std::string>> m_used;
  std::set<Kind> m_passedOver;
};

}  // namespace calcar::rules::internal
