#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "integrations/exchange/yaml/case_file.hpp"
#include "tests/integrations/exchange/files.hpp"
#include "tests/integrations/exchange/small_dictionary.hpp"

namespace calcar {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> refusedFiles() {
  std::vector<std::string> names;
  for (const auto& file : fs::directory_iterator(testing::exchangeFixtures() / "refused")) {
    if (file.path().extension() != ".expected") {
      names.push_back(file.path().filename().string());
    }
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string problemsOf(const std::string& name) {
  const auto pack = testing::smallDictionary().open();
  const auto text = testing::contentOf(testing::exchangeFixtures() / "refused" / name);
  const auto episode = exchange::readCaseFile(text, pack, name);
  std::string problems;
  if (!episode) {
    for (const auto& problem : episode.error()) {
      problems += exchange::toText(problem) + '\n';
    }
  }
  return problems;
}

class RefusedFile : public ::testing::TestWithParam<std::string> {};

/// `name.expected` holds, line by line, what a person is told: place, field, what was expected, what to do.
TEST_P(RefusedFile, IsRefusedWithEveryProblemAndItsPlace) {
  const auto expected =
      testing::contentOf(testing::exchangeFixtures() / "refused" / (GetParam() + ".expected"));

  EXPECT_EQ(problemsOf(GetParam()), expected);
  EXPECT_FALSE(expected.empty());
}

std::string testName(const ::testing::TestParamInfo<std::string>& info) {
  std::string name = info.param;
  std::replace_if(
      name.begin(), name.end(), [](char letter) { return letter == '-' || letter == '.'; }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Fixtures, RefusedFile, ::testing::ValuesIn(refusedFiles()), testName);

}  // namespace
}  // namespace calcar
