#include <algorithm>

#include "rules/compiler/internal/authority.hpp"
#include "rules/compiler/internal/criteria.hpp"
#include "rules/compiler/internal/evidence.hpp"
#include "rules/compiler/internal/fields.hpp"
#include "rules/compiler/internal/rooms.hpp"
#include "rules/compiler/internal/values.hpp"
#include "rules/compiler/internal/vocabulary.hpp"

namespace calcar::rules::internal {
namespace {

void readRegions(const Document& document, const Node* regions, pack::ConditionT& condition, Draft& draft) {
  condition.regions = wordsOf(regions, kRegions, "region", draft.log);
  const auto& list = condition.regions;
  if (regions != nullptr && std::find(list.begin(), list.end(), document.folder) == list.end()) {
    draft.log.add(regions->place,
                  "the condition lies in the folder " + quoted(document.folder) + ", not in its region",
                  "name that region too, or move the file");
  }
}

void readZones(const Node* zones, pack::ConditionT& condition, Draft& draft) {
  eachEntry(zones, draft.log, [&](const Entry& entry) {
    const bool isZone = draft.names.refer(Kind::Zone, entry.key, entry.place, draft.log);
    const std::string band = referenceOf(&entry.value, Kind::Band, draft);
    const auto index = draft.settings.bands.find(band);
    if (isZone && index != draft.settings.bands.end()) {
      auto zoneBand = std::make_unique<pack::ZoneBandT>();
      zoneBand->zone = entry.key;
      zoneBand->band = index->second;
      condition.zones.push_back(std::move(zoneBand));
    }
  });
  if (zones != nullptr && zones->isMap() && zones->entries.empty()) {
    draft.log.add(zones->place, "a condition without zone",
                  "name the zones where it hurts, each with a band");
  }
}

}  // namespace

void readCondition(const Document& document, Draft& draft) {
  const Fields fields(
      document.root, "a condition",
      {"id", "question", "regions", "zones", "applies", "evidence", "first-line", "refer-when", "refer-to",
       "routine-referral", "programme", "because", "grade", "review"},
      draft.log);
  auto condition = std::make_unique<pack::ConditionT>();
  condition->id = idOf(fields.need("id"), draft.log);
  checkName(document, condition->id, draft.log);
  const Authority authority = wholeAuthorityOf(fields, {}, draft);
  condition->provenance = authority.toPack();
  readRegions(document, fields.need("regions"), *condition, draft);
  readZones(fields.need("zones"), *condition, draft);
  condition->applies = criterionOf(fields.find("applies"), draft);
  condition->groups = evidenceOf(fields.need("evidence"), authority, draft);
  condition->first_line = textIdsOf(fields.need("first-line"), "advice", draft);
  condition->refer_when = textIdsOf(fields.need("refer-when"), "advice", draft);
  condition->refer_to = textIdOf(fields.need("refer-to"), "advice", draft);
  condition->routine_referral_when = criterionOf(fields.find("routine-referral"), draft);
  condition->programme = referenceOf(fields.find("programme"), Kind::Programme, draft);
  draft.needText("condition." + condition->id + ".name", fields.place());
  draft.knowledge.conditions.push_back(std::move(condition));
}

}  // namespace calcar::rules::internal
