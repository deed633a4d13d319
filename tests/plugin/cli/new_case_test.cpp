#include <gtest/gtest.h>
#include <sys/stat.h>

#include <nlohmann/json.hpp>
#include <regex>
#include <sstream>

#include "tests/plugin/cli/program.hpp"

namespace calcar::testing {
namespace {

/// What a user does with the form: takes away the first # of the lines of the visit and fills in its day.
std::string withVisit(const std::string& form) {
  std::istringstream lines(form);
  std::string text;
  std::string line;
  for (bool inVisit = false; std::getline(lines, line);) {
    inVisit = (inVisit || line.starts_with("visits:")) && !line.starts_with("imaging:");
    text += (inVisit && line.starts_with("#") ? line.substr(1) : line) + '\n';
  }
  return std::regex_replace(text, std::regex("- when: +#"), "- when: 2026-11-20 #");
}

TEST(NewCase, ReadsAsACaseInWhichNothingIsKnown) {
  const auto form = calcar({"new"});
  const auto assessed = calcar({"assess", "-", "--json", "--as-of", "2026-11-20"}, form.out);

  EXPECT_EQ(form.code, 0);
  ASSERT_EQ(assessed.code, 0) << assessed.err;
  EXPECT_EQ(nlohmann::json::parse(assessed.out).at("disposition").at("forced"), "none");
}

TEST(NewCase, OffersEveryFindingZoneAndPanel) {
  const auto form = calcar({"new"}).out;

  for (const auto& finding : nlohmann::json::parse(calcar({"findings", "--json"}).out)) {
    EXPECT_TRUE(holds(form, "#      " + finding.at("id").get<std::string>() + ":")) << finding.at("id");
  }
  EXPECT_TRUE(holds(form, "panel: infection, answer: all-no"));
  EXPECT_TRUE(holds(form, "  #   F4  front: "));
}

TEST(NewCase, TakesInAVisitAsItsRemarksSay) {
  const auto text = withVisit(calcar({"new"}).out);
  const auto empty = calcar({"assess", "-", "--as-of", "2026-11-20"}, text);
  const auto filled =
      calcar({"assess", "-", "--json", "--as-of", "2026-11-20"},
             std::regex_replace(text, std::regex("      night-pain:"), "      night-pain: yes"));

  EXPECT_EQ(empty.code, 0) << empty.err;
  EXPECT_EQ(filled.code, 0) << filled.err;
}

TEST(NewCase, AsJsonIsAnEpisodeToo) {
  const auto form = calcar({"new", "--json"});
  const auto assessed = calcar({"assess", "-", "--as-of", "2026-11-20"}, form.out);

  EXPECT_EQ(nlohmann::json::parse(form.out).at("calcar"), "episode/1");
  EXPECT_EQ(assessed.code, 0) << assessed.err;
}

TEST(NewCase, IsWrittenToANewFileForItsOwnerAlone) {
  const TemporaryFolder folder;
  const auto outcome = calcar({"new", folder.at("case.yaml")});
  struct ::stat status {};

  EXPECT_EQ(outcome.code, 0);
  EXPECT_TRUE(outcome.out.empty());
  EXPECT_EQ(contentOf(folder.at("case.yaml")), calcar({"new"}).out);
  ASSERT_EQ(::stat(folder.at("case.yaml").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0600U);
}

TEST(NewCase, NeverOverwritesAFile) {
  const TemporaryFolder folder;
  const auto file = folder.write("case.yaml", "mine");
  const auto outcome = calcar({"new", file});

  EXPECT_EQ(outcome.code, 1);
  EXPECT_TRUE(holds(outcome.err, "is not overwritten"));
  EXPECT_EQ(contentOf(file), "mine");
}

TEST(NewCase, SaysWhenTheFileCannotBeWritten) {
  const TemporaryFolder folder;

  EXPECT_EQ(calcar({"new", folder.at("missing/case.yaml")}).code, 1);
}

}  // namespace
}  // namespace calcar::testing
