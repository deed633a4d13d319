#include "engine/assessment/imaging_review.hpp"

#include <gtest/gtest.h>

#include "tests/engine/assessment/knowledge_shapes.hpp"

namespace calcar::engine {
namespace {

using calcar::testing::day;
using calcar::testing::EpisodeBuilder;
using calcar::testing::moment;
using calcar::testing::PackBuilder;

using Reasons = std::vector<std::string>;

Pack questions() {
  PackBuilder builder;
  builder.yesNo("night-pain");
  auto question = std::make_unique<pack::ImagingQuestionT>();
  question->id = "bone-stress";
  question->flags = {"neck", "pubic"};
  question->conditions = {"labrum"};
  auto first = std::make_unique<pack::ImagingNeedT>();
  first->modality = "radiograph";
  first->region = "pelvis-hip";
  question->first.push_back(std::move(first));
  auto answer = std::make_unique<pack::AnsweringStudyT>();
  answer->modality = "mri";
  answer->regions = {"pelvis-hip", "hip", "pelvis"};
  answer->max_age_days = 28;
  answer->after_onset_days = 3;
  answer->wants.push_back(std::make_unique<pack::WantedHintT>());
  answer->wants.back()->any = {"fat-suppressed"};
  answer->wants.push_back(std::make_unique<pack::WantedHintT>());
  answer->wants.back()->any = {"coronal", "axial"};
  question->answers.push_back(std::move(answer));
  builder.content().imaging.push_back(std::move(question));
  return builder.open();
}

FlagAssessment flag(std::string id, FlagState state, std::optional<Side> side = Side::Left) {
  FlagAssessment assessed;
  assessed.flag = std::move(id);
  assessed.state = state;
  assessed.side = side;
  return assessed;
}

ConditionAssessment condition(std::string id) {
  ConditionAssessment assessed;
  assessed.condition = std::move(id);
  assessed.side = Side::Left;
  return assessed;
}

ImagingStudy mri(std::string_view date = "2026-11-10") {
  ImagingStudy study;
  study.uid = "1.2.3";
  study.modality = Modality::Mri;
  study.region = "hip";
  study.side = Side::Left;
  study.date = day(date);
  study.readBy = "Dr A";
  return study;
}

ImagingStudy radiograph(std::string_view date = "2026-11-10") {
  ImagingStudy study = mri(date);
  study.modality = Modality::Radiograph;
  study.region = "pelvis-hip";
  return study;
}

EpisodeBuilder withStudy(ImagingStudy study, Side side = Side::Left) {
  EpisodeBuilder episode(side);
  episode.onset("2026-11-01").study(std::move(study));
  return episode;
}

std::vector<ImagingReview> review(const Episode& episode, const std::vector<FlagAssessment>& flags,
                                  const std::vector<ConditionAssessment>& conditions = {}) {
  const Pack pack = questions();
  const Facts facts(pack, episode, moment("2026-11-20T10:00"), affectedSides(episode.complaint).front());
  return reviewImaging(facts, flags, conditions);
}

ImagingReview raised(const Episode& episode) {
  return review(episode, {flag("neck", FlagState::Raised)}).at(0);
}

Reasons reasons(ImagingStudy study) {
  return raised(withStudy(std::move(study)).build()).studies.at(0).reasons;
}

TEST(ReviewImaging, AReadRecentStudyOfTheRightPlaceAnswers) {
  const auto reviewed = raised(withStudy(mri()).build());

  EXPECT_TRUE(reviewed.answered);
  EXPECT_TRUE(reviewed.studies[0].answers);
  EXPECT_EQ(reviewed.studies[0].ageDays, 10);
  EXPECT_FALSE(reviewed.firstDone);
}

TEST(ReviewImaging, ARadiographCannotAnswerBoneStressButIsTheFirstStudy) {
  const auto reviewed = raised(withStudy(radiograph()).build());

  EXPECT_EQ(reviewed.studies[0].reasons, Reasons{"cannot-answer"});
  EXPECT_FALSE(reviewed.answered);
  EXPECT_TRUE(reviewed.firstDone);
}

TEST(ReviewImaging, ARadiographFromBeforeTheComplaintIsNotItsFirstStudy) {
  EXPECT_FALSE(raised(withStudy(radiograph("2026-10-31")).build()).firstDone);
}

TEST(ReviewImaging, PelvisAndHipTogetherAreTheFirstStudy) {
  auto pelvis = radiograph();
  pelvis.region = "pelvis";
  pelvis.side = Side::Midline;
  auto hip = radiograph();
  hip.uid = "1.2.4";
  hip.region = "hip";

  EXPECT_FALSE(raised(withStudy(pelvis).build()).firstDone);
  EXPECT_TRUE(raised(withStudy(pelvis).build()).studies[0].ofFirst) << "one part of it is there";
  EXPECT_TRUE(raised(withStudy(pelvis).study(hip).build()).firstDone);
}

TEST(ReviewImaging, AHipOfTheOtherSideIsNoPartOfTheFirstStudy) {
  auto pelvis = radiograph();
  pelvis.region = "pelvis";
  auto hip = radiograph();
  hip.region = "hip";
  hip.side = Side::Right;

  const auto reviewed = raised(withStudy(pelvis).study(hip).build());

  EXPECT_FALSE(reviewed.firstDone);
  EXPECT_FALSE(reviewed.studies[1].ofFirst);
}

TEST(ReviewImaging, AnMriIsNoPartOfAFirstRadiograph) {
  EXPECT_FALSE(raised(withStudy(mri()).build()).studies[0].ofFirst);
}

TEST(ReviewImaging, WhatTheHeaderDoesNotTellIsANoteAndNoReason) {
  auto study = mri();
  study.instances = 20;
  study.protocol = {ProtocolHint::T1, ProtocolHint::Axial};

  const auto verdict = raised(withStudy(study).build()).studies.at(0);

  EXPECT_TRUE(verdict.answers);
  EXPECT_TRUE(verdict.reasons.empty());
  EXPECT_EQ(verdict.notTold, (std::vector<Reasons>{{"fat-suppressed"}}));
}

TEST(ReviewImaging, OfSeveralWantedHintsOneDoes) {
  auto study = mri();
  study.instances = 20;

  EXPECT_EQ(raised(withStudy(study).build()).studies.at(0).notTold,
            (std::vector<Reasons>{{"fat-suppressed"}, {"coronal", "axial"}}));
  study.protocol = {ProtocolHint::FatSuppressed, ProtocolHint::Coronal};
  EXPECT_TRUE(raised(withStudy(study).build()).studies.at(0).notTold.empty());
}

TEST(ReviewImaging, AStudyTypedInByHandHasNoHeaderThatCouldBeSilent) {
  EXPECT_TRUE(raised(withStudy(mri()).build()).studies.at(0).notTold.empty());
}

TEST(ReviewImaging, TheAgeLimitIncludesItsLastDay) {
  EpisodeBuilder episode(Side::Left);
  episode.onset("2026-09-01").study(mri("2026-10-23")).study(mri("2026-10-22"));

  const auto reviewed = raised(episode.build());

  EXPECT_TRUE(reviewed.studies[0].answers);
  EXPECT_EQ(reviewed.studies[1].reasons, Reasons{"too-old"});
}

TEST(ReviewImaging, AStudyTooSoonAfterTheOnsetDoesNotAnswer) {
  EXPECT_EQ(reasons(mri("2026-11-03")), Reasons{"before-onset"});
  EXPECT_TRUE(reasons(mri("2026-11-04")).empty());
}

TEST(ReviewImaging, WithoutAnOnsetNobodyKnowsWhetherTheStudyCameAfterIt) {
  auto episode = withStudy(mri());
  episode.content().complaint.onset.reset();

  EXPECT_EQ(raised(episode.build()).studies[0].reasons, Reasons{"onset-unknown"});
}

TEST(ReviewImaging, TheOtherSideAndAnUnknownSideDoNotAnswer) {
  auto study = mri();
  study.side = Side::Right;
  EXPECT_EQ(reasons(study), Reasons{"wrong-side"});
  study.side = Side::Unknown;
  EXPECT_EQ(reasons(study), Reasons{"side-unknown"});
  study.side = Side::Both;
  EXPECT_TRUE(reasons(study).empty());
}

TEST(ReviewImaging, ARegionInTheMiddleNeedsNoSide) {
  auto study = mri();
  study.region = "pelvis";
  study.side = Side::Unknown;

  EXPECT_TRUE(reasons(study).empty());
}

TEST(ReviewImaging, OneSideDoesNotAnswerForBoth) {
  const auto episode = withStudy(mri(), Side::Both).build();
  const auto reviewed = review(
      episode, {flag("neck", FlagState::Raised, Side::Left), flag("neck", FlagState::Raised, Side::Right)});

  EXPECT_EQ(reviewed.at(0).studies[0].reasons, Reasons{"wrong-side"});
}

TEST(ReviewImaging, EveryReasonIsNamed) {
  auto study = mri();
  study.region = "knee";
  study.date.reset();
  study.readBy.clear();

  EXPECT_EQ(reasons(study), (Reasons{"wrong-region", "no-date", "not-read"}));
}

TEST(ReviewImaging, StudiesThatAreSetAsideOrLaterAreNotSeen) {
  auto aside = mri();
  aside.setAside = "another person";
  EpisodeBuilder episode(Side::Left);
  episode.study(aside).study(mri("2026-11-21"));

  EXPECT_TRUE(raised(episode.build()).studies.empty());
}

TEST(ReviewImaging, ARaisedFlagIsNamedBeforeAnUndecidedOneAndBeforeAnyCondition) {
  const auto episode = EpisodeBuilder(Side::Left).build();
  const auto undecided = flag("neck", FlagState::Undecided);

  EXPECT_EQ(
      review(episode, {undecided, flag("pubic", FlagState::Raised)}, {condition("labrum")}).at(0).becauseOf,
      "pubic");
  EXPECT_EQ(review(episode, {undecided}, {condition("labrum")}).at(0).becauseOf, "neck");
  EXPECT_EQ(review(episode, {}, {condition("labrum")}).at(0).becauseOf, "labrum");
}

TEST(ReviewImaging, OnlyTheFirstThreeConditionsAsk) {
  const auto episode = EpisodeBuilder(Side::Left).build();

  EXPECT_EQ(review(episode, {}, {condition("x"), condition("y"), condition("labrum")}).size(), 1U);
  EXPECT_TRUE(
      review(episode, {}, {condition("x"), condition("y"), condition("z"), condition("labrum")}).empty());
}

TEST(ReviewImaging, FlagsThatAreClosedOrNotRaisedDoNotAsk) {
  const auto episode = EpisodeBuilder(Side::Left).build();

  EXPECT_TRUE(
      review(episode, {flag("neck", FlagState::NotRaised), flag("pubic", FlagState::Cleared)}).empty());
}

}  // namespace
}  // namespace calcar::engine
