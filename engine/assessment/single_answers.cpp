#include "engine/assessment/single_answers.hpp"

#include <algorithm>
#include <optional>

#include "engine/assessment/differential.hpp"
#include "engine/assessment/internal/open_findings.hpp"
#include "engine/assessment/internal/packed.hpp"

namespace calcar::engine {
namespace {

using internal::each;
using internal::textOf;

/// Those below can hardly become first by one answer.
constexpr std::size_t kTriedConditions = 4;

bool isYesNo(const pack::Finding& finding) {
  return finding.type() == pack::ValueType::YesNo && finding.origin() == pack::Origin::Observed;
}

void addOpenFindings(const ConditionAssessment& assessed, const Facts& facts,
                     const internal::OpenFindings& open, FindingSet& findings) {
  const auto* condition = facts.pack().findCondition(assessed.condition);
  for (const auto* group : each(condition == nullptr ? nullptr : condition->groups())) {
    for (const auto* reading : each(group->readings())) {
      if (!internal::holds(assessed.notAsked, textOf(reading->id()))) {
        continue;
      }
      FindingSet needed = findingsOf(*reading->when(), facts.pack());
      std::erase_if(needed, [&](std::uint32_t finding) {
        return !isYesNo(facts.pack().finding(finding)) || !open.canBeAsked(finding);
      });
      internal::addTo(findings, needed);
    }
  }
}

/// The record with one more answer, given at the last visit.
Episode answered(const Facts& facts, std::uint32_t finding, bool yes) {
  Episode episode = facts.episode();
  const auto& described = facts.pack().finding(finding);
  Observation observation;
  observation.finding = described.id()->str();
  observation.outcome = Value(yes);
  if (described.sided()) {
    observation.side = facts.affectedSide();
  }
  episode.visits.back().observations.push_back(std::move(observation));
  return episode;
}

std::optional<RankChange> tried(std::span<const Facts> views, const ConditionAssessment& first,
                                std::uint32_t finding, bool yes) {
  const Facts& facts = viewOf(first, views);
  const Episode episode = answered(facts, finding, yes);
  std::vector<Facts> others;
  others.emplace_back(facts.pack(), episode, facts.asOf(), views.front().affectedSide());
  for (const Facts& view : views.subspan(1)) {
    others.push_back(others.front().seenFrom(view.affectedSide()));
  }
  const auto ranked = rankConditions(others, true);
  if (ranked.empty() || ranked.front().condition == first.condition) {
    return std::nullopt;
  }
  RankChange change;
  change.finding = finding;
  if (facts.pack().finding(finding).sided()) {
    change.side = facts.affectedSide();
  }
  change.yes = yes;
  change.first = ranked.front().condition;
  change.permille = ranked.front().permille;
  return change;
}

}  // namespace

std::vector<RankChange> singleAnswers(std::span<const Facts> views, const SingleAnswerBasis& basis) {
  std::vector<RankChange> changes;
  const auto& conditions = basis.conditions;
  if (conditions.empty() || !conditions.front().probabilityShown || views.front().episode().visits.empty()) {
    return changes;
  }
  const internal::OpenFindings open(views, basis.testSafety);
  FindingSet findings;
  for (std::size_t i = 0; i < std::min(kTriedConditions, conditions.size()); ++i) {
    addOpenFindings(conditions[i], viewOf(conditions[i], views), open, findings);
  }
  for (const std::uint32_t finding : findings) {
    for (const bool yes : {true, false}) {
      if (auto change = tried(views, conditions.front(), finding, yes)) {
        changes.push_back(std::move(*change));
      }
    }
  }
  return changes;
}

}  // namespace calcar::engine
