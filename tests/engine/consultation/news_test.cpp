#include "engine/consultation/news.hpp"

#include <gtest/gtest.h>

namespace calcar::engine {
namespace {

FlagAssessment flag(std::string id, FlagState state, Urgency forced) {
  FlagAssessment assessed;
  assessed.flag = std::move(id);
  assessed.state = state;
  assessed.forced = forced;
  return assessed;
}

TEST(UrgentNews, TellsAFlagOnce) {
  const std::vector<FlagAssessment> none{flag("a", FlagState::Undecided, Urgency::None)};
  const std::vector<FlagAssessment> raised{flag("a", FlagState::Raised, Urgency::Within48h)};

  const auto first = urgentNews(none, raised);

  ASSERT_EQ(first.size(), 1U);
  EXPECT_EQ(first[0].flag, "a");
  EXPECT_FALSE(first[0].escalated);
  EXPECT_TRUE(urgentNews(raised, raised).empty());
}

TEST(UrgentNews, TellsAnEscalation) {
  const auto news = urgentNews({flag("a", FlagState::Raised, Urgency::Within2Weeks)},
                               {flag("a", FlagState::Raised, Urgency::SameDay)});

  ASSERT_EQ(news.size(), 1U);
  EXPECT_TRUE(news[0].escalated);
}

TEST(UrgentNews, StaysQuietBelowTwoWeeksAndAtTheLimitSpeaks) {
  EXPECT_TRUE(urgentNews({}, {flag("a", FlagState::Raised, Urgency::Routine)}).empty());
  EXPECT_EQ(urgentNews({}, {flag("a", FlagState::Raised, Urgency::Within2Weeks)}).size(), 1U);
}

TEST(UrgentNews, StaysQuietWhenUrgencyFallsOrAFlagIsClosed) {
  const std::vector<FlagAssessment> raised{flag("a", FlagState::Raised, Urgency::SameDay)};

  EXPECT_TRUE(urgentNews(raised, {flag("a", FlagState::Raised, Urgency::Within48h)}).empty());
  EXPECT_TRUE(urgentNews(raised, {flag("a", FlagState::Cleared, Urgency::None)}).empty());
}

TEST(UrgentNews, SpeaksAgainWhenAClosedFlagIsRaisedAnew) {
  EXPECT_EQ(urgentNews({flag("a", FlagState::Overridden, Urgency::None)},
                       {flag("a", FlagState::Raised, Urgency::Within48h)})
                .size(),
            1U);
}

}  // namespace
}  // namespace calcar::engine
