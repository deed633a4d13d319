#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "integrations/exchange/yaml/case_file.hpp"
#include "integrations/exchange/yaml/replace_imaging.hpp"
#include "tests/integrations/exchange/files.hpp"
#include "tests/integrations/exchange/small_dictionary.hpp"

namespace calcar {
namespace {

/// Whatever stands in a file: it is read, or refused with a place inside it. Run under the sanitizers too.
void expectReadOrRefused(const std::string& text, const engine::Pack& pack) {
  const auto lines = 1 + std::count(text.begin(), text.end(), '\n');
  const auto episode = exchange::readCaseFile(text, pack);
  if (episode) {
    return;
  }
  ASSERT_FALSE(episode.error().empty());
  for (const auto& problem : episode.error()) {
    EXPECT_GE(problem.line, 1);
    EXPECT_LE(problem.line, lines) << text;
    EXPECT_GE(problem.column, 1);
    EXPECT_FALSE(problem.message.empty());
  }
}

class DamagedFile : public ::testing::TestWithParam<const char*> {};

TEST_P(DamagedFile, CutOffAnywhereIsReadOrRefusedWithAPlace) {
  const auto pack = testing::smallDictionary().open();
  const auto text = testing::contentOf(testing::exchangeFixtures() / "accepted" / GetParam());

  for (std::size_t length = 0; length < text.size(); ++length) {
    expectReadOrRefused(text.substr(0, length), pack);
  }
}

TEST_P(DamagedFile, WithAnyCharacterChangedIsReadOrRefusedWithAPlace) {
  const auto pack = testing::smallDictionary().open();
  const auto text = testing::contentOf(testing::exchangeFixtures() / "accepted" / GetParam());
  const std::string changes = std::string(1, '\0') + "\"'{}[]:,-#&*!|>%@`\n\t \\0x\xff\xc3";

  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string changed = text;
    changed[i] = changes[i % changes.size()];
    expectReadOrRefused(changed, pack);
  }
}

TEST_P(DamagedFile, WithAnyLineTakenOutOrDoubledKeepsItsImagingReplaceable) {
  const auto pack = testing::smallDictionary().open();
  const auto text = testing::contentOf(testing::exchangeFixtures() / "accepted" / GetParam());

  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size() - 1) + 1;
    const std::string line = text.substr(start, end - start);
    const std::string before = text.substr(0, start);
    const std::string after = text.substr(end);
    for (const std::string& file : {before + after, before + line + line + after}) {
      if (const auto replaced = exchange::replaceImaging(file, pack, {})) {
        EXPECT_TRUE(exchange::readCaseFile(*replaced, pack).value().imaging.empty());
      }
    }
    start = end;
  }
}

std::string testName(const ::testing::TestParamInfo<const char*>& info) {
  const std::string name = info.param;
  return name.substr(name.find('.') + 1);
}

INSTANTIATE_TEST_SUITE_P(Fixtures, DamagedFile, ::testing::Values("everything.yaml", "everything.json"),
                         testName);

}  // namespace
}  // namespace calcar
