// Worked numbers for every outcome measure of the pack: the lowest and highest form, one item missing, too
// many missing, exactly at the error and just above it.
#include <gtest/gtest.h>

#include "../../support/episode_builder.hpp"
#include "../../support/hip_pack.hpp"
#include "engine/assessment/outcomes.hpp"

namespace calcar::engine {
namespace {

using testing::day;
using testing::hipPack;
using testing::moment;
using Items = std::vector<std::optional<double>>;

const std::optional<double> kMissing;

Score form(std::string instrument, std::string scale, Items items) {
  Score score;
  score.instrument = std::move(instrument);
  score.scale = std::move(scale);
  score.items = std::move(items);
  return score;
}

Score total(std::string instrument, std::string scale, double value) {
  Score score = form(std::move(instrument), std::move(scale), {});
  score.total = value;
  return score;
}

/// One visit a month, each with one form.
std::vector<OutcomeAssessment> outcomes(const std::vector<Score>& forms) {
  Episode episode;
  int month = 1;
  for (const auto& score : forms) {
    Visit visit;
    visit.when = {{2026, month++, 1}, std::nullopt};
    visit.scores = {score};
    episode.visits.push_back(std::move(visit));
  }
  return assessOutcomes(Facts(hipPack(), episode, moment("2026-12-31"), Side::Left));
}

OutcomeAssessment only(const std::vector<Score>& forms) {
  auto assessed = outcomes(forms);
  EXPECT_EQ(assessed.size(), 1U);
  return assessed.empty() ? OutcomeAssessment{} : assessed.front();
}

std::optional<double> score(const Score& filled) { return only({filled}).points.front().value; }
std::string refusal(const Score& filled) { return only({filled}).points.front().refused; }

struct Subscale {
  const char* id;
  std::size_t items;
};
constexpr std::array<Subscale, 6> kHagos = {{{"pain", 10},
                                             {"symptoms", 7},
                                             {"daily-living", 5},
                                             {"sport-recreation", 8},
                                             {"physical-activity", 2},
                                             {"quality-of-life", 5}}};

TEST(Hagos, EverySubscaleGoesFromHundredWithoutTroubleToNothing) {
  for (const auto& subscale : kHagos) {
    EXPECT_EQ(score(form("hagos", subscale.id, Items(subscale.items, 0))), 100) << subscale.id;
    EXPECT_EQ(score(form("hagos", subscale.id, Items(subscale.items, 4))), 0) << subscale.id;
    EXPECT_EQ(score(form("hagos", subscale.id, Items(subscale.items, 1))), 75) << subscale.id;
  }
}

TEST(Hagos, ASubscaleWithAMissingItemHasNoScoreBecauseNoRuleForItWasSeen) {
  Items items(7, 2);
  items[3] = kMissing;

  EXPECT_FALSE(score(form("hagos", "symptoms", items)));
  EXPECT_EQ(refusal(form("hagos", "symptoms", items)), "too-few-items");
}

TEST(Hagos, AnotherNumberOfItemsOrAnImpossibleOneHasNoScore) {
  EXPECT_EQ(refusal(form("hagos", "pain", Items(9, 1))), "item-count");
  EXPECT_EQ(refusal(form("hagos", "pain", Items(11, 1))), "item-count");
  EXPECT_EQ(refusal(form("hagos", "physical-activity", {1.0, 5.0})), "out-of-range");
  EXPECT_EQ(refusal(form("hagos", "pain", {})), "nothing-entered");
}

TEST(Hagos, AChangeIsRealOnlyBeyondTheLargestPublishedError) {
  const auto after = [](double change) {
    return only({total("hagos", "pain", 40), total("hagos", "pain", 40 + change)}).sinceFirst;
  };

  EXPECT_EQ(after(17.8), ChangeVerdict::WithinError);
  EXPECT_EQ(after(33.8), ChangeVerdict::WithinError);
  EXPECT_EQ(after(33.9), ChangeVerdict::Better);
  EXPECT_EQ(after(-33.8), ChangeVerdict::WithinError);
  EXPECT_EQ(after(-33.9), ChangeVerdict::Worse);
}

TEST(Hoos12, UpToTwoOfFourItemsMayBeMissingAndCountAsTheMean) {
  EXPECT_EQ(score(form("hoos-12", "pain", {0.0, 0.0, 0.0, 0.0})), 100);
  EXPECT_EQ(score(form("hoos-12", "pain", {4.0, 4.0, 4.0, 4.0})), 0);
  EXPECT_EQ(score(form("hoos-12", "function", {1.0, 2.0, 3.0, kMissing})), 50);
  EXPECT_EQ(score(form("hoos-12", "quality-of-life", {1.0, kMissing, kMissing, 2.0})), 62.5);
  EXPECT_EQ(refusal(form("hoos-12", "pain", {1.0, kMissing, kMissing, kMissing})), "too-few-items");
}

TEST(Hoos12, WithoutAPublishedErrorAChangeIsNeverCalledReal) {
  const auto outcome = only({total("hoos-12", "pain", 20), total("hoos-12", "pain", 90)});

  EXPECT_EQ(outcome.sinceFirst, ChangeVerdict::ErrorUnknown);
  EXPECT_FALSE(outcome.important);
  EXPECT_FALSE(outcome.acceptable);
}

TEST(Ihot12, FourteenPointsAreImportantAndSixtyThreeIsAcceptable) {
  const auto after = [](double last) {
    return only({total("ihot-12", "total", 49), total("ihot-12", "total", last)});
  };

  EXPECT_EQ(after(62.9).important, false);
  EXPECT_EQ(after(62.9).acceptable, false);
  EXPECT_EQ(after(63).important, true);
  EXPECT_EQ(after(63).acceptable, true);
  EXPECT_EQ(after(63).sinceFirst, ChangeVerdict::ErrorUnknown);
  EXPECT_EQ(after(35).important, false) << "a loss is no important gain";
}

TEST(Ihot12, TakesTotalsOnlyFromNothingToHundred) {
  EXPECT_EQ(score(total("ihot-12", "total", 0)), 0);
  EXPECT_EQ(score(total("ihot-12", "total", 100)), 100);
  EXPECT_EQ(refusal(total("ihot-12", "total", 100.5)), "out-of-range");
  EXPECT_EQ(refusal(form("ihot-12", "total", Items(12, 50))), "item-count");
}

TEST(Lefs, NinePointsAreStillWithinTheErrorAndTenAreNot) {
  const auto after = [](double last) {
    return only({total("lefs", "total", 50), total("lefs", "total", last)});
  };

  EXPECT_EQ(after(59).sinceFirst, ChangeVerdict::WithinError);
  EXPECT_EQ(after(59).important, false) << "nothing is important within the error";
  EXPECT_EQ(after(59.5).sinceFirst, ChangeVerdict::Better);
  EXPECT_EQ(after(59.5).important, true);
  EXPECT_EQ(after(41).sinceFirst, ChangeVerdict::WithinError);
  EXPECT_EQ(after(40).sinceFirst, ChangeVerdict::Worse);
  EXPECT_EQ(refusal(total("lefs", "total", 81)), "out-of-range");
}

TEST(NumericPain, LessIsBetterAndTwoPointsAreNoticed) {
  const auto after = [](double last) {
    return only({total("numeric-pain", "worst-24-h", 7), total("numeric-pain", "worst-24-h", last)});
  };

  EXPECT_EQ(after(5.5).important, false);
  EXPECT_EQ(after(5).important, true);
  EXPECT_EQ(after(9).important, false);
  EXPECT_EQ(after(7).sinceFirst, ChangeVerdict::WithinError) << "no change at all";
  EXPECT_EQ(after(5).changeSinceFirst, -2);
}

TEST(Psfs, IsTheMeanOfTheChosenActivities) {
  EXPECT_EQ(score(form("psfs", "mean", {0.0, 0.0, 0.0})), 0);
  EXPECT_EQ(score(form("psfs", "mean", {10.0})), 10);
  EXPECT_EQ(score(form("psfs", "mean", {2.0, 4.0, kMissing})), 3);
  EXPECT_EQ(refusal(form("psfs", "mean", {kMissing, kMissing})), "too-few-items");
  EXPECT_EQ(refusal(form("psfs", "mean", Items(6, 1))), "item-count");
}

TEST(Psfs, OnePointThreeIsTheSmallestGainThatIsNoticed) {
  const auto after = [](double last) {
    return only({total("psfs", "mean", 4), total("psfs", "mean", last)}).important;
  };

  EXPECT_EQ(after(5.2), false);
  EXPECT_EQ(after(5.3), true);
}

TEST(Visa, TakesTotalsAndClaimsNoThreshold) {
  for (const char* id : {"visa-g", "visa-h"}) {
    EXPECT_EQ(score(total(id, "total", 100)), 100);
    EXPECT_EQ(refusal(total(id, "total", -1)), "out-of-range");
    EXPECT_EQ(only({total(id, "total", 30), total(id, "total", 95)}).sinceFirst, ChangeVerdict::ErrorUnknown);
  }
}

TEST(Outcomes, AreComparedWithTheFirstAndTheLastFormThatHasAScore) {
  const auto outcome = only({total("lefs", "total", 40), total("lefs", "total", 55),
                             form("lefs", "total", {}), total("lefs", "total", 58)});

  EXPECT_EQ(outcome.points.size(), 4U);
  EXPECT_EQ(outcome.changeSinceFirst, 18);
  EXPECT_EQ(outcome.sinceFirst, ChangeVerdict::Better);
  EXPECT_EQ(outcome.changeSinceLast, 3);
  EXPECT_EQ(outcome.sinceLast, ChangeVerdict::WithinError);
}

TEST(Outcomes, AFormThatIsDatedBeforeItsVisitStandsAtItsOwnDay) {
  Score earlier = total("lefs", "total", 30);
  earlier.on = day("2025-12-01");

  const auto outcome = only({total("lefs", "total", 45), earlier});

  EXPECT_EQ(outcome.points.front().on, day("2025-12-01"));
  EXPECT_EQ(outcome.changeSinceFirst, 15);
}

TEST(Outcomes, OneFormIsNotComparedAndNoFormIsNotListed) {
  EXPECT_EQ(only({total("lefs", "total", 45)}).sinceFirst, ChangeVerdict::NotComparable);
  EXPECT_TRUE(outcomes({}).empty());
}

TEST(Outcomes, WhatIsFilledInAfterTheMomentOfAssessmentIsNotSeen) {
  Episode episode;
  Visit visit;
  visit.when = moment("2026-11-25");
  visit.scores = {total("lefs", "total", 45)};
  episode.visits = {visit};

  EXPECT_TRUE(assessOutcomes(Facts(hipPack(), episode, moment("2026-11-24"), Side::Left)).empty());
}

}  // namespace
}  // namespace calcar::engine
