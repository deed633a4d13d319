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

// What a picture would not help with.
const std::set<std::string> kWithoutPicture = {
    // judged from other findings
    "hip-planes-restricted", "hip-range-reduced", "revel-criteria", "sij-provocation-3-or-more",
    // a whole examination of another region, or a place anywhere
    "knee-findings-do-not-explain", "deep-muscle-tenderness",
    // not the physiotherapist's
    "scrotal-invagination-pain"};

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

TEST_F(HipPictures, EveryPurposeIsShown) {
  std::set<std::string> shown;
  for (const auto* exercise : *m_pack->content().exercises()) {
    if (exercise->drawing() != nullptr) {
      shown.insert(exercise->purpose()->str());
    }
  }

  for (const char* purpose : {"mobility", "strength", "stability", "plyometrics", "running"}) {
    EXPECT_TRUE(shown.contains(purpose)) << purpose;
  }
}

TEST_F(HipPictures, EveryTestThatIsDoneHasOne) {
  const std::set<std::string> sections = {"gait",     "movement",  "range",
                                          "strength", "palpation", "special-test"};
  std::set<std::string> without;
  for (const auto* finding : *m_pack->content().findings()) {
    const bool isDone = finding->origin() == pack::Origin::Observed &&
                        sections.contains(finding->section()->str()) &&
                        !m_pack->hasText("finding." + finding->id()->str() + ".ask");
    if (isDone && finding->drawing() == nullptr) {
      without.insert(finding->id()->str());
    }
  }

  EXPECT_EQ(without, kWithoutPicture);
}

TEST_F(HipPictures, AnExerciseShowsAWholeFigure) {
  eachPictureOf(*m_pack->content().exercises(), [](const std::string& id, const pack::Drawing& drawing) {
    EXPECT_GT(drawing.shapes()->size(), 20U) << id;
  });
}

TEST_F(HipPictures, EachIsNotEmptyAndLiesWithinItsFrame) {
  eachPicture([](const std::string& id, const pack::Drawing& drawing) {
    EXPECT_GT(drawing.shapes()->size(), 5U) << id;
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
