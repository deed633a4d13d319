#include <span>

#include "engine/assessment/assessment.hpp"
#include "engine/assessment/contradictions.hpp"
#include "engine/assessment/differential.hpp"
#include "engine/assessment/disposition.hpp"
#include "engine/assessment/follow_up.hpp"
#include "engine/assessment/imaging_review.hpp"
#include "engine/assessment/internal/packed.hpp"
#include "engine/assessment/internal/views.hpp"
#include "engine/assessment/kinetic_chain.hpp"
#include "engine/assessment/load.hpp"
#include "engine/assessment/next_step.hpp"
#include "engine/assessment/outcomes.hpp"
#include "engine/assessment/programme.hpp"
#include "engine/assessment/red_flags.hpp"
#include "engine/assessment/scope.hpp"
#include "engine/assessment/screening.hpp"
#include "engine/assessment/single_answers.hpp"
#include "engine/assessment/test_safety.hpp"
#include "engine/assessment/training_targets.hpp"

namespace calcar::engine {
namespace {

using internal::textOf;

}  // namespace

Assessment assess(const Pack& pack, const Episode& episode, Moment asOf) {
  const std::vector<Facts> views = internal::viewsOf(pack, episode, asOf);
  const Facts& facts = views.front();
  FlagReview review = assessFlags(pack, episode, asOf);

  Assessment assessment;
  assessment.packName = textOf(pack.content().name());
  assessment.packVersion = textOf(pack.content().version());
  assessment.packHash = pack.hash();
  assessment.packReview = textOf(pack.content().review());
  assessment.asOf = asOf;
  assessment.contradictions = contradictions(episode);
  assessment.panels = screeningProgress(facts);
  assessment.testSafety = testSafety(review.flags, facts);
  assessment.outsideScope = scopeBreaches(views);
  const bool outsideScope = !assessment.outsideScope.empty();
  assessment.conditions = rankConditions(views, !outsideScope);
  assessment.rankChanges = singleAnswers(views, {assessment.testSafety, assessment.conditions});
  assessment.disposition = disposition(review, routineReferrals(views, assessment.conditions));
  assessment.flags = std::move(review.flags);
  assessment.suspectedSerious = suspectedSerious(assessment.flags);
  assessment.chain = screenChain(facts);
  assessment.trainFirst = trainingTargets(views, {assessment.flags, assessment.chain, outsideScope});
  assessment.load = assessLoad(facts);
  assessment.outcomes = assessOutcomes(facts);
  assessment.imaging = reviewImaging(facts, assessment.flags, assessment.conditions);
  assessment.nextSteps =
      nextSteps(views, {assessment.flags, assessment.panels, assessment.testSafety, assessment.conditions});
  assessment.programme =
      planProgramme(views, {assessment.flags, assessment.conditions, assessment.chain, outsideScope});
  assessment.followUp = followUp(facts, {assessment.flags, assessment.programme, assessment.outcomes});
  return assessment;
}

}  // namespace calcar::engine
