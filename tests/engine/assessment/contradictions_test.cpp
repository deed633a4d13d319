#include "engine/assessment/contradictions.hpp"

#include <gtest/gtest.h>

#include "tests/support/episode_builder.hpp"

namespace calcar::engine {
namespace {

using namespace calcar::testing;  // NOLINT(google-build-using-namespace)

std::vector<std::string> found(const EpisodeBuilder& builder) {
  std::vector<std::string> ids;
  for (const Contradiction& one : contradictions(builder.build())) {
    ids.push_back(one.id + " " + one.where);
  }
  return ids;
}

using Ids = std::vector<std::string>;

EpisodeBuilder visit(Side side = Side::Left) { return EpisodeBuilder(side).visit("2026-11-20"); }

ImagingStudy study(Side side, std::string setAside = {}) {
  ImagingStudy one;
  one.side = side;
  one.setAside = std::move(setAside);
  return one;
}

TEST(Contradictions, ASoundRecordHasNone) {
  EXPECT_TRUE(found(visit()
                        .bornOn("1992-03-01")
                        .onset("2026-11-20")
                        .pain("F1", Side::Left)
                        .study(study(Side::Left))
                        .clearance("a", "b", "c", "d", "2026-11-20"))
                  .empty());
}

TEST(Contradictions, PainOnlyOnTheOtherSide) {
  EXPECT_EQ(found(visit().pain("F1", Side::Right)), Ids{"side-mismatch complaint.pain"});
  EXPECT_EQ(found(visit(Side::Right).pain("F1", Side::Left)), Ids{"side-mismatch complaint.pain"});
}

TEST(Contradictions, PainAlsoOnTheOtherSideIsNone) {
  EXPECT_TRUE(found(visit().pain("F1", Side::Right).pain("F1", Side::Left)).empty());
  EXPECT_TRUE(found(visit().pain("F1", Side::Right).pain("B1", Side::Midline)).empty());
  EXPECT_TRUE(found(visit(Side::Unknown).pain("F1", Side::Right)).empty());
  EXPECT_TRUE(found(visit(Side::Both).pain("F1", Side::Right)).empty());
}

TEST(Contradictions, AnOnsetAfterAVisit) {
  EXPECT_EQ(found(visit().onset("2026-11-21")), Ids{"onset-after-visit visits[0].when"});
  EXPECT_TRUE(found(visit().onset("2026-11-20")).empty());
}

TEST(Contradictions, AVisitBeforeBirth) {
  EXPECT_EQ(found(visit().bornOn("2026-11-21")), Ids{"visit-before-birth visits[0].when"});
  EXPECT_TRUE(found(visit().bornOn("2026-11-20")).empty());
}

TEST(Contradictions, AnAttachedStudyOfTheOtherSide) {
  EXPECT_EQ(found(visit().study(study(Side::Left)).study(study(Side::Right))),
            Ids{"imaging-attached-other-side imaging[1].side"});
  EXPECT_TRUE(found(visit().study(study(Side::Right, "wrong-side"))).empty());
  EXPECT_TRUE(found(visit().study(study(Side::Unknown))).empty());
}

TEST(Contradictions, AClearanceBeforeTheOnset) {
  EXPECT_EQ(found(visit().onset("2026-11-10").clearance("a", "b", "c", "d", "2026-11-09")),
            Ids{"clearance-before-onset clearances[0].on"});
  EXPECT_TRUE(found(visit().clearance("a", "b", "c", "d", "2026-11-09")).empty());
}

}  // namespace
}  // namespace calcar::engine
