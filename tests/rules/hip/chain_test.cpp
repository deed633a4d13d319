// The kinetic chain of the real rules: what is compared with what, and what is only recorded.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "engine/assessment/assessment.hpp"
#include "hip_chain.hpp"

namespace calcar {
namespace {

using engine::ChainState;
using engine::Side;
using testing::findingIn;
using testing::hipPack;
using testing::visited;

TEST(HipChain, NothingMeasuredIsNotScreened) {
  for (const auto* segment : *hipPack().content().segments()) {
    for (const auto* test : *segment->tests()) {
      const auto id = hipPack().finding(test->finding()).id()->str();
      EXPECT_EQ(findingIn(visited().build(), id).state, ChainState::NotScreened) << id;
    }
  }
}

TEST(HipChain, ValuesOfDifferentPositionsAreNotCompared) {
  auto episode = visited();
  episode.number("hip-internal-rotation-prone", 20, Side::Left);
  episode.number("hip-internal-rotation-seated", 45, Side::Right);
  episode.number("hip-internal-rotation-supine-90", 45, Side::Right);

  const auto prone = findingIn(episode.build(), "hip-internal-rotation-prone");

  EXPECT_EQ(prone.state, ChainState::Observed);
  EXPECT_FALSE(prone.right);
  EXPECT_FALSE(prone.sideDifference);
}

TEST(HipChain, TorqueIsForceTimesLeverPerKilogramAndHasNoThreshold) {
  auto episode = visited();
  episode.number("weight", 66).number("leg-lever", 0.82, Side::Left);
  episode.number("hip-abduction-force", 152, Side::Left);

  const auto torque = findingIn(episode.build(), "hip-abduction-torque");

  EXPECT_EQ(torque.state, ChainState::Observed);
  EXPECT_NEAR(torque.left.value(), 152 * 0.82 / 66, 1e-9);
  EXPECT_FALSE(torque.cutoff);
}

TEST(HipChain, TorqueNeedsForceLeverAndWeight) {
  auto episode = visited();
  episode.number("weight", 66).number("hip-abduction-force", 152, Side::Left);

  EXPECT_EQ(findingIn(episode.build(), "hip-abduction-torque").state, ChainState::NotScreened);
}

ChainState ratioOf(double adduction, std::optional<double> abduction) {
  auto episode = visited();
  episode.number("hip-adduction-force", adduction, Side::Left);
  if (abduction) {
    episode.number("hip-abduction-force", *abduction, Side::Left);
  }
  return findingIn(episode.build(), "adductor-abductor-ratio").state;
}

TEST(HipChain, TheAdductorRatioIsReadOnEachSideAndBeyondItsError) {
  EXPECT_EQ(ratioOf(80, 100), ChainState::Clear);
  EXPECT_EQ(ratioOf(79, 100), ChainState::WithinError);
  EXPECT_EQ(ratioOf(60, 100), ChainState::WithinError);
  EXPECT_EQ(ratioOf(59, 100), ChainState::Deficit);
  EXPECT_EQ(ratioOf(59, {}), ChainState::NotScreened);
}

TEST(HipChain, TheReachIsTakenPerCentOfLegLength) {
  auto episode = visited();
  episode.sex(engine::Sex::Female).number("leg-length", 80, Side::Left);
  episode.number("y-balance-anterior", 60, Side::Left);

  const auto reach = findingIn(episode.build(), "y-balance-anterior-percent");

  EXPECT_NEAR(reach.left.value(), 75, 1e-9);
  EXPECT_EQ(reach.normMean, 70.8);
  EXPECT_EQ(reach.state, ChainState::Observed);
}

TEST(HipChain, EnduranceRatiosDescribe) {
  auto episode = visited();
  episode.sex(engine::Sex::Male).number("side-plank", 65, Side::Left).number("biering-sorensen", 200);

  const auto ratio = findingIn(episode.build(), "side-plank-extensor-ratio");

  EXPECT_NEAR(ratio.left.value(), 0.325, 1e-9);
  EXPECT_EQ(ratio.normMean, 0.65);
  EXPECT_EQ(ratio.state, ChainState::Observed);
}

bool isRare(double index) {
  const auto finding =
      findingIn(visited().number("foot-posture-index", index, Side::Left).build(), "foot-posture-rare");
  EXPECT_EQ(finding.state, ChainState::Observed);
  return finding.left == 1.0;
}

TEST(HipChain, ARareFootPostureIsSeenAndNoDeficit) {
  EXPECT_FALSE(isRare(9));
  EXPECT_TRUE(isRare(10));
  EXPECT_FALSE(isRare(-5));
  EXPECT_TRUE(isRare(-6));
}

TEST(HipChain, RunningGaitIsOnlyObserved) {
  const auto& segments = *hipPack().content().segments();
  const auto gait = std::find_if(segments.begin(), segments.end(), [](const auto* segment) {
    return segment->id()->string_view() == "running-gait";
  });
  ASSERT_NE(gait, segments.end());
  for (const auto* test : *gait->tests()) {
    EXPECT_TRUE(test->observed_only()) << hipPack().finding(test->finding()).id()->str();
  }
}

TEST(HipChain, EveryTestIsExaminedOnceAndSaysHow) {
  std::map<std::uint32_t, int> times;
  for (const auto* segment : *hipPack().content().segments()) {
    EXPECT_TRUE(hipPack().hasText("segment." + segment->id()->str() + ".link"));
    for (const auto* test : *segment->tests()) {
      const auto& finding = hipPack().finding(test->finding());
      EXPECT_EQ(++times[test->finding()], 1) << finding.id()->str();
      EXPECT_TRUE(hipPack().hasText("finding." + finding.id()->str() + ".label"));
      if (finding.origin() == pack::Origin::Observed) {
        EXPECT_TRUE(hipPack().hasText("finding." + finding.id()->str() + ".how")) << finding.id()->str();
        EXPECT_GT(finding.minutes_tenths(), 0U) << finding.id()->str();
        const bool saysWhere = finding.position() != nullptr || finding.safety() != nullptr;
        EXPECT_TRUE(saysWhere || finding.section()->string_view() == "gait") << finding.id()->str();
      }
    }
  }
}

TEST(HipChain, WhatIsMeasuredStandingOnOneLegOrAtFullEffortIsGuardedWhileBoneStressIsPossible) {
  for (const char* id :
       {"hip-flexion-force", "hip-extension-force", "hip-abduction-force", "hip-adduction-force",
        "hip-internal-rotation-force", "hip-external-rotation-force", "y-balance-anterior",
        "single-leg-squat-knee", "single-leg-bridge", "running-tibia-angle"}) {
    const auto& safety = *hipPack().finding(hipPack().findingIndex(id).value()).safety();
    EXPECT_TRUE(std::any_of(safety.begin(), safety.end(), [](const auto* graded) {
      return graded->guard()->string_view() == "femoral-neck" && graded->grade() == pack::Safety::Blocked;
    })) << id;
  }
}

TEST(HipChain, HipDeficitsOnThePainfulSideComeFirst) {
  auto episode = visited(Side::Right);
  episode.bornOn("1990-01-01").pain("L1", Side::Right);
  episode.number("weight-bearing-lunge", 4, Side::Right).number("weight-bearing-lunge", 12, Side::Left);
  episode.number("hip-abduction-force", 152, Side::Right).number("hip-abduction-force", 190, Side::Left);

  const auto targets =
      engine::assess(hipPack(), episode.build(), testing::moment("2026-11-20T10:00")).trainFirst;

  ASSERT_EQ(targets.size(), 2U);
  EXPECT_EQ(targets[0].segment, "hip-strength");
  EXPECT_EQ(targets[0].side, Side::Right);
  EXPECT_EQ(targets[0].realChange, 15);
  EXPECT_EQ(targets[0].retest, testing::day("2027-01-01"));
  EXPECT_EQ(targets[1].segment, "foot-ankle");
}

}  // namespace
}  // namespace calcar
