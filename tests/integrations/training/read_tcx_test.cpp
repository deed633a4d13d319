#include "tests/integrations/training/support.hpp"

namespace calcar::testing {
namespace {

using engine::Sport;

std::string activity(const std::string& sport, const std::string& content) {
  return "<TrainingCenterDatabase><Activities><Activity" + sport + ">" + content +
         "</Activity></Activities></TrainingCenterDatabase>";
}

TEST(ReadTcx, SumsUpTheLapsOfEachActivity) {
  const auto log = readFixture("long-run.tcx");

  ASSERT_EQ(log.sessions.size(), 2U) << told(log);
  EXPECT_EQ(log.sessions[0].sport, Sport::Running);
  EXPECT_EQ(log.sessions[0].km, 15.12);
  EXPECT_EQ(log.sessions[0].minutes, 83.0);
  EXPECT_EQ(log.sessions[0].day, day("2026-11-08"));
  EXPECT_EQ(log.sessions[0].start, "09:00");
  EXPECT_EQ(log.sessions[0].climb, 12.0);
}

TEST(ReadTcx, ReadsARideWithAnOffset) {
  const auto ride = readFixture("long-run.tcx").sessions.at(1);

  EXPECT_EQ(ride.sport, Sport::Cycling);
  EXPECT_EQ(ride.start, "16:00");
  EXPECT_EQ(ride.km, 25.0);
  EXPECT_FALSE(ride.climb);
}

TEST(ReadTcx, AnActivityWithoutDistanceHasNone) {
  const auto log =
      readText(activity(" Sport=\"Other\"",
                        "<Id>2026-11-03T07:00:00Z</Id><Lap><TotalTimeSeconds>1800</TotalTimeSeconds>"
                        "<DistanceMeters>0</DistanceMeters></Lap>"));

  ASSERT_EQ(log.sessions.size(), 1U) << told(log);
  EXPECT_FALSE(log.sessions[0].km);
  EXPECT_EQ(log.sessions[0].minutes, 30.0);
}

TEST(ReadTcx, AnActivityWithoutStartSportOrContentIsRefusedByName) {
  const std::string lap = "<Lap><TotalTimeSeconds>60</TotalTimeSeconds></Lap>";

  EXPECT_TRUE(holds(told(readText(activity(" Sport=\"Running\"", "<Id>noon</Id>" + lap))), "1|Id|"));
  EXPECT_TRUE(holds(told(readText(activity("", "<Id>2026-11-03T07:00:00Z</Id>" + lap))), "1|Sport|"));
  EXPECT_TRUE(
      holds(told(readText(activity(" Sport=\"Running\"", "<Id>2026-11-03T07:00:00Z</Id>"))), "1|Lap|"));
}

TEST(ReadTcx, NoNumberInALapIsNamed) {
  const auto log =
      readText(activity(" Sport=\"Running\"",
                        "<Id>2026-11-03T07:00:00Z</Id>\n<Lap><TotalTimeSeconds>60</TotalTimeSeconds>"
                        "<DistanceMeters>far</DistanceMeters></Lap>"));

  EXPECT_EQ(log.sessions.size(), 1U);
  EXPECT_TRUE(holds(told(log), "2|DistanceMeters|no number")) << told(log);
}

TEST(ReadTcx, ACourseIsNoTraining) {
  const auto log = readText("<TrainingCenterDatabase><Courses><Course/></Courses></TrainingCenterDatabase>");

  EXPECT_TRUE(holds(told(log), "no activity"));
}

TEST(ReadTcx, MoreThanAThousandKilometresAreRefused) {
  const auto run = [](const std::string& metres) {
    return readText(activity(" Sport=\"Running\"", "<Id>2026-11-03T07:00:00Z</Id><Lap><DistanceMeters>" +
                                                       metres + "</DistanceMeters></Lap>"));
  };

  EXPECT_EQ(run("1000000").sessions.size(), 1U);
  EXPECT_TRUE(run("1000100").sessions.empty());
  EXPECT_TRUE(holds(told(run("1000100")), "more than 1000 km"));
}

}  // namespace
}  // namespace calcar::testing
