#include "engine/consultation/consultation.hpp"

#include <gtest/gtest.h>

#include "tests/support/journal_builder.hpp"

namespace calcar::engine {
namespace {

using calcar::testing::moment;
using calcar::testing::Typist;
using calcar::testing::yes;

Consultation started() {
  Consultation consultation = Consultation::begin({"4711", "PRAXIS1", "Läufer", "Ida", {}, Sex::Female, {}});
  Typist(consultation).starts("v1");
  return consultation;
}

TEST(Consultation, TakesNoEditBeforeAVisitHasBegun) {
  Consultation consultation = Consultation::begin({});

  const auto entry = Typist(consultation).propose(MakeEdit{yes("night-pain")});

  ASSERT_FALSE(entry);
  EXPECT_EQ(entry.error().code, ErrorCode::Refused);
}

TEST(Consultation, KeepsAnEditOfTheOpenVisit) {
  Consultation consultation = started();

  Typist(consultation).edits(yes("night-pain"));

  ASSERT_EQ(consultation.episode().visits.size(), 1U);
  ASSERT_EQ(consultation.episode().visits[0].observations.size(), 1U);
  EXPECT_EQ(consultation.episode().visits[0].observations[0].finding, "night-pain");
  EXPECT_EQ(consultation.sequence(), 2);
}

TEST(Consultation, ChangesNothingByAsking) {
  Consultation consultation = started();

  ASSERT_TRUE(Typist(consultation).propose(MakeEdit{yes("night-pain")}));

  EXPECT_TRUE(consultation.episode().visits[0].observations.empty());
  EXPECT_EQ(consultation.sequence(), 1);
}

TEST(Consultation, ReplacesAnAnswerInPlaceInsteadOfAddingOne) {
  Consultation consultation = started();
  Typist typist(consultation);
  typist.edits(yes("night-pain"));
  typist.edits(yes("limp-in-ordinary-walking"));

  typist.edits(AnswerFinding{{"night-pain", {}, Value(false), {}, {}, {}}});

  const auto& answers = consultation.episode().visits[0].observations;
  ASSERT_EQ(answers.size(), 2U);
  EXPECT_EQ(answers[0].finding, "night-pain");
  EXPECT_EQ(std::get<Value>(answers[0].outcome), Value(false));
}

TEST(Consultation, ForgettingAnAnswerLeavesItNotAskedAndNeverNegative) {
  Consultation consultation = started();
  Typist typist(consultation);
  typist.edits(yes("night-pain"));

  typist.edits(ForgetFinding{"night-pain", {}});

  EXPECT_TRUE(consultation.episode().visits[0].observations.empty());
}

TEST(Consultation, IsSignedOnlyAfterItWasReadThrough) {
  Consultation consultation = started();
  Typist typist(consultation);
  typist.edits(yes("night-pain"));

  EXPECT_FALSE(typist.propose(Sign{{"Nora Berg", {}, {}}, "facts", "pack", {}}));
  typist.does(Review{});
  EXPECT_TRUE(typist.propose(Sign{{"Nora Berg", {}, {}}, "facts", "pack", {}}));
  typist.edits(yes("limp-in-ordinary-walking"));
  EXPECT_FALSE(typist.propose(Sign{{"Nora Berg", {}, {}}, "facts", "pack", {}}));
}

TEST(Consultation, IsSignedOnlyWithAName) {
  Consultation consultation = started();
  Typist typist(consultation);
  typist.does(Review{});

  EXPECT_FALSE(typist.propose(Sign{{" ", {}, {}}, "facts", "pack", {}}));
}

TEST(Consultation, TakesNoEditOnceItIsSigned) {
  Consultation consultation = started();
  Typist typist(consultation);
  typist.signs();

  const auto entry = typist.propose(MakeEdit{yes("night-pain")});

  ASSERT_FALSE(entry);
  EXPECT_EQ(entry.error().code, ErrorCode::Refused);
  EXPECT_EQ(consultation.visits()[0].state, VisitState::Signed);
  EXPECT_EQ(consultation.visits()[0].version, 1);
  EXPECT_EQ(consultation.visits()[0].signedBy, "Nora Berg");
}

TEST(Consultation, AmendsASignedVisitOnlyForAReasonAndAsTheNextVersion) {
  Consultation consultation = started();
  Typist typist(consultation);
  typist.signs();
  EXPECT_FALSE(typist.propose(Amend{0, " "}));

  typist.does(Amend{0, "wrong side of the log roll"});
  EXPECT_EQ(consultation.visits()[0].state, VisitState::Draft);
  EXPECT_EQ(consultation.visits()[0].amendReason, "wrong side of the log roll");
  typist.edits(yes("night-pain"));
  typist.signs();

  EXPECT_EQ(consultation.visits()[0].state, VisitState::Amended);
  EXPECT_EQ(consultation.visits()[0].version, 2);
}

TEST(Consultation, AmendsOfAnEarlierVisitOnlyWhatWasFoundThen) {
  Consultation consultation = started();
  Typist typist(consultation);
  typist.signs();
  typist.starts("v2", "2026-11-27T10:00");
  typist.signs();
  typist.does(Amend{0, "forgotten"});

  EXPECT_TRUE(typist.propose(MakeEdit{yes("night-pain")}));
  EXPECT_FALSE(typist.propose(MakeEdit{SetSide{Side::Left}}));
}

TEST(Consultation, DoesNotBeginAVisitBeforeTheLastOneWhenTheClockJumps) {
  Consultation consultation = started();
  Typist typist(consultation);

  const auto entry =
      typist.propose(StartVisit{"v2", moment("2026-11-19T10:00"), typist.author().clinician, {}});

  ASSERT_FALSE(entry);
  EXPECT_EQ(entry.error().code, ErrorCode::WrongOrder);
}

TEST(Consultation, GoesOnAfterTheClockJumpedBack) {
  Consultation consultation = started();
  const Typist typist(consultation);

  auto entry = consultation.propose(calcar::testing::hipPack(), MakeEdit{yes("night-pain")}, typist.author(),
                                    moment("2020-01-01T00:00"), "late");

  ASSERT_TRUE(entry);
  EXPECT_EQ(entry->sequence, 2);
  EXPECT_TRUE(consultation.accept(*entry));
}

TEST(Consultation, IsRestoredFromASnapshotAndWhatFollowed) {
  Consultation consultation = started();
  Typist typist(consultation);
  const Snapshot base = consultation.now();
  typist.edits(yes("night-pain"));
  typist.edits(yes("limp-in-ordinary-walking"));

  const auto restored = Consultation::restore(base, consultation.entries());

  ASSERT_TRUE(restored);
  EXPECT_EQ(restored->sequence(), consultation.sequence());
  EXPECT_EQ(restored->episode().visits[0].observations.size(), 2U);
}

TEST(Consultation, IsNotRestoredWithAGap) {
  Consultation consultation = started();
  Typist typist(consultation);
  const Snapshot base = consultation.now();
  typist.edits(yes("night-pain"));
  typist.edits(yes("limp-in-ordinary-walking"));
  std::vector<Entry> entries = consultation.entries();
  std::erase_if(entries, [](const Entry& entry) { return entry.sequence == 2; });

  const auto restored = Consultation::restore(base, entries);

  ASSERT_FALSE(restored);
  EXPECT_EQ(restored.error().code, ErrorCode::Truncated);
}

TEST(Consultation, TakesNoEntryTwice) {
  Consultation consultation = started();
  const Entry entry = Typist(consultation).edits(yes("night-pain"));

  const auto again = consultation.accept(entry);

  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().code, ErrorCode::Conflict);
}

TEST(Consultation, ShowsTheListOnlyAfterTheOwnHypothesisOrItsRefusal) {
  Consultation consultation = started();
  Typist typist(consultation);
  EXPECT_FALSE(consultation.hypothesisSettled());

  typist.edits(SettleHypothesis{true});

  EXPECT_TRUE(consultation.hypothesisSettled());
}

TEST(Consultation, ShowsTheListOnceAHypothesisIsWritten) {
  Consultation consultation = started();

  Typist(consultation).edits(SetRecordText{"hypothesis", "gluteal tendon"});

  EXPECT_TRUE(consultation.hypothesisSettled());
}

TEST(Consultation, CarriesTheBannerOfAMergeUntilItIsUndone) {
  Consultation consultation = started();
  Typist typist(consultation);
  const Patient surviving{"12", "PRAXIS1", "Läufer", "Ida", {}, Sex::Female, {}};

  typist.does(NoteMerge{"m1", "4711", false, surviving});
  ASSERT_EQ(consultation.now().merges.size(), 1U);
  EXPECT_EQ(consultation.episode().patient.id, "12");
  typist.does(NoteMerge{"m1", "12", true, {"4711", "PRAXIS1", "Läufer", "Ida", {}, Sex::Female, {}}});

  EXPECT_TRUE(consultation.now().merges.empty());
  EXPECT_EQ(consultation.episode().patient.id, "4711");
}

}  // namespace
}  // namespace calcar::engine
