#include "integrations/exchange/yaml/replace_training.hpp"

#include <gtest/gtest.h>

#include "integrations/exchange/yaml/case_file.hpp"
#include "tests/integrations/exchange/episodes.hpp"
#include "tests/integrations/exchange/small_dictionary.hpp"
#include "tests/support/episode_builder.hpp"

namespace calcar {
namespace {

engine::TrainingSession run(const std::string& date, double km) {
  engine::TrainingSession session;
  session.day = testing::day(date);
  session.km = km;
  return session;
}

std::string replaced(const std::string& text, const std::vector<engine::TrainingSession>& sessions) {
  const auto pack = testing::smallDictionary().open();
  const auto result = exchange::replaceTraining(text, pack, sessions);
  return result ? *result : "refused: " + exchange::toText(result.error().front());
}

TEST(ReplaceTraining, PutsNewSessionsBetweenTheOldOnesAndKeepsRemarks) {
  EXPECT_EQ(replaced("calcar: episode/1\n"
                     "training:\n"
                     "# by hand\n"
                     "- { day: 2026-11-03, sport: running, km: 10 }  # easy\n"
                     "\n"
                     "# the long one\n"
                     "- day: 2026-11-15\n"
                     "  sport: running\n"
                     "  km: 13.5\n"
                     "# end\n"
                     "call-back: '1'\n",
                     {run("2026-11-01", 8), run("2026-11-03", 10), run("2026-11-08", 9),
                      run("2026-11-15", 13.5), run("2026-11-16", 5)}),
            "calcar: episode/1\n"
            "training:\n"
            "# by hand\n"
            "- { day: 2026-11-01, sport: running, km: 8 }\n"
            "- { day: 2026-11-03, sport: running, km: 10 }  # easy\n"
            "- { day: 2026-11-08, sport: running, km: 9 }\n"
            "\n"
            "# the long one\n"
            "- day: 2026-11-15\n"
            "  sport: running\n"
            "  km: 13.5\n"
            "- { day: 2026-11-16, sport: running, km: 5 }\n"
            "# end\n"
            "call-back: '1'\n");
}

TEST(ReplaceTraining, AppendsTheDiaryToACaseWithoutOne) {
  EXPECT_EQ(replaced("calcar: episode/1\n", {run("2026-11-01", 8)}),
            "calcar: episode/1\n"
            "training:\n"
            "  - { day: 2026-11-01, sport: running, km: 8 }\n");
}

TEST(ReplaceTraining, WritesADiaryOutOfOrderAnew) {
  EXPECT_EQ(replaced("calcar: episode/1\n"
                     "training: [{ day: 2026-11-03, sport: running, km: 10 },\n"
                     "  { day: 2026-11-01, sport: running, km: 8 }]\n",
                     {run("2026-11-01", 8), run("2026-11-03", 10), run("2026-11-04", 5)}),
            "calcar: episode/1\n"
            "training:\n"
            "  - { day: 2026-11-01, sport: running, km: 8 }\n"
            "  - { day: 2026-11-03, sport: running, km: 10 }\n"
            "  - { day: 2026-11-04, sport: running, km: 5 }\n");
}

TEST(ReplaceTraining, KeepsLineBreaksOfOtherSystems) {
  EXPECT_EQ(replaced("calcar: episode/1\r\ntraining:\r\n- { day: 2026-11-03, sport: running, km: 10 }",
                     {run("2026-11-03", 10), run("2026-11-04", 5)}),
            "calcar: episode/1\r\ntraining:\r\n- { day: 2026-11-03, sport: running, km: 10 }\r\n"
            "- { day: 2026-11-04, sport: running, km: 5 }\r\n");
}

TEST(ReplaceTraining, WritesJsonAnew) {
  const auto pack = testing::smallDictionary().open();
  const auto result =
      exchange::replaceTraining(R"({"calcar":"episode/1","call-back":"1"})", pack, {run("2026-11-03", 10)});

  ASSERT_TRUE(result);
  const auto episode = exchange::readCaseFile(*result, pack);
  ASSERT_TRUE(episode);
  EXPECT_EQ(episode->callBack, "1");
  ASSERT_EQ(episode->training.size(), 1U);
  testing::expectSame(episode->training[0], run("2026-11-03", 10));
}

}  // namespace
}  // namespace calcar
