// Which programme of the real rules is chosen for whom, and what none of them may ever hold.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "tests/rules/hip/programme_cases.hpp"
#include "tests/support/property.hpp"

namespace calcar {
namespace {

using engine::ProgrammeState;
using engine::Side;
using testing::adult;
using testing::EpisodeBuilder;
using testing::hipPack;
using testing::holds;
using testing::kVisit;
using testing::planned;
using testing::textsOf;

// ---- for whom

/// A condition whose textbook presentation brings its programme.
struct Pair {
  const char* condition;
  const char* programme;
};

class ProgrammeOfCondition : public ::testing::TestWithParam<Pair> {};

TEST_P(ProgrammeOfCondition, IsTheOneThatTheConditionNames) {
  const auto* condition = hipPack().findCondition(GetParam().condition);

  ASSERT_NE(condition, nullptr);
  ASSERT_NE(condition->programme(), nullptr);
  EXPECT_EQ(condition->programme()->str(), GetParam().programme);
  ASSERT_NE(hipPack().findProgramme(GetParam().programme), nullptr);
  EXPECT_EQ(hipPack().findProgramme(GetParam().programme)->when(), nullptr);
}

INSTANTIATE_TEST_SUITE_P(Hip, ProgrammeOfCondition,
                         ::testing::Values(Pair{"gluteal-tendinopathy", "gluteal-tendinopathy"},
                                           Pair{"proximal-hamstring-tendinopathy",
                                                "proximal-hamstring-tendinopathy"},
                                           Pair{"fai-syndrome-labral-tear", "fai-syndrome"},
                                           Pair{"adductor-related-groin-pain", "adductor-related-groin-pain"},
                                           Pair{"iliopsoas-related-pain", "iliopsoas-related-pain"},
                                           Pair{"hip-osteoarthritis", "hip-osteoarthritis"},
                                           Pair{"deep-gluteal-syndrome", "deep-buttock-pain"},
                                           Pair{"sacroiliac-joint-pain", "trunk-and-buttock"},
                                           Pair{"proximal-itb", "general-hip-strength"}));

TEST(ProgrammeChoice, ALateralTendonBringsItsProgrammeAndAnotherPlaceDoesNot) {
  const auto side = adult()
                        .pain("L1", Side::Left)
                        .yes("trochanter-tenderness", Side::Left)
                        .yes("resisted-abduction-pain", Side::Left);
  EXPECT_EQ(planned(side).programme, "gluteal-tendinopathy");

  EXPECT_NE(planned(adult().pain("B4", Side::Left)).programme, "gluteal-tendinopathy");
}

TEST(ProgrammeChoice, HamstringStrainHasNoneForNoDoseWasFound) {
  const auto* programme = hipPack().findCondition("hamstring-strain")->programme();
  EXPECT_TRUE(programme == nullptr || programme->size() == 0);
}

TEST(StartToRun, IsForSomebodyWithoutPainWhoWantsTo) {
  EXPECT_EQ(
      planned(adult().yes("no-hip-pain-now").yes("wants-to-start-running").no("prior-bone-stress-injury"))
          .programme,
      "start-running");
  EXPECT_EQ(
      planned(adult().yes("no-hip-pain-now").yes("new-runner").no("prior-bone-stress-injury")).programme,
      "start-running");
  EXPECT_EQ(planned(adult().yes("wants-to-start-running").no("prior-bone-stress-injury")).programme, "");
  EXPECT_EQ(planned(adult().yes("no-hip-pain-now").no("wants-to-start-running")).programme, "");
}

TEST(StartToRun, AllowsNoPainUntilAnEarlierBoneStressInjuryIsDenied) {
  const auto starter = [] { return adult().yes("no-hip-pain-now").yes("wants-to-start-running"); };

  EXPECT_EQ(planned(starter()).programme, "start-running-without-any-pain");
  EXPECT_EQ(planned(starter().yes("prior-bone-stress-injury")).programme, "start-running-without-any-pain");
  EXPECT_EQ(hipPack().findProgramme("start-running-without-any-pain")->pain_rule()->during_max(), 0U);
  EXPECT_EQ(hipPack().findProgramme("start-running")->pain_rule()->during_max(), 3U);
}

TEST(StartToRun, IsNotForSomebodyWhoLimps) {
  EXPECT_NE(planned(adult()
                        .yes("no-hip-pain-now")
                        .yes("wants-to-start-running")
                        .no("prior-bone-stress-injury")
                        .yes("limp-in-ordinary-walking"))
                .programme,
            "start-running");
}

TEST(SoreAfterExercise, IsForTheFirstWeekOnly) {
  const auto since = [](std::string_view onset) {
    return planned(EpisodeBuilder(Side::Left)
                       .bornOn("1990-03-14")
                       .onset(onset)
                       .visit(kVisit)
                       .yes("sore-after-exercise"))
        .programme;
  };

  EXPECT_EQ(since("2026-11-13"), "painful-hip-after-exercise");  // day 7
  EXPECT_EQ(since("2026-11-12"), "");                            // day 8
  EXPECT_EQ(planned(EpisodeBuilder(Side::Left).bornOn("1990-03-14").visit(kVisit).yes("sore-after-exercise"))
                .programme,
            "");
}

TEST(SoreAfterExercise, GivesWayToASignOfBoneStress) {
  const auto sore = [] {
    return EpisodeBuilder(Side::Left)
        .bornOn("1990-03-14")
        .onset("2026-11-17")
        .visit(kVisit)
        .yes("sore-after-exercise");
  };
  for (const char* sign : {"pain-with-impact", "night-pain", "limp-in-ordinary-walking"}) {
    EXPECT_NE(planned(sore().yes(sign)).programme, "painful-hip-after-exercise") << sign;
  }
}

TEST(RunningCues, RaiseTheStepRateOnlyWhereThatIsSupported) {
  const std::set<std::string> supported{"gluteal-tendinopathy", "fai-syndrome", "trunk-and-buttock"};
  for (const auto* programme : *hipPack().content().programmes()) {
    const auto cues = textsOf(programme->mechanics());
    const bool raises = holds(cues, "step-rate-5-to-10") || holds(cues, "step-rate-5");
    EXPECT_EQ(raises, supported.count(programme->id()->str()) == 1) << programme->id()->str();
  }
  for (const auto* plan : *hipPack().content().running_plans()) {
    EXPECT_FALSE(holds(textsOf(plan->cues()), "step-rate-5")) << plan->id()->str();
  }
}

TEST(Exercises, CoverMobilityStrengthStabilitySpringAndRunning) {
  std::map<std::string, int> count;
  for (const auto* exercise : *hipPack().content().exercises()) {
    ++count[exercise->purpose()->str()];
  }
  EXPECT_GE(hipPack().content().exercises()->size(), 48U);
  for (const char* purpose : {"mobility", "strength", "stability", "plyometrics", "running"}) {
    EXPECT_GT(count[purpose], 0) << purpose;
  }
}

// ---- after a bone stress injury of the femoral neck

EpisodeBuilder injured() {
  return EpisodeBuilder(Side::Left)
      .bornOn("1990-03-14")
      .onset("2026-09-01")
      .pain("F4", Side::Left)
      .visit("2026-10-01T09:00")
      .choice("mri-hip-pelvis-read", "bone-stress-femoral-neck")
      .visit(kVisit);
}

EpisodeBuilder cleared(std::string phase, std::string by = "Dr. Sol", std::string_view on = "2026-11-10") {
  return injured()
      .clearance("known-femoral-neck-bone-stress-injury", "bone-stress-loading-clearance", std::move(phase),
                 std::move(by), on)
      .overridden("energy-deficiency-after-bone-stress", "screened by the sports physician", "Dr. Sol",
                  "2026-11-10");
}

TEST(FemoralNeck, WithoutAClearanceTheProgrammeIsNamedAndLocked) {
  const auto plan = planned(injured());

  EXPECT_EQ(plan.programme, "femoral-neck-bone-stress");
  EXPECT_EQ(plan.state, ProgrammeState::Locked);
  EXPECT_TRUE(plan.phases.empty());
  EXPECT_FALSE(plan.runningOffered);
}

TEST(FemoralNeck, AClearanceOpensItUpToItsPhase) {
  const auto strength = planned(cleared("strength"));
  EXPECT_EQ(strength.state, ProgrammeState::Offered);
  EXPECT_EQ(strength.clearedBy, "Dr. Sol");
  EXPECT_EQ(strength.phases.size(), 3U);
  EXPECT_FALSE(strength.runningOffered);
  EXPECT_TRUE(planned(cleared("walk-run-after-bone-stress")).runningOffered);
}

TEST(FemoralNeck, AClearanceLastsSixWeeks) {
  EXPECT_EQ(planned(cleared("strength", "Dr. Sol", "2026-10-09")).state, ProgrammeState::Offered);  // 42 days
  EXPECT_EQ(planned(cleared("strength", "Dr. Sol", "2026-10-08")).state, ProgrammeState::Locked);   // 43 days
}

TEST(FemoralNeck, IsNeverOfferedWithoutANamedAndDatedClearance) {
  testing::holdsAlways([] {
    auto builder = injured();
    const bool overrides = *rc::gen::arbitrary<bool>();
    const auto by = *rc::gen::element<std::string>("", " ", "Dr. Sol");
    const auto value = *rc::gen::element<std::string>("not-given", "reload", "strength", "build");
    const auto on = *rc::gen::element<std::string>("2026-08-01", "2026-11-01", "2026-11-19", "2026-12-01");
    builder.clearance("known-femoral-neck-bone-stress-injury", "bone-stress-loading-clearance", value, by,
                      on);
    for (const auto* flag : *hipPack().content().red_flags()) {
      if (overrides) {
        builder.overridden(flag->id()->str(), "known", "Nora Berg", "2026-11-20");
      }
    }

    const auto plan = planned(builder);

    RC_ASSERT(plan.programme == "femoral-neck-bone-stress");
    const bool counts = by == "Dr. Sol" && value != "not-given" && (on == "2026-11-01" || on == "2026-11-19");
    RC_ASSERT(counts || plan.phases.empty());
    RC_ASSERT(plan.phases.empty() || (plan.clearedBy == by && plan.clearedOn == testing::day(on)));
  });
}

}  // namespace
}  // namespace calcar
