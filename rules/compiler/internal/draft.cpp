#include "rules/compiler/internal/draft.hpp"

#include <algorithm>

#include "rules/compiler/internal/values.hpp"

namespace calcar::rules::internal {
namespace {

/// Adds an id to a list; a second one is reported.
void addOnce(std::vector<std::string>& list, const std::string& id, const Place& place, Log& log) {
  if (id.empty()) {
    return;
  }
  if (std::find(list.begin(), list.end(), id) != list.end()) {
    log.add(place, quoted(id) + " stands twice in one list", "remove one");
    return;
  }
  list.push_back(id);
}

}  // namespace

const pack::FindingT* findingOf(const Node* node, Draft& draft) {
  const std::string id = referenceOf(node, Kind::Finding, draft);
  const auto found = draft.findingIndex.find(id);
  return found == draft.findingIndex.end() ? nullptr : draft.knowledge.findings[found->second].get();
}

bool hasRange(const pack::FindingT& finding) { return finding.low < finding.high; }

std::uint32_t indexOf(const pack::FindingT& finding, const Draft& draft) {
  return draft.findingIndex.at(finding.id);
}

std::string referenceOf(const Node* node, Kind kind, Draft& draft) {
  const std::string id = textOf(node, draft.log);
  return !id.empty() && draft.names.refer(kind, id, node->place, draft.log) ? id : "";
}

std::vector<std::string> referencesOf(const Node* node, Kind kind, Draft& draft) {
  std::vector<std::string> list;
  eachItem(node, draft.log,
           [&](const Node& item) { addOnce(list, referenceOf(&item, kind, draft), item.place, draft.log); });
  return list;
}

std::string textIdOf(const Node* node, const std::string& kind, Draft& draft) {
  std::string id = idOf(node, draft.log);
  if (!id.empty()) {
    draft.needText(kind + "." + id, node->place);
  }
  return id;
}

std::vector<std::string> textIdsOf(const Node* node, const std::string& kind, Draft& draft) {
  std::vector<std::string> list;
  eachItem(node, draft.log,
           [&](const Node& item) { addOnce(list, textIdOf(&item, kind, draft), item.place, draft.log); });
  return list;
}

}  // namespace calcar::rules::internal
