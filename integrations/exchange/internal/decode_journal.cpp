#include "integrations/exchange/internal/journal_trees.hpp"
#include "integrations/exchange/internal/stored_parts.hpp"
#include "integrations/exchange/journal_json.hpp"

namespace calcar::exchange {
namespace {

engine::Action startVisit(const StoredReader& reader) {
  reader.only({"id", "when", "clinician", "place"});
  return engine::StartVisit{reader.child("id").text(), reader.child("when").moment(),
                            reader.optional("clinician", storedClinician).value_or(engine::Clinician()),
                            reader.textOf("place")};
}

engine::Action makeEdit(const StoredReader& reader) {
  reader.only({"edit", "continues"});
  return engine::MakeEdit{storedEdit(reader.child("edit")),
                          reader.optional("continues", asYes).value_or(false)};
}

engine::Action sign(const StoredReader& reader) {
  reader.only({"by", "facts", "pack", "documents"});
  return engine::Sign{reader.optional("by", storedClinician).value_or(engine::Clinician()),
                      reader.textOf("facts"), reader.textOf("pack"),
                      reader.list("documents", storedDocument)};
}

engine::Action amend(const StoredReader& reader) {
  reader.only({"visit", "reason"});
  return engine::Amend{reader.child("visit").index(), reader.child("reason").text()};
}

std::int64_t entryOf(const StoredReader& reader) { return reader.only({"entry"}).child("entry").whole(); }

engine::Author storedAuthor(const StoredReader& reader) {
  reader.only({"clinician", "workplace"});
  return {reader.optional("clinician", storedClinician).value_or(engine::Clinician()),
          reader.textOf("workplace")};
}

engine::VisitStatus storedStatus(const StoredReader& reader) {
  reader.only({"id", "state", "version", "signed-by", "signed-at", "amend-reason", "documents"});
  engine::VisitStatus status;
  status.id = reader.child("id").text();
  status.state = reader.child("state").word(engine::parseVisitState);
  status.version = reader.optional("version", asCount).value_or(0);
  status.signedBy = reader.textOf("signed-by");
  status.signedAt = reader.optional("signed-at", asMoment);
  status.amendReason = reader.textOf("amend-reason");
  status.documents = reader.list("documents", storedDocument);
  return status;
}

engine::SettleHypothesis storedHypothesis(const StoredReader& reader) {
  return {reader.only({"skipped"}).child("skipped").yes()};
}

engine::Judgements storedJudgements(const StoredReader& reader) {
  reader.only({"hypothesis", "decisions"});
  return {reader.optional("hypothesis", storedHypothesis), reader.list("decisions", storedDecision)};
}

engine::Entry storedEntry(const StoredReader& reader) {
  reader.only({"calcar", "sequence", "id", "at", "author", "action"});
  engine::Entry entry;
  entry.sequence = reader.child("sequence").whole();
  entry.id = reader.child("id").text();
  entry.at = reader.child("at").moment();
  entry.author = reader.optional("author", storedAuthor).value_or(engine::Author());
  entry.action = storedAction(reader.child("action"));
  return entry;
}

engine::Snapshot storedSnapshot(const StoredReader& reader) {
  reader.only({"calcar", "sequence", "episode", "judgements", "visits", "open", "merges"});
  engine::Snapshot snapshot;
  snapshot.sequence = reader.child("sequence").whole();
  snapshot.episode = storedEpisode(reader.child("episode"));
  snapshot.judgements = reader.optional("judgements", storedJudgements).value_or(engine::Judgements());
  snapshot.visits = reader.list("visits", storedStatus);
  snapshot.open = reader.optional("open", [](const StoredReader& open) { return open.index(); });
  snapshot.merges = reader.list("merges", storedMerge);
  // Everything behind this takes the one for an index into the other.
  const std::size_t visits = snapshot.episode.visits.size();
  if (snapshot.visits.size() != visits || (snapshot.open && *snapshot.open >= visits)) {
    reader.damaged("expected a state for each visit, and the open one among them");
  }
  return snapshot;
}

}  // namespace

engine::SignedDocument storedDocument(const StoredReader& reader) {
  reader.only({"number", "kind", "digest"});
  return {reader.child("number").text(), reader.child("kind").text(), reader.child("digest").text()};
}

engine::NoteMerge storedMerge(const StoredReader& reader) {
  reader.only({"merge", "other-id", "undone", "patient"});
  return {reader.child("merge").text(), reader.child("other-id").text(),
          reader.optional("undone", asYes).value_or(false),
          reader.optional("patient", storedPatient).value_or(engine::Patient())};
}

engine::Action storedAction(const StoredReader& reader) {
  const StoredReader said = reader.single();
  if (said.name() == "start-visit") {
    return startVisit(said);
  }
  if (said.name() == "make-edit") {
    return makeEdit(said);
  }
  if (said.name() == "undo") {
    return engine::Undo{entryOf(said)};
  }
  if (said.name() == "redo") {
    return engine::Redo{entryOf(said)};
  }
  if (said.name() == "review") {
    said.only({});
    return engine::Review();
  }
  if (said.name() == "sign") {
    return sign(said);
  }
  if (said.name() == "amend") {
    return amend(said);
  }
  if (said.name() == "note-merge") {
    return storedMerge(said);
  }
  said.foreign();
}

engine::Result<engine::Entry> decodeEntry(std::string_view json) {
  return readStored(json, "entry", kEntryFormat, storedEntry);
}

engine::Result<engine::Snapshot> decodeSnapshot(std::string_view json) {
  return readStored(json, "snapshot", kSnapshotFormat, storedSnapshot);
}

engine::Result<engine::Patient> decodePatient(std::string_view json) {
  return readStored(json, "patient", kPatientFormat, [](const StoredReader& reader) {
    return reader.only({"calcar", "patient"}).optional("patient", storedPatient).value_or(engine::Patient());
  });
}

}  // namespace calcar::exchange
