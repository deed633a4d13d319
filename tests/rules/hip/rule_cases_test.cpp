// Every red flag at each of its levels: the least that reaches it, just below, and one answer not given.
#include <gtest/gtest.h>

#include "../../support/case_files.hpp"
#include "../../support/source_tree.hpp"
#include "engine/assessment/assessment.hpp"
#include "integrations/exchange/decode_episode.hpp"
#include "integrations/exchange/encode_assessment.hpp"
#include "integrations/exchange/yaml/read_yaml.hpp"

#include <nlohmann/json.hpp>

namespace calcar {
namespace {

using testing::hipPack;

constexpr const char* kFolder = CALCAR_SOURCE_DIR "/tests/rules/hip/red-flags";

/// “raised within-48h”, “undecided”: the words that the published JSON uses.
std::string verdictOn(const std::string& flag, const engine::Assessment& assessment) {
  const auto json = nlohmann::json::parse(exchange::encodeAssessment(hipPack(), assessment));
  for (const auto& reviewed : json.at("red-flags")) {
    if (reviewed.at("flag") == flag) {
      const auto state = reviewed.at("state").get<std::string>();
      return state == "raised" ? state + " " + reviewed.at("forced").get<std::string>() : state;
    }
  }
  return "no such flag";
}

class RuleCases : public ::testing::TestWithParam<std::filesystem::path> {};

TEST_P(RuleCases, ComeOutAsTheRuleSays) {
  const auto tree = exchange::readYaml(testing::contentOf(GetParam()));
  ASSERT_TRUE(tree) << exchange::toText(tree.error().front());
  const auto flag = testing::textOf(*tree, "flag");
  EXPECT_EQ(flag, GetParam().stem().string());
  const auto* cases = testing::child(*tree, "cases");
  ASSERT_NE(cases, nullptr);
  ASSERT_GE(cases->items.size(), 3U);

  for (const auto& one : cases->items) {
    const auto name = testing::textOf(one, "name");
    const auto* expected = testing::child(one, "expect");
    const auto* given = testing::child(one, "case");
    ASSERT_TRUE(expected != nullptr && given != nullptr) << name;
    const auto episode = exchange::decodeEpisode(*given, hipPack());
    ASSERT_TRUE(episode) << name << ": " << exchange::toText(episode.error().front());

    const auto assessment = engine::assess(hipPack(), *episode, episode->visits.back().when);

    const auto state = testing::textOf(*expected, "state");
    const auto level = testing::textOf(*expected, "level");
    EXPECT_EQ(verdictOn(flag, assessment), level.empty() ? state : state + " " + level) << name;
  }
}

INSTANTIATE_TEST_SUITE_P(RedFlags, RuleCases, ::testing::ValuesIn(testing::yamlFilesIn(kFolder)),
                         [](const auto& instance) {
                           auto name = instance.param.stem().string();
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

TEST(RuleCaseFiles, ExistForEveryRedFlag) {
  for (const auto* flag : *hipPack().content().red_flags()) {
    const auto file = std::string(kFolder) + "/" + flag->id()->str() + ".yaml";
    EXPECT_TRUE(std::filesystem::exists(file)) << file;
  }
}

}  // namespace
}  // namespace calcar
