// Every word that a document may print is in the pack: what the sources of engine/report name, and what enums
// become.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include "../../support/hip_pack.hpp"
#include "engine/report/words.hpp"

namespace calcar::engine {
namespace {

using testing::hipPack;

std::set<std::string> matches(const std::string& text, const std::regex& pattern) {
  std::set<std::string> found;
  for (std::sregex_iterator at(text.begin(), text.end(), pattern), end; at != end; ++at) {
    found.insert((*at)[1].str());
  }
  return found;
}

/// Ids in `words("…")`, and any quoted "a.b" (the arms of a choice between two texts).
std::set<std::string> textsNamedBySources() {
  static const std::regex kCall("words\\(\\s*\"([a-z0-9.-]+)\"");
  static const std::regex kDotted("\"([a-z]+(?:-[a-z]+)*\\.[a-z-]+)\"");
  std::set<std::string> ids;
  for (const auto& entry : std::filesystem::directory_iterator(CALCAR_SOURCE_DIR "/engine/report")) {
    std::ifstream file(entry.path());
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    ids.merge(matches(text, kCall));
    ids.merge(matches(text, kDotted));
  }
  std::erase_if(ids, [](const std::string& id) {
    return id.rfind("report.", 0) == 0 || id.back() == '.';  // where an error lies; the first half of an id
  });
  return ids;
}

TEST(ReportTexts, EveryTextThatTheSourcesNameIsInThePack) {
  const auto ids = textsNamedBySources();

  EXPECT_GT(ids.size(), 100U);
  for (const auto& id : ids) {
    EXPECT_TRUE(hipPack().hasText("report." + id)) << id;
  }
}

TEST(ReportTexts, EveryUrgencyGradeSideAndMonthHasItsWords) {
  const Words words(hipPack());
  std::string all;

  for (int level = 0; level <= static_cast<int>(Urgency::Emergency); ++level) {
    all += words.action(static_cast<Urgency>(level)) + words.timeFrame(static_cast<Urgency>(level));
  }
  for (int grade = 0; grade <= static_cast<int>(Grade::High); ++grade) {
    all += words.grade(static_cast<Grade>(grade));
  }
  for (const Side side : {Side::Left, Side::Right, Side::Both, Side::Midline, Side::Unknown}) {
    all += words.side(side);
  }
  for (int month = 1; month <= 12; ++month) {
    all += words.date({2026, month, 1});
  }

  EXPECT_EQ(all.find('['), std::string::npos) << all;
}

TEST(ReportTexts, EveryUnitOfAFindingHasItsWords) {
  const Words words(hipPack());

  for (std::uint32_t finding = 0; finding < hipPack().content().findings()->size(); ++finding) {
    EXPECT_EQ(words.measured(finding, 2.0).find('['), std::string::npos) << words.measured(finding, 2.0);
  }
}

TEST(ReportTexts, EveryPartOfTheRecordHasItsName) {
  for (const auto& part : recordParts()) {
    EXPECT_TRUE(hipPack().hasText("report.record." + part)) << part;
  }
}

}  // namespace
}  // namespace calcar::engine
