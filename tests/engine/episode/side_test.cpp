#include "engine/episode/side.hpp"

#include <gtest/gtest.h>

namespace calcar::engine {
namespace {

TEST(Side, IsReadAsItIsWritten) {
  for (const Side side : {Side::Left, Side::Right, Side::Both, Side::Midline, Side::Unknown}) {
    EXPECT_EQ(parseSide(toText(side)), side);
  }
  EXPECT_FALSE(parseSide("Left"));
  EXPECT_FALSE(parseSide("l"));
  EXPECT_FALSE(parseSide(""));
}

TEST(Side, OnlyLeftAndRightHaveAnOpposite) {
  EXPECT_EQ(opposite(Side::Left), Side::Right);
  EXPECT_EQ(opposite(Side::Right), Side::Left);
  EXPECT_EQ(opposite(Side::Both), Side::Both);
  EXPECT_EQ(opposite(Side::Midline), Side::Midline);
  EXPECT_EQ(opposite(Side::Unknown), Side::Unknown);
}

}  // namespace
}  // namespace calcar::engine
