#include "engine/assessment/disposition.hpp"

#include <gtest/gtest.h>

namespace calcar::engine {
namespace {

FlagAssessment flag(std::string id, FlagState state, Urgency forced, Urgency possible) {
  FlagAssessment assessment;
  assessment.flag = std::move(id);
  assessment.state = state;
  assessment.forced = forced;
  assessment.possible = possible;
  return assessment;
}

TEST(Disposition, IsNoneWhenNothingIsKnownToBeWrong) {
  const auto result = disposition({}, {});

  EXPECT_EQ(result.forced, Urgency::None);
  EXPECT_EQ(result.possible, Urgency::None);
  EXPECT_TRUE(result.forcedBy.empty());
}

TEST(Disposition, IsForcedByTheMostUrgentRaisedFlags) {
  const auto result =
      disposition({{flag("first", FlagState::Raised, Urgency::Within2Weeks, Urgency::Within2Weeks),
                    flag("second", FlagState::Raised, Urgency::Within48h, Urgency::SameDay),
                    flag("third", FlagState::Raised, Urgency::Within48h, Urgency::Within48h)},
                   {}},
                  {});

  EXPECT_EQ(result.forced, Urgency::Within48h);
  EXPECT_EQ(result.possible, Urgency::SameDay);
  EXPECT_EQ(result.forcedBy, (std::vector<std::string>{"second", "third"}));
}

TEST(Disposition, AnUndecidedFlagForcesNothingButStaysPossible) {
  const auto result =
      disposition({{flag("open", FlagState::Undecided, Urgency::None, Urgency::Emergency)}, {}}, {});

  EXPECT_EQ(result.forced, Urgency::None);
  EXPECT_EQ(result.possible, Urgency::Emergency);
}

TEST(Disposition, ClosedFlagsCountForNothing) {
  for (const FlagState state :
       {FlagState::NotApplicable, FlagState::NotRaised, FlagState::Cleared, FlagState::Overridden}) {
    const auto result = disposition({{flag("closed", state, Urgency::SameDay, Urgency::SameDay)}, {}}, {});

    EXPECT_EQ(result.possible, Urgency::None);
  }
}

TEST(Disposition, ARoutineReferralForcesRoutineUnlessAFlagForcesMore) {
  const auto routine = disposition({}, {"labral-tear"});
  const auto urgent = disposition(
      {{flag("bone", FlagState::Raised, Urgency::Within2Weeks, Urgency::Within2Weeks)}, {}}, {"labral-tear"});
  const auto monitored = disposition(
      {{flag("bone", FlagState::Raised, Urgency::Monitor, Urgency::Monitor)}, {}}, {"labral-tear"});

  EXPECT_EQ(routine.forced, Urgency::Routine);
  EXPECT_EQ(routine.possible, Urgency::Routine);
  EXPECT_EQ(routine.forcedBy, std::vector<std::string>{"labral-tear"});
  EXPECT_EQ(urgent.forcedBy, std::vector<std::string>{"bone"});
  EXPECT_EQ(monitored.forcedBy, std::vector<std::string>{"labral-tear"});
}

TEST(Disposition, BothSidesOfOneFlagAreNamedOnce) {
  const auto one = flag("bone", FlagState::Raised, Urgency::Within2Weeks, Urgency::Within2Weeks);

  EXPECT_EQ(disposition({{one, one}, {}}, {}).forcedBy, std::vector<std::string>{"bone"});
}

TEST(Disposition, QuestionsComeByUrgencyThenByNumber) {
  const auto result = disposition({{},
                                   {{"a", {1, 2}, Urgency::Within48h},
                                    {"b", {3}, Urgency::Within2Weeks},
                                    {"c", {4}, Urgency::Within48h},
                                    {"d", {5, 6, 7}, Urgency::Emergency}}},
                                  {});

  std::vector<std::string> order;
  for (const Settling& one : result.settledBy) {
    order.push_back(one.flag);
  }
  EXPECT_EQ(order, (std::vector<std::string>{"d", "c", "a", "b"}));
}

TEST(Disposition, TheSameQuestionOfBothSidesIsAskedOnce) {
  const Settling one{"a", {1}, Urgency::Within48h};

  EXPECT_EQ(disposition({{}, {one, one}}, {}).settledBy.size(), 1U);
}

TEST(Disposition, AtMostTwelveQuestionsAreListed) {
  FlagReview review;
  for (std::uint32_t i = 0; i < 13; ++i) {
    review.settling.push_back({"a", {i}, Urgency::Within48h});
  }

  EXPECT_EQ(disposition(review, {}).settledBy.size(), 12U);
}

TEST(SuspectedSerious, ListsRaisedFlagsByUrgencyOnce) {
  const auto ids =
      suspectedSerious({flag("weeks", FlagState::Raised, Urgency::Within2Weeks, Urgency::SameDay),
                        flag("hours", FlagState::Raised, Urgency::Within48h, Urgency::Within48h),
                        flag("weeks", FlagState::Raised, Urgency::Within2Weeks, Urgency::SameDay),
                        flag("open", FlagState::Undecided, Urgency::None, Urgency::Emergency)});

  EXPECT_EQ(ids, (std::vector<std::string>{"hours", "weeks"}));
}

}  // namespace
}  // namespace calcar::engine
