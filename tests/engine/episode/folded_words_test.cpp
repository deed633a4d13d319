#include "engine/episode/folded_words.hpp"

#include <gtest/gtest.h>

namespace calcar::engine {
namespace {

using Words = std::vector<std::string>;

TEST(FoldedWords, WriteUmlautsAndNordicLettersAsTheyAreTranscribed) {
  EXPECT_EQ(foldedWords("Müller Bjørn-Ståle Groß"), (Words{"mueller", "bjoern", "staale", "gross"}));
  EXPECT_EQ(foldedWords("Łukasz Nguyễn"), (Words{"lukasz", "nguyen"}));
}

TEST(FoldedWords, DropApostrophesAndFullStopsWithoutDividing) {
  EXPECT_EQ(foldedWords("O'Neil J.R. D’Angelo"), (Words{"oneil", "jr", "dangelo"}));
}

TEST(FoldedWords, CountAMarkWrittenApartLikeTheComposedLetter) {
  EXPECT_EQ(foldedWords("Mu\u0308ller"), foldedWords("Müller"));
  EXPECT_EQ(foldedWords("Sta\u030Ale"), foldedWords("Ståle"));
}

TEST(FoldedWords, LeaveScriptsWithoutCaseAsTheyAre) {
  EXPECT_EQ(foldedWords("王小東"), (Words{"王小東"}));
  EXPECT_EQ(foldedWords("ЁЛКИН"), foldedWords("елкин"));
  EXPECT_EQ(foldedWords("ΆΝΝΑ"), foldedWords("άννα"));
}

TEST(FoldedWords, AreNoneInATextWithoutLetters) {
  EXPECT_TRUE(foldedWords("").empty());
  EXPECT_TRUE(foldedWords(" - / , ").empty());
}

}  // namespace
}  // namespace calcar::engine
