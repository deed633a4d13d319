#include <gtest/gtest.h>

#include "tests/rules/compiler/small_rules.hpp"

namespace calcar {
namespace {

using testing::SmallRules;

/// Compiles and gives away whether anything was refused. What matters is that it comes back.
bool isRefused(const SmallRules& rules) { return !rules.problems().empty(); }

TEST(Robustness, AFileCutOffAnywhereIsRefusedOrCompiled) {
  constexpr std::size_t kStep = 23;
  const SmallRules rules;
  std::size_t refused = 0;

  for (const auto& file : rules.files()) {
    for (std::size_t length = 0; length < file.text.size(); length += kStep) {
      refused += isRefused(rules.with(file.path, file.text.substr(0, length))) ? 1 : 0;
    }
  }

  EXPECT_GT(refused, 200U);
}

TEST(Robustness, AFileWithAStraySignAnywhereIsRefusedOrCompiled) {
  constexpr std::size_t kStep = 19;
  const std::string signs = "{}[]:,-#\"'&*!|>%@?~\n";
  const SmallRules rules;
  std::size_t refused = 0;
  std::size_t sign = 0;

  for (const auto& file : rules.files()) {
    for (std::size_t at = 0; at < file.text.size(); at += kStep) {
      std::string text = file.text;
      text[at] = signs[sign++ % signs.size()];
      refused += isRefused(rules.with(file.path, text)) ? 1 : 0;
    }
  }

  EXPECT_GT(refused, 200U);
}

TEST(Robustness, EveryScalarMayTurnIntoAListAMappingOrNothing) {
  const SmallRules rules;

  for (const auto& file : rules.files()) {
    for (std::size_t at = file.text.find(": "); at != std::string::npos; at = file.text.find(": ", at + 2)) {
      for (const char* value : {": [], x: ", ": {}, x: ", ": , x: "}) {
        std::string text = file.text;
        text.replace(at, 2, value);
        (void)isRefused(rules.with(file.path, text));
      }
    }
  }
}

TEST(Robustness, DeepNestingIsRefused) {
  const std::string open(2000, '[');
  EXPECT_TRUE(isRefused(SmallRules().with("panels/illness.yaml", "id: " + open)));
  EXPECT_TRUE(isRefused(SmallRules().with("panels/illness.yaml", "gate: " + open + std::string(2000, ']'))));
}

}  // namespace
}  // namespace calcar
