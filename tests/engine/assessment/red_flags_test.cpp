#include "engine/assessment/red_flags.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/episode_builder.hpp"
#include "tests/support/pack_builder.hpp"

namespace calcar::engine {
namespace {

using namespace calcar::testing;  // NOLINT(google-build-using-namespace)

constexpr std::string_view kToday = "2026-11-20";

PackBuilder findings() {
  PackBuilder builder;
  builder.person().yesNo("runner").yesNo("impact-pain").yesNo("walking-pain").yesNo("collapse");
  builder.yesNo("sore", {.sided = true}).yesNo("fever", {.validDays = 0}).painZone("pain-groin", {"F1"});
  return builder;
}

/// Applies to runners; raised by pain on impact and soreness; more urgent with each of two further findings.
Flag boneStress() {
  return {.id = "bone-stress",
          .raise = all({yes("impact-pain"), yes("sore")}),
          .urgency = {{pack::Urgency::Within2Weeks, {}, "base"},
                      {pack::Urgency::Within48h, {yes("walking-pain")}, "walking"},
                      {pack::Urgency::SameDay, {yes("collapse")}, "collapse"}},
          .applies = {yes("runner")}};
}

Pack withFlag(const Flag& flag) { return findings().redFlag(flag).open(); }

FlagReview reviewed(const Flag& flag, const EpisodeBuilder& builder, std::string_view asOf = kToday) {
  const Pack pack = withFlag(flag);
  return assessFlags(pack, builder.build(), moment(asOf));
}

FlagAssessment only(const Flag& flag, const EpisodeBuilder& builder, std::string_view asOf = kToday) {
  const auto review = reviewed(flag, builder, asOf);
  EXPECT_EQ(review.flags.size(), 1U);
  return review.flags.front();
}

using Sets = std::vector<std::vector<std::string>>;

Sets named(const std::vector<FindingSet>& sets) {
  const Pack pack = findings().open();
  Sets names;
  for (const FindingSet& set : sets) {
    names.emplace_back();
    for (const std::uint32_t finding : set) {
      names.back().push_back(pack.finding(finding).id()->str());
    }
  }
  return names;
}

std::vector<std::string> deciding(const FlagAssessment& flag) {
  const Pack pack = findings().open();
  std::vector<std::string> names;
  for (const Deciding& one : flag.decidedBy) {
    names.push_back(pack.finding(one.finding).id()->str());
  }
  return names;
}

EpisodeBuilder visit(Side side = Side::Left) { return EpisodeBuilder(side).visit(kToday); }
EpisodeBuilder raised(Side side = Side::Left) {
  return visit(side).yes("runner").yes("impact-pain").yes("sore", side);
}

// ---- states
// -----------------------------------------------------------------------------------------------------

TEST(RedFlag, DoesNotApplyToThoseItsConditionExcludes) {
  const auto flag = only(boneStress(), visit().no("runner").yes("impact-pain").yes("sore", Side::Left));

  EXPECT_EQ(flag.state, FlagState::NotApplicable);
  EXPECT_EQ(flag.possible, Urgency::None);
  EXPECT_EQ(deciding(flag), std::vector<std::string>{"runner"});
}

TEST(RedFlag, IsRaisedByItsFindings) {
  const auto flag = only(boneStress(), raised());

  EXPECT_EQ(flag.state, FlagState::Raised);
  EXPECT_EQ(flag.forced, Urgency::Within2Weeks);
  EXPECT_EQ(flag.level, "base");
  EXPECT_EQ(flag.side, Side::Left);
  EXPECT_FALSE(flag.remembered);
  EXPECT_EQ(deciding(flag), (std::vector<std::string>{"impact-pain", "sore"}));
}

TEST(RedFlag, IsNotRaisedWhenOneNeededFindingIsAbsent) {
  const auto flag = only(boneStress(), visit().yes("runner").no("impact-pain"));

  EXPECT_EQ(flag.state, FlagState::NotRaised);
  EXPECT_EQ(flag.possible, Urgency::None);
  EXPECT_EQ(deciding(flag), std::vector<std::string>{"impact-pain"});
}

TEST(RedFlag, AnUnexaminedFindingLeavesItUndecided) {
  const auto flag = only(boneStress(), visit().yes("runner").yes("impact-pain"));

  EXPECT_EQ(flag.state, FlagState::Undecided);
  EXPECT_EQ(named(flag.wouldRaise), Sets{{"sore"}});
  EXPECT_EQ(named(flag.wouldSettle), Sets{{"sore"}});
  EXPECT_EQ(flag.forced, Urgency::None);
  EXPECT_EQ(flag.possible, Urgency::SameDay);
}

TEST(RedFlag, WhetherItAppliesIsAskedTogetherWithWhatRaisesIt) {
  const auto flag = only(boneStress(), visit().yes("impact-pain"));

  EXPECT_EQ(flag.state, FlagState::Undecided);
  EXPECT_EQ(named(flag.wouldRaise), (Sets{{"runner", "sore"}}));
  EXPECT_EQ(named(flag.wouldSettle), (Sets{{"runner"}, {"sore"}}));
}

TEST(RedFlag, IsNotRaisedEvenIfItIsUnknownWhetherItApplies) {
  EXPECT_EQ(only(boneStress(), visit().no("impact-pain")).state, FlagState::NotRaised);
}

TEST(RedFlag, AStaleNoLeavesItUndecided) {
  const Flag infection{.id = "infection", .raise = yes("fever")};

  EXPECT_EQ(only(infection, visit().no("fever"), "2026-11-20").state, FlagState::NotRaised);
  EXPECT_EQ(only(infection, visit().no("fever"), "2026-11-21").state, FlagState::Undecided);
}

TEST(RedFlag, AnAgeLimitIsExactOnTheBirthday) {
  const Flag old{.id = "old", .raise = atLeast("age", 50)};
  const EpisodeBuilder born = visit().bornOn("1976-11-20");

  EXPECT_EQ(only(old, EpisodeBuilder(visit()).bornOn("1976-11-21")).state, FlagState::NotRaised);
  EXPECT_EQ(only(old, born).state, FlagState::Raised);
  EXPECT_EQ(only(old, visit()).state, FlagState::Undecided);
}

// ---- urgency
// ----------------------------------------------------------------------------------------------------

TEST(Urgency, TheHighestStepThatIsMetIsForced) {
  const auto walking = only(boneStress(), raised().yes("walking-pain"));
  const auto both = only(boneStress(), raised().yes("walking-pain").yes("collapse"));

  EXPECT_EQ(walking.forced, Urgency::Within48h);
  EXPECT_EQ(walking.level, "walking");
  EXPECT_EQ(deciding(walking), (std::vector<std::string>{"impact-pain", "sore", "walking-pain"}));
  EXPECT_EQ(both.forced, Urgency::SameDay);
}

TEST(Urgency, OpenStepsStayPossibleAndSayWhatWouldEscalate) {
  const auto flag = only(boneStress(), raised());

  EXPECT_EQ(flag.possible, Urgency::SameDay);
  EXPECT_EQ(named(flag.wouldEscalate), (Sets{{"walking-pain"}, {"collapse"}}));
}

TEST(Urgency, RuledOutStepsAreNoLongerPossible) {
  const auto flag = only(boneStress(), raised().no("walking-pain").no("collapse"));

  EXPECT_EQ(flag.forced, Urgency::Within2Weeks);
  EXPECT_EQ(flag.possible, Urgency::Within2Weeks);
  EXPECT_TRUE(flag.wouldEscalate.empty());
}

TEST(Urgency, AStepAboveAnOpenOneLeavesNothingToEscalate) {
  const auto flag = only(boneStress(), raised().yes("collapse"));

  EXPECT_EQ(flag.possible, Urgency::SameDay);
  EXPECT_TRUE(flag.wouldEscalate.empty());
}

TEST(Urgency, OpenFlagsSettleByTheUrgencyEachSetWouldBring) {
  const auto review = reviewed(boneStress(), visit().yes("runner").yes("impact-pain").no("collapse"));

  ASSERT_EQ(review.settling.size(), 2U);
  EXPECT_EQ(review.settling.at(0).could, Urgency::Within48h);
  EXPECT_EQ(named({review.settling.at(0).findings}), (Sets{{"walking-pain", "sore"}}));
  EXPECT_EQ(review.settling.at(1).could, Urgency::Within2Weeks);
  EXPECT_EQ(named({review.settling.at(1).findings}), Sets{{"sore"}});
}

TEST(Urgency, AnOpenFlagThatWouldBeUrgentAtOnceSettlesAtThatUrgency) {
  const auto review = reviewed(boneStress(), visit().yes("runner").yes("impact-pain").yes("collapse"));

  ASSERT_EQ(review.settling.size(), 1U);
  EXPECT_EQ(review.settling.front().could, Urgency::SameDay);
  EXPECT_EQ(named({review.settling.front().findings}), Sets{{"sore"}});
}

// ---- sides
// ------------------------------------------------------------------------------------------------------

TEST(FlagSides, EachSideOfABilateralComplaintIsJudgedAlone) {
  const auto review = reviewed(
      boneStress(),
      visit(Side::Both).yes("runner").yes("impact-pain").yes("sore", Side::Right).no("sore", Side::Left));

  ASSERT_EQ(review.flags.size(), 2U);
  EXPECT_EQ(review.flags.at(0).side, Side::Left);
  EXPECT_EQ(review.flags.at(0).state, FlagState::NotRaised);
  EXPECT_EQ(review.flags.at(1).side, Side::Right);
  EXPECT_EQ(review.flags.at(1).state, FlagState::Raised);
}

TEST(FlagSides, WhatDoesNotApplyToABilateralComplaintIsSaidOnce) {
  const auto flag = only(boneStress(), visit(Side::Both).no("runner"));

  EXPECT_EQ(flag.state, FlagState::NotApplicable);
  EXPECT_EQ(flag.side, Side::Both);
}

TEST(FlagSides, SystemicFlagsCountOnceAndHaveNoSide) {
  const auto flag =
      only({.id = "infection", .raise = yes("fever"), .systemic = true}, visit(Side::Both).yes("fever"));

  EXPECT_EQ(flag.state, FlagState::Raised);
  EXPECT_EQ(flag.side, std::nullopt);
}

TEST(FlagSides, SystemicFlagsAreReadOnTheAffectedSideWhereThereIsOne) {
  const Flag flag{.id = "infection", .raise = yes("sore"), .systemic = true};

  EXPECT_EQ(only(flag, visit(Side::Right).yes("sore", Side::Right)).state, FlagState::Raised);
  EXPECT_EQ(only(flag, visit(Side::Both).yes("sore", Side::Right)).state, FlagState::Undecided);
}

TEST(FlagSides, AMidlineComplaintIsJudgedOnceByWhatHoldsOnBothSides) {
  const auto oneSide = only(
      boneStress(),
      visit(Side::Midline).yes("runner").yes("impact-pain").yes("sore", Side::Left).no("sore", Side::Right));
  const auto bothSides =
      only(boneStress(), visit(Side::Midline).yes("runner").yes("impact-pain").yes("sore", Side::Both));

  EXPECT_EQ(oneSide.state, FlagState::Undecided);
  EXPECT_EQ(oneSide.side, Side::Midline);
  EXPECT_EQ(bothSides.state, FlagState::Raised);
}

TEST(FlagSides, TheSideOfTheOtherHipRaisesNothing) {
  EXPECT_EQ(
      only(boneStress(), visit(Side::Left).yes("runner").yes("impact-pain").yes("sore", Side::Right)).state,
      FlagState::Undecided);
}

// ---- memory
// -----------------------------------------------------------------------------------------------------

TEST(FlagMemory, RaisedStaysRaisedWhenALaterVisitFindsNothing) {
  const auto flag = only(boneStress(), raised().visit("2026-11-27").no("impact-pain"), "2026-11-27");

  EXPECT_EQ(flag.state, FlagState::Raised);
  EXPECT_TRUE(flag.remembered);
  EXPECT_EQ(flag.forced, Urgency::Within2Weeks);
  EXPECT_EQ(deciding(flag), (std::vector<std::string>{"impact-pain", "sore"}));
  EXPECT_EQ(flag.decidedBy.front().when, moment(kToday));
}

TEST(FlagMemory, ItIsKeptEvenIfTheFlagNoLongerApplies) {
  EXPECT_EQ(only(boneStress(), raised().visit("2026-11-27").no("runner"), "2026-11-27").state,
            FlagState::Raised);
}

TEST(FlagMemory, ALaterVisitRaisesTheUrgency) {
  const auto flag = only(boneStress(), raised().visit("2026-11-27").yes("walking-pain"), "2026-11-27");

  EXPECT_EQ(flag.forced, Urgency::Within48h);
  EXPECT_EQ(flag.level, "walking");
}

TEST(FlagMemory, ALaterVisitRaisesTheUrgencyOfARememberedFlag) {
  const auto flag =
      only(boneStress(), raised().visit("2026-11-27").no("impact-pain").yes("walking-pain"), "2026-11-27");

  EXPECT_TRUE(flag.remembered);
  EXPECT_EQ(flag.forced, Urgency::Within48h);
}

TEST(FlagMemory, ALaterVisitNeverLowersTheUrgency) {
  const auto flag =
      only(boneStress(), raised().yes("collapse").visit("2026-11-27").no("collapse"), "2026-11-27");

  EXPECT_EQ(flag.forced, Urgency::SameDay);
  EXPECT_EQ(flag.level, "collapse");
  EXPECT_EQ(deciding(flag), (std::vector<std::string>{"impact-pain", "sore", "collapse"}));
}

TEST(FlagMemory, ASecondVisitOfTheSameDayDoesNotHideTheFirst) {
  const auto flag = only(boneStress(), raised().visit(kToday).no("impact-pain"));

  EXPECT_EQ(flag.state, FlagState::Raised);
  EXPECT_TRUE(flag.remembered);
}

TEST(FlagMemory, NothingIsRememberedFromVisitsStillToCome) {
  EXPECT_EQ(only(boneStress(), raised(), "2026-11-19").state, FlagState::Undecided);
}

TEST(FlagMemory, ASymptomThatWasMovedToAnotherSideStaysWithItsSide) {
  const auto review = reviewed(boneStress(),
                               visit(Side::Both)
                                   .yes("runner")
                                   .yes("impact-pain")
                                   .yes("sore", Side::Left)
                                   .visit("2026-11-27")
                                   .no("sore", Side::Left)
                                   .yes("sore", Side::Right),
                               "2026-11-27");

  ASSERT_EQ(review.flags.size(), 2U);
  EXPECT_TRUE(review.flags.at(0).remembered);
  EXPECT_EQ(review.flags.at(1).state, FlagState::Raised);
  EXPECT_FALSE(review.flags.at(1).remembered);
}

}  // namespace
}  // namespace calcar::engine
