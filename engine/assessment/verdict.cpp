#include "engine/assessment/verdict.hpp"

#include <algorithm>
#include <iterator>

#include "engine/assessment/differential.hpp"
#include "engine/assessment/disposition.hpp"
#include "engine/assessment/internal/views.hpp"
#include "engine/assessment/programme.hpp"
#include "engine/assessment/red_flags.hpp"
#include "engine/assessment/scope.hpp"

namespace calcar::engine {
namespace {

std::vector<VerdictFlag> flagsOf(const std::vector<FlagAssessment>& assessed) {
  std::vector<VerdictFlag> flags;
  for (const FlagAssessment& one : assessed) {
    const bool isRaised = one.state == FlagState::Raised;
    if (isRaised || one.state == FlagState::Cleared || one.state == FlagState::Overridden) {
      flags.push_back({one.flag, one.side, one.state, isRaised ? one.forced : Urgency::None});
    }
  }
  return flags;
}

std::vector<VerdictCondition> firstOf(const std::vector<ConditionAssessment>& ranked) {
  std::vector<VerdictCondition> first;
  for (std::size_t i = 0; i < std::min(ranked.size(), kVerdictConditions); ++i) {
    const ConditionAssessment& one = ranked[i];
    first.push_back(
        {one.condition, one.side, one.probabilityShown ? std::optional(one.permille) : std::nullopt});
  }
  return first;
}

std::vector<std::string> limitsOf(const std::vector<ScopeBreach>& breaches) {
  std::vector<std::string> limits;
  std::transform(breaches.begin(), breaches.end(), std::back_inserter(limits),
                 [](const ScopeBreach& breach) { return breach.limit; });
  return limits;
}

}  // namespace

Verdict verdictOf(const Assessment& assessment) {
  return {assessment.disposition.forced,    assessment.disposition.possible, flagsOf(assessment.flags),
          firstOf(assessment.conditions),   assessment.programme.state,      assessment.programme.programme,
          limitsOf(assessment.outsideScope)};
}

Verdict quickVerdict(const Pack& pack, const Episode& episode, Moment asOf) {
  const std::vector<Facts> views = internal::viewsOf(pack, episode, asOf);
  const FlagReview review = assessFlags(pack, episode, asOf, Reasoning::LeftOut);
  const std::vector<ScopeBreach> breaches = scopeBreaches(views);
  const bool outsideScope = !breaches.empty();
  const auto conditions = rankConditions(views, !outsideScope, Reasoning::LeftOut);
  const Disposition disposed = disposition(review, routineReferrals(views, conditions));
  // The deficits of the chain add exercises to a programme; whether there is one does not hang on them.
  const auto programme = planProgramme(views, {review.flags, conditions, {}, outsideScope});
  return {disposed.forced, disposed.possible,   flagsOf(review.flags), firstOf(conditions),
          programme.state, programme.programme, limitsOf(breaches)};
}

}  // namespace calcar::engine
