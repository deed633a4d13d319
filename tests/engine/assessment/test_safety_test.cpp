#include "engine/assessment/test_safety.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "engine/assessment/red_flags.hpp"
#include "tests/support/episode_builder.hpp"
#include "tests/support/pack_builder.hpp"

namespace calcar::engine {
namespace {

using namespace calcar::testing;  // NOLINT(google-build-using-namespace)
using pack::Safety;

PackBuilder knowledge() {
  PackBuilder builder;
  builder.yesNo("limp-in-ordinary-walking", {.validDays = 0})
      .yesNo("pain-in-ordinary-walking", {.validDays = 0});
  builder.yesNo("impact-pain").yesNo("sacral-pain").choice("mri-read", {"clear"});
  builder.yesNo("hop", {.safety = {{"femoral-neck", Safety::Blocked}, {"pelvic-bone", Safety::ToFirstPain}}});
  builder.yesNo("stance", {.safety = {{"femoral-neck", Safety::OnlyIfWalkingIsPainless}}});
  builder.yesNo("squat", {.safety = {{"femoral-neck", Safety::OnlyIfWalkingIsPainless},
                                     {"pelvic-bone", Safety::ToFirstPain}}});
  builder.yesNo("palpation");
  builder.redFlag({.id = "neck",
                   .raise = yes("impact-pain"),
                   .guards = {"femoral-neck"},
                   .clear = {{"mri-read", "clear", 0, 0}}});
  builder.redFlag({.id = "sacrum", .raise = yes("sacral-pain"), .guards = {"pelvic-bone"}});
  return builder;
}

struct Graded {
  Safety grade;
  std::string flag;
  friend bool operator==(const Graded&, const Graded&) = default;
};

std::ostream& operator<<(std::ostream& out, const Graded& graded) {
  return out << pack::EnumNameSafety(graded.grade) << " by " << graded.flag;
}

Graded graded(const std::string& test, const EpisodeBuilder& builder, std::string_view asOf = "2026-11-20") {
  const Pack pack = knowledge().open();
  const Episode episode = builder.build();
  const auto flags = assessFlags(pack, episode, moment(asOf)).flags;
  const auto listed = testSafety(flags, Facts(pack, episode, moment(asOf), Side::Left));
  const auto found = std::find_if(listed.begin(), listed.end(), [&](const TestSafety& one) {
    return one.finding == pack.findingIndex(test).value();
  });
  return found == listed.end() ? Graded{Safety::Allowed, {}} : Graded{found->grade, found->flag};
}

EpisodeBuilder visit() { return EpisodeBuilder().onset("2026-11-01").visit("2026-11-20"); }
EpisodeBuilder painlessWalking() {
  return visit().no("limp-in-ordinary-walking").no("pain-in-ordinary-walking");
}

TEST(TestSafety, AGuardIsOnWhileItsFlagIsRaisedOrUndecided) {
  EXPECT_EQ(graded("hop", visit().yes("impact-pain").no("sacral-pain")), (Graded{Safety::Blocked, "neck"}));
  EXPECT_EQ(graded("hop", visit().no("sacral-pain")), (Graded{Safety::Blocked, "neck"}));
}

TEST(TestSafety, AGuardIsOffOnceItsFlagIsNotRaised) {
  EXPECT_EQ(graded("hop", visit().no("impact-pain").no("sacral-pain")), (Graded{Safety::Allowed, ""}));
}

TEST(TestSafety, AGuardIsOffOnceItsFlagIsCleared) {
  EXPECT_EQ(graded("hop", visit()
                              .yes("impact-pain")
                              .no("sacral-pain")
                              .clearance("neck", "mri-read", "clear", "A Radiologist", "2026-11-20")),
            (Graded{Safety::Allowed, ""}));
}

TEST(TestSafety, AnOverrideNeverUnlocksATest) {
  EXPECT_EQ(graded("hop", visit()
                              .yes("impact-pain")
                              .no("sacral-pain")
                              .overridden("neck", "Fell", "A Clinician", "2026-11-20")),
            (Graded{Safety::Blocked, "neck"}));
}

TEST(TestSafety, TheWorstGradeOfTheGuardsThatAreOnCounts) {
  EXPECT_EQ(graded("hop", visit().no("impact-pain").yes("sacral-pain")),
            (Graded{Safety::ToFirstPain, "sacrum"}));
  EXPECT_EQ(graded("hop", visit().yes("impact-pain").yes("sacral-pain")), (Graded{Safety::Blocked, "neck"}));
}

TEST(TestSafety, ARaisedFlagIsNamedBeforeAnUndecidedOne) {
  PackBuilder builder = PackBuilder();
  builder.yesNo("a").yesNo("b").yesNo("hop", {.safety = {{"bone", Safety::Blocked}}});
  builder.redFlag({.id = "undecided", .raise = yes("a"), .guards = {"bone"}});
  builder.redFlag({.id = "raised", .raise = yes("b"), .guards = {"bone"}});
  const Pack pack = builder.open();
  const Episode episode = visit().yes("b").build();
  const auto flags = assessFlags(pack, episode, moment("2026-11-20")).flags;

  const auto listed = testSafety(flags, Facts(pack, episode, moment("2026-11-20"), Side::Left));

  ASSERT_EQ(listed.size(), 1U);
  EXPECT_EQ(listed.front().flag, "raised");
}

TEST(TestSafety, PainlessWalkingAllowsWhatDependsOnIt) {
  EXPECT_EQ(graded("stance", painlessWalking()), (Graded{Safety::Allowed, ""}));
}

TEST(TestSafety, WalkingIsPainlessOnlyWhenBothWereSeenToday) {
  const Graded conditional{Safety::OnlyIfWalkingIsPainless, "neck"};

  EXPECT_EQ(graded("stance", visit()), conditional);
  EXPECT_EQ(graded("stance", visit().no("limp-in-ordinary-walking")), conditional);
  EXPECT_EQ(graded("stance", visit().no("pain-in-ordinary-walking")), conditional);
  EXPECT_EQ(graded("stance", visit().no("limp-in-ordinary-walking").yes("pain-in-ordinary-walking")),
            conditional);
  EXPECT_EQ(graded("stance", painlessWalking(), "2026-11-21"), conditional);
}

TEST(TestSafety, PainlessWalkingLeavesTheOtherGuards) {
  EXPECT_EQ(graded("squat", painlessWalking()), (Graded{Safety::ToFirstPain, "sacrum"}));
  EXPECT_EQ(graded("squat", visit()), (Graded{Safety::OnlyIfWalkingIsPainless, "neck"}));
}

TEST(TestSafety, APackThatCannotShowPainlessWalkingKeepsTheCondition) {
  PackBuilder builder;
  builder.yesNo("impact-pain").yesNo("stance", {.safety = {{"bone", Safety::OnlyIfWalkingIsPainless}}});
  builder.redFlag({.id = "neck", .raise = yes("impact-pain"), .guards = {"bone"}});
  const Pack pack = builder.open();
  const Episode episode = visit().build();
  const auto flags = assessFlags(pack, episode, moment("2026-11-20")).flags;

  EXPECT_EQ(testSafety(flags, Facts(pack, episode, moment("2026-11-20"), Side::Left)).size(), 1U);
}

TEST(TestSafety, TestsWithoutGradesAreNotListed) {
  EXPECT_EQ(graded("palpation", visit().yes("impact-pain")), (Graded{Safety::Allowed, ""}));
}

}  // namespace
}  // namespace calcar::engine
