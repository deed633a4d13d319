#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "tests/plugin/cli/program.hpp"

namespace calcar::testing {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> namesIn(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) {
    names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

Outcome report(const std::string& name, const std::string& kind, const TemporaryFolder& folder,
               const std::vector<std::string>& more = {}) {
  std::vector<std::string> arguments{"report", example(name),        "--kind",  kind,
                                     "--out",  folder.at("letters"), "--as-of", "last-visit"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return calcar(arguments);
}

TEST(Report, WritesTheNoteAsPdfHtmlAndText) {
  const TemporaryFolder folder;
  const auto outcome = report("labral", "note", folder, {"--number", "2026-7"});

  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(namesIn(folder.at("letters")),
            (std::vector<std::string>{"note-2026-7.html", "note-2026-7.pdf", "note-2026-7.txt"}));
  EXPECT_EQ(outcome.out, folder.at("letters/note-2026-7.pdf") + '\n' + folder.at("letters/note-2026-7.html") +
                             '\n' + folder.at("letters/note-2026-7.txt") + '\n');
  EXPECT_TRUE(contentOf(folder.at("letters/note-2026-7.pdf")).starts_with("%PDF-"));
  EXPECT_TRUE(holds(contentOf(folder.at("letters/note-2026-7.html")), "Reiter"));
  EXPECT_TRUE(holds(contentOf(folder.at("letters/note-2026-7.txt")), "Reiter"));
}

TEST(Report, WritesEveryOtherKindAsPdfAndHtml) {
  const TemporaryFolder folder;

  EXPECT_EQ(report("labral", "referral", folder, {"--number", "1"}).code, 0);
  EXPECT_EQ(report("gluteal-tendinopathy", "rehab", folder, {"--number", "1"}).code, 0);
  EXPECT_EQ(report("femoral-neck-stress", "advice", folder, {"--number", "1"}).code, 0);
  EXPECT_EQ(namesIn(folder.at("letters")),
            (std::vector<std::string>{"advice-1.html", "advice-1.pdf", "referral-1.html", "referral-1.pdf",
                                      "rehab-1.html", "rehab-1.pdf"}));
}

TEST(Report, NamesItsFilesByDayAndContentAlone) {
  const TemporaryFolder folder;
  const auto first = nlohmann::json::parse(report("labral", "referral", folder, {"--json"}).out);
  const auto second = nlohmann::json::parse(report("labral", "referral", folder, {"--json"}).out);
  const auto other = nlohmann::json::parse(report("femoral-neck-stress", "referral", folder, {"--json"}).out);
  const auto number = first.at("document-number").get<std::string>();

  EXPECT_TRUE(number.starts_with("20261120-"));
  EXPECT_EQ(number.size(), std::string("20261120-1a2b3c4d").size());
  EXPECT_EQ(first, second);
  EXPECT_NE(number, other.at("document-number").get<std::string>());
  EXPECT_EQ(first.at("files").at(0), folder.at("letters/referral-" + number + ".pdf"));
}

TEST(Report, RefusesALetterThatNothingAsksFor) {
  const TemporaryFolder folder;
  const auto outcome = report("gluteal-tendinopathy", "referral", folder);

  EXPECT_EQ(outcome.code, 1);
  EXPECT_TRUE(outcome.out.empty());
  EXPECT_GT(outcome.err.size(), std::string("calcar: \n").size());
  EXPECT_FALSE(fs::exists(folder.at("letters")));
}

TEST(Report, RefusesALockedPlanAndNamesTheFlag) {
  const TemporaryFolder folder;
  const auto outcome = report("femoral-neck-stress", "rehab", folder);

  EXPECT_EQ(outcome.code, 1);
  EXPECT_TRUE(holds(outcome.err, "one stress injury")) << outcome.err;
  EXPECT_FALSE(fs::exists(folder.at("letters")));
}

TEST(Report, RefusesAFolderThatCannotBeMade) {
  const TemporaryFolder folder;
  folder.write("letters", "a file");

  EXPECT_EQ(report("labral", "note", folder).code, 1);
}

}  // namespace
}  // namespace calcar::testing
