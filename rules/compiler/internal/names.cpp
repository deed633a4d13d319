#include "rules/compiler/internal/names.hpp"

#include "rules/compiler/internal/suggest.hpp"

namespace calcar::rules::internal {
namespace {

/// Where to define what does not exist yet.
std::string_view homeOf(Kind kind) {
  switch (kind) {
    case Kind::Finding:
      return "define it in findings/";
    case Kind::Source:
      return "define it in references.yaml";
    case Kind::Zone:
    case Kind::Band:
    case Kind::ScopeLimit:
    case Kind::SpikeBand:
      return "define it in pack.yaml";
    case Kind::Panel:
      return "define it in panels/";
    case Kind::RedFlag:
      return "define it in red-flags/";
    case Kind::Condition:
    case Kind::Reading:
      return "define it in conditions/";
    case Kind::Segment:
      return "define it in kinetic-chain/";
    case Kind::ImagingQuestion:
      return "define it in imaging/";
    case Kind::Exercise:
      return "define it in exercises/";
    case Kind::Programme:
    case Kind::RunningPlan:
      return "define it in programmes/";
    case Kind::Instrument:
      return "define it in outcome-measures/";
  }
  return "";
}

}  // namespace

std::string_view toWords(Kind kind) {
  switch (kind) {
    case Kind::Finding:
      return "finding";
    case Kind::Zone:
      return "zone";
    case Kind::Band:
      return "band";
    case Kind::Source:
      return "source";
    case Kind::Panel:
      return "panel";
    case Kind::RedFlag:
      return "red flag";
    case Kind::ScopeLimit:
      return "scope limit";
    case Kind::Condition:
      return "condition";
    case Kind::Reading:
      return "reading";
    case Kind::Segment:
      return "segment";
    case Kind::ImagingQuestion:
      return "imaging question";
    case Kind::Exercise:
      return "exercise";
    case Kind::Programme:
      return "programme";
    case Kind::RunningPlan:
      return "running plan";
    case Kind::SpikeBand:
      return "spike band";
    case Kind::Instrument:
      return "outcome measure";
  }
  return "";
}

bool Names::add(Kind kind, const std::string& id, const Place& place, Log& log) {
  const auto [entry, isNew] = m_places[kind].try_emplace(id, place);
  if (!isNew) {
    log.add(place, "the " + std::string(toWords(kind)) + " " + quoted(id) + " is defined twice",
            "the other is in " + std::string(entry->second.file) + ", line " +
                std::to_string(entry->second.line));
  }
  return isNew;
}

bool Names::refer(Kind kind, const std::string& id, const Place& place, Log& log) {
  if (has(kind, id)) {
    m_used[kind].insert(id);
    return true;
  }
  if (m_passedOver.count(kind) != 0) {
    return false;
  }
  log.add(place, "unknown " + std::string(toWords(kind)) + " " + quoted(id),
          suggestion(id, all(kind), std::string(homeOf(kind))));
  return false;
}

bool Names::has(Kind kind, const std::string& id) const {
  const auto found = m_places.find(kind);
  return found != m_places.end() && found->second.count(id) != 0;
}

std::vector<std::string> Names::all(Kind kind) const {
  std::vector<std::string> ids;
  if (const auto found = m_places.find(kind); found != m_places.end()) {
    for (const auto& [id, place] : found->second) {
      ids.push_back(id);
    }
  }
  return ids;
}

std::map<std::string, Place> Names::unused(Kind kind) const {
  std::map<std::string, Place> left;
  const auto places = m_places.find(kind);
  const auto used = m_used.find(kind);
  if (places == m_places.end()) {
    return left;
  }
  for (const auto& [id, place] : places->second) {
    if (used == m_used.end() || used->second.count(id) == 0) {
      left.emplace(id, place);
    }
  }
  return left;
}

}  // namespace calcar::rules::internal
