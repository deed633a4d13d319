#include "qml/model/study_timeline.hpp"

#include <gtest/gtest.h>

namespace calcar::ui {
namespace {

const QDate kToday(2026, 11, 20);

DatedStudy study(const QString& key, QDate date, Terms::StudyBearing bearing = Terms::StudyBearing::Bears) {
  return {key, date, "hip", "MRI", bearing};
}

TEST(StudyTimeline, BreaksTheAxisOnlyWhereSomethingIsOlderThanTwoMonths) {
  const StudyTimeline recent = studyTimeline({study("a", kToday.addDays(-60))}, kToday);
  const StudyTimeline old = studyTimeline({study("a", kToday.addDays(-61))}, kToday);

  EXPECT_LT(recent.breakAt, 0);
  EXPECT_GT(old.breakAt, 0);
  EXPECT_LT(old.breakAt, old.today);
}

TEST(StudyTimeline, KeepsTheOrderOfTimeAndPutsWhatToConsiderAfterToday) {
  const StudyTimeline line = studyTimeline(
      {study("now", kToday), study("old", QDate(2021, 6, 1)),
       study("next", {}, Terms::StudyBearing::Recommended), study("month", kToday.addDays(-30))},
      kToday);

  ASSERT_EQ(line.marks.size(), 4U);
  EXPECT_EQ(line.marks[0].key, "old");
  EXPECT_EQ(line.marks[1].key, "month");
  EXPECT_EQ(line.marks[2].key, "now");
  EXPECT_DOUBLE_EQ(line.marks[2].at, line.today);
  EXPECT_EQ(line.marks[3].key, "next");
  EXPECT_GT(line.marks[3].at, line.today);
}

TEST(StudyTimeline, LeavesOutWhatHasNoDate) {
  EXPECT_TRUE(studyTimeline({study("a", {})}, kToday).marks.empty());
}

}  // namespace
}  // namespace calcar::ui
