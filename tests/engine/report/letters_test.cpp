#include <gtest/gtest.h>

#include <algorithm>

#include "../../support/document_text.hpp"
#include "../../support/episode_builder.hpp"
#include "../../support/hip_pack.hpp"
#include "engine/report/compose.hpp"

namespace calcar::engine {
namespace {

using testing::EpisodeBuilder;
using testing::hipPack;
using testing::textOf;
using Ids = std::vector<std::string>;

constexpr auto kVisit = "2026-11-20T10:00";

Assessment assessed(const Episode& episode) { return assess(hipPack(), episode, episode.visits.back().when); }

EpisodeBuilder runnerWithFrontPain() {
  EpisodeBuilder episode(Side::Left);
  episode.bornOn("1992-03-14").onset("2026-11-01").pain("F4", Side::Left).visit(kVisit);
  return std::move(episode.yes("runner").yes("pain-with-impact"));
}

/// Within 48 hours: a sign of bone stress and a risk factor.
Episode urgentEpisode() {
  Episode episode = runnerWithFrontPain().yes("night-pain").yes("prior-bone-stress-injury").build();
  episode.receiver.name = "Dr. Karl Adler";
  episode.callBack = "+49 30 5550111";
  episode.record["explained"] = "No running, crutches.";
  return episode;
}

Result<DocumentContent> letterOf(const Episode& episode) {
  return composeReferral(hipPack(), episode, assessed(episode), {"20261120-1", "0.1.0"});
}

Ids sectionsOf(const DocumentContent& document) {
  Ids ids;
  for (const auto& section : document.sections) {
    ids.push_back(section.id);
  }
  return ids;
}

const DocumentSection& sectionOf(const DocumentContent& document, std::string_view id) {
  return *std::find_if(document.sections.begin(), document.sections.end(),
                       [&](const auto& section) { return section.id == id; });
}

Ids missingIn(const Episode& episode) {
  return missingForSignature(DocumentKind::Referral, episode, assessed(episode));
}

TEST(ReferralLetter, UrgencyComesFirstThenWhoWhatFindingsAndSignature) {
  const auto letter = letterOf(urgentEpisode());

  ASSERT_TRUE(letter) << letter.error().detail;
  EXPECT_EQ(sectionsOf(*letter),
            (Ids{"urgency", "addressee", "question", "complaint", "history", "screening", "examination",
                 "imaging", "hypotheses", "background-and-care", "meanwhile", "signature"}));
}

TEST(ReferralLetter, EveryItemWithoutContentSaysSo) {
  auto episode = runnerWithFrontPain().yes("night-pain").yes("prior-bone-stress-injury").build();

  const auto letter = letterOf(episode);

  ASSERT_TRUE(letter) << letter.error().detail;
  for (const auto* section : {"addressee", "background-and-care", "meanwhile", "signature"}) {
    EXPECT_NE(textOf(sectionOf(*letter, section)).find("not recorded"), std::string::npos) << section;
  }
  EXPECT_NE(textOf(sectionOf(*letter, "screening")).find("not asked"), std::string::npos);
  EXPECT_NE(textOf(sectionOf(*letter, "examination")).find("not examined"), std::string::npos);
}

/// Two forms of a scale: on the day of onset and at the visit.
Episode withLefs(double first, double last) {
  Episode episode = urgentEpisode();
  Score before;
  before.instrument = "lefs";
  before.scale = "total";
  before.total = first;
  before.on = Date{2026, 11, 1};
  Score now = before;
  now.total = last;
  now.on.reset();
  episode.visits.back().scores = {before, now};
  return episode;
}

TEST(ReferralLetter, AScoreStandsWithItsChangeHeldAgainstTheError) {
  const auto real = letterOf(withLefs(60, 45));
  const auto doubtful = letterOf(withLefs(60, 55));

  const std::string worse = textOf(sectionOf(*real, "outcomes"));
  EXPECT_NE(worse.find("45 (20 Nov 2026); -15 since 1 Nov 2026"), std::string::npos) << worse;
  EXPECT_NE(worse.find("Worse: more than the error of measuring (9)"), std::string::npos) << worse;
  EXPECT_NE(textOf(sectionOf(*doubtful, "outcomes")).find("Within the error of measuring"),
            std::string::npos);
}

TEST(ConsultationNote, NamesWhoConfirmedWhoseImagesTheyAre) {
  Episode episode = urgentEpisode();
  ImagingStudy study;
  study.uid = "1.2.3";
  study.confirmed = {"Nora Berg", Date{2026, 11, 20}, "married name", "0123456789abcdef0123456789abcdef"};
  episode.imaging = {study};

  const auto note = composeNote(hipPack(), episode, assessed(episode), {"20261120-1", "0.1.0"});
  const auto letter = letterOf(episode);

  ASSERT_TRUE(letter) << letter.error().detail;
  for (const auto& document : {note, *letter}) {
    EXPECT_NE(textOf(sectionOf(document, "imaging"))
                  .find("Nora Berg compared the person in the images with the record on 20 Nov 2026 and "
                        "confirmed that both are one: married name"),
              std::string::npos);
  }
}

TEST(ConsultationNote, AFormWithoutScoreSaysWhy) {
  Episode episode = urgentEpisode();
  Score form;
  form.instrument = "hoos-12";
  form.scale = "pain";
  form.items = {1, {}, {}, {}};
  episode.visits.back().scores = {form};

  const auto note = composeNote(hipPack(), episode, assessed(episode), {"20261120-1", "0.1.0"});

  EXPECT_NE(textOf(sectionOf(note, "outcomes")).find("1 of 4 items answered, too few"), std::string::npos);
}

TEST(ReferralLetter, IsRefusedWhenNothingAsksForIt) {
  const auto letter = letterOf(EpisodeBuilder(Side::Left).visit(kVisit).build());

  ASSERT_FALSE(letter);
  EXPECT_EQ(letter.error().code, ErrorCode::WrongOrder);
  EXPECT_EQ(letter.error().where, "report.referral");
}

TEST(Signing, AnUrgentLetterThatIsWholeMissesNothing) {
  ASSERT_EQ(assessed(urgentEpisode()).disposition.forced, Urgency::Within48h);
  EXPECT_EQ(missingIn(urgentEpisode()), Ids{});
}

TEST(Signing, AnUrgentLetterNeedsReceiverAdviceAndCallBack) {
  auto episode = urgentEpisode();
  episode.receiver.name.clear();
  EXPECT_EQ(missingIn(episode), Ids{"receiver"});

  episode = urgentEpisode();
  episode.record.erase("explained");
  EXPECT_EQ(missingIn(episode), Ids{"interim-advice"});

  episode = urgentEpisode();
  episode.callBack.clear();
  EXPECT_EQ(missingIn(episode), Ids{"call-back"});
}

TEST(Signing, NoDocumentGoesWithoutItsSide) {
  auto episode = urgentEpisode();
  episode.complaint.side = Side::Unknown;

  for (const auto kind : {DocumentKind::Note, DocumentKind::Referral, DocumentKind::Advice}) {
    const auto missing = missingForSignature(kind, episode, assessed(episode));
    EXPECT_NE(std::find(missing.begin(), missing.end(), "side"), missing.end());
  }
}

TEST(Signing, AContradictionOfTheRecordComesFirst) {
  auto episode = urgentEpisode();
  episode.complaint.pain = {{"F4", Side::Right, std::nullopt}};

  const auto missing = missingIn(episode);

  ASSERT_FALSE(missing.empty());
  EXPECT_EQ(missing.front(), "contradiction");
}

TEST(ConsultationNote, KeepsTheOrderOfAConsultation) {
  const auto episode = urgentEpisode();
  const auto note = composeNote(hipPack(), episode, assessed(episode), {"20261120-1", "0.1.0"});

  EXPECT_EQ(sectionsOf(note), (Ids{"head", "disposition", "complaint", "history", "background", "load",
                                   "screening", "examination", "kinetic-chain", "imaging", "hypothesis",
                                   "conditions", "plan", "advice-given", "sources", "signature"}));
}

TEST(InterimAdvice, IsRefusedWhenNoFlagIsRaised) {
  const auto episode = EpisodeBuilder(Side::Left).visit(kVisit).build();

  const auto advice = composeAdvice(hipPack(), episode, assessed(episode), {"20261120-1", "0.1.0"});

  ASSERT_FALSE(advice);
  EXPECT_EQ(advice.error().where, "report.advice");
}

TEST(Documents, EveryOneIsMarkedAsADraftAndNamesItsRules) {
  const auto episode = urgentEpisode();
  const auto assessment = assessed(episode);
  const DocumentRequest request{"20261120-1", "0.1.0"};

  for (const auto& document : {composeAssessment(hipPack(), episode, assessment, request),
                               composeNote(hipPack(), episode, assessment, request),
                               composeReferral(hipPack(), episode, assessment, request).value(),
                               composeAdvice(hipPack(), episode, assessment, request).value()}) {
    const auto text = textOf(document);
    EXPECT_EQ(document.draftMark, "DRAFT");
    EXPECT_NE(text.find(std::string(hipPack().hash()).substr(0, 8)), std::string::npos);
    EXPECT_NE(text.find("not signed off by a clinician"), std::string::npos);
  }
}

}  // namespace
}  // namespace calcar::engine
