#include "rules/compiler/evidence_document.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "rules/hip/embedded_pack.hpp"

namespace calcar {
namespace {

/// The page as the rules make it now, and the one that is kept with them.
class HipEvidence : public ::testing::Test {
 protected:
  HipEvidence() {
    auto pack = engine::Pack::open(rules::embeddedPack());
    if (pack) {
      m_pack = std::move(*pack);
      m_document = rules::evidenceDocument(*m_pack);
    }
  }
  void SetUp() override { ASSERT_TRUE(m_pack); }

  void expectIn(const std::string& words) const {
    EXPECT_NE(m_document.find(words), std::string::npos) << words << " is missing";
  }

  std::optional<engine::Pack> m_pack;
  std::string m_document;
};

std::string coded(const flatbuffers::String* id) { return "`" + id->str() + "`"; }

std::string keptPage() {
  std::ifstream file(CALCAR_SOURCE_DIR "/docs/clinical-evidence.md", std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// Where two pages part; the whole pages would fill a screen many times over.
std::string firstDifference(const std::string& kept, const std::string& made) {
  std::istringstream keptLines(kept);
  std::istringstream madeLines(made);
  std::string left;
  std::string right;
  int number = 1;
  while (std::getline(keptLines, left) && std::getline(madeLines, right) && left == right) {
    ++number;
  }
  return "line " + std::to_string(number) + "\n  kept: " + left + "\n  now:  " + right;
}

TEST_F(HipEvidence, HoldsEveryRedFlagConditionReadingAndSource) {
  const auto& content = m_pack->content();

  for (const auto* flag : *content.red_flags()) {
    expectIn(coded(flag->id()) + " – ");
  }
  for (const auto* condition : *content.conditions()) {
    expectIn("\n" + coded(condition->id()) + "\n");
    for (const auto* group : *condition->groups()) {
      for (const auto* reading : *group->readings()) {
        expectIn("(" + coded(reading->id()) + ") | ");
      }
    }
  }
  for (const auto* source : *content.sources()) {
    expectIn("<a id=\"source-" + source->key()->str() + "\"></a>");
  }
}

TEST_F(HipEvidence, LeavesNoTextUnnamed) {
  EXPECT_EQ(m_document.find("\\[report."), std::string::npos);
  EXPECT_EQ(m_document.find("\\[advice."), std::string::npos);
  EXPECT_EQ(m_document.find("\\[study."), std::string::npos);
  EXPECT_EQ(m_document.find("\\[choice."), std::string::npos);
}

TEST_F(HipEvidence, IsKeptInTheDocsAsTheRulesMakeItNow) {
  const std::string kept = keptPage();

  EXPECT_TRUE(kept == m_document)
      << "docs/clinical-evidence.md is not what the rules say now. Write it anew: ./dev evidence\n"
      << firstDifference(kept, m_document);
}

TEST_F(HipEvidence, IsTheSameBytesFromTheSamePack) {
  EXPECT_TRUE(rules::evidenceDocument(*m_pack) == m_document);
}

}  // namespace
}  // namespace calcar
