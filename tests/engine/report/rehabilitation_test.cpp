#include <gtest/gtest.h>

#include <algorithm>

#include "../../support/document_text.hpp"
#include "../../support/episode_builder.hpp"
#include "../../support/hip_pack.hpp"
#include "engine/assessment/planned_exercises.hpp"
#include "engine/report/compose.hpp"

namespace calcar::engine {
namespace {

using testing::EpisodeBuilder;
using testing::hipPack;
using testing::textOf;

constexpr auto kVisit = "2026-11-20T10:00";

EpisodeBuilder lateralPain(Side side = Side::Left) {
  EpisodeBuilder episode(side);
  episode.bornOn("1980-03-14").onset("2026-06-01").pain("L1", side).visit(kVisit);
  return std::move(episode.yes("resisted-abduction-pain", side));
}

Assessment assessed(const Episode& episode) { return assess(hipPack(), episode, episode.visits.back().when); }

Result<DocumentContent> planOf(const Episode& episode) {
  return composeRehabilitation(hipPack(), episode, assessed(episode), {"20261120-1", "0.1.0"});
}

std::string note(const Episode& episode) {
  return textOf(composeNote(hipPack(), episode, assessed(episode), {"20261120-1", "0.1.0"}));
}

bool contains(const std::string& text, std::string_view piece) {
  return text.find(piece) != std::string::npos;
}

std::vector<ExerciseCard> cardsOf(const DocumentContent& document) {
  std::vector<ExerciseCard> cards;
  for (const auto& section : document.sections) {
    for (const auto& block : section.blocks) {
      if (const auto* list = std::get_if<ExerciseCards>(&block)) {
        cards.insert(cards.end(), list->cards.begin(), list->cards.end());
      }
    }
  }
  return cards;
}

const ExerciseCard& cardNamed(const std::vector<ExerciseCard>& cards, std::string_view title) {
  return *std::find_if(cards.begin(), cards.end(), [&](const auto& card) { return card.title == title; });
}

TEST(RehabilitationPlan, SaysTheDoseOfEachExerciseAndWhereItComesFrom) {
  const auto plan = planOf(lateralPain().build());
  ASSERT_TRUE(plan);
  const auto cards = cardsOf(*plan);

  const auto& card = cardNamed(cards, "Bridge");
  EXPECT_EQ(card.lines.front().front().text, "1 × 10 · 7 days a week · light");
  EXPECT_EQ(card.lines.back().front().text, "Dose published: Mellor 2016");
  EXPECT_TRUE(card.mirrored);
  EXPECT_FALSE(cardsOf(*planOf(lateralPain(Side::Right).build())).front().mirrored);
}

TEST(RehabilitationPlan, ShowsThePictureOfTheSideThatHurtsAndSaysItInWords) {
  for (const auto side : {Side::Left, Side::Right}) {
    const auto plan = planOf(lateralPain(side).build());
    ASSERT_TRUE(plan);
    const auto cards = cardsOf(*plan);
    const auto drawn = std::find_if(cards.begin(), cards.end(), [](const auto& card) {
      return contains(card.title, "Single-leg bridge");
    });
    ASSERT_NE(drawn, cards.end());

    ASSERT_NE(drawn->drawing, nullptr);
    EXPECT_EQ(drawn->mirrored, side == Side::Left);
    EXPECT_TRUE(contains(drawn->alternative, side == Side::Left ? "on the LEFT side" : "on the RIGHT side"))
        << drawn->alternative;
    EXPECT_FALSE(contains(drawn->alternative, "{"));
  }
}

TEST(RehabilitationPlan, CountsAPhaseOfOneWeekAsOne) {
  const auto text = textOf(*planOf(lateralPain().build()));

  EXPECT_TRUE(contains(text, "Week 1, led by the criteria"));
  EXPECT_TRUE(contains(text, "Weeks 3 to 8, led by the criteria"));
  EXPECT_FALSE(contains(text, "Weeks 1 to 1"));
}

TEST(RehabilitationPlan, NamesMissingEquipmentAndWhatStandsIn) {
  auto episode = lateralPain().build();
  episode.means.equipment = {"chair"};
  episode.means.daysPerWeek = 3;
  const auto plan = planOf(episode);
  ASSERT_TRUE(plan);
  const auto text = textOf(*plan);

  EXPECT_TRUE(contains(text,
                       "Push out against a belt: left out, belt or scarf is missing. Standing hold against a "
                       "wall stands in for it."));
  EXPECT_EQ(cardNamed(cardsOf(*plan), "Bridge").lines.front().front().text,
            "1 × 10 · 3 days a week (all there is time for; the dose asks for 7) · light");
}

TEST(RehabilitationPlan, GivesTheDayOfTheReviewAndOneCueAtATime) {
  const auto text = textOf(*planOf(lateralPain().build()));

  EXPECT_TRUE(contains(text, "Re-test in 6 weeks, on 1 Jan 2027"));
  EXPECT_TRUE(contains(text, "One change at a time"));
  EXPECT_TRUE(contains(text, "plausible, not proven"));
}

EpisodeBuilder boneStress() {
  EpisodeBuilder episode(Side::Left);
  episode.bornOn("1990-03-14").onset("2026-09-01").pain("F4", Side::Left).visit("2026-10-10T09:00");
  episode.choice("mri-hip-pelvis-read", "bone-stress-femoral-neck").visit(kVisit);
  return episode;
}

TEST(RehabilitationPlan, AfterBoneStressSaysThatAClearanceIsMissing) {
  const auto plan = planOf(boneStress().build());

  ASSERT_FALSE(plan);
  EXPECT_TRUE(contains(plan.error().detail, "needs the clearance of a named doctor, with a date"));
}

TEST(RehabilitationPlan, AfterBoneStressNamesWhoClearedWhatAndAllowsNoPain) {
  const auto plan =
      planOf(boneStress()
                 .clearance("known-femoral-neck-bone-stress-injury", "bone-stress-loading-clearance",
                            "strength", "Dr. Sol", "2026-11-10")
                 .overridden("energy-deficiency-after-bone-stress", "screened", "Dr. Sol", "2026-11-10")
                 .build());
  ASSERT_TRUE(plan);
  const auto text = textOf(*plan);

  EXPECT_TRUE(contains(text, "Cleared by Dr. Sol on 10 Nov 2026, up to and including: C: strength."));
  EXPECT_TRUE(contains(text, "No pain at the place of the injury"));
  EXPECT_FALSE(contains(text, "D: walk and run in turns"));
}

TEST(Note, TellsWhatChangedAndHowThePhaseWent) {
  auto episode = lateralPain().no("pain-stairs", Side::Left).visit("2026-12-01T10:00").build();
  episode.visits.back().observations.push_back({"pain-stairs", Side::Left, Value(true), {}, {}, {}});
  PhaseReport report{"gluteal-tendinopathy", "settle", std::nullopt, {}, {}};
  report.trials = {{testing::day("2026-11-27"), 2, 2, true}, {testing::day("2026-11-29"), 3, 2, true}};
  episode.visits.back().progress = report;
  const auto text = note(episode);

  EXPECT_TRUE(contains(text, "Since the last visit"));
  EXPECT_TRUE(contains(text, "passed and passed"));
  EXPECT_TRUE(contains(text, "the next phase"));
  EXPECT_FALSE(contains(note(lateralPain().build()), "Since the last visit"));
}

TEST(RehabilitationPlan, SaysWhatTheClinicianChanged) {
  Episode episode = lateralPain().build();
  const auto before = assessed(episode);
  PhaseChanges changes;
  changes.programme = before.programme.programme;
  changes.phase = before.programme.phases[0].phase;
  const auto exercises = exercisesOf(hipPack(), episode.means, before.programme, before.programme.phases[0]);
  ASSERT_GE(exercises.size(), 2U);
  changes.leftOut = {exercises[0].exercise};
  changes.doses[exercises[1].exercise].sets = 9;
  changes.added = {"dead-bug"};
  ASSERT_NE(hipPack().findExercise("dead-bug"), nullptr);
  episode.planChanges.push_back(changes);

  const auto plan = planOf(episode);

  ASSERT_TRUE(plan);
  const std::string text = textOf(*plan);
  EXPECT_TRUE(contains(text, "Left out by the clinician"));
  EXPECT_TRUE(contains(text, "9 ×"));
  EXPECT_TRUE(contains(text, "Dose changed by the clinician"));
  EXPECT_TRUE(contains(text, "Added by the clinician"));
  EXPECT_TRUE(contains(text, "how much and how often is not recorded"));
  EXPECT_TRUE(contains(note(episode), "changed by the clinician"));
}

}  // namespace
}  // namespace calcar::engine
