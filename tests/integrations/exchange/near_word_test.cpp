#include "integrations/exchange/near_word.hpp"

#include <gtest/gtest.h>

namespace calcar::exchange {
namespace {

const std::vector<std::string> kWords{"night-pain", "weight", "height", "left", "right"};

TEST(NearWord, FindsASwappedAMissingAnExtraAndAWrongLetter) {
  EXPECT_EQ(nearWord("nihgt-pain", kWords), "night-pain");
  EXPECT_EQ(nearWord("night-pan", kWords), "night-pain");
  EXPECT_EQ(nearWord("weightt", kWords), "weight");
  EXPECT_EQ(nearWord("leff", kWords), "left");
}

TEST(NearWord, ReadsCapitalsSpacesAndUnderscoresAsPeopleMeanThem) {
  EXPECT_EQ(nearWord("Night pain", kWords), "night-pain");
  EXPECT_EQ(nearWord("NIGHT_PAIN", kWords), "night-pain");
}

TEST(NearWord, FindsTheIdWhoseEndWasLeftOff) {
  EXPECT_EQ(nearWord("femoral-neck", {"sacrum", "femoral-neck-bone-stress-injury"}),
            "femoral-neck-bone-stress-injury");
}

TEST(NearWord, KeepsSilentWhenNothingIsNear) {
  EXPECT_EQ(nearWord("toenails", kWords), "");
  EXPECT_EQ(nearWord("", kWords), "");
  EXPECT_EQ(nearWord(std::string(100, 'x'), kWords), "");
}

TEST(DidYouMean, AsksInWords) {
  EXPECT_EQ(didYouMean("rigth", kWords), "did you mean right?");
  EXPECT_EQ(didYouMean("zzz", kWords), "");
}

}  // namespace
}  // namespace calcar::exchange
