#include <gtest/gtest.h>

#include <cstddef>

#include "engine/knowledge/pack.hpp"
#include "rules/hip/embedded_pack.hpp"

namespace calcar {
namespace {

constexpr std::size_t kFewestPictures = 40;
constexpr std::size_t kLargestPicture = 30'000;  // bytes

class HipPictures : public ::testing::Test {
 protected:
  void SetUp() override {
    auto pack = engine::Pack::open(rules::embeddedPack());
    ASSERT_TRUE(pack);
    m_pack = std::move(*pack);
  }
  template <typename Visit>
  void eachPicture(const Visit& visit) const {
    for (const pack::Exercise* exercise : *m_pack->content().exercises()) {
      if (exercise->drawing() != nullptr) {
        visit(*exercise, *exercise->drawing());
      }
    }
  }
  std::optional<engine::Pack> m_pack;
};

TEST_F(HipPictures, AtLeastFortyExercisesHaveOne) {
  std::size_t count = 0;
  eachPicture([&count](const auto&, const auto&) { ++count; });

  EXPECT_GE(count, kFewestPictures);
}

TEST_F(HipPictures, EachIsNotEmptyAndLiesWithinItsFrame) {
  eachPicture([](const pack::Exercise& exercise, const pack::Drawing& drawing) {
    EXPECT_GT(drawing.shapes()->size(), 20U) << exercise.id()->str();
    for (const pack::Shape* shape : *drawing.shapes()) {
      for (flatbuffers::uoffset_t i = 0; i < shape->points()->size(); ++i) {
        ASSERT_LE(shape->points()->Get(i), i % 2 == 0 ? drawing.width() : drawing.height())
            << exercise.id()->str();
      }
    }
  });
}

TEST_F(HipPictures, EachIsSmall) {
  eachPicture([](const pack::Exercise& exercise, const pack::Drawing& drawing) {
    std::size_t bytes = 0;
    for (const pack::Shape* shape : *drawing.shapes()) {
      bytes += 2 * shape->points()->size() + shape->verbs()->size() + 40;
    }
    EXPECT_LT(bytes, kLargestPicture) << exercise.id()->str();
  });
}

}  // namespace
}  // namespace calcar
