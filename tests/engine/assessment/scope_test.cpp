#include "engine/assessment/scope.hpp"

#include <gtest/gtest.h>

#include "tests/engine/assessment/knowledge_shapes.hpp"

namespace calcar::engine {
namespace {

using calcar::testing::addScopeLimit;
using calcar::testing::below;
using calcar::testing::EpisodeBuilder;
using calcar::testing::PackBuilder;
using calcar::testing::viewsOf;
using calcar::testing::yes;

Pack limits() {
  PackBuilder builder;
  builder.person().yesNo("pregnant");
  addScopeLimit(builder, "under-18", below("age", 18));
  addScopeLimit(builder, "pregnancy", yes("pregnant"));
  return builder.open();
}

TEST(ScopeBreaches, TheDayBeforeTheEighteenthBirthdayIsOutside) {
  const Pack pack = limits();
  const auto before = EpisodeBuilder().bornOn("2008-11-21").build();
  const auto at = EpisodeBuilder().bornOn("2008-11-20").build();

  ASSERT_EQ(scopeBreaches(viewsOf(pack, before)).size(), 1U);
  EXPECT_EQ(scopeBreaches(viewsOf(pack, before))[0].limit, "under-18");
  EXPECT_TRUE(scopeBreaches(viewsOf(pack, at)).empty());
}

TEST(ScopeBreaches, AnUnknownLimitIsNoBreach) {
  const Pack pack = limits();

  EXPECT_TRUE(scopeBreaches(viewsOf(pack, EpisodeBuilder().build())).empty());
}

TEST(ScopeBreaches, NameWhatDecidedThem) {
  const Pack pack = limits();
  const auto episode = EpisodeBuilder(Side::Both).visit("2026-11-20T09:00").yes("pregnant").build();

  const auto breaches = scopeBreaches(viewsOf(pack, episode));

  ASSERT_EQ(breaches.size(), 1U);
  EXPECT_EQ(breaches[0].limit, "pregnancy");
  EXPECT_EQ(breaches[0].decidedBy.size(), 1U);
}

}  // namespace
}  // namespace calcar::engine
