#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/plugin/cli/program.hpp"

namespace calcar::testing {
namespace {

using Json = nlohmann::json;

constexpr const char* kCase =
    "# Jörg\n"
    "calcar: episode/1\n"
    "patient: { birth-date: 1980-02-29 }\n"
    "complaint: { side: left }   # keep me\n"
    "visits:\n"
    "  - when: 2026-11-16T10:00\n"
    "training:\n"
    "  - { day: 2026-11-03, sport: running, km: 10 }\n";

constexpr const char* kLog =
    "date,sport,km,minutes\n"
    "2026-11-15,running,13.5,76\n"
    "2026-11-03,running,10.05,55\n"
    "soon,running,5,30\n";

TEST(ImportTraining, PutsNewSessionsIntoTheCaseAndNamesDuplicatesAndProblems) {
  const TemporaryFolder folder;
  const auto file = folder.write("case.yaml", kCase);
  const auto outcome = calcar({"import", "training", folder.write("log.csv", kLog), "--into", file});

  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_TRUE(holds(outcome.out, "1 added, 1 already there")) << outcome.out;
  EXPECT_TRUE(holds(outcome.out, "log.csv: 2026-11-03 running 10.1 km 55 min: in the case as"));
  EXPECT_TRUE(holds(outcome.out, "log.csv:4: column “date”: no day that can be read"));
  EXPECT_EQ(contentOf(file), std::string(kCase) +
                                 "  - { day: 2026-11-15, sport: running, km: 13.5, minutes: 76, source: "
                                 "\"log.csv\" }\n");
}

TEST(ImportTraining, TwiceChangesNothingMore) {
  const TemporaryFolder folder;
  const auto file = folder.write("case.yaml", kCase);
  const auto log = folder.write("log.csv", kLog);
  calcar({"import", "training", log, "--into", file});
  const auto once = contentOf(file);
  const auto outcome = calcar({"import", "training", log, "--into", file});

  EXPECT_EQ(outcome.code, 0);
  EXPECT_TRUE(holds(outcome.out, "0 added, 2 already there"));
  EXPECT_EQ(contentOf(file), once);
}

TEST(ImportTraining, AsJsonListsSessionsDuplicatesAndProblems) {
  const TemporaryFolder folder;
  const auto file = folder.write("case.yaml", kCase);
  const auto tree = Json::parse(
      calcar({"import", "training", folder.write("log.csv", kLog), "--into", file, "--json"}).out);

  EXPECT_EQ(tree.at("added"), 1);
  EXPECT_EQ(tree.at("files").at(0).at("sessions").at(0).at("km"), 13.5);
  EXPECT_EQ(tree.at("files").at(0).at("problems").at(0).at("line"), 4);
  EXPECT_EQ(tree.at("duplicates").at(0).at("in-case"), true);
}

TEST(ImportTraining, RefusesWhenNothingCouldBeReadAndChangesNothing) {
  const TemporaryFolder folder;
  const auto file = folder.write("case.yaml", kCase);
  const auto log = folder.write("log.csv", "Date,Activity Type,Distance\n2026-11-15,Running,8\n");
  const auto outcome = calcar({"import", "training", log, folder.at("missing.gpx"), "--into", file});

  EXPECT_EQ(outcome.code, 1);
  EXPECT_TRUE(holds(outcome.err, "no session could be read; nothing was changed"));
  EXPECT_TRUE(holds(outcome.out, "--unit km or --unit miles")) << outcome.out;
  EXPECT_TRUE(holds(outcome.out, "missing.gpx")) << outcome.out;
  EXPECT_EQ(contentOf(file), kCase);
}

TEST(ImportTraining, TakesUnitOrderAndSportFromTheCommandLine) {
  const TemporaryFolder folder;
  const auto log = folder.write("log.csv", "Date,Distance\n3/4/2026,10\n");
  const auto tree = Json::parse(
      calcar({"import", "training", log, "--unit", "miles", "--dates", "mdy", "--sport", "running", "--json"})
          .out);
  const auto session = tree.at("files").at(0).at("sessions").at(0);

  EXPECT_EQ(session.at("day"), "2026-03-04");
  EXPECT_EQ(session.at("km"), 16.093);
  EXPECT_EQ(session.at("sport"), "running");
}

TEST(ImportTraining, OtherUnitsOrdersAndSportsAreAWrongCommandLine) {
  EXPECT_EQ(calcar({"import", "training", "x", "--unit", "furlongs"}).code, 2);
  EXPECT_EQ(calcar({"import", "training", "x", "--dates", "ymd"}).code, 2);
  EXPECT_EQ(calcar({"import", "training", "x", "--sport", "jogging"}).code, 2);
  EXPECT_EQ(calcar({"import", "training"}).code, 2);
}

TEST(ImportTraining, ADayBeforeBirthIsLeftOut) {
  const TemporaryFolder folder;
  const auto file = folder.write("case.yaml", kCase);
  const auto log = folder.write(
      "log.csv", "date,sport,km\n1980-02-28,running,5\n1980-02-29,running,5\n2026-11-15,running,8\n");
  const auto outcome = calcar({"import", "training", log, "--into", file});

  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_TRUE(holds(outcome.out, "2 added")) << outcome.out;
  EXPECT_TRUE(holds(outcome.out, "a day before the person was born"));
}

TEST(ImportTraining, TheNoteShowsWeeksAndSpikesOfTheDiary) {
  const TemporaryFolder folder;
  const auto file = folder.write("case.yaml", kCase);
  calcar({"import", "training", folder.write("log.csv", kLog), "--into", file});
  const auto text = calcar({"assess", file, "--as-of", "last-visit"}).out;

  EXPECT_TRUE(holds(text, "Longest recent run is 135 % of the longest of the 30 days before")) << text;
  EXPECT_TRUE(holds(text, "9 Nov 2026"));
  EXPECT_TRUE(holds(text, "95 % interval 1.16 to 2"));
  EXPECT_TRUE(holds(text, "not causal"));
  EXPECT_TRUE(holds(text, "Bergmann 1993"));
}

}  // namespace
}  // namespace calcar::testing
