#include "tests/integrations/training/support.hpp"

namespace calcar::testing {
namespace {

using engine::Sport;

training::ReadOptions inKm() {
  auto options = inLocalTime();
  options.unit = training::LengthUnit::Km;
  return options;
}

TEST(ReadCsv, ReadsTheListOfGarminConnect) {
  const auto log = readFixture("garmin-english.csv", inKm());

  ASSERT_EQ(log.sessions.size(), 4U) << told(log);
  EXPECT_EQ(log.sessions[0].day, day("2026-11-03"));
  EXPECT_EQ(log.sessions[0].start, "07:40");
  EXPECT_EQ(log.sessions[0].km, 10.02);
  EXPECT_EQ(log.sessions[0].minutes, 55.4);  // moving time
  EXPECT_EQ(log.sessions[0].climb, 35.0);
  EXPECT_EQ(log.sessions[1].sport, Sport::Running);
  EXPECT_FALSE(log.sessions[1].climb);
  EXPECT_EQ(log.sessions[2].sport, Sport::Strength);
  EXPECT_FALSE(log.sessions[2].km);
  EXPECT_EQ(log.sessions[2].minutes, 45.0);
}

TEST(ReadCsv, ASwimThatGarminWritesInMetresGetsNoDistance) {
  const auto log = readFixture("garmin-english.csv", inKm());

  EXPECT_EQ(log.sessions.at(3).sport, Sport::Swimming);
  EXPECT_FALSE(log.sessions.at(3).km);
  EXPECT_TRUE(holds(told(log), "5|Distance|swims and track runs are in metres"));
}

TEST(ReadCsv, ReadsGermanHeadingsAndDecimalCommas) {
  const auto log = readFixture("garmin-german.csv", inKm());

  ASSERT_EQ(log.sessions.size(), 2U) << told(log);
  EXPECT_EQ(log.sessions[0].sport, Sport::Running);
  EXPECT_EQ(log.sessions[0].km, 10.02);
  EXPECT_EQ(log.sessions[1].km, 102.5);
  EXPECT_EQ(log.sessions[1].climb, 1200.0);
}

TEST(ReadCsv, ReadsFrenchHeadings) {
  const auto log = readFixture("garmin-french.csv", inKm());

  ASSERT_EQ(log.sessions.size(), 2U) << told(log);
  EXPECT_EQ(log.sessions[0].sport, Sport::Running);
  EXPECT_EQ(log.sessions[0].km, 3.95);
  EXPECT_EQ(log.sessions[1].sport, Sport::Walking);
  EXPECT_EQ(log.sessions[1].climb, 322.0);
}

TEST(ReadCsv, TakesTheSecondDistanceOfStravaWhichIsInMetres) {
  const auto log = readFixture("strava.csv");

  ASSERT_EQ(log.sessions.size(), 3U) << told(log);
  EXPECT_EQ(log.sessions[0].km, 10.02);
  EXPECT_EQ(log.sessions[0].minutes, 55.4);
  EXPECT_EQ(log.sessions[0].climb, 35.0);
  EXPECT_EQ(log.sessions[2].km, 1.5);
}

TEST(ReadCsv, DaysOfStravaAreOfUtc) {
  const auto log = readFixture("strava.csv");

  EXPECT_EQ(log.sessions.at(0).start, "07:40");
  EXPECT_EQ(log.sessions.at(1).day, day("2026-11-05"));
  EXPECT_EQ(log.sessions.at(1).start, "00:30");
}

TEST(ReadCsv, ReadsStravaInGerman) {
  const auto log = readFixture("strava-german.csv");

  ASSERT_EQ(log.sessions.size(), 1U) << told(log);
  EXPECT_EQ(log.sessions[0].day, day("2026-11-03"));
  EXPECT_EQ(log.sessions[0].km, 10.02);
  EXPECT_EQ(log.sessions[0].sport, Sport::Running);
}

TEST(ReadCsv, ReadsTheSessionOfPolarFlowAndNotItsSamples) {
  const auto log = readFixture("polar.csv");

  ASSERT_EQ(log.sessions.size(), 1U) << told(log);
  EXPECT_EQ(log.sessions[0].day, day("2026-11-23"));
  EXPECT_EQ(log.sessions[0].start, "07:40");
  EXPECT_EQ(log.sessions[0].km, 10.02);
}

TEST(ReadCsv, ReadsMilesAndFeetOfRunkeeperAndQuotedLineBreaks) {
  const auto log = readFixture("runkeeper.csv");

  ASSERT_EQ(log.sessions.size(), 2U) << told(log);
  EXPECT_EQ(log.sessions[0].km, 9.978);    // 6.20 mi
  EXPECT_EQ(log.sessions[0].climb, 30.0);  // 100 ft
  EXPECT_EQ(log.sessions[0].minutes, 56.2);
  EXPECT_EQ(log.sessions[1].minutes, 62.6);
}

TEST(ReadCsv, LeavesOutWhatTrainingPeaksOnlyPlans) {
  const auto log = readFixture("trainingpeaks.csv");

  ASSERT_EQ(log.sessions.size(), 2U) << told(log);
  EXPECT_EQ(log.sessions[0].km, 15.121);
  EXPECT_EQ(log.sessions[0].minutes, 83.0);
  EXPECT_TRUE(holds(told(log), "3||neither distance nor time"));
}

TEST(ReadCsv, ReadsOurOwnPlainTable) {
  const auto log = readFixture("plain.csv");

  ASSERT_EQ(log.sessions.size(), 3U) << told(log);
  EXPECT_EQ(log.sessions[0].km, 10.0);
  EXPECT_EQ(log.sessions[0].start, "07:40");
  EXPECT_EQ(log.sessions[0].climb, 120.0);
  EXPECT_EQ(log.sessions[0].speed, false);
  EXPECT_EQ(log.sessions[1].speed, true);
  EXPECT_FALSE(log.sessions[2].speed);
}

TEST(ReadCsv, ReadsSemicolonsTabsAndAByteOrderMark) {
  for (const std::string separator : {";", "\t", ","}) {
    const std::string s = separator;
    const auto log = readText(
        "\xEF\xBB\xBF"
        "date" +
        s + "sport" + s + "km" + s + "minutes\r\n2026-11-03" + s + "running" + s + "\"10,5\"" + s + "55\r\n");

    ASSERT_EQ(log.sessions.size(), 1U) << told(log);
    EXPECT_EQ(log.sessions[0].km, 10.5);
  }
}

TEST(ReadCsv, KeepsWhatIsReadableAndNamesLineAndColumnOfTheRest) {
  const auto log = readText(
      "date,sport,km,minutes\nsoon,running,10,55\n2026-11-04,running,far,50\n"
      "2026-11-05,,5,25\n2026-11-06,running,6,30\n");

  ASSERT_EQ(log.sessions.size(), 1U);
  EXPECT_EQ(log.sessions[0].day, day("2026-11-06"));
  EXPECT_TRUE(holds(told(log), "2|date|no day that can be read"));
  EXPECT_TRUE(holds(told(log), "3|km|no number"));
  EXPECT_TRUE(holds(told(log), "4|sport|no sport|say which it is: --sport running"));
}

TEST(ReadCsv, AQuoteThatNeverClosesKeepsTheRowsBeforeIt) {
  const auto log = readText("date,sport,km\n2026-11-03,running,10\n2026-11-04,\"running,5\n");

  EXPECT_EQ(log.sessions.size(), 1U);
  EXPECT_TRUE(holds(told(log), "3||from here on the table cannot be read"));
}

TEST(ReadCsv, SaysWhichColumnsAreMissing) {
  const auto text = told(readText("name,value\na,b\n"));

  EXPECT_TRUE(holds(text, "no column for the day"));
  EXPECT_TRUE(holds(text, "no column for the sport"));
  EXPECT_TRUE(holds(text, "no column for distance or time"));
}

TEST(ReadCsv, RefusesWhatIsNoTextInUtf8) {
  EXPECT_TRUE(holds(told(readText("date,sport,km\n2026-11-03,Course \xE0 pied,5\n")), "no text in UTF-8"));
  EXPECT_TRUE(holds(told(readText(std::string("\x0E\x10\x64\x08\0\0\0\0.FIT\0\0\0\0", 16))), "a FIT file"));
}

}  // namespace
}  // namespace calcar::testing
