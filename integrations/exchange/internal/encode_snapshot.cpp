#include "integrations/exchange/internal/journal_trees.hpp"
#include "integrations/exchange/journal_json.hpp"

namespace calcar::exchange {
namespace {

OrderedJson marked(const char* format) {
  OrderedJson tree = OrderedJson::object();
  tree["calcar"] = format;
  return tree;
}

OrderedJson authorTree(const engine::Author& author) {
  OrderedJson tree = OrderedJson::object();
  put(tree, "clinician", clinicianTree(author.clinician));
  put(tree, "workplace", author.workplace);
  return tree;
}

OrderedJson storedVisitTree(const engine::Visit& visit) {
  OrderedJson tree{{"when", toText(visit.when)}};
  put(tree, "clinician", clinicianTree(visit.clinician));
  put(tree, "place", visit.place);
  put(tree, "panels", listTree(visit.panels, panelActTree));
  put(tree, "answers", listTree(visit.observations, answerTree));
  put(tree, "scores", listTree(visit.scores, scoreTree));
  if (visit.progress) {
    tree["progress"] = progressTree(*visit.progress);
  }
  return tree;
}

OrderedJson statusTree(const engine::VisitStatus& status) {
  OrderedJson tree{{"id", status.id}, {"state", toText(status.state)}};
  if (status.version != 0) {
    tree["version"] = status.version;
  }
  put(tree, "signed-by", status.signedBy);
  if (status.signedAt) {
    tree["signed-at"] = toText(*status.signedAt);
  }
  put(tree, "amend-reason", status.amendReason);
  put(tree, "documents", listTree(status.documents, documentTree));
  return tree;
}

OrderedJson judgementsTree(const engine::Judgements& judgements) {
  OrderedJson tree = OrderedJson::object();
  if (judgements.hypothesis) {
    tree["hypothesis"] = OrderedJson{{"skipped", judgements.hypothesis->skipped}};
  }
  put(tree, "decisions", listTree(judgements.decisions, decisionTree));
  return tree;
}

std::string inOneLine(const OrderedJson& tree) {
  return tree.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
}

}  // namespace

OrderedJson storedEpisodeTree(const engine::Episode& episode) {
  OrderedJson tree = OrderedJson::object();
  put(tree, "patient", patientTree(episode.patient));
  put(tree, "complaint", complaintTree(episode.complaint));
  put(tree, "visits", listTree(episode.visits, storedVisitTree));
  put(tree, "imaging", listTree(episode.imaging, storedStudyTree));
  put(tree, "clearances", listTree(episode.clearances, clearanceTree));
  put(tree, "overrides", listTree(episode.overrides, overrideTree));
  put(tree, "means", meansTree(episode.means));
  put(tree, "plan-changes", listTree(episode.planChanges, phaseChangesTree));
  put(tree, "training", listTree(episode.training, sessionTree));
  put(tree, "receiver", receiverTree(episode.receiver));
  put(tree, "call-back", episode.callBack);
  put(tree, "record", OrderedJson(episode.record));
  return tree;
}

std::string encodeEntry(const engine::Entry& entry) {
  OrderedJson tree = marked(kEntryFormat);
  tree["sequence"] = entry.sequence;
  tree["id"] = entry.id;
  tree["at"] = toText(entry.at);
  put(tree, "author", authorTree(entry.author));
  tree["action"] = actionTree(entry.action);
  return inOneLine(tree);
}

std::string encodeSnapshot(const engine::Snapshot& snapshot) {
  OrderedJson tree = marked(kSnapshotFormat);
  tree["sequence"] = snapshot.sequence;
  tree["episode"] = storedEpisodeTree(snapshot.episode);
  put(tree, "judgements", judgementsTree(snapshot.judgements));
  put(tree, "visits", listTree(snapshot.visits, statusTree));
  if (snapshot.open) {
    tree["open"] = *snapshot.open;
  }
  put(tree, "merges", listTree(snapshot.merges, mergeTree));
  return inOneLine(tree);
}

std::string encodePatient(const engine::Patient& patient) {
  OrderedJson tree = marked(kPatientFormat);
  put(tree, "patient", patientTree(patient));
  return inOneLine(tree);
}

std::string encodeEdit(const engine::Edit& edit) { return inOneLine(editTree(edit)); }

}  // namespace calcar::exchange
