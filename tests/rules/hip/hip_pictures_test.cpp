#include <gtest/gtest.h>

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <utility>

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
  template <typename Things, typename Visit>
  static void eachPictureOf(const Things& things, const Visit& visit) {
    for (const auto* thing : things) {
      if (thing->drawing() != nullptr) {
        visit(thing->id()->str(), *thing->drawing());
      }
    }
  }
  /// Of exercises and of tests.
  template <typename Visit>
  void eachPicture(const Visit& visit) const {
    eachPictureOf(*m_pack->content().exercises(), visit);
    eachPictureOf(*m_pack->content().findings(), visit);
  }
  std::optional<engine::Pack> m_pack;
};

TEST_F(HipPictures, AtLeastFortyExercisesHaveOne) {
  std::size_t count = 0;
  eachPictureOf(*m_pack->content().exercises(), [&count](const auto&, const auto&) { ++count; });

  EXPECT_GE(count, kFewestPictures);
}

TEST_F(HipPictures, TheTestsThatDecideFirstHaveOne) {
  std::set<std::string> shown;
  eachPictureOf(*m_pack->content().findings(),
                [&shown](const std::string& id, const auto&) { shown.insert(id); });

  for (const char* id :
       {"log-roll-pain", "hip-rotation-pain", "fadir-pain", "heel-strike-pain", "single-leg-stance-pain",
        "fulcrum-pain", "single-leg-hop-pain", "faber-groin-pain", "straight-leg-raise-pain", "slump-pain",
        "femoral-nerve-stretch-pain", "resisted-straight-leg-raise-pain", "obligate-external-rotation",
        "sign-of-the-buttock", "hip-internal-rotation-restricted", "resisted-adduction-pain"}) {
    EXPECT_TRUE(shown.contains(id)) << id;
  }
}

TEST_F(HipPictures, EachIsNotEmptyAndLiesWithinItsFrame) {
  eachPicture([](const std::string& id, const pack::Drawing& drawing) {
    EXPECT_GT(drawing.shapes()->size(), 20U) << id;
    for (const pack::Shape* shape : *drawing.shapes()) {
      for (flatbuffers::uoffset_t i = 0; i < shape->points()->size(); ++i) {
        ASSERT_LE(shape->points()->Get(i), i % 2 == 0 ? drawing.width() : drawing.height()) << id;
      }
    }
  });
}

TEST_F(HipPictures, EachIsSmall) {
  eachPicture([](const std::string& id, const pack::Drawing& drawing) {
    std::size_t bytes = 0;
    for (const pack::Shape* shape : *drawing.shapes()) {
      bytes += 2 * shape->points()->size() + shape->verbs()->size() + 40;
    }
    EXPECT_LT(bytes, kLargestPicture) << id;
  });
}

}  // namespace
}  // namespace calcar
