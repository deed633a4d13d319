#include "engine/assessment/follow_up.hpp"

#include <gtest/gtest.h>

#include "engine/assessment/pain_limits.hpp"
#include "tests/engine/assessment/knowledge_shapes.hpp"

namespace calcar::engine {
namespace {

using calcar::testing::day;
using calcar::testing::EpisodeBuilder;
using calcar::testing::PackBuilder;
using calcar::testing::viewsOf;
using calcar::testing::yes;

using Ids = std::vector<std::string>;
using Verdicts = std::vector<TrialVerdict>;

constexpr auto kPass = TrialVerdict::Pass;
constexpr auto kHold = TrialVerdict::Hold;
constexpr auto kFail = TrialVerdict::Fail;

void addProgramme(PackBuilder& builder, std::string id, std::uint32_t limit, Ids referAgain) {
  auto programme = std::make_unique<pack::ProgrammeT>();
  programme->id = std::move(id);
  programme->pain_rule = std::make_unique<pack::PainRuleT>();
  programme->pain_rule->during_max = limit;
  programme->pain_rule->after_max = limit;
  programme->pain_rule->settles_hours = 24;
  programme->refer_again = std::move(referAgain);
  auto phase = std::make_unique<pack::PhaseT>();
  phase->id = "load";
  phase->exit = {"pain-rule-passed-twice", "stands-30-s"};
  programme->phases.push_back(std::move(phase));
  builder.content().programmes.push_back(std::move(programme));
}

Pack knowledge() {
  PackBuilder builder;
  builder.yesNo("night-pain").number("strength", {.sided = true, .unit = "kg"}).number("weight");
  builder.choice("foot", {"heel", "toe"}).yesNo("steady", {.sided = true});
  builder.redFlag({.id = "stress", .raise = yes("night-pain")});
  builder.yesNo("rest-pain").redFlag({.id = "painless", .raise = yes("rest-pain")});
  builder.content().red_flags.back()->act = std::make_unique<pack::ActT>();
  builder.content().red_flags.back()->act->must_not = {"no-hop", "no-training-through"};
  auto strength = std::make_unique<pack::ChainTestT>();
  strength->finding = builder.index("strength");
  strength->has_error = true;
  strength->error = 2;
  auto steady = std::make_unique<pack::ChainTestT>();
  steady->finding = builder.index("steady");
  auto segment = std::make_unique<pack::SegmentT>();
  segment->id = "hip";
  segment->tests.push_back(std::move(strength));
  segment->tests.push_back(std::move(steady));
  builder.content().segments.push_back(std::move(segment));
  addProgramme(builder, "tendon", 5, {"no-gain-12-weeks"});
  addProgramme(builder, "bone", 0, {});
  addProgramme(builder, "other", 5, {});
  return builder.open();
}

LoadTrial trial(int during, int after, std::optional<bool> settled = true) {
  return {day("2026-11-15"), during, after, settled};
}

PhaseReport report(std::string programme, std::vector<LoadTrial> trials, bool met = true) {
  return {std::move(programme), "load", std::nullopt, std::move(trials), {{"stands-30-s", met}}};
}

EpisodeBuilder twoVisits() { return EpisodeBuilder(Side::Left).visit("2026-11-06T09:00"); }

/// One episode followed up on the day of its last visit.
FollowUp followed(const Episode& episode, const std::vector<OutcomeAssessment>& outcomes = {},
                  ProgrammeState state = ProgrammeState::Offered, std::string programme = "tendon") {
  const Pack pack = knowledge();
  const auto flags = assess(pack, episode, testing::moment("2026-11-20T10:00")).flags;
  ProgrammeAssessment planned;
  planned.state = state;
  planned.programme = std::move(programme);
  return followUp(viewsOf(pack, episode).front(), {flags, planned, outcomes});
}

FollowUp reported(std::string programme, std::vector<LoadTrial> trials, bool met = true) {
  auto episode = EpisodeBuilder(Side::Left).visit("2026-11-20T09:00").build();
  episode.visits.back().progress = report(std::move(programme), std::move(trials), met);
  return followed(episode);
}

/// The trials of the visit before, then those of this one.
FollowUp after(std::vector<LoadTrial> before, std::vector<LoadTrial> now, std::string earlier = "tendon") {
  auto episode = twoVisits().visit("2026-11-20T09:00").build();
  episode.visits.front().progress = report(std::move(earlier), std::move(before));
  episode.visits.back().progress = report("tendon", std::move(now));
  return followed(episode);
}

TEST(Trial, PassesAtTheLimitHoldsOneAboveAndFailsTwoAbove) {
  EXPECT_EQ(reported("tendon", {trial(5, 5), trial(6, 5), trial(5, 6), trial(7, 5), trial(5, 7)}).trials,
            (Verdicts{kPass, kHold, kHold, kFail, kFail}));
}

TEST(Trial, ThatDidNotSettleFailsAndOneThatNobodyAskedAboutHolds) {
  EXPECT_EQ(reported("tendon", {trial(1, 1, false), trial(1, 1, std::nullopt), trial(6, 1, false)}).trials,
            (Verdicts{kFail, kHold, kFail}));
}

TEST(Trial, WithAnyPainFailsWhereNoneIsAllowed) {
  EXPECT_EQ(reported("bone", {trial(0, 0), trial(1, 0), trial(0, 1), trial(0, 0, std::nullopt)}).trials,
            (Verdicts{kPass, kFail, kFail, kHold}));
}

/// What a programme allows at a visit where this was said.
PainLimits limitsOf(const char* programme, const Episode& episode) {
  const Pack pack = knowledge();
  const auto flags = assess(pack, episode, testing::moment("2026-11-20T10:00")).flags;
  return *painLimits(pack, *pack.findProgramme(programme), flags);
}

TEST(PainLimits, AreThoseOfTheProgramme) {
  const auto episode = EpisodeBuilder(Side::Left).visit("2026-11-20T09:00").yes("night-pain").build();
  const PainLimits tendon = limitsOf("tendon", episode);
  EXPECT_EQ(tendon.during, 5);
  EXPECT_EQ(tendon.after, 5);
  EXPECT_EQ(tendon.settlesHours, 24);
  EXPECT_TRUE(tendon.because.empty()) << "a raised flag that says nothing of pain leaves them";
  EXPECT_FALSE(tendon.allowsNone());
  EXPECT_TRUE(limitsOf("bone", episode).allowsNone());
}

TEST(PainLimits, AreNoneWhileARaisedFlagForbidsToTrainThroughThePain) {
  const auto episode = EpisodeBuilder(Side::Left).visit("2026-11-20T09:00").yes("rest-pain").build();
  const PainLimits tendon = limitsOf("tendon", episode);
  EXPECT_TRUE(tendon.allowsNone());
  EXPECT_EQ(tendon.settlesHours, 24);
  EXPECT_EQ(tendon.because, Ids{"painless"});
}

TEST(Phase, DoesNotAdvanceWithPainWhileARaisedFlagAllowsNone) {
  auto episode = EpisodeBuilder(Side::Left).visit("2026-11-20T09:00").yes("rest-pain").build();
  episode.visits.back().progress = report("tendon", {trial(2, 2), trial(2, 2)});
  EXPECT_EQ(followed(episode).trials, (Verdicts{kFail, kFail}));
  EXPECT_EQ(followed(episode).advice, PhaseAdvice::Review);

  episode.visits.back().progress = report("tendon", {trial(0, 0), trial(0, 0)});
  EXPECT_EQ(followed(episode).trials, (Verdicts{kPass, kPass}));
}

TEST(Phase, AdvancesAfterTwoPassesInARowWithEveryCriterionMet) {
  EXPECT_EQ(reported("tendon", {trial(2, 2), trial(2, 2)}).advice, PhaseAdvice::Advance);
  EXPECT_EQ(reported("tendon", {trial(2, 2)}).advice, PhaseAdvice::Stay);
  EXPECT_EQ(reported("tendon", {trial(2, 2), trial(6, 2), trial(2, 2)}).advice, PhaseAdvice::Stay);
  EXPECT_EQ(reported("tendon", {trial(2, 2), trial(2, 2), trial(6, 2)}).advice, PhaseAdvice::Stay);
}

TEST(Phase, ACriterionThatIsNotMetOrNotAskedKeepsItInPlace) {
  const auto unmet = reported("tendon", {trial(2, 2), trial(2, 2)}, false);
  EXPECT_EQ(unmet.advice, PhaseAdvice::Stay);
  EXPECT_EQ(unmet.unmetCriteria, Ids{"stands-30-s"});

  auto episode = EpisodeBuilder(Side::Left).visit("2026-11-20T09:00").build();
  episode.visits.back().progress = report("tendon", {trial(2, 2), trial(2, 2)});
  episode.visits.back().progress->criteria.clear();
  EXPECT_EQ(followed(episode).advice, PhaseAdvice::Stay);
  EXPECT_EQ(followed(episode).unmetCriteria, Ids{"stands-30-s"});
}

TEST(Phase, OneFailIsOneStepBackAndTwoMoreAReview) {
  EXPECT_EQ(reported("tendon", {trial(2, 2), trial(8, 2)}).advice, PhaseAdvice::StepBack);
  EXPECT_EQ(reported("tendon", {trial(8, 2), trial(8, 2)}).advice, PhaseAdvice::StepBack);
  const auto review = reported("tendon", {trial(8, 2), trial(8, 2), trial(8, 2)});
  EXPECT_EQ(review.advice, PhaseAdvice::Review);
  EXPECT_EQ(review.referBecause, Ids{"fails-after-step-back"});
}

TEST(Phase, TwoFailsAfterTheStepBackOfTheVisitBeforeAreAReview) {
  EXPECT_EQ(after({trial(8, 2)}, {trial(8, 2), trial(8, 2)}).advice, PhaseAdvice::Review);
  EXPECT_EQ(after({trial(8, 2)}, {trial(8, 2)}).advice, PhaseAdvice::StepBack);
  EXPECT_EQ(after({trial(8, 2)}, {trial(2, 2), trial(8, 2), trial(8, 2)}).advice, PhaseAdvice::StepBack);
  EXPECT_EQ(after({trial(8, 2), trial(2, 2)}, {trial(8, 2), trial(8, 2)}).advice, PhaseAdvice::StepBack);
  EXPECT_EQ(after({trial(8, 2)}, {trial(8, 2), trial(8, 2)}, "other").advice, PhaseAdvice::StepBack);
}

TEST(Phase, AnyPainAfterABoneStressInjuryIsAReviewTheSameDay) {
  const auto painful = reported("bone", {trial(0, 0), trial(1, 0), trial(0, 0), trial(0, 0)});
  EXPECT_EQ(painful.advice, PhaseAdvice::Review);
  EXPECT_EQ(painful.referBecause, Ids{"pain-in-bone-plan"});
  EXPECT_EQ(reported("bone", {trial(0, 0), trial(0, 0)}).advice, PhaseAdvice::Advance);
}

TEST(Phase, NeverAdvancesWhileTheProgrammeIsLocked) {
  auto episode = EpisodeBuilder(Side::Left).visit("2026-11-20T09:00").build();
  episode.visits.back().progress = report("tendon", {trial(0, 0), trial(0, 0)});

  EXPECT_EQ(followed(episode, {}, ProgrammeState::Locked).advice, PhaseAdvice::Review);
  EXPECT_EQ(followed(episode).advice, PhaseAdvice::Advance);
}

TEST(Phase, NobodyReportedIsNotReported) {
  EXPECT_EQ(followed(EpisodeBuilder(Side::Left).visit("2026-11-20T09:00").build()).advice,
            PhaseAdvice::NotReported);
  EXPECT_EQ(reported("tendon", {}).advice, PhaseAdvice::Stay);
}

TEST(Changes, OfANumberAreJudgedByTheErrorOfItsTest) {
  const auto changed = [](double from, double to) {
    return followed(twoVisits()
                        .number("strength", from, Side::Left)
                        .visit("2026-11-20T09:00")
                        .number("strength", to, Side::Left)
                        .build())
        .changes;
  };

  ASSERT_EQ(changed(20, 22).size(), 1U);
  EXPECT_EQ(changed(20, 22)[0].verdict, ChangeVerdict::WithinError);
  EXPECT_EQ(changed(20, 22.1)[0].verdict, ChangeVerdict::Better);
  EXPECT_EQ(changed(20, 17.9)[0].verdict, ChangeVerdict::Worse);
  EXPECT_EQ(changed(20, 22.5)[0].before, "20");
  EXPECT_EQ(changed(20, 22.5)[0].after, "22.5");
  EXPECT_EQ(changed(20, 22)[0].side, Side::Left);
  EXPECT_TRUE(changed(20, 20).empty());
}

TEST(Changes, WithoutAKnownErrorAreToldAndNotJudged) {
  const auto changes = followed(twoVisits()
                                    .number("weight", 60)
                                    .choice("foot", "heel")
                                    .no("steady", Side::Left)
                                    .visit("2026-11-20T09:00")
                                    .number("weight", 58)
                                    .choice("foot", "toe")
                                    .yes("steady", Side::Left)
                                    .build())
                           .changes;

  ASSERT_EQ(changes.size(), 3U);
  EXPECT_EQ(changes[0].verdict, ChangeVerdict::ErrorUnknown);
  EXPECT_EQ(changes[1].verdict, ChangeVerdict::NotComparable);
  EXPECT_EQ(changes[2].verdict, ChangeVerdict::Better);
}

TEST(Changes, NeedAnAnswerAtBothVisits) {
  EXPECT_TRUE(followed(twoVisits().number("weight", 60).visit("2026-11-20T09:00").build()).changes.empty());
  EXPECT_TRUE(followed(twoVisits().visit("2026-11-20T09:00").number("weight", 60).build()).changes.empty());
}

TEST(NewFlags, AreThoseThatTheVisitBeforeDidNotRaise) {
  const auto raisedNow = followed(twoVisits().visit("2026-11-20T09:00").yes("night-pain").build());
  EXPECT_EQ(raisedNow.newFlags, Ids{"stress"});
  EXPECT_EQ(raisedNow.referBecause, Ids{"new-flag"});
  EXPECT_EQ(raisedNow.previous, day("2026-11-06"));

  EXPECT_TRUE(followed(twoVisits().yes("night-pain").visit("2026-11-20T09:00").build()).newFlags.empty());
}

OutcomeAssessment outcome(std::string_view lastDay, std::optional<bool> important) {
  OutcomeAssessment outcome;
  outcome.points = {{day("2026-08-28"), 40.0, 1, 1, {}}, {day(lastDay), 45.0, 1, 1, {}}};
  outcome.important = important;
  return outcome;
}

TEST(Outcomes, WithoutAGainThatPeopleNoticeReferWhenTheTimeIsUp) {
  const Episode episode = EpisodeBuilder(Side::Left).visit("2026-11-20T09:00").build();
  const auto reasons = [&](std::vector<OutcomeAssessment> outcomes, std::string programme = "tendon") {
    return followed(episode, outcomes, ProgrammeState::Offered, std::move(programme)).referBecause;
  };

  EXPECT_EQ(reasons({outcome("2026-11-20", false)}), Ids{"no-gain"});  // 84 days
  EXPECT_TRUE(reasons({outcome("2026-11-19", false)}).empty());        // 83 days
  EXPECT_TRUE(reasons({outcome("2026-11-20", true)}).empty());
  EXPECT_TRUE(reasons({outcome("2026-11-20", std::nullopt)}).empty());
  EXPECT_TRUE(reasons({outcome("2026-11-20", false), outcome("2026-11-20", true)}).empty());
  EXPECT_TRUE(reasons({outcome("2026-11-20", false)}, "other").empty());
}

TEST(Outcomes, ThatGotWorseBeyondErrorReferAtOnce) {
  auto worse = outcome("2026-09-20", std::nullopt);
  worse.sinceLast = ChangeVerdict::Worse;

  EXPECT_EQ(followed(EpisodeBuilder(Side::Left).visit("2026-11-20T09:00").build(), {worse}).referBecause,
            Ids{"score-worse"});
}

}  // namespace
}  // namespace calcar::engine
