#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/plugin/cli/program.hpp"

namespace calcar::testing {
namespace {

using Json = nlohmann::json;

TEST(Assess, SaysTheDispositionFirst) {
  const auto outcome = calcar({"assess", example("femoral-neck-stress"), "--as-of", "last-visit"});
  const auto disposition = outcome.out.find("within 48 hours");

  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_TRUE(outcome.err.empty());
  ASSERT_NE(disposition, std::string::npos) << outcome.out;
  EXPECT_LT(disposition, outcome.out.find("%"));
}

TEST(Assess, AsJsonNamesWhatIsRaised) {
  const auto outcome = calcar({"assess", example("femoral-neck-stress"), "--as-of", "last-visit", "--json"});
  const auto assessment = Json::parse(outcome.out);

  EXPECT_EQ(assessment.at("calcar"), "assessment/1");
  EXPECT_EQ(assessment.at("disposition").at("forced"), "within-48h");
  EXPECT_EQ(assessment.at("suspected-serious").at(0), "femoral-neck-bone-stress-injury");
}

TEST(Assess, GivesTheSameBytesForTheSameCaseAndMoment) {
  for (const char* format : {"--json", "--as-of=2026-11-20T16:00"}) {
    const std::vector<std::string> arguments{"assess", example("labral"), "--as-of", "2026-11-20T16:00",
                                             format};

    EXPECT_EQ(calcar(arguments).out, calcar(arguments).out);
  }
}

TEST(Assess, WithoutAMomentMeansNow) {
  const auto outcome = calcar({"assess", example("labral"), "--json"});

  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(Json::parse(outcome.out).at("as-of").get<std::string>().size(),
            std::string("2026-11-20T16:00").size());
}

TEST(Assess, SaysWhichVisitsAreNotSeen) {
  const auto outcome = calcar({"assess", example("labral"), "--as-of", "2026-11-19"});

  EXPECT_EQ(outcome.code, 0);
  EXPECT_TRUE(holds(outcome.err, "1 visit lies after 2026-11-19")) << outcome.err;
}

TEST(Assess, RefusesTheLastVisitOfACaseWithoutVisits) {
  const auto outcome = calcar({"assess", "-", "--as-of", "last-visit"}, "calcar: episode/1\n");

  EXPECT_EQ(outcome.code, 1);
  EXPECT_TRUE(holds(outcome.err, "no visit"));
}

TEST(Assess, ReadsACaseInJson) {
  const auto outcome =
      calcar({"assess", "-", "--as-of", "last-visit"},
             R"({"calcar":"episode/1","visits":[{"when":"2026-11-20","findings":{"night-pain":true}}]})");

  EXPECT_EQ(outcome.code, 0) << outcome.err;
}

constexpr const char* kWrongCase =
    "calcar: episode/1\n"
    "patient: { family: Secretname, birth-date: 1991-02-30 }\n"
    "visits:\n"
    "  - when: 2026-11-20\n"
    "    findings:\n"
    "      nihgt-pain: yes\n"
    "      hip-internal-rotation-prone: { left: 91 }\n";

TEST(Assess, RefusesAWrongCaseWithEveryPlace) {
  const TemporaryFolder folder;
  const auto file = folder.write("case.yaml", kWrongCase);
  const auto outcome = calcar({"assess", file});

  EXPECT_EQ(outcome.code, 1);
  EXPECT_TRUE(outcome.out.empty());
  EXPECT_EQ(outcome.err,
            file + ":2:44: patient.birth-date: expected a day that exists, written YYYY-MM-DD\n" + file +
                ":6:7: visits[0].findings.nihgt-pain: expected a finding of the dictionary – did you mean "
                "night-pain?\n" +
                file +
                ":7:44: visits[0].findings.hip-internal-rotation-prone.left: expected a number from 0 to 90 "
                "deg\n");
}

TEST(Assess, AsJsonRefusesAWrongCaseInJson) {
  const auto outcome = calcar({"assess", "-", "--json"}, kWrongCase);
  const auto problems = Json::parse(outcome.err).at("problems");

  EXPECT_EQ(outcome.code, 1);
  ASSERT_EQ(problems.size(), 3U);
  EXPECT_EQ(problems[1].at("line"), 6);
  EXPECT_EQ(problems[1].at("column"), 7);
  EXPECT_EQ(problems[1].at("hint"), "did you mean night-pain?");
}

TEST(Assess, NamesNobodyInItsMessages) {
  const auto outcome = calcar({"assess", "-"}, kWrongCase);

  EXPECT_FALSE(holds(outcome.err, "Secretname"));
}

TEST(Assess, RefusesAFileThatIsMissingOrAFolder) {
  const TemporaryFolder folder;

  EXPECT_EQ(calcar({"assess", folder.at("missing.yaml")}).code, 1);
  EXPECT_EQ(calcar({"assess", folder.path().string()}).code, 1);
  EXPECT_EQ(calcar({"assess", "-"}).code, 1);
}

}  // namespace
}  // namespace calcar::testing
