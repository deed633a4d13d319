#include "rules/compiler/internal/rooms.hpp"
#include "rules/compiler/internal/values.hpp"

namespace calcar::rules::internal {
namespace {

void declare(Kind kind, const Node* id, Draft& draft) {
  if (id != nullptr && id->isScalar()) {
    draft.names.add(kind, id->text, id->place, draft.log);
  }
}

/// The readers report lists and items of a wrong shape; here they are passed over.
void declareItems(Kind kind, const Node* list, Draft& draft) {
  if (list == nullptr) {
    return;
  }
  for (const Node& item : list->items) {
    declare(kind, valueOf(item, "id"), draft);
  }
}

void declareKeys(Kind kind, const Node* map, Draft& draft) {
  if (map == nullptr) {
    return;
  }
  for (const Entry& entry : map->entries) {
    draft.names.add(kind, entry.key, entry.place, draft.log);
  }
}

void declarePackFile(const Node& root, Draft& draft) {
  declareItems(Kind::Zone, valueOf(root, "zones"), draft);
  declareKeys(Kind::Band, valueOf(root, "bands"), draft);
  declareItems(Kind::ScopeLimit, valueOf(root, "scope"), draft);
  if (const Node* spike = valueOf(root, "spike"); spike != nullptr) {
    declareItems(Kind::SpikeBand, valueOf(*spike, "bands"), draft);
  }
}

void declareReadings(const Node& root, Draft& draft) {
  const Node* evidence = valueOf(root, "evidence");
  if (evidence == nullptr) {
    return;
  }
  for (const Node& group : evidence->items) {
    declareItems(Kind::Reading, valueOf(group, "readings"), draft);
  }
}

bool isRunningPlan(const Node& root) { return valueOf(root, "running-plan") != nullptr; }

void declareDocument(const Document& document, Draft& draft) {
  const Node& root = document.root;
  const Node* id = valueOf(root, "id");
  switch (document.room) {
    case Room::Pack:
      return declarePackFile(root, draft);
    case Room::References:
      return declareKeys(Kind::Source, &root, draft);
    case Room::Findings:
      return declareItems(Kind::Finding, valueOf(root, "findings"), draft);
    case Room::Panel:
      return declare(Kind::Panel, id, draft);
    case Room::RedFlag:
      return declare(Kind::RedFlag, id, draft);
    case Room::Condition:
      declareReadings(root, draft);
      return declare(Kind::Condition, id, draft);
    case Room::Segment:
      return declare(Kind::Segment, id, draft);
    case Room::Imaging:
      return declare(Kind::ImagingQuestion, id, draft);
    case Room::Exercises:
      return declareItems(Kind::Exercise, valueOf(root, "exercises"), draft);
    case Room::Programme:
      return declare(isRunningPlan(root) ? Kind::RunningPlan : Kind::Programme, id, draft);
    case Room::Instrument:
      return declare(Kind::Instrument, id, draft);
    case Room::Poses:  // define nothing: they draw exercises
    case Room::Texts:
      return;
  }
}

}  // namespace

void declareIds(const std::vector<Document>& documents, Draft& draft) {
  for (const Document& document : documents) {
    declareDocument(document, draft);
  }
}

}  // namespace calcar::rules::internal
