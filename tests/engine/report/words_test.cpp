#include "engine/report/words.hpp"

#include <gtest/gtest.h>

#include "../../support/hip_pack.hpp"

namespace calcar::engine {
namespace {

using testing::hipPack;

Words words() { return Words(hipPack()); }

std::uint32_t finding(std::string_view id) { return hipPack().findingIndex(id).value(); }

TEST(NumberText, HasNoMoreDigitsThanTheNumber) {
  EXPECT_EQ(numberText(24), "24");
  EXPECT_EQ(numberText(24.5), "24.5");
  EXPECT_EQ(numberText(0.64), "0.64");
  EXPECT_EQ(numberText(1.05), "1.05");
}

TEST(NumberText, RoundsToHundredthsAwayFromZero) {
  EXPECT_EQ(numberText(0.994), "0.99");
  EXPECT_EQ(numberText(0.996), "1");
  EXPECT_EQ(numberText(-2.5), "-2.5");
  EXPECT_EQ(numberText(-0.001), "0");
}

TEST(Words, PercentIsWhole) {
  EXPECT_EQ(words().percent(0), "0 %");
  EXPECT_EQ(words().percent(4), "0 %");
  EXPECT_EQ(words().percent(5), "1 %");
  EXPECT_EQ(words().percent(1000), "100 %");
}

TEST(Words, DateNamesItsMonth) {
  EXPECT_EQ(words().date({2026, 2, 3}), "3 Feb 2026");
  EXPECT_EQ(words().moment({{2026, 2, 3}, 9 * 60 + 5}), "3 Feb 2026, 09:05");
  EXPECT_EQ(words().moment({{2026, 2, 3}, std::nullopt}), "3 Feb 2026");
}

TEST(Words, ListEndsWithAnd) {
  EXPECT_EQ(words().list({}), "");
  EXPECT_EQ(words().list({"a"}), "a");
  EXPECT_EQ(words().list({"a", "b"}), "a and b");
  EXPECT_EQ(words().list({"a", "b", "c"}), "a, b and c");
}

TEST(Words, ValueCarriesItsUnit) {
  EXPECT_EQ(words().value(finding("hip-internal-rotation-prone"), 24.0), "24°");
  EXPECT_EQ(words().value(finding("side-plank"), 62.5), "62.5 s");
  EXPECT_EQ(words().value(finding("night-pain"), true), "yes");
  EXPECT_EQ(words().value(finding("night-pain"), false), "no");
}

TEST(Words, ADifferenceInPerCentClaimsNoPrecisionThatItsReadingsLack) {
  const auto difference = finding("hip-abduction-strength-difference");

  EXPECT_EQ(words().measured(difference, 25.0), "25 %");
  EXPECT_EQ(words().measured(difference, -100.0 / 3), "-33 %");
  EXPECT_EQ(words().measured(difference, 5.5556), "6 %");
  EXPECT_EQ(words().measured(difference, 0.96), "1 %");
  EXPECT_EQ(words().measured(difference, 0.94), "0.9 %");
  EXPECT_EQ(words().measured(difference, -0.04), "0 %");
}

TEST(Words, DecidingSaysTheSideInCapitalsAndANoInWords) {
  EXPECT_EQ(words().deciding({finding("fadir-pain"), Side::Left, {{2026, 11, 20}, std::nullopt}, true}),
            words().label(finding("fadir-pain")) + " LEFT");
  EXPECT_EQ(words().deciding({finding("fadir-pain"), Side::Right, {{2026, 11, 20}, std::nullopt}, false}),
            words().label(finding("fadir-pain")) + " RIGHT: no");
}

TEST(Words, AMissingTextIsSeen) { EXPECT_EQ(words()("no-such-text"), "[report.no-such-text]"); }

}  // namespace
}  // namespace calcar::engine
