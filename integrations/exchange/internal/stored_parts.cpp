#include "integrations/exchange/internal/stored_parts.hpp"

#include <utility>

namespace calcar::exchange {
namespace {

engine::IdentityConfirmation storedConfirmation(const StoredReader& reader) {
  reader.only({"by", "on", "reason", "identity"});
  return {reader.child("by").text(), reader.child("on").date(), reader.child("reason").text(),
          reader.child("identity").text()};
}

std::pair<std::string, engine::DoseChange> storedDoseChange(const StoredReader& reader) {
  reader.only({"exercise", "sets", "repetitions", "hold-seconds", "times-per-day", "days-per-week"});
  engine::DoseChange change;
  change.sets = reader.optional("sets", asCount);
  change.repetitions = reader.optional("repetitions", asCount);
  change.holdSeconds = reader.optional("hold-seconds", asCount);
  change.timesPerDay = reader.optional("times-per-day", asCount);
  change.daysPerWeek = reader.optional("days-per-week", asCount);
  return {reader.child("exercise").text(), change};
}

}  // namespace

engine::Patient storedPatient(const StoredReader& reader) {
  reader.only({"id", "issuer", "family", "given", "birth-date", "sex", "contact"});
  engine::Patient patient;
  patient.id = reader.textOf("id");
  patient.issuer = reader.textOf("issuer");
  patient.family = reader.textOf("family");
  patient.given = reader.textOf("given");
  patient.birthDate = reader.optional("birth-date", asDate);
  if (reader.has("sex")) {
    patient.sex = reader.child("sex").word(engine::parseSex);
  }
  patient.contact = reader.textOf("contact");
  return patient;
}

engine::Clinician storedClinician(const StoredReader& reader) {
  reader.only({"name", "role", "registration"});
  return {reader.textOf("name"), reader.textOf("role"), reader.textOf("registration")};
}

engine::PainMark storedPain(const StoredReader& reader) {
  reader.only({"zone", "side", "intensity", "qualities", "spread"});
  engine::PainMark mark;
  mark.zone = reader.child("zone").text();
  mark.side = asSide(reader.child("side"));
  mark.intensity = reader.optional("intensity", asCount);
  mark.qualities = reader.list(
      "qualities", [](const StoredReader& quality) { return quality.word(engine::parsePainQuality); });
  mark.spread = reader.has("spread") && reader.child("spread").yes();
  return mark;
}

engine::Complaint storedComplaint(const StoredReader& reader) {
  reader.only({"side", "onset", "words", "question", "pain"});
  engine::Complaint complaint;
  complaint.side = asSide(reader.child("side"));
  complaint.pain = reader.list("pain", storedPain);
  complaint.onset = reader.optional("onset", asDate);
  complaint.inOwnWords = reader.textOf("words");
  complaint.question = reader.textOf("question");
  return complaint;
}

engine::ImagingStudy storedStudy(const StoredReader& reader) {
  reader.only({"study", "date", "modality", "region", "side", "protocol", "description", "read-by", "result",
               "series", "instances", "set-aside", "confirmed"});
  engine::ImagingStudy study;
  study.uid = reader.child("study").text();
  study.date = reader.optional("date", asDate);
  study.modality = reader.child("modality").word(engine::parseModality);
  study.region = reader.textOf("region");
  study.side = asSide(reader.child("side"));
  study.description = reader.textOf("description");
  study.readBy = reader.textOf("read-by");
  study.result = reader.textOf("result");
  study.series = reader.optional("series", asCount).value_or(0);
  study.instances = reader.optional("instances", asCount).value_or(0);
  study.setAside = reader.textOf("set-aside");
  study.protocol =
      reader.list("protocol", [](const StoredReader& hint) { return hint.word(engine::parseProtocolHint); });
  study.confirmed = reader.optional("confirmed", storedConfirmation);
  return study;
}

engine::Clearance storedClearance(const StoredReader& reader) {
  reader.only({"flag", "finding", "value", "by", "on"});
  return {reader.child("flag").text(), reader.child("finding").text(), reader.child("value").text(),
          reader.child("by").text(), reader.child("on").date()};
}

engine::Override storedOverride(const StoredReader& reader) {
  reader.only({"flag", "reason", "by", "on"});
  return {reader.child("flag").text(), reader.child("reason").text(), reader.child("by").text(),
          reader.child("on").date()};
}

engine::TrainingSession storedSession(const StoredReader& reader) {
  reader.only({"day", "start", "sport", "km", "minutes", "climb", "speed", "source"});
  engine::TrainingSession session;
  session.day = reader.child("day").date();
  session.start = reader.textOf("start");
  session.sport = reader.child("sport").word(engine::parseSport);
  session.km = reader.optional("km", asNumber);
  session.minutes = reader.optional("minutes", asNumber);
  session.climb = reader.optional("climb", asNumber);
  session.speed = reader.optional("speed", asYes);
  session.source = reader.textOf("source");
  return session;
}

engine::Means storedMeans(const StoredReader& reader) {
  reader.only({"equipment", "days-per-week"});
  engine::Means means;
  if (reader.has("equipment")) {
    means.equipment = reader.list("equipment", asText);
  }
  means.daysPerWeek = reader.optional("days-per-week", asCount);
  return means;
}

engine::PhaseChanges storedPhaseChanges(const StoredReader& reader) {
  reader.only({"programme", "phase", "order", "left-out", "added", "doses"});
  engine::PhaseChanges changes;
  changes.programme = reader.child("programme").text();
  changes.phase = reader.child("phase").text();
  changes.order = reader.list("order", asText);
  changes.leftOut = reader.list("left-out", asText);
  changes.added = reader.list("added", asText);
  for (auto& [exercise, change] : reader.list("doses", storedDoseChange)) {
    changes.doses.insert_or_assign(std::move(exercise), change);
  }
  return changes;
}

engine::Receiver storedReceiver(const StoredReader& reader) {
  reader.only({"name", "role", "organisation", "phone", "called-at"});
  return {reader.textOf("name"), reader.textOf("role"), reader.textOf("organisation"), reader.textOf("phone"),
          reader.textOf("called-at")};
}

}  // namespace calcar::exchange
