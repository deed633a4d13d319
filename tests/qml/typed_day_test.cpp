#include "qml/model/typed_day.hpp"

#include <gtest/gtest.h>

#include <QLocale>

namespace calcar::ui {
namespace {

constexpr engine::Date kToday{2026, 11, 30};

std::string latest(const QString& text) {
  const auto day = typedDay(text, ShortYear::Latest, kToday);
  return day ? toText(*day) : "none";
}

std::string whole(const QString& text) {
  const auto day = typedDay(text, ShortYear::Refused, kToday);
  return day ? toText(*day) : "none";
}

TEST(TypedDay, IsReadHoweverPeopleWriteIt) {
  for (const char* text :
       {"1992-03-14", "14/03/1992", "14.3.1992", "14.03.1992", " 14  Mar 1992 ", "14 March 1992"}) {
    EXPECT_EQ(whole(text), "1992-03-14") << text;
    EXPECT_EQ(latest(text), "1992-03-14") << text;
  }
}

TEST(TypedDay, HasAYearOfTwoDigitsOnlyWhereItCanMeanOneCentury) {
  EXPECT_EQ(whole("14.3.92"), "none");
  EXPECT_EQ(latest("14.3.92"), "1992-03-14");
  EXPECT_EQ(latest("2.11.26"), "2026-11-02");
  EXPECT_EQ(latest("02/11/26"), "2026-11-02");
}

TEST(TypedDay, IsNoneWhereThereIsNoSuchDay) {
  for (const char* text : {"", "31.2.1992", "14.3.", "yesterday", "14-Mar", "1992"}) {
    EXPECT_EQ(latest(text), "none") << text;
  }
}

TEST(TypedDay, FollowsTheOrderOfTheLanguage) {
  const QLocale before;
  QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
  EXPECT_EQ(whole("3/14/1992"), "1992-03-14");
  QLocale::setDefault(QLocale(QLocale::German));
  EXPECT_EQ(whole("14. März 1992"), "none");
  EXPECT_EQ(whole("14 März 1992"), "1992-03-14");
  QLocale::setDefault(before);
}

}  // namespace
}  // namespace calcar::ui
