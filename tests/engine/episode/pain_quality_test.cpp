#include "engine/episode/pain_quality.hpp"

#include <gtest/gtest.h>

namespace calcar::engine {
namespace {

TEST(PainQuality, IsReadBackFromItsWord) {
  for (const PainQuality quality : painQualities()) {
    EXPECT_EQ(parsePainQuality(toText(quality)), quality);
  }
}

TEST(PainQuality, KnowsNoOtherWords) { EXPECT_FALSE(parsePainQuality("dull")); }

}  // namespace
}  // namespace calcar::engine
