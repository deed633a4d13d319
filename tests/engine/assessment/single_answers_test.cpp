#include "engine/assessment/single_answers.hpp"

#include <gtest/gtest.h>

#include "engine/assessment/differential.hpp"
#include "tests/engine/assessment/knowledge_shapes.hpp"

namespace calcar::engine {
namespace {

using calcar::testing::addBand;
using calcar::testing::addCondition;
using calcar::testing::EpisodeBuilder;
using calcar::testing::PackBuilder;
using calcar::testing::ReadingShape;
using calcar::testing::viewsOf;
using calcar::testing::yes;

constexpr int kTwoNats = 2'000'000;

ReadingShape reading(std::string finding, int present, int absent) {
  ReadingShape shape;
  shape.id = finding + "-read";
  shape.when = yes(std::move(finding));
  shape.present = present;
  shape.hasAbsent = true;
  shape.absent = absent;
  return shape;
}

/// “joint” leads by one nat; a positive `squeeze` lifts “adductor” by two, a negative `twist` lowers “joint”
/// by two.
PackBuilder twoConditions() {
  PackBuilder builder;
  builder.yesNo("squeeze", {.sided = true}).yesNo("twist").yesNo("weak");
  const auto high = addBand(builder, "high", 0, 400'000);
  const auto low = addBand(builder, "low", -1'000'000, 400'000);
  addCondition(builder, {.id = "joint",
                         .zones = {{"F1", high}},
                         .groups = {{"twist", {reading("twist", 100'000, -kTwoNats)}}}});
  addCondition(builder, {.id = "adductor",
                         .zones = {{"F1", low}},
                         .groups = {{"squeeze", {reading("squeeze", kTwoNats, -100'000)}},
                                    {"weak", {reading("weak", 100'000, -100'000)}}}});
  return builder;
}

EpisodeBuilder visited() {
  EpisodeBuilder episode(Side::Left);
  episode.pain("F1", Side::Left).visit("2026-11-20T09:00");
  return episode;
}

std::vector<RankChange> changes(const Pack& pack, const Episode& episode,
                                const std::vector<TestSafety>& safety = {}) {
  const auto views = viewsOf(pack, episode);
  const auto conditions = rankConditions(views, true);
  return singleAnswers(views, {safety, conditions});
}

TEST(SingleAnswers, NameTheAnswersThatPutAnotherConditionFirst) {
  auto builder = twoConditions();
  const auto squeeze = builder.index("squeeze");
  const auto twist = builder.index("twist");
  const Pack pack = builder.open();

  const auto found = changes(pack, visited().build());

  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].finding, squeeze);
  EXPECT_EQ(found[0].side, Side::Left);
  EXPECT_TRUE(found[0].yes);
  EXPECT_EQ(found[0].first, "adductor");
  EXPECT_EQ(found[0].permille, 731);  // one nat
  EXPECT_EQ(found[1].finding, twist);
  EXPECT_FALSE(found[1].side);
  EXPECT_FALSE(found[1].yes);
  EXPECT_EQ(found[1].first, "adductor");
}

TEST(SingleAnswers, LeaveOutWhatIsAnswered) {
  auto builder = twoConditions();
  const Pack pack = builder.open();

  const auto found = changes(pack, visited().no("squeeze", Side::Left).yes("twist").build());

  EXPECT_TRUE(found.empty());
}

TEST(SingleAnswers, LeaveOutWhatAGuardForbids) {
  auto builder = twoConditions();
  const auto squeeze = builder.index("squeeze");
  const Pack pack = builder.open();

  const auto found = changes(pack, visited().build(), {{squeeze, pack::Safety::Blocked, "femoral-neck"}});

  ASSERT_EQ(found.size(), 1U);
  EXPECT_NE(found[0].finding, squeeze);
}

TEST(SingleAnswers, AreNoneWithoutAVisitOrWithoutProbabilities) {
  auto builder = twoConditions();
  const Pack pack = builder.open();
  EpisodeBuilder unseen(Side::Left);
  unseen.pain("F1", Side::Left);
  const auto episode = visited().build();
  const auto views = viewsOf(pack, episode);

  EXPECT_TRUE(changes(pack, unseen.build()).empty());
  EXPECT_TRUE(singleAnswers(views, {{}, rankConditions(views, false)}).empty());
}

}  // namespace
}  // namespace calcar::engine
