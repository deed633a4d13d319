#include "rules/compiler/internal/authority.hpp"
#include "rules/compiler/internal/criteria.hpp"
#include "rules/compiler/internal/fields.hpp"
#include "rules/compiler/internal/rooms.hpp"
#include "rules/compiler/internal/values.hpp"

namespace calcar::rules::internal {
namespace {

/// “All no, asked aloud” records a no for each item: only an answer can be recorded, nothing that is derived.
void checkItem(const Node& item, Draft& draft) {
  const auto found = draft.findingIndex.find(item.text);
  if (found == draft.findingIndex.end()) {
    return;
  }
  const auto& finding = *draft.knowledge.findings[found->second];
  if (finding.origin != pack::Origin::Observed) {
    draft.log.add(item.place, quoted(item.text) + " is derived and cannot be asked",
                  "ask for what it is derived from");
  } else if (finding.type != pack::ValueType::YesNo) {
    draft.log.add(item.place, quoted(item.text) + " is not answered yes or no",
                  "panels hold yes-no findings");
  }
}

}  // namespace

void readPanel(const Document& document, Draft& draft) {
  const Fields fields(
      document.root, "a panel",
      {"id", "question", "order", "version", "gate", "items", "minutes", "because", "grade", "review"},
      draft.log);
  auto panel = std::make_unique<pack::PanelT>();
  panel->id = idOf(fields.need("id"), draft.log);
  checkName(document, panel->id, draft.log);
  panel->order = countOf(fields.find("order"), draft.log).value_or(0);
  panel->version = countOf(fields.need("version"), draft.log).value_or(1);
  panel->gate = criterionOf(fields.find("gate"), draft);
  const Node* items = fields.need("items");
  for (const std::string& id : referencesOf(items, Kind::Finding, draft)) {
    panel->items.push_back(draft.findingIndex.count(id) == 0 ? 0 : draft.findingIndex.at(id));
  }
  if (items != nullptr) {
    for (const Node& item : items->items) {
      checkItem(item, draft);
    }
  }
  panel->minutes_tenths = minutesTenthsOf(fields.need("minutes"), draft.log);
  panel->provenance = wholeAuthorityOf(fields, {}, draft).toPack();
  draft.needText("panel." + panel->id + ".title", fields.place());
  draft.needText("panel." + panel->id + ".say", fields.place());
  draft.knowledge.panels.push_back(std::move(panel));
}

}  // namespace calcar::rules::internal
