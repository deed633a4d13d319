#include "integrations/exchange/encode_episode.hpp"

#include <algorithm>

#include "integrations/exchange/decode_episode.hpp"
#include "integrations/exchange/internal/episode_json.hpp"

namespace calcar::exchange {
namespace {

OrderedJson outcomeTree(const std::variant<engine::Value, engine::NoValue>& outcome) {
  const auto stated = finite(outcome);
  const auto* value = std::get_if<engine::Value>(&stated);
  return value == nullptr ? OrderedJson(toText(std::get<engine::NoValue>(stated))) : valueTree(*value);
}

OrderedJson observationTree(const engine::Observation& observation) {
  OrderedJson value = outcomeTree(observation.outcome);
  if (!observation.on && observation.source.empty() && observation.note.empty()) {
    return value;
  }
  OrderedJson tree{{"value", std::move(value)}};
  put(tree, "on", observation.on);
  put(tree, "source", observation.source);
  put(tree, "note", observation.note);
  return tree;
}

/// Whether a finding was answered with a side and without one: under rules that changed their mind. Both are
/// written then, so that whoever reads the file decides.
bool isMixed(const std::vector<engine::Observation>& observations, std::string_view finding) {
  return std::any_of(observations.begin(), observations.end(), [finding](const engine::Observation& one) {
    return one.side && one.finding == finding;
  });
}

OrderedJson findingsTree(const std::vector<engine::Observation>& observations) {
  OrderedJson tree = OrderedJson::object();
  for (const engine::Observation& observation : observations) {
    OrderedJson& place = tree[observation.finding];
    if (observation.side || isMixed(observations, observation.finding)) {
      place[std::string(toText(observation.side.value_or(engine::Side::Unknown)))] =
          observationTree(observation);
    } else {
      place = observationTree(observation);
    }
  }
  return tree;
}

OrderedJson visitTree(const engine::Visit& visit) {
  OrderedJson tree{{"when", toText(visit.when)}};
  put(tree, "clinician", clinicianTree(visit.clinician));
  put(tree, "place", visit.place);
  put(tree, "panels", listTree(visit.panels, panelActTree));
  put(tree, "findings", findingsTree(visit.observations));
  put(tree, "scores", listTree(visit.scores, scoreTree));
  if (visit.progress) {
    tree["progress"] = progressTree(*visit.progress);
  }
  return tree;
}

}  // namespace

OrderedJson episodeTree(const engine::Episode& episode) {
  OrderedJson tree{{"calcar", kEpisodeFormat}};
  put(tree, "patient", patientTree(episode.patient));
  put(tree, "complaint", complaintTree(episode.complaint));
  put(tree, "visits", listTree(episode.visits, visitTree));
  put(tree, "imaging", listTree(episode.imaging, studyTree));
  put(tree, "clearances", listTree(episode.clearances, clearanceTree));
  put(tree, "overrides", listTree(episode.overrides, overrideTree));
  put(tree, "means", meansTree(episode.means));
  put(tree, "plan-changes", listTree(episode.planChanges, phaseChangesTree));
  put(tree, "training", listTree(episode.training, sessionTree));
  put(tree, "receiver", receiverTree(episode.receiver));
  put(tree, "call-back", episode.callBack);
  OrderedJson record = OrderedJson::object();
  for (const auto& [part, text] : episode.record) {
    put(record, part.c_str(), text);
  }
  put(tree, "record", std::move(record));
  return tree;
}

std::string written(const OrderedJson& tree) {
  constexpr int kIndent = 2;
  return tree.dump(kIndent, ' ', false, OrderedJson::error_handler_t::replace) + '\n';
}

std::string encodeEpisode(const engine::Episode& episode) { return written(episodeTree(episode)); }

}  // namespace calcar::exchange
