#include "tests/integrations/training/support.hpp"

namespace calcar::testing {
namespace {

std::string runs(const std::string& rows) { return "Date,Activity Type,Distance,Time\n" + rows; }

training::ReadOptions with(std::optional<training::LengthUnit> unit,
                           std::optional<training::DateOrder> dates = {}) {
  auto options = inLocalTime();
  options.unit = unit;
  options.dates = dates;
  return options;
}

TEST(CsvUnits, AFileThatDoesNotTellKmFromMilesIsRefusedOnceForAllItsRows) {
  const auto log = readText(runs("2026-11-03,Running,6.2,50:00\n2026-11-04,Running,5.1,40:00\n"));

  EXPECT_TRUE(log.sessions.empty());
  EXPECT_EQ(told(log),
            "2|Distance|the file does not say whether its distances are km or miles|say which: --unit km or "
            "--unit miles|1\n");
}

TEST(CsvUnits, TheUnitThatIsSaidCounts) {
  const std::string text = runs("2026-11-03,Running,10.0,50:00\n");

  EXPECT_EQ(readText(text, with(training::LengthUnit::Km)).sessions.at(0).km, 10.0);
  EXPECT_EQ(readText(text, with(training::LengthUnit::Miles)).sessions.at(0).km, 16.093);
}

TEST(CsvUnits, TheUnitOfAHeadingCountsBeforeTheOneThatIsSaid) {
  const auto log = readText("Date,Sport,Distance (mi)\n2026-11-03,Run,10\n", with(training::LengthUnit::Km));

  EXPECT_EQ(log.sessions.at(0).km, 16.093);
}

TEST(CsvUnits, ADayAboveTwelveSettlesTheOrderOfTheWholeFile) {
  const auto dayFirst = readText("date,sport,km\n3/4/2026,run,5\n13/4/2026,run,5\n");
  const auto monthFirst = readText("date,sport,km\n3/4/2026,run,5\n4/13/2026,run,5\n");

  EXPECT_EQ(dayFirst.sessions.at(0).day, day("2026-04-03"));
  EXPECT_EQ(monthFirst.sessions.at(0).day, day("2026-03-04"));
}

TEST(CsvUnits, WithoutADayAboveTwelveTheOrderIsAskedFor) {
  const std::string text = "date,sport,km\n3/4/2026,run,5\n12/4/2026,run,5\n";

  EXPECT_TRUE(readText(text).sessions.empty());
  EXPECT_TRUE(holds(told(readText(text)),
                    "2|date|day and month can be exchanged in every row|say which comes "
                    "first: --dates dmy or --dates mdy|1"));
  EXPECT_EQ(readText(text, with({}, training::DateOrder::DayFirst)).sessions.at(1).day, day("2026-04-12"));
  EXPECT_EQ(readText(text, with({}, training::DateOrder::MonthFirst)).sessions.at(1).day, day("2026-12-04"));
}

TEST(CsvUnits, ContradictoryOrdersAreRefused) {
  const auto log = readText("date,sport,km\n13/4/2026,run,5\n4/13/2026,run,5\n2026-11-03,run,5\n");

  EXPECT_EQ(log.sessions.size(), 1U);
  EXPECT_TRUE(holds(told(log), "in one file"));
}

TEST(CsvUnits, ReadsDaysAsPeopleAndSitesWriteThem) {
  const auto dayOf = [](const std::string& written) {
    const auto log = readText("date;sport;km\n" + written + ";run;5\n");
    return log.sessions.empty() ? told(log) : toText(log.sessions[0].day) + ' ' + log.sessions[0].start;
  };

  EXPECT_EQ(dayOf("Mar 3, 2026, 7:40:00 AM"), "2026-03-03 07:40");
  EXPECT_EQ(dayOf("Mar 3, 2026, 12:05:00\xE2\x80\xAF"
                  "AM"),
            "2026-03-03 00:05");
  EXPECT_EQ(dayOf("Mar 3, 2026, 12:05:00 PM"), "2026-03-03 12:05");
  EXPECT_EQ(dayOf("3. März 2026"), "2026-03-03 ");
  EXPECT_EQ(dayOf("3 juillet 2026 à 07:40"), "2026-07-03 07:40");
  EXPECT_EQ(dayOf("03.04.2026, 07:40"), "2026-04-03 07:40");
  EXPECT_EQ(dayOf("2026-11-03T06:40:00Z"), "2026-11-03 07:40");
  EXPECT_EQ(dayOf("2026-11-03 06:40:00"), "2026-11-03 06:40");
  EXPECT_TRUE(holds(dayOf("31.02.2026"), "no day that can be read"));
  EXPECT_TRUE(holds(dayOf("3.4.26"), "no day that can be read"));
}

TEST(CsvUnits, ANumberThatCanBeReadInTwoWaysIsRefused) {
  const auto log = readText("date;sport;km\n2026-11-03;run;\"1,234\"\n");

  EXPECT_TRUE(log.sessions.empty());
  EXPECT_TRUE(holds(told(log), "can be read in two ways"));
}

TEST(CsvUnits, OtherNumbersOfTheFileSettleTheDecimalMark) {
  EXPECT_EQ(readText("date;sport;km\n2026-11-03;run;\"1,234\"\n2026-11-04;run;\"5,5\"\n").sessions.at(0).km,
            1.234);
}

TEST(CsvUnits, ATimeWithoutAUnitIsNotGuessed) {
  const auto log = readText("date,sport,km,time\n2026-11-03,run,5,1500\n");

  EXPECT_FALSE(log.sessions.at(0).minutes);
  EXPECT_TRUE(holds(told(log), "2|time|no time that can be read"));
}

}  // namespace
}  // namespace calcar::testing
