#include "integrations/workplace/internal/judge_share.hpp"

#include <optional>
#include <string>

#include "engine/assessment/verdict_changes.hpp"
#include "integrations/exchange/visit_record_json.hpp"

namespace calcar::workplace::internal {
namespace {

std::optional<store::CohortChange> judge(const engine::Pack& rules, const store::CohortVisit& visit) {
  if (visit.version == 0) {
    return store::CohortChange{visit.number, kDraft, {}};
  }
  if (!visit.unreadable.empty()) {
    return store::CohortChange{visit.number, kUnreadable, visit.unreadable};
  }
  const auto record = exchange::decodeVisitRecord(visit.record);
  if (!record) {
    return store::CohortChange{visit.number, kUnreadable,
                               record.error().where + ": " + record.error().detail};
  }
  const engine::Verdict after = engine::quickVerdict(rules, record->episode, record->asOf);
  const auto changes = engine::compareVerdicts(record->verdict, after);
  if (changes.empty()) {
    return std::nullopt;
  }
  return store::CohortChange{visit.number, std::string(toText(changes.front().kind)),
                             exchange::encodeChanges(changes, record->verdict, after)};
}

}  // namespace

std::vector<store::CohortChange> judgeShare(const engine::Pack& rules,
                                            std::span<const store::CohortVisit> visits) {
  std::vector<store::CohortChange> changes;
  for (const store::CohortVisit& visit : visits) {
    if (auto change = judge(rules, visit)) {
      changes.push_back(std::move(*change));
    }
  }
  return changes;
}

}  // namespace calcar::workplace::internal
