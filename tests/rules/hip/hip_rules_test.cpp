#include <gtest/gtest.h>

#include <algorithm>

#include "engine/knowledge/pack.hpp"
#include "rules/compiler/compile.hpp"
#include "rules/compiler/folder.hpp"
#include "rules/hip/embedded_pack.hpp"

namespace calcar {
namespace {

constexpr const char* kFolder = CALCAR_SOURCE_DIR "/rules/hip";

TEST(HipRules, CompileWithoutAnyProblem) {
  const auto files = rules::readFolder(kFolder);
  ASSERT_TRUE(files) << files.error();

  const auto pack = rules::compile(*files);

  std::string problems;
  if (!pack) {
    for (const auto& diagnostic : pack.error()) {
      problems += rules::toText(diagnostic) + "\n";
    }
  }
  EXPECT_EQ(problems, "");
}

TEST(HipRules, AreEmbeddedAsTheyStandInTheirFolder) {
  const auto files = rules::readFolder(kFolder);
  ASSERT_TRUE(files);
  const auto pack = rules::compile(*files);
  ASSERT_TRUE(pack);

  const auto embedded = rules::embeddedPack();

  EXPECT_TRUE(std::equal(pack->begin(), pack->end(), embedded.begin(), embedded.end()));
}

TEST(HipRules, EmbeddedPackOpens) {
  const auto pack = engine::Pack::open(rules::embeddedPack());

  ASSERT_TRUE(pack) << pack.error().detail;
  EXPECT_EQ(pack->content().name()->str(), "hip");
  EXPECT_EQ(pack->hash().size(), 64U);
}

TEST(HipRules, NoRuleClaimsAReviewThatNobodyMade) {
  const auto pack = engine::Pack::open(rules::embeddedPack());
  ASSERT_TRUE(pack);

  EXPECT_EQ(pack->content().review()->str(), "none");
  for (const auto* flag : *pack->content().red_flags()) {
    EXPECT_EQ(flag->provenance()->review()->str(), "none") << flag->id()->str();
  }
}

}  // namespace
}  // namespace calcar
