#include "engine/criteria/facts.hpp"

#include <gtest/gtest.h>

#include "tests/support/episode_builder.hpp"
#include "tests/support/pack_builder.hpp"

namespace calcar::engine {
namespace {

using namespace calcar::testing;  // NOLINT(google-build-using-namespace)

Pack answers() {
  return PackBuilder()
      .yesNo("night-pain", {.validDays = 0})
      .yesNo("prior-injury")
      .yesNo("tenderness", {.sided = true, .validDays = 7})
      .number("rotation", {.sided = true})
      .number("weight", {.validDays = 30})
      .open();
}

struct Seen {
  Pack pack;
  Episode episode;

  [[nodiscard]] Facts as(std::string_view asOf, Side side = Side::Left) const {
    return Facts(pack, episode, moment(asOf), side);
  }
  [[nodiscard]] std::uint32_t index(std::string_view id) const { return pack.findingIndex(id).value(); }
};

Value valueOf(const Facts& facts, std::string_view finding, pack::Aspect aspect = pack::Aspect::Affected) {
  const auto fact = facts.value(facts.pack().findingIndex(finding).value(), aspect);
  return fact ? fact->value : Value(std::string("unknown"));
}

bool isKnown(const Facts& facts, std::string_view finding, pack::Aspect aspect = pack::Aspect::Affected) {
  return facts.value(facts.pack().findingIndex(finding).value(), aspect).has_value();
}

TEST(Facts, WhatWasNotExaminedHasNoValue) {
  const Seen seen{answers(), EpisodeBuilder().visit("2026-11-20").build()};

  EXPECT_FALSE(isKnown(seen.as("2026-11-20"), "night-pain"));
  EXPECT_FALSE(seen.as("2026-11-20").whyUnknown(seen.index("night-pain")));
}

TEST(Facts, TheLatestVisitWins) {
  const Seen seen{answers(), EpisodeBuilder()
                                 .visit("2026-11-20")
                                 .yes("prior-injury")
                                 .visit("2026-11-27")
                                 .no("prior-injury")
                                 .build()};

  EXPECT_EQ(valueOf(seen.as("2026-11-26"), "prior-injury"), Value(true));
  EXPECT_EQ(valueOf(seen.as("2026-11-27"), "prior-injury"), Value(false));
}

TEST(Facts, WithinAVisitTheAnswerEstablishedLastWins) {
  const Seen seen{answers(), EpisodeBuilder()
                                 .visit("2026-11-20")
                                 .number("weight", 60)
                                 .number("weight", 70)
                                 .on("2026-11-01")
                                 .build()};

  EXPECT_EQ(valueOf(seen.as("2026-11-20"), "weight"), Value(60.0));
}

TEST(Facts, OfTwoAnswersOfTheSameDayTheSecondWins) {
  const Seen seen{answers(),
                  EpisodeBuilder().visit("2026-11-20").number("weight", 60).number("weight", 61).build()};

  EXPECT_EQ(valueOf(seen.as("2026-11-20"), "weight"), Value(61.0));
}

TEST(Facts, NothingAfterTheMomentIsSeen) {
  const Seen seen{answers(), EpisodeBuilder().visit("2026-11-20T10:15").yes("night-pain").build()};

  EXPECT_FALSE(isKnown(seen.as("2026-11-20T10:14"), "night-pain"));
  EXPECT_TRUE(isKnown(seen.as("2026-11-20T10:15"), "night-pain"));
  EXPECT_TRUE(isKnown(seen.as("2026-11-20"), "night-pain"));
}

TEST(Facts, AnAnswerDatedAfterTheMomentIsNotSeen) {
  const Seen seen{answers(),
                  EpisodeBuilder().visit("2026-11-20").yes("prior-injury").on("2026-11-22").build()};

  EXPECT_FALSE(isKnown(seen.as("2026-11-21"), "prior-injury"));
  EXPECT_TRUE(isKnown(seen.as("2026-11-22"), "prior-injury"));
}

TEST(Facts, OnlyTheFirstVisitsAreSeenWhenAsked) {
  const Seen seen{answers(), EpisodeBuilder()
                                 .visit("2026-11-20")
                                 .yes("prior-injury")
                                 .visit("2026-11-20")
                                 .no("prior-injury")
                                 .build()};

  const Facts first(seen.pack, seen.episode, moment("2026-11-20"), Side::Left, 1);

  EXPECT_EQ(valueOf(first, "prior-injury"), Value(true));
  EXPECT_EQ(valueOf(seen.as("2026-11-20"), "prior-injury"), Value(false));
}

TEST(Facts, ASameDayAnswerIsStaleTheNextDay) {
  const Seen seen{answers(), EpisodeBuilder().visit("2026-11-20").no("night-pain").build()};

  EXPECT_FALSE(seen.as("2026-11-20").value(seen.index("night-pain"))->stale);
  EXPECT_TRUE(seen.as("2026-11-21").value(seen.index("night-pain"))->stale);
}

TEST(Facts, ValidityEndsAfterItsLastDay) {
  const Seen seen{answers(), EpisodeBuilder().visit("2026-11-20").no("tenderness", Side::Left).build()};

  EXPECT_FALSE(seen.as("2026-11-27").value(seen.index("tenderness"))->stale);
  EXPECT_TRUE(seen.as("2026-11-28").value(seen.index("tenderness"))->stale);
}

TEST(Facts, AnAnswerThatAlwaysCountsIsNeverStale) {
  const Seen seen{answers(), EpisodeBuilder().visit("2020-01-01").no("prior-injury").build()};

  EXPECT_FALSE(seen.as("2026-11-28").value(seen.index("prior-injury"))->stale);
}

TEST(Facts, AgeCountsFromTheDayItWasEstablished) {
  const Seen seen{answers(),
                  EpisodeBuilder().visit("2026-11-20").no("tenderness", Side::Left).on("2026-11-13").build()};

  EXPECT_FALSE(seen.as("2026-11-20").value(seen.index("tenderness"))->stale);
  EXPECT_TRUE(seen.as("2026-11-21").value(seen.index("tenderness"))->stale);
}

TEST(Facts, ASidedFindingIsReadOnTheAffectedSide) {
  const Seen seen{answers(), EpisodeBuilder()
                                 .visit("2026-11-20")
                                 .number("rotation", 25, Side::Left)
                                 .number("rotation", 40, Side::Right)
                                 .build()};

  EXPECT_EQ(valueOf(seen.as("2026-11-20", Side::Left), "rotation"), Value(25.0));
  EXPECT_EQ(valueOf(seen.as("2026-11-20", Side::Right), "rotation"), Value(40.0));
  EXPECT_EQ(valueOf(seen.as("2026-11-20", Side::Left), "rotation", pack::Aspect::Other), Value(40.0));
  EXPECT_EQ(seen.as("2026-11-20").valueOn(seen.index("rotation"), Side::Right)->value, Value(40.0));
}

TEST(Facts, WithoutAnAffectedSideOnlyAgreementIsKnown) {
  const Seen seen{answers(), EpisodeBuilder(Side::Unknown)
                                 .visit("2026-11-20")
                                 .yes("tenderness", Side::Left)
                                 .no("tenderness", Side::Right)
                                 .number("rotation", 40, Side::Both)
                                 .build()};

  EXPECT_FALSE(isKnown(seen.as("2026-11-20", Side::Unknown), "tenderness"));
  EXPECT_EQ(valueOf(seen.as("2026-11-20", Side::Unknown), "rotation"), Value(40.0));
}

TEST(Facts, WhatBothSidesAgreeOnIsAsStaleAsTheOlderAnswer) {
  const Seen seen{answers(), EpisodeBuilder(Side::Unknown)
                                 .visit("2026-11-20")
                                 .no("tenderness", Side::Left)
                                 .visit("2026-11-27")
                                 .no("tenderness", Side::Right)
                                 .build()};

  EXPECT_FALSE(seen.as("2026-11-27", Side::Unknown).value(seen.index("tenderness"))->stale);
  EXPECT_TRUE(seen.as("2026-11-28", Side::Unknown).value(seen.index("tenderness"))->stale);
}

TEST(Facts, EitherSideIsYesWithOneAndNoOnlyWithBoth) {
  const auto either = [](const EpisodeBuilder& builder) {
    const Seen seen{answers(), builder.build()};
    return valueOf(seen.as("2026-11-20"), "tenderness", pack::Aspect::Either);
  };
  const EpisodeBuilder visit = EpisodeBuilder().visit("2026-11-20");

  EXPECT_EQ(either(EpisodeBuilder(visit).yes("tenderness", Side::Right)), Value(true));
  EXPECT_EQ(either(EpisodeBuilder(visit).no("tenderness", Side::Right)), Value(std::string("unknown")));
  EXPECT_EQ(either(EpisodeBuilder(visit).no("tenderness", Side::Both)), Value(false));
}

TEST(Facts, NoSideIsTheHealthyOneOfABilateralComplaint) {
  const Seen seen{answers(),
                  EpisodeBuilder(Side::Both).visit("2026-11-20").number("rotation", 40, Side::Both).build()};

  EXPECT_TRUE(isKnown(seen.as("2026-11-20", Side::Left), "rotation"));
  EXPECT_FALSE(isKnown(seen.as("2026-11-20", Side::Left), "rotation", pack::Aspect::Other));
}

TEST(Facts, AReasonRemovesNothingThatWasEstablished) {
  const Seen seen{answers(), EpisodeBuilder()
                                 .visit("2026-11-20")
                                 .yes("prior-injury")
                                 .visit("2026-11-27")
                                 .without("prior-injury", NoValue::Declined)
                                 .build()};

  EXPECT_EQ(valueOf(seen.as("2026-11-27"), "prior-injury"), Value(true));
  EXPECT_EQ(seen.as("2026-11-27").whyUnknown(seen.index("prior-injury")), NoValue::Declined);
  EXPECT_EQ(seen.as("2026-11-26").whyUnknown(seen.index("prior-injury")), std::nullopt);
}

TEST(Facts, AnExplainedAbsenceCountsAsAnsweredAtTheLatestVisitOnly) {
  const Seen seen{answers(), EpisodeBuilder()
                                 .visit("2026-11-20")
                                 .without("prior-injury", NoValue::CannotSay)
                                 .visit("2026-11-27")
                                 .build()};

  EXPECT_TRUE(seen.as("2026-11-20").isAnswered(seen.index("prior-injury")));
  EXPECT_FALSE(seen.as("2026-11-27").isAnswered(seen.index("prior-injury")));
}

TEST(Facts, NotAskedExplainsNothing) {
  const Seen seen{answers(),
                  EpisodeBuilder().visit("2026-11-20").without("prior-injury", NoValue::NotAsked).build()};

  EXPECT_FALSE(seen.as("2026-11-20").isAnswered(seen.index("prior-injury")));
}

TEST(Facts, ARedFlagAnswerOfAnEarlierVisitDoesNotCountAsAskedToday) {
  const Seen seen{answers(),
                  EpisodeBuilder().visit("2026-11-20").no("night-pain").visit("2026-11-27").build()};

  EXPECT_TRUE(seen.as("2026-11-20").isAnswered(seen.index("night-pain")));
  EXPECT_FALSE(seen.as("2026-11-27").isAnswered(seen.index("night-pain")));
}

TEST(Facts, WithoutAnAffectedSideBothSidesMustBeAnswered) {
  const Seen seen{answers(),
                  EpisodeBuilder(Side::Midline).visit("2026-11-20").no("tenderness", Side::Left).build()};

  EXPECT_TRUE(seen.as("2026-11-20", Side::Left).isAnswered(seen.index("tenderness")));
  EXPECT_FALSE(seen.as("2026-11-20", Side::Midline).isAnswered(seen.index("tenderness")));
}

// ---- panels
// -----------------------------------------------------------------------------------------------------

Pack panels() {
  return PackBuilder()
      .yesNo("night-pain")
      .yesNo("weight-loss")
      .yesNo("runner")
      .panel("general", {"night-pain", "weight-loss"}, {yes("runner")})
      .open();
}

TEST(Panels, AllNoRecordsEveryItem) {
  const Seen seen{panels(), EpisodeBuilder().visit("2026-11-20").yes("runner").allNo("general").build()};

  EXPECT_EQ(valueOf(seen.as("2026-11-20"), "night-pain"), Value(false));
  EXPECT_EQ(valueOf(seen.as("2026-11-20"), "weight-loss"), Value(false));
}

TEST(Panels, AnAnswerOfTheSameVisitOverridesAllNo) {
  const Seen seen{panels(), EpisodeBuilder().visit("2026-11-20").yes("night-pain").allNo("general").build()};

  EXPECT_EQ(valueOf(seen.as("2026-11-20"), "night-pain"), Value(true));
  EXPECT_EQ(valueOf(seen.as("2026-11-20"), "weight-loss"), Value(false));
}

TEST(Panels, AReasonOfTheSameVisitOverridesAllNo) {
  const Seen seen{
      panels(),
      EpisodeBuilder().visit("2026-11-20").without("night-pain", NoValue::Declined).allNo("general").build()};

  EXPECT_FALSE(isKnown(seen.as("2026-11-20"), "night-pain"));
}

TEST(Panels, AllNoOfALaterVisitReplacesAnEarlierYes) {
  const Seen seen{
      panels(),
      EpisodeBuilder().visit("2026-11-20").yes("night-pain").visit("2026-11-27").allNo("general").build()};

  EXPECT_EQ(valueOf(seen.as("2026-11-27"), "night-pain"), Value(false));
}

TEST(Panels, AClosedGateRecordsNothingAndAnUnknownOneDoes) {
  const Seen closed{panels(), EpisodeBuilder().visit("2026-11-20").no("runner").allNo("general").build()};
  const Seen unknown{panels(), EpisodeBuilder().visit("2026-11-20").allNo("general").build()};

  EXPECT_FALSE(isKnown(closed.as("2026-11-20"), "night-pain"));
  EXPECT_TRUE(isKnown(unknown.as("2026-11-20"), "night-pain"));
}

TEST(Panels, TheGateIsReadAsTheVisitKnewIt) {
  const Seen seen{panels(), EpisodeBuilder()
                                .visit("2026-11-20")
                                .yes("runner")
                                .allNo("general")
                                .visit("2026-11-27")
                                .no("runner")
                                .build()};

  EXPECT_TRUE(isKnown(seen.as("2026-11-27"), "night-pain"));
}

TEST(Panels, TheGateIsAsFreshAsItWasAtTheVisit) {
  const Pack pack = PackBuilder()
                        .yesNo("fever", {.validDays = 0})
                        .yesNo("rigors")
                        .panel("infection", {"rigors"}, {yes("fever")})
                        .open();
  const Seen seen{pack, EpisodeBuilder().visit("2026-11-20").no("fever").allNo("infection").build()};

  EXPECT_FALSE(isKnown(seen.as("2026-11-20"), "rigors"));
  EXPECT_FALSE(isKnown(seen.as("2026-11-27"), "rigors"));
}

TEST(Panels, AnActIsSeenFromItsOwnMinuteOn) {
  EpisodeBuilder builder;
  builder.visit("2026-11-20T10:00").allNo("general");
  builder.content().visits.front().panels.front().at = moment("2026-11-20T10:20");
  const Seen seen{panels(), builder.build()};

  EXPECT_FALSE(isKnown(seen.as("2026-11-20T10:19"), "night-pain"));
  EXPECT_TRUE(isKnown(seen.as("2026-11-20T10:20"), "night-pain"));
}

TEST(Panels, AnUnknownPanelRecordsNothing) {
  const Seen seen{panels(), EpisodeBuilder().visit("2026-11-20").allNo("another").build()};

  EXPECT_FALSE(isKnown(seen.as("2026-11-20"), "night-pain"));
}

// ---- facts of the person, derived facts
// -------------------------------------------------------------------------

Pack derived() {
  return PackBuilder()
      .person()
      .painZone("pain-groin", {"F1", "F2"})
      .number("weight", {.validDays = 30})
      .number("height")
      .number("rotation", {.sided = true})
      .yesNo("night-pain", {.validDays = 0})
      .computed(
          "body-mass-index",
          calculated(pack::FormulaOp::Divide,
                     {reading("weight"),
                      calculated(pack::FormulaOp::Multiply,
                                 {calculated(pack::FormulaOp::Divide, {reading("height"), constant(100)}),
                                  calculated(pack::FormulaOp::Divide, {reading("height"), constant(100)})})}))
      .computed("rotation-difference",
                calculated(pack::FormulaOp::Subtract,
                           {reading("rotation", pack::Aspect::Other), reading("rotation")}))
      .defined("thin", any({below("body-mass-index", 19), yes("night-pain")}))
      .open();
}

TEST(PersonalFacts, AgeIsUnknownWithoutBirthDate) {
  const Seen with{derived(), EpisodeBuilder().bornOn("1992-11-21").build()};
  const Seen without{derived(), EpisodeBuilder().build()};

  EXPECT_EQ(valueOf(with.as("2026-11-20"), "age"), Value(33.0));
  EXPECT_EQ(valueOf(with.as("2026-11-21"), "age"), Value(34.0));
  EXPECT_FALSE(isKnown(without.as("2026-11-20"), "age"));
}

TEST(PersonalFacts, SexIsAChoiceOrUnknown) {
  const Seen female{derived(), EpisodeBuilder().sex(Sex::Female).build()};
  const Seen unknown{derived(), EpisodeBuilder().build()};

  EXPECT_EQ(valueOf(female.as("2026-11-20"), "sex"), Value(std::string("female")));
  EXPECT_FALSE(isKnown(unknown.as("2026-11-20"), "sex"));
}

TEST(PersonalFacts, DaysSinceOnsetCountFromTheComplaint) {
  const Seen with{derived(), EpisodeBuilder().onset("2026-11-01").build()};
  const Seen without{derived(), EpisodeBuilder().build()};

  EXPECT_EQ(valueOf(with.as("2026-11-20"), "days-since-onset"), Value(19.0));
  EXPECT_FALSE(isKnown(without.as("2026-11-20"), "days-since-onset"));
}

TEST(PersonalFacts, AnOnsetStillToComeIsNoNumberOfDays) {
  const Seen seen{derived(), EpisodeBuilder().onset("2026-11-21").build()};

  EXPECT_FALSE(isKnown(seen.as("2026-11-20"), "days-since-onset"));
}

TEST(PainZones, NothingMarkedSaysNothing) {
  const Seen seen{derived(), EpisodeBuilder().visit("2026-11-20").build()};

  EXPECT_FALSE(isKnown(seen.as("2026-11-20"), "pain-groin"));
}

TEST(PainZones, AMarkOfTheZoneOnTheAffectedSideOrWithoutSideIsYes) {
  for (const Side side : {Side::Left, Side::Midline, Side::Both, Side::Unknown}) {
    const Seen seen{derived(), EpisodeBuilder().pain("F2", side).build()};

    EXPECT_EQ(valueOf(seen.as("2026-11-20"), "pain-groin"), Value(true)) << toText(side);
  }
}

TEST(PainZones, AMarkOfAnotherZoneOrTheOtherSideIsNo) {
  const Seen elsewhere{derived(), EpisodeBuilder().pain("L1", Side::Left).build()};
  const Seen otherSide{derived(), EpisodeBuilder().pain("F1", Side::Right).build()};

  EXPECT_EQ(valueOf(elsewhere.as("2026-11-20"), "pain-groin"), Value(false));
  EXPECT_EQ(valueOf(otherSide.as("2026-11-20"), "pain-groin"), Value(false));
  EXPECT_EQ(valueOf(otherSide.as("2026-11-20", Side::Unknown), "pain-groin"), Value(true));
}

TEST(Formulas, AreComputedFromAllInputs) {
  const Seen seen{derived(),
                  EpisodeBuilder().visit("2026-11-20").number("weight", 81).number("height", 180).build()};

  EXPECT_EQ(valueOf(seen.as("2026-11-20"), "body-mass-index"), Value(25.0));
}

TEST(Formulas, OneUnknownInputLeavesThemUnknown) {
  const Seen seen{derived(), EpisodeBuilder().visit("2026-11-20").number("weight", 81).build()};

  EXPECT_FALSE(isKnown(seen.as("2026-11-20"), "body-mass-index"));
}

TEST(Formulas, DivisionByZeroIsUnknown) {
  const Seen seen{derived(),
                  EpisodeBuilder().visit("2026-11-20").number("weight", 81).number("height", 0).build()};

  EXPECT_FALSE(isKnown(seen.as("2026-11-20"), "body-mass-index"));
}

TEST(Formulas, AreAsStaleAsTheirOldestInput) {
  const Seen seen{derived(),
                  EpisodeBuilder().visit("2026-11-20").number("weight", 81).number("height", 180).build()};

  EXPECT_FALSE(seen.as("2026-12-20").value(seen.index("body-mass-index"))->stale);
  EXPECT_TRUE(seen.as("2026-12-21").value(seen.index("body-mass-index"))->stale);
}

TEST(Formulas, CompareTheSidesFromTheAffectedOne) {
  const Seen seen{derived(), EpisodeBuilder()
                                 .visit("2026-11-20")
                                 .number("rotation", 25, Side::Left)
                                 .number("rotation", 40, Side::Right)
                                 .build()};

  EXPECT_EQ(valueOf(seen.as("2026-11-20", Side::Left), "rotation-difference"), Value(15.0));
  EXPECT_EQ(valueOf(seen.as("2026-11-20", Side::Right), "rotation-difference"), Value(-15.0));
  EXPECT_EQ(seen.as("2026-11-20").valueOn(seen.index("rotation-difference"), Side::Right)->value,
            Value(-15.0));
}

TEST(Definitions, AreKnownOnlyWhenDecided) {
  const auto thin = [](const EpisodeBuilder& builder) {
    const Seen seen{derived(), builder.build()};
    return valueOf(seen.as("2026-11-20"), "thin");
  };
  const EpisodeBuilder visit = EpisodeBuilder().visit("2026-11-20");
  const EpisodeBuilder measured = EpisodeBuilder(visit).number("weight", 81).number("height", 180);

  EXPECT_EQ(thin(visit), Value(std::string("unknown")));
  EXPECT_EQ(thin(EpisodeBuilder(visit).yes("night-pain")), Value(true));
  EXPECT_EQ(thin(EpisodeBuilder(measured)), Value(std::string("unknown")));
  EXPECT_EQ(thin(EpisodeBuilder(measured).no("night-pain")), Value(false));
}

TEST(Definitions, ACircleIsUnknownAndEnds) {
  PackBuilder builder;
  builder.yesNo("a").defined("first", yes("a")).defined("second", yes("first"));
  builder.content().findings[1]->definition->finding = builder.index("second");
  const Seen seen{builder.open(), EpisodeBuilder().visit("2026-11-20").yes("a").build()};

  EXPECT_FALSE(isKnown(seen.as("2026-11-20"), "first"));
  EXPECT_FALSE(isKnown(seen.as("2026-11-20"), "second"));
}

TEST(AffectedSides, EachSideOfABilateralComplaintIsOne) {
  EXPECT_EQ(affectedSides(EpisodeBuilder(Side::Right).content().complaint), std::vector{Side::Right});
  EXPECT_EQ(affectedSides(EpisodeBuilder(Side::Both).content().complaint),
            (std::vector{Side::Left, Side::Right}));
  EXPECT_EQ(affectedSides(EpisodeBuilder(Side::Midline).content().complaint), std::vector{Side::Unknown});
  EXPECT_EQ(affectedSides(EpisodeBuilder(Side::Unknown).content().complaint), std::vector{Side::Unknown});
}

}  // namespace
}  // namespace calcar::engine
