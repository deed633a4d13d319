#include <array>

#include "tests/integrations/training/support.hpp"

namespace calcar::testing {
namespace {

using engine::Sport;

/// A track of points, each (latitude, elevation, minute), due north from the equator.
std::string trackOf(const std::vector<std::array<double, 3>>& points, const std::string& type = "running") {
  std::string text = "<gpx version=\"1.1\"><trk><type>" + type + "</type><trkseg>";
  for (const auto& [latitude, elevation, minute] : points) {
    const int whole = static_cast<int>(minute);
    text += "<trkpt lat=\"" + std::to_string(latitude) + "\" lon=\"0\"><ele>" + std::to_string(elevation) +
            "</ele><time>2026-11-03T06:" + (whole < 10 ? "0" : "") + std::to_string(whole) +
            ":00Z</time></trkpt>";
  }
  return text + "</trkseg></trk></gpx>";
}

TEST(ReadGpx, SumsUpTheWayBetweenThePointsOfEachSegment) {
  const auto log = readFixture("morning-run.gpx");

  ASSERT_EQ(log.sessions.size(), 1U) << told(log);
  EXPECT_EQ(log.sessions[0].km, 3.0);  // three steps of 1000.755 m; the way of the pause is not one of them
  EXPECT_EQ(log.sessions[0].sport, Sport::Running);
  EXPECT_EQ(log.sessions[0].source, "morning-run.gpx");
  EXPECT_TRUE(log.problems.empty()) << told(log);
}

TEST(ReadGpx, CountsTheTimeInMotion) {
  EXPECT_EQ(readFixture("morning-run.gpx").sessions.at(0).minutes,
            15.0);  // not the three minutes at the lights
}

TEST(ReadGpx, PutsTimesOfUtcIntoTheDayOnTheWall) {
  const auto session = readFixture("morning-run.gpx").sessions.at(0);

  EXPECT_EQ(session.day, day("2026-11-03"));
  EXPECT_EQ(session.start, "07:40");
}

TEST(ReadGpx, ARunBeforeMidnightOfUtcIsOfTheNextDayWhereItWasRun) {
  std::string text = trainingFixture("morning-run.gpx");
  for (auto at = text.find("T06:"); at != std::string::npos; at = text.find("T06:")) {
    text.replace(at, 4, "T23:");
  }
  const auto session = readText(text).sessions.at(0);

  EXPECT_EQ(session.day, day("2026-11-04"));
  EXPECT_EQ(session.start, "00:40");
}

TEST(ReadGpx, CountsRisesOfThreeMetresAndMoreAsClimb) {
  const auto climb = [](double low, double high) {
    return readText(trackOf({{0.0, low, 0}, {0.009, high, 5}})).sessions.at(0).climb;
  };

  EXPECT_EQ(climb(10.0, 12.9), 0.0);
  EXPECT_EQ(climb(10.0, 13.0), 3.0);
  EXPECT_EQ(readFixture("morning-run.gpx").sessions.at(0).climb, 26.0);  // 40 to 48, 47 to 60, 60 to 65
}

TEST(ReadGpx, WithoutElevationThereIsNoClimb) {
  training::ReadOptions options = inLocalTime();
  options.sport = Sport::Running;

  EXPECT_FALSE(readFixture("old-site.gpx", options).sessions.at(0).climb);
}

TEST(ReadGpx, ReadsVersionOneZeroWithOffsets) {
  training::ReadOptions options = inLocalTime();
  options.sport = Sport::Running;
  const auto session = readFixture("old-site.gpx", options).sessions.at(0);

  EXPECT_EQ(session.day, day("2026-11-04"));
  EXPECT_EQ(session.start, "17:00");
  EXPECT_EQ(session.km, 1.0);
  EXPECT_EQ(session.minutes, 6.0);
}

TEST(ReadGpx, ATrackThatNamesNoSportIsNotGuessedToBeARun) {
  const auto log = readFixture("old-site.gpx");

  EXPECT_TRUE(log.sessions.empty());
  EXPECT_EQ(told(log), "4|type|this track does not name its sport|say which it is: --sport running|0\n");
}

TEST(ReadGpx, AnUnknownSportIsKeptAsOtherAndNamed) {
  const auto log = readText(trackOf({{0.0, 0, 0}, {0.009, 0, 5}}, "Løb"));

  ASSERT_EQ(log.sessions.size(), 1U);
  EXPECT_EQ(log.sessions[0].sport, Sport::Other);
  EXPECT_TRUE(holds(told(log), "“Løb” is no sport that Calcar knows"));
}

TEST(ReadGpx, AJumpOfTheReceiverIsNoRun) {
  const auto log = readText(trackOf({{0.0, 0, 0}, {0.009, 0, 5}, {0.3, 0, 6}, {0.309, 0, 11}}));

  EXPECT_EQ(log.sessions.at(0).km, 2.0);
  EXPECT_TRUE(holds(told(log), "the receiver jumped"));
}

TEST(ReadGpx, ARouteIsNoTraining) {
  const auto log = readText("<gpx><rte><rtept lat=\"1\" lon=\"1\"/></rte></gpx>");

  EXPECT_TRUE(log.sessions.empty());
  EXPECT_TRUE(holds(told(log), "no recorded track"));
}

TEST(ReadGpx, ATrackWithoutTimesIsAPlan) {
  const auto log = readText(
      "<gpx><trk><type>running</type><trkseg><trkpt lat=\"1\" lon=\"1\"/><trkpt lat=\"1\" "
      "lon=\"2\"/></trkseg>"
      "</trk></gpx>");

  EXPECT_TRUE(log.sessions.empty());
  EXPECT_TRUE(holds(told(log), "1|trk|a track without times"));
}

TEST(ReadGpx, APointWithoutAPlaceIsLeftOutAndNamed) {
  std::string text = trackOf({{0.0, 0, 0}, {0.009, 0, 5}});
  text.insert(text.find("</trkseg>"), "<trkpt lat=\"91\" lon=\"0\"/><trkpt lat=\"x\" lon=\"0\"/>");
  const auto log = readText(text);

  EXPECT_EQ(log.sessions.at(0).km, 1.0);
  EXPECT_TRUE(holds(told(log), "1|trkpt|a point without a place on earth; the way leaves it out||1"));
}

}  // namespace
}  // namespace calcar::testing
