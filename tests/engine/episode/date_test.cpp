#include "engine/episode/date.hpp"

#include <gtest/gtest.h>

namespace calcar::engine {
namespace {

TEST(Date, RefusesDaysThatDoNotExist) {
  EXPECT_FALSE(makeDate(2026, 2, 29));
  EXPECT_TRUE(makeDate(2028, 2, 29));
  EXPECT_FALSE(makeDate(1900, 2, 29));
  EXPECT_TRUE(makeDate(2000, 2, 29));
  EXPECT_FALSE(makeDate(2026, 13, 1));
  EXPECT_FALSE(makeDate(2026, 4, 31));
  EXPECT_FALSE(makeDate(2026, 4, 0));
}

TEST(Date, RefusesYearsOutsideTheGuard) {
  EXPECT_FALSE(makeDate(1899, 12, 31));
  EXPECT_TRUE(makeDate(1900, 1, 1));
  EXPECT_TRUE(makeDate(2199, 12, 31));
  EXPECT_FALSE(makeDate(2200, 1, 1));
}

TEST(Date, ReadsOnlyTheIsoForm) {
  EXPECT_EQ(parseDate("2026-11-20"), (Date{2026, 11, 20}));
  for (const char* text :
       {"20.11.2026", "2026-11-2", "2026-11-20 ", "2026/11/20", "20261120", "", "-026-11-20", "2026--1-20"}) {
    EXPECT_FALSE(parseDate(text)) << text;
  }
}

TEST(Moment, ReadsADayWithOrWithoutTime) {
  EXPECT_EQ(parseMoment("2026-11-20"), (Moment{{2026, 11, 20}, std::nullopt}));
  EXPECT_EQ(parseMoment("2026-11-20T10:15"), (Moment{{2026, 11, 20}, 615}));
  EXPECT_EQ(parseMoment("2026-11-20 23:59"), (Moment{{2026, 11, 20}, 1439}));
  for (const char* text :
       {"2026-11-20T24:00", "2026-11-20T10:60", "2026-11-20T1015", "2026-11-20T10:15Z", "2026-11"}) {
    EXPECT_FALSE(parseMoment(text)) << text;
  }
}

TEST(Moment, ADayWithoutTimeComesBeforeItsMinutes) {
  EXPECT_LT((Moment{{2026, 11, 20}, std::nullopt}), (Moment{{2026, 11, 20}, 0}));
  EXPECT_LT((Moment{{2026, 11, 20}, 1439}), (Moment{{2026, 11, 21}, std::nullopt}));
}

TEST(Date, IsWrittenAsItIsRead) {
  EXPECT_EQ(toText(Date{2026, 1, 5}), "2026-01-05");
  EXPECT_EQ(toText(Moment{{2026, 1, 5}, 65}), "2026-01-05T01:05");
  EXPECT_EQ(toText(Moment{{2026, 1, 5}, std::nullopt}), "2026-01-05");
}

TEST(DaysBetween, CountsLeapDaysAndYears) {
  EXPECT_EQ(daysBetween({2026, 12, 31}, {2027, 1, 1}), 1);
  EXPECT_EQ(daysBetween({2028, 2, 28}, {2028, 3, 1}), 2);
  EXPECT_EQ(daysBetween({2026, 2, 28}, {2026, 3, 1}), 1);
  EXPECT_EQ(daysBetween({2026, 11, 20}, {2026, 11, 20}), 0);
  EXPECT_EQ(daysBetween({2026, 11, 20}, {2026, 11, 6}), -14);
  EXPECT_EQ(daysBetween({1900, 1, 1}, {2199, 12, 31}), 109572);
}

TEST(CompletedYears, TurnOnTheBirthday) {
  EXPECT_EQ(completedYears({2008, 11, 24}, {2026, 11, 23}), 17);
  EXPECT_EQ(completedYears({2008, 11, 24}, {2026, 11, 24}), 18);
  EXPECT_EQ(completedYears({2008, 11, 24}, {2026, 11, 25}), 18);
}

TEST(CompletedYears, ALeapDayBirthdayCountsFromTheFirstOfMarch) {
  EXPECT_EQ(completedYears({2008, 2, 29}, {2026, 2, 28}), 17);
  EXPECT_EQ(completedYears({2008, 2, 29}, {2026, 3, 1}), 18);
  EXPECT_EQ(completedYears({2008, 2, 29}, {2028, 2, 29}), 20);
}

}  // namespace
}  // namespace calcar::engine
