#include "integrations/exchange/internal/stored_parts.hpp"

namespace calcar::exchange {
namespace {

/// The type stands in the JSON itself: the rules that knew it may be gone.
engine::Value storedValue(const StoredReader& reader) {
  if (reader.node().is_boolean()) {
    return reader.yes();
  }
  if (reader.node().is_number()) {
    return reader.number();
  }
  return reader.text();
}

std::optional<double> storedItem(const StoredReader& reader) {
  if (reader.node().is_number()) {
    return reader.number();
  }
  if (reader.text() != "missing") {
    reader.foreign();
  }
  return std::nullopt;
}

engine::LoadTrial storedTrial(const StoredReader& reader) {
  reader.only({"on", "during", "after", "settled"});
  return {reader.child("on").date(), reader.child("during").count(), reader.child("after").count(),
          reader.optional("settled", asYes)};
}

template <typename Value, typename Read>
std::map<std::string, Value> storedMap(const StoredReader& reader, std::string_view key, Read read) {
  std::map<std::string, Value> values;
  for (const auto& [name, node] : reader.namesOf(key).items()) {
    // Names of the pack or of the record, never shown in a message.
    values.emplace(name, read(StoredReader(node, key)));
  }
  return values;
}

}  // namespace

engine::Observation storedAnswer(const StoredReader& reader) {
  reader.only({"finding", "side", "value", "no-value", "on", "source", "note"});
  engine::Observation observation;
  observation.finding = reader.child("finding").text();
  observation.side = reader.optional("side", asSide);
  if (reader.has("no-value")) {
    observation.outcome = reader.child("no-value").word(engine::parseNoValue);
  } else {
    observation.outcome = storedValue(reader.child("value"));
  }
  if (reader.has("no-value") && reader.has("value")) {
    reader.damaged("expected a value or a reason why there is none");
  }
  observation.source = reader.textOf("source");
  observation.note = reader.textOf("note");
  observation.on = reader.optional("on", asDate);
  return observation;
}

engine::PanelAct storedPanelAct(const StoredReader& reader) {
  reader.only({"panel", "answer", "at", "answered-by"});
  if (const StoredReader answer = reader.child("answer"); answer.text() != "all-no") {
    answer.foreign();
  }
  return {reader.child("panel").text(), reader.optional("at", asMoment), reader.textOf("answered-by")};
}

engine::Score storedScore(const StoredReader& reader) {
  reader.only({"measure", "scale", "total", "items", "activities", "on", "source"});
  engine::Score score;
  score.instrument = reader.child("measure").text();
  score.scale = reader.child("scale").text();
  score.total = reader.optional("total", asNumber);
  score.items = reader.list("items", storedItem);
  score.activities = reader.list("activities", asText);
  score.source = reader.textOf("source");
  score.on = reader.optional("on", asDate);
  return score;
}

engine::PhaseReport storedProgress(const StoredReader& reader) {
  reader.only({"programme", "phase", "since", "trials", "criteria"});
  engine::PhaseReport report;
  report.programme = reader.child("programme").text();
  report.phase = reader.child("phase").text();
  report.since = reader.optional("since", asDate);
  report.trials = reader.list("trials", storedTrial);
  report.criteria = storedMap<bool>(reader, "criteria", asYes);
  return report;
}

engine::Visit storedVisit(const StoredReader& reader) {
  reader.only({"when", "clinician", "place", "panels", "answers", "scores", "progress"});
  engine::Visit visit;
  visit.when = reader.child("when").moment();
  visit.clinician = reader.optional("clinician", storedClinician).value_or(engine::Clinician());
  visit.place = reader.textOf("place");
  visit.panels = reader.list("panels", storedPanelAct);
  visit.observations = reader.list("answers", storedAnswer);
  visit.scores = reader.list("scores", storedScore);
  visit.progress = reader.optional("progress", storedProgress);
  return visit;
}

engine::Episode storedEpisode(const StoredReader& reader) {
  reader.only({"patient", "complaint", "visits", "imaging", "clearances", "overrides", "means",
               "plan-changes", "training", "receiver", "call-back", "record"});
  engine::Episode episode;
  episode.patient = reader.optional("patient", storedPatient).value_or(engine::Patient());
  episode.complaint = reader.optional("complaint", storedComplaint).value_or(engine::Complaint());
  episode.visits = reader.list("visits", storedVisit);
  episode.imaging = reader.list("imaging", storedStudy);
  episode.clearances = reader.list("clearances", storedClearance);
  episode.overrides = reader.list("overrides", storedOverride);
  episode.means = reader.optional("means", storedMeans).value_or(engine::Means());
  episode.planChanges = reader.list("plan-changes", storedPhaseChanges);
  episode.training = reader.list("training", storedSession);
  episode.receiver = reader.optional("receiver", storedReceiver).value_or(engine::Receiver());
  episode.callBack = reader.textOf("call-back");
  episode.record = storedMap<std::string>(reader, "record", asText);
  return episode;
}

}  // namespace calcar::exchange
