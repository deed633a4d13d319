#include "rules/compiler/internal/suggest.hpp"

#include <gtest/gtest.h>

namespace calcar::rules::internal {
namespace {

TEST(EditDistance, CountsAddedDroppedReplacedAndSwappedLetters) {
  EXPECT_EQ(editDistance("fever", "fever"), 0U);
  EXPECT_EQ(editDistance("fever", "fevers"), 1U);
  EXPECT_EQ(editDistance("fever", "fver"), 1U);
  EXPECT_EQ(editDistance("fever", "fiver"), 1U);
  EXPECT_EQ(editDistance("fever", "feevr"), 1U);
  EXPECT_EQ(editDistance("", "abc"), 3U);
}

TEST(Closest, IsTheNearestCandidateWithinAThirdOfTheWord) {
  EXPECT_EQ(closest("night-pian", {"night-pain", "night-sweats"}), "night-pain");
  EXPECT_EQ(closest("hip-internal-rotation", {"hip-internal-rotation-prone"}), "hip-internal-rotation-prone");
  EXPECT_EQ(closest("limp", {"fever", "rigors"}), "");
  EXPECT_EQ(closest("x", {"y"}), "");
}

TEST(Suggestion, FallsBackToAShortListAndThenToAdvice) {
  EXPECT_EQ(suggestion("fevr", {"fever", "rigors"}), "did you mean 'fever'?");
  EXPECT_EQ(suggestion("limp", {"fever", "rigors"}), "one of fever, rigors");
  EXPECT_EQ(suggestion("limp", {"fever"}), "there is only fever");
  EXPECT_EQ(suggestion("limp", {}, "define it"), "define it");
  EXPECT_EQ(suggestion("limp", std::vector<std::string>(21, "findings-of-another-kind"), "define it"),
            "define it");
}

}  // namespace
}  // namespace calcar::rules::internal
