#include "integrations/exchange/encode_episode.hpp"

#include <cmath>
#include <cstdint>

#include "integrations/exchange/decode_episode.hpp"
#include "integrations/exchange/internal/episode_json.hpp"

namespace calcar::exchange {
namespace {

constexpr double kLargestWholeNumber = 9007199254740992.0;  // 2^53: beyond it doubles skip whole numbers

void put(OrderedJson& tree, const char* key, const std::string& text) {
  if (!text.empty()) {
    tree[key] = text;
  }
}

void put(OrderedJson& tree, const char* key, const std::optional<engine::Date>& date) {
  if (date) {
    tree[key] = toText(*date);
  }
}

void put(OrderedJson& tree, const char* key, const std::optional<double>& number) {
  if (number) {
    tree[key] = numberTree(*number);
  }
}

/// A part only when it says something.
void put(OrderedJson& tree, const char* key, OrderedJson part) {
  if (!part.empty()) {
    tree[key] = std::move(part);
  }
}

OrderedJson patientTree(const engine::Patient& patient) {
  OrderedJson tree = OrderedJson::object();
  put(tree, "id", patient.id);
  put(tree, "issuer", patient.issuer);
  put(tree, "family", patient.family);
  put(tree, "given", patient.given);
  put(tree, "birth-date", patient.birthDate);
  if (patient.sex != engine::Sex::Unknown) {
    tree["sex"] = toText(patient.sex);
  }
  put(tree, "contact", patient.contact);
  return tree;
}

OrderedJson complaintTree(const engine::Complaint& complaint) {
  OrderedJson tree = OrderedJson::object();
  tree["side"] = toText(complaint.side);
  put(tree, "onset", complaint.onset);
  put(tree, "words", complaint.inOwnWords);
  put(tree, "question", complaint.question);
  OrderedJson pain = OrderedJson::array();
  for (const engine::PainMark& mark : complaint.pain) {
    OrderedJson item{{"zone", mark.zone}, {"side", toText(mark.side)}};
    if (mark.intensity) {
      item["intensity"] = *mark.intensity;
    }
    pain.push_back(std::move(item));
  }
  put(tree, "pain", std::move(pain));
  return tree;
}

OrderedJson outcomeTree(const std::variant<engine::Value, engine::NoValue>& outcome) {
  const auto* value = std::get_if<engine::Value>(&outcome);
  return value == nullptr ? OrderedJson(toText(std::get<engine::NoValue>(outcome))) : valueTree(*value);
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

OrderedJson findingsTree(const std::vector<engine::Observation>& observations) {
  OrderedJson tree = OrderedJson::object();
  for (const engine::Observation& observation : observations) {
    OrderedJson& place = tree[observation.finding];
    if (observation.side) {
      place[std::string(toText(*observation.side))] = observationTree(observation);
    } else {
      place = observationTree(observation);
    }
  }
  return tree;
}

OrderedJson panelTree(const engine::PanelAct& act) {
  OrderedJson tree{{"panel", act.panel}, {"answer", "all-no"}};
  if (act.at) {
    tree["at"] = toText(*act.at);
  }
  put(tree, "answered-by", act.answeredBy);
  return tree;
}

OrderedJson itemTree(const std::optional<double>& item) {
  return item ? numberTree(*item) : OrderedJson("missing");
}

OrderedJson scoreTree(const engine::Score& score) {
  OrderedJson tree{{"measure", score.instrument}, {"scale", score.scale}};
  if (score.total) {
    tree["total"] = numberTree(*score.total);
  }
  OrderedJson items = OrderedJson::array();
  for (const auto& item : score.items) {
    items.push_back(itemTree(item));
  }
  put(tree, "items", std::move(items));
  put(tree, "activities", OrderedJson(score.activities));
  put(tree, "on", score.on);
  put(tree, "source", score.source);
  return tree;
}

OrderedJson visitTree(const engine::Visit& visit) {
  OrderedJson tree{{"when", toText(visit.when)}};
  OrderedJson clinician = OrderedJson::object();
  put(clinician, "name", visit.clinician.name);
  put(clinician, "role", visit.clinician.role);
  put(clinician, "registration", visit.clinician.registration);
  put(tree, "clinician", std::move(clinician));
  put(tree, "place", visit.place);
  OrderedJson panels = OrderedJson::array();
  for (const engine::PanelAct& act : visit.panels) {
    panels.push_back(panelTree(act));
  }
  put(tree, "panels", std::move(panels));
  put(tree, "findings", findingsTree(visit.observations));
  OrderedJson scores = OrderedJson::array();
  for (const engine::Score& score : visit.scores) {
    scores.push_back(scoreTree(score));
  }
  put(tree, "scores", std::move(scores));
  if (visit.progress) {
    tree["progress"] = progressTree(*visit.progress);
  }
  return tree;
}

OrderedJson clearanceTree(const engine::Clearance& clearance) {
  return {{"flag", clearance.flag},
          {"finding", clearance.finding},
          {"value", clearance.value},
          {"by", clearance.by},
          {"on", toText(clearance.on)}};
}

OrderedJson overrideTree(const engine::Override& decision) {
  return {
      {"flag", decision.flag}, {"reason", decision.reason}, {"by", decision.by}, {"on", toText(decision.on)}};
}

OrderedJson confirmationTree(const engine::IdentityConfirmation& confirmed) {
  return {{"by", confirmed.by},
          {"on", toText(confirmed.on)},
          {"reason", confirmed.reason},
          {"identity", confirmed.identity}};
}

OrderedJson receiverTree(const engine::Receiver& receiver) {
  OrderedJson tree = OrderedJson::object();
  put(tree, "name", receiver.name);
  put(tree, "role", receiver.role);
  put(tree, "organisation", receiver.organisation);
  put(tree, "phone", receiver.phone);
  put(tree, "called-at", receiver.calledAt);
  return tree;
}

template <typename Items, typename Write>
OrderedJson listTree(const Items& items, Write write) {
  OrderedJson list = OrderedJson::array();
  for (const auto& item : items) {
    list.push_back(write(item));
  }
  return list;
}

}  // namespace

OrderedJson numberTree(double number) {
  const bool whole = std::trunc(number) == number && std::abs(number) < kLargestWholeNumber;
  return whole ? OrderedJson(static_cast<std::int64_t>(number)) : OrderedJson(number);
}

OrderedJson valueTree(const engine::Value& value) {
  if (const auto* number = std::get_if<double>(&value)) {
    return numberTree(*number);
  }
  const auto* answer = std::get_if<bool>(&value);
  return answer == nullptr ? OrderedJson(std::get<std::string>(value)) : OrderedJson(*answer);
}

OrderedJson studyTree(const engine::ImagingStudy& study) {
  OrderedJson tree{{"study", study.uid}};
  put(tree, "date", study.date);
  tree["modality"] = toText(study.modality);
  tree["region"] = study.region.empty() ? "unknown" : study.region;
  tree["side"] = toText(study.side);
  put(tree, "protocol",
      listTree(study.protocol, [](engine::ProtocolHint hint) { return OrderedJson(toText(hint)); }));
  put(tree, "description", study.description);
  put(tree, "read-by", study.readBy);
  put(tree, "result", study.result);
  if (study.series > 0) {
    tree["series"] = study.series;
  }
  if (study.instances > 0) {
    tree["instances"] = study.instances;
  }
  put(tree, "set-aside", study.setAside);
  if (study.confirmed) {
    tree["confirmed"] = confirmationTree(*study.confirmed);
  }
  return tree;
}

OrderedJson sessionTree(const engine::TrainingSession& session) {
  OrderedJson tree{{"day", toText(session.day)}};
  put(tree, "start", session.start);
  tree["sport"] = toText(session.sport);
  put(tree, "km", session.km);
  put(tree, "minutes", session.minutes);
  put(tree, "climb", session.climb);
  if (session.speed) {
    tree["speed"] = *session.speed;
  }
  put(tree, "source", session.source);
  return tree;
}

OrderedJson episodeTree(const engine::Episode& episode) {
  OrderedJson tree{{"calcar", kEpisodeFormat}};
  put(tree, "patient", patientTree(episode.patient));
  put(tree, "complaint", complaintTree(episode.complaint));
  put(tree, "visits", listTree(episode.visits, visitTree));
  put(tree, "imaging", listTree(episode.imaging, studyTree));
  put(tree, "clearances", listTree(episode.clearances, clearanceTree));
  put(tree, "overrides", listTree(episode.overrides, overrideTree));
  put(tree, "means", meansTree(episode.means));
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
