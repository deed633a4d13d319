#include "integrations/training/merge_sessions.hpp"

#include "tests/integrations/training/support.hpp"

namespace calcar::testing {
namespace {

using training::isSameSession;
using training::mergeSessions;

engine::TrainingSession run(const std::string& date, const std::string& start, std::optional<double> km) {
  engine::TrainingSession session;
  session.day = day(date);
  session.start = start;
  session.km = km;
  return session;
}

TEST(MergeSessions, DistancesWithinOnePercentAreOfTheSameSession) {
  const auto one = run("2026-11-03", "07:40", 10.0);

  EXPECT_TRUE(isSameSession(one, run("2026-11-03", "07:40", 10.0)));
  EXPECT_TRUE(isSameSession(one, run("2026-11-03", "07:40", 9.9)));
  EXPECT_FALSE(isSameSession(one, run("2026-11-03", "07:40", 9.89)));
}

TEST(MergeSessions, StartsMoreThanAMinuteApartAreOfTwoSessions) {
  const auto one = run("2026-11-03", "07:40", 10.0);

  EXPECT_TRUE(isSameSession(one, run("2026-11-03", "07:41", 10.0)));
  EXPECT_FALSE(isSameSession(one, run("2026-11-03", "07:42", 10.0)));
  EXPECT_TRUE(isSameSession(one, run("2026-11-03", "", 10.0)));
}

TEST(MergeSessions, AnotherDayOrSportIsAnotherSession) {
  auto ride = run("2026-11-03", "07:40", 10.0);
  ride.sport = engine::Sport::Cycling;

  EXPECT_FALSE(isSameSession(run("2026-11-03", "07:40", 10.0), ride));
  EXPECT_FALSE(isSameSession(run("2026-11-03", "07:40", 10.0), run("2026-11-04", "07:40", 10.0)));
}

TEST(MergeSessions, WithoutDistancesDurationsDecide) {
  auto one = run("2026-11-03", "", {});
  auto other = one;
  EXPECT_FALSE(isSameSession(one, other));  // nothing says that they are one

  one.minutes = 45;
  other.minutes = 45;
  EXPECT_TRUE(isSameSession(one, other));
  other.minutes = 30;
  EXPECT_FALSE(isSameSession(one, other));
}

TEST(MergeSessions, PutsNewSessionsAmongTheOldOnesOldestFirst) {
  const auto merged = mergeSessions({run("2026-11-01", "", 5), run("2026-11-05", "", 5)},
                                    {run("2026-11-06", "", 7), run("2026-11-03", "", 6)});

  ASSERT_EQ(merged.sessions.size(), 4U);
  EXPECT_EQ(merged.sessions[1].km, 6.0);
  EXPECT_EQ(merged.sessions[3].km, 7.0);
  EXPECT_EQ(merged.added, 2U);
}

TEST(MergeSessions, NamesDuplicatesOfTheCaseAndOfTheFiles) {
  const auto merged = mergeSessions(
      {run("2026-11-01", "07:00", 5)},
      {run("2026-11-01", "07:00", 5.02), run("2026-11-02", "", 6), run("2026-11-02", "08:00", 6.01)});

  ASSERT_EQ(merged.duplicates.size(), 2U);
  EXPECT_TRUE(merged.duplicates[0].inCase);
  EXPECT_EQ(merged.duplicates[0].kept.km, 5.0);
  EXPECT_FALSE(merged.duplicates[1].inCase);
  EXPECT_EQ(merged.added, 1U);
}

TEST(MergeSessions, WhatSomebodyWroteTwiceIntoTheDiaryStays) {
  EXPECT_EQ(mergeSessions({run("2026-11-01", "", 5), run("2026-11-01", "", 5)}, {}).sessions.size(), 2U);
}

}  // namespace
}  // namespace calcar::testing
