#include <gtest/gtest.h>

#include "engine/assessment/red_flags.hpp"
#include "tests/support/episode_builder.hpp"
#include "tests/support/pack_builder.hpp"

namespace calcar::engine {
namespace {

using namespace calcar::testing;  // NOLINT(google-build-using-namespace)

/// Onset on the 1st, raised on the 10th; an MRI clears it when it is read 3 days after the onset or later,
/// and for 28 days. A computed tomogram may be of any age.
Pack knowledge() {
  return PackBuilder()
      .person()
      .yesNo("impact-pain")
      .number("pain-scale")
      .yesNo("walking-pain")
      .choice("mri-read", {"no-bone-stress", "bone-stress"})
      .choice("ct-read", {"no-bone-stress", "bone-stress"})
      .redFlag({.id = "bone-stress",
                .raise = any({yes("impact-pain"), atLeast("pain-scale", 5)}),
                .urgency = {{pack::Urgency::Within2Weeks, {}, "base"},
                            {pack::Urgency::Within48h, {yes("walking-pain")}, "walking"}},
                .clear = {{"mri-read", "no-bone-stress", 28, 3}, {"ct-read", "no-bone-stress", 0, 0}}})
      .open();
}

EpisodeBuilder raised() {
  return EpisodeBuilder().bornOn("1992-03-01").onset("2026-11-01").visit("2026-11-10").yes("impact-pain");
}

FlagAssessment assessed(const EpisodeBuilder& builder, std::string_view asOf = "2026-11-20") {
  const Pack pack = knowledge();
  return assessFlags(pack, builder.build(), moment(asOf)).flags.at(0);
}

EpisodeBuilder cleared(std::string_view on = "2026-11-12") {
  return raised().clearance("bone-stress", "mri-read", "no-bone-stress", "A Radiologist", on);
}

void expectRefused(const FlagAssessment& flag, std::string_view why) {
  EXPECT_EQ(flag.state, FlagState::Raised);
  EXPECT_EQ(flag.forced, Urgency::Within2Weeks);
  EXPECT_EQ(flag.closureRefused, why);
  EXPECT_TRUE(flag.closedBy.empty());
}

TEST(Clearance, ClosesARaisedFlag) {
  const auto flag = assessed(cleared());

  EXPECT_EQ(flag.state, FlagState::Cleared);
  EXPECT_EQ(flag.closedBy, "A Radiologist");
  EXPECT_EQ(flag.closedOn, day("2026-11-12"));
  EXPECT_EQ(flag.closedReason, "mri-read");
  EXPECT_EQ(flag.forced, Urgency::None);
  EXPECT_EQ(flag.possible, Urgency::None);
  EXPECT_TRUE(flag.closureRefused.empty());
}

TEST(Clearance, AClearingObservationAloneClosesNothing) {
  const auto flag = assessed(raised().visit("2026-11-12").choice("mri-read", "no-bone-stress"));

  EXPECT_EQ(flag.state, FlagState::Raised);
}

TEST(Clearance, OfAnotherFlagClosesNothing) {
  const auto flag =
      assessed(raised().clearance("infection", "mri-read", "no-bone-stress", "A Radiologist", "2026-11-12"));

  EXPECT_EQ(flag.state, FlagState::Raised);
  EXPECT_TRUE(flag.closureRefused.empty());
}

TEST(Clearance, NeedsAFindingThatTheRuleDeclares) {
  const auto value =
      raised().clearance("bone-stress", "mri-read", "bone-stress", "A Radiologist", "2026-11-12");
  const auto finding =
      raised().clearance("bone-stress", "pain-scale", "no-bone-stress", "A Person", "2026-11-12");

  expectRefused(assessed(value), "closure.not-a-clearing-finding");
  expectRefused(assessed(finding), "closure.not-a-clearing-finding");
}

TEST(Clearance, NeedsAName) {
  for (const std::string name : {"", "  "}) {
    expectRefused(
        assessed(raised().clearance("bone-stress", "mri-read", "no-bone-stress", name, "2026-11-12")),
        "closure.nobody-named");
  }
}

TEST(Clearance, CountsFromItsDayOn) {
  expectRefused(assessed(cleared("2026-11-21")), "closure.in-the-future");
  EXPECT_EQ(assessed(cleared("2026-11-20")).state, FlagState::Cleared);
}

TEST(Clearance, IsRefusedWithoutAnOnset) {
  EpisodeBuilder builder = cleared();
  builder.content().complaint.onset.reset();

  expectRefused(assessed(builder), "closure.onset-unknown");
}

TEST(Clearance, MustComeLateEnoughAfterTheOnset) {
  const auto read = [](std::string_view on) {
    EpisodeBuilder builder;
    builder.onset("2026-11-07").visit("2026-11-08").yes("impact-pain");
    builder.clearance("bone-stress", "mri-read", "no-bone-stress", "A Radiologist", on);
    return assessed(builder);
  };

  expectRefused(read("2026-11-09"), "closure.before-onset");
  EXPECT_EQ(read("2026-11-10").state, FlagState::Cleared);
}

TEST(Clearance, BeforeTheOnsetIsRefusedEvenWhereNoDelayIsDeclared) {
  const auto read = [](std::string_view on) {
    return assessed(EpisodeBuilder()
                        .onset("2026-11-07")
                        .visit("2026-11-07")
                        .yes("impact-pain")
                        .on("2026-11-06")
                        .clearance("bone-stress", "ct-read", "no-bone-stress", "A Radiologist", on));
  };

  expectRefused(read("2026-11-06"), "closure.before-onset");
  EXPECT_EQ(read("2026-11-07").state, FlagState::Cleared);
}

TEST(Clearance, EndsAfterItsLastDay) {
  EXPECT_EQ(assessed(cleared("2026-11-12"), "2026-12-10").state, FlagState::Cleared);
  expectRefused(assessed(cleared("2026-11-12"), "2026-12-11"), "closure.too-old");
}

TEST(Clearance, WithoutALimitItDoesNotEnd) {
  const auto flag =
      assessed(raised().clearance("bone-stress", "ct-read", "no-bone-stress", "A Radiologist", "2026-11-12"),
               "2030-01-01");

  EXPECT_EQ(flag.state, FlagState::Cleared);
}

TEST(Clearance, SymptomsAfterItsDayAreANewQuestion) {
  expectRefused(assessed(cleared().visit("2026-11-13").yes("impact-pain")), "closure.symptoms-since");
  expectRefused(assessed(cleared().visit("2026-11-13").number("pain-scale", 5)), "closure.symptoms-since");
}

TEST(Clearance, SymptomsThatCameBackAndWentAgainStayANewQuestion) {
  const auto flag =
      assessed(cleared().visit("2026-11-13").yes("impact-pain").visit("2026-11-19").no("impact-pain"));

  expectRefused(flag, "closure.symptoms-since");
  EXPECT_TRUE(flag.remembered);
}

TEST(Clearance, ANewReasonForMoreUrgencyIsANewQuestion) {
  const auto flag = assessed(cleared().visit("2026-11-13").yes("walking-pain"));

  EXPECT_EQ(flag.state, FlagState::Raised);
  EXPECT_EQ(flag.forced, Urgency::Within48h);
  EXPECT_EQ(flag.closureRefused, "closure.symptoms-since");
}

TEST(Clearance, SymptomsOfTheSameDayOrTheirAbsenceLaterAreNoNewQuestion) {
  EXPECT_EQ(assessed(cleared().visit("2026-11-12").yes("impact-pain")).state, FlagState::Cleared);
  EXPECT_EQ(assessed(cleared().visit("2026-11-13").no("impact-pain")).state, FlagState::Cleared);
}

TEST(Clearance, AgeAndOtherFactsOfThePersonAreNoSymptomsSince) {
  const Pack pack =
      PackBuilder()
          .person()
          .yesNo("impact-pain")
          .choice("mri-read", {"no-bone-stress"})
          .redFlag({.id = "old",
                    .raise = all({yes("impact-pain"), atLeast("age", 30), atLeast("days-since-onset", 1)}),
                    .clear = {{"mri-read", "no-bone-stress", 0, 0}}})
          .open();
  const Episode episode =
      raised().clearance("old", "mri-read", "no-bone-stress", "A Person", "2026-11-12").build();

  EXPECT_EQ(assessFlags(pack, episode, moment("2026-11-20")).flags.at(0).state, FlagState::Cleared);
}

TEST(Clearance, AnAbsenceThatARuleCountsIsNoSymptomSince) {
  const Pack pack = PackBuilder()
                        .yesNo("impact-pain")
                        .yesNo("fell")
                        .choice("mri-read", {"no-bone-stress"})
                        .redFlag({.id = "bone-stress",
                                  .raise = all({yes("impact-pain"), no("fell")}),
                                  .clear = {{"mri-read", "no-bone-stress", 0, 0}}})
                        .open();
  const Episode episode = cleared().no("fell").visit("2026-11-13").no("fell").build();

  EXPECT_EQ(assessFlags(pack, episode, moment("2026-11-20")).flags.at(0).state, FlagState::Cleared);
}

TEST(Clearance, OneThatCountsIsEnough) {
  const auto flag = assessed(
      cleared("2026-11-12").clearance("bone-stress", "mri-read", "bone-stress", "A Person", "2026-11-13"));

  EXPECT_EQ(flag.state, FlagState::Cleared);
  EXPECT_TRUE(flag.closureRefused.empty());
}

TEST(Clearance, ClosesNothingThatWasNeverRaised) {
  EpisodeBuilder builder;
  builder.onset("2026-11-01").visit("2026-11-10");
  builder.clearance("bone-stress", "mri-read", "no-bone-stress", "A Radiologist", "2026-11-12");

  EXPECT_EQ(assessed(builder).state, FlagState::Undecided);
}

// ---- override
// ---------------------------------------------------------------------------------------------------

TEST(Override, ClosesARaisedFlagWithItsReason) {
  const auto flag =
      assessed(raised().overridden("bone-stress", "Fell on the hip", "A Clinician", "2026-11-12"));

  EXPECT_EQ(flag.state, FlagState::Overridden);
  EXPECT_EQ(flag.closedBy, "A Clinician");
  EXPECT_EQ(flag.closedOn, day("2026-11-12"));
  EXPECT_EQ(flag.closedReason, "Fell on the hip");
  EXPECT_EQ(flag.forced, Urgency::None);
}

TEST(Override, NeedsAReasonANameAndAPastDay) {
  expectRefused(assessed(raised().overridden("bone-stress", " ", "A Clinician", "2026-11-12")),
                "closure.no-reason");
  expectRefused(assessed(raised().overridden("bone-stress", "Fell", "", "2026-11-12")),
                "closure.nobody-named");
  expectRefused(assessed(raised().overridden("bone-stress", "Fell", "A Clinician", "2026-11-21")),
                "closure.in-the-future");
}

TEST(Override, APositiveFindingAfterItReopensTheFlag) {
  const auto decided = raised().overridden("bone-stress", "Fell", "A Clinician", "2026-11-10");

  EXPECT_EQ(assessed(EpisodeBuilder(decided).visit("2026-11-10").yes("impact-pain")).state,
            FlagState::Overridden);
  expectRefused(assessed(EpisodeBuilder(decided).visit("2026-11-11").yes("impact-pain")),
                "closure.symptoms-since");
  EXPECT_EQ(assessed(EpisodeBuilder(decided).visit("2026-11-11").no("impact-pain")).state,
            FlagState::Overridden);
}

TEST(Override, AClearanceThatCountsOutweighsIt) {
  EXPECT_EQ(assessed(cleared().overridden("bone-stress", "Fell", "A Clinician", "2026-11-12")).state,
            FlagState::Cleared);
}

}  // namespace
}  // namespace calcar::engine
