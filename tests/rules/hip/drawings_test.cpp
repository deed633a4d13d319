// The pictures of the real exercises.
#include <gtest/gtest.h>

#include "../../support/hip_pack.hpp"

namespace calcar {
namespace {

using testing::hipPack;

TEST(HipDrawings, AtLeastFortyExercisesHaveOne) {
  int drawn = 0;
  for (const auto* exercise : *hipPack().content().exercises()) {
    drawn += exercise->drawing() != nullptr ? 1 : 0;
  }

  EXPECT_GE(drawn, 40);
}

TEST(HipDrawings, EachLiesWithinItsFrameAndIsSmall) {
  for (const auto* exercise : *hipPack().content().exercises()) {
    const auto* drawing = exercise->drawing();
    if (drawing == nullptr) {
      continue;
    }
    const std::string id = exercise->id()->str();
    std::size_t bytes = 0;
    ASSERT_GT(drawing->shapes()->size(), 5U) << id;
    for (const auto* shape : *drawing->shapes()) {
      const auto& points = *shape->points();
      bytes += 2 * points.size() + shape->verbs()->size();
      for (flatbuffers::uoffset_t i = 0; i + 1 < points.size(); i += 2) {
        ASSERT_LE(points[i], drawing->width()) << id;
        ASSERT_LE(points[i + 1], drawing->height()) << id;
      }
    }
    EXPECT_LT(bytes, 40'000U) << id;
  }
}

TEST(HipDrawings, EveryPurposeIsShown) {
  for (const char* purpose : {"mobility", "strength", "stability", "plyometrics", "running"}) {
    bool isShown = false;
    for (const auto* exercise : *hipPack().content().exercises()) {
      isShown = isShown || (exercise->purpose()->string_view() == purpose && exercise->drawing() != nullptr);
    }
    EXPECT_TRUE(isShown) << purpose;
  }
}

}  // namespace
}  // namespace calcar
