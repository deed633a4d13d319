#include <cmath>
#include <cstdint>

#include "integrations/exchange/internal/episode_json.hpp"

namespace calcar::exchange {
namespace {

constexpr double kLargestWholeNumber = 9007199254740992.0;  // 2^53: beyond it doubles skip whole numbers

OrderedJson confirmationTree(const engine::IdentityConfirmation& confirmed) {
  return {{"by", confirmed.by},
          {"on", toText(confirmed.on)},
          {"reason", confirmed.reason},
          {"identity", confirmed.identity}};
}

OrderedJson itemTree(const std::optional<double>& item) {
  return item && std::isfinite(*item) ? numberTree(*item) : OrderedJson("missing");
}

}  // namespace

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
  if (number && std::isfinite(*number)) {
    tree[key] = numberTree(*number);
  }
}

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

OrderedJson painTree(const engine::PainMark& mark) {
  OrderedJson tree{{"zone", mark.zone}, {"side", toText(mark.side)}};
  if (mark.intensity) {
    tree["intensity"] = *mark.intensity;
  }
  put(tree, "qualities", listTree(mark.qualities, [](engine::PainQuality quality) {
        return OrderedJson(toText(quality));
      }));
  if (mark.spread) {
    tree["spread"] = true;
  }
  return tree;
}

OrderedJson complaintTree(const engine::Complaint& complaint) {
  OrderedJson tree = OrderedJson::object();
  tree["side"] = toText(complaint.side);
  put(tree, "onset", complaint.onset);
  put(tree, "words", complaint.inOwnWords);
  put(tree, "question", complaint.question);
  put(tree, "pain", listTree(complaint.pain, painTree));
  return tree;
}

OrderedJson clinicianTree(const engine::Clinician& clinician) {
  OrderedJson tree = OrderedJson::object();
  put(tree, "name", clinician.name);
  put(tree, "role", clinician.role);
  put(tree, "registration", clinician.registration);
  return tree;
}

OrderedJson panelActTree(const engine::PanelAct& act) {
  OrderedJson tree{{"panel", act.panel}, {"answer", "all-no"}};
  if (act.at) {
    tree["at"] = toText(*act.at);
  }
  put(tree, "answered-by", act.answeredBy);
  return tree;
}

OrderedJson scoreTree(const engine::Score& score) {
  OrderedJson tree{{"measure", score.instrument}, {"scale", score.scale}};
  put(tree, "total", score.total);
  put(tree, "items", listTree(score.items, itemTree));
  put(tree, "activities", OrderedJson(score.activities));
  put(tree, "on", score.on);
  put(tree, "source", score.source);
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

OrderedJson receiverTree(const engine::Receiver& receiver) {
  OrderedJson tree = OrderedJson::object();
  put(tree, "name", receiver.name);
  put(tree, "role", receiver.role);
  put(tree, "organisation", receiver.organisation);
  put(tree, "phone", receiver.phone);
  put(tree, "called-at", receiver.calledAt);
  return tree;
}

std::variant<engine::Value, engine::NoValue> finite(
    const std::variant<engine::Value, engine::NoValue>& outcome) {
  const auto* value = std::get_if<engine::Value>(&outcome);
  const auto* number = value == nullptr ? nullptr : std::get_if<double>(value);
  return number == nullptr || std::isfinite(*number) ? outcome : engine::NoValue::NotAsked;
}

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

}  // namespace calcar::exchange
