// A textbook presentation of every condition ranks it first, or among the first three where its file says why
// not.
#include <gtest/gtest.h>

#include <map>

#include "../../support/case_files.hpp"
#include "engine/assessment/assessment.hpp"

namespace calcar {
namespace {

using testing::hipPack;

constexpr std::size_t kListed = 3;

/// Places that are reached today; the file of each says why it is not the first.
const std::map<std::string, std::size_t>& notFirst() {
  static const std::map<std::string, std::size_t> kPlaces{
      {"deep-gluteal-syndrome", 2},  {"external-snapping-hip", 2},  {"gluteal-tendon-tear", 2},
      {"obturator-neuropathy", 2},   {"groin-nerve-entrapment", 2}, {"internal-snapping-hip", 3},
      {"ligamentum-teres-injury", 3}};
  return kPlaces;
}

std::size_t placeOf(const std::string& condition, const engine::Assessment& assessment) {
  for (std::size_t i = 0; i < assessment.conditions.size(); ++i) {
    if (assessment.conditions[i].condition == condition) {
      return i + 1;
    }
  }
  return assessment.conditions.size() + 1;
}

class Textbook : public ::testing::TestWithParam<std::filesystem::path> {};

TEST_P(Textbook, PresentationRanksItsCondition) {
  const auto condition = GetParam().stem().string();
  const auto episode = testing::caseIn(GetParam());

  const auto place = placeOf(condition, engine::assess(hipPack(), episode, episode.visits.back().when));

  const auto known = notFirst().find(condition);
  EXPECT_LE(place, known == notFirst().end() ? 1 : known->second);
  EXPECT_LE(place, kListed);
}

INSTANTIATE_TEST_SUITE_P(Conditions, Textbook,
                         ::testing::ValuesIn(testing::yamlFilesIn(CALCAR_SOURCE_DIR
                                                                  "/tests/rules/hip/textbook")),
                         [](const auto& instance) {
                           auto name = instance.param.stem().string();
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

TEST(TextbookCases, ExistForEveryCondition) {
  for (const auto* condition : *hipPack().content().conditions()) {
    const auto file =
        std::string(CALCAR_SOURCE_DIR "/tests/rules/hip/textbook/") + condition->id()->str() + ".yaml";
    EXPECT_TRUE(std::filesystem::exists(file)) << file;
  }
}

}  // namespace
}  // namespace calcar
