#include "integrations/store/internal/anchor_line.hpp"

#include <gtest/gtest.h>

#include "integrations/store/internal/failure.hpp"
#include "integrations/store/internal/sealing.hpp"
#include "tests/support/property.hpp"

namespace calcar::store::internal {
namespace {

Anchor anchorAt(std::int64_t sequence) { return {sequence, hmacSha256("any", std::to_string(sequence))}; }

TEST(AnchorLine, IsReadBackFromPaper) {
  calcar::testing::holdsAlways([] {
    const Anchor anchor = anchorAt(*rc::gen::inRange<std::int64_t>(1, INT64_MAX));
    RC_ASSERT(fromPaper(toPaper(anchor, "s1"), "s1") == anchor);
  });
}

TEST(AnchorLine, IsReadHoweverItIsSpacedAndCased) {
  const std::string line = toPaper(anchorAt(128), "s1");
  std::string typed = "  128\n";
  for (const char letter : line.substr(4)) {
    typed += letter == ' ' ? '\t' : static_cast<char>(std::toupper(letter));
  }

  EXPECT_EQ(fromPaper(typed, "s1"), anchorAt(128));
}

TEST(AnchorLine, TellsEverySlipOfADigit) {
  const std::string line = toPaper(anchorAt(128), "s1");
  for (std::size_t at = 0; at < line.size(); ++at) {
    std::string slipped = line;
    slipped[at] = line[at] == '7' ? '8' : '7';
    const auto read = guarded([&] { return fromPaper(slipped, "s1"); });
    ASSERT_FALSE(read) << slipped;
    EXPECT_EQ(read.error().where, "store.anchor.line");
  }
}

TEST(AnchorLine, OfAnotherStoreIsRefused) {
  EXPECT_FALSE(guarded([] { return fromPaper(toPaper(anchorAt(5), "s1"), "s2"); }));
}

TEST(AnchorLine, RefusesOtherWords) {
  for (const char* words : {"", "128", "hello", "0 00", "-1 ab", "99999999999999999999 00"}) {
    EXPECT_FALSE(guarded([&] { return fromPaper(words, "s1"); })) << words;
  }
}

}  // namespace
}  // namespace calcar::store::internal
