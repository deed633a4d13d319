#include <gtest/gtest.h>

#include "engine/consultation/consultation.hpp"
#include "tests/support/journal_builder.hpp"
#include "tests/support/property.hpp"

namespace calcar::engine {
namespace {

using calcar::testing::holdsAlways;
using calcar::testing::Typist;
using calcar::testing::yes;

Consultation started() {
  Consultation consultation = Consultation::begin({});
  Typist(consultation).starts("v1");
  return consultation;
}

std::string recordOf(const Consultation& consultation, const std::string& part) {
  const auto& record = consultation.episode().record;
  const auto found = record.find(part);
  return found == record.end() ? std::string() : found->second;
}

TEST(Undo, TakesBackTheLastStepAndRedoBringsItBack) {
  Consultation consultation = started();
  Typist typist(consultation);
  typist.edits(SetSide{Side::Left});
  typist.edits(SetSide{Side::Right});

  typist.does(*consultation.nextUndo("room-1"));
  EXPECT_EQ(consultation.episode().complaint.side, Side::Left);
  typist.does(*consultation.nextUndo("room-1"));
  EXPECT_EQ(consultation.episode().complaint.side, Side::Unknown);
  typist.does(*consultation.nextRedo("room-1"));
  typist.does(*consultation.nextRedo("room-1"));

  EXPECT_EQ(consultation.episode().complaint.side, Side::Right);
  EXPECT_FALSE(consultation.nextRedo("room-1"));
}

TEST(Undo, TakesTheLettersOfOneTextAsOneStep) {
  Consultation consultation = started();
  Typist typist(consultation);
  typist.edits(SetRecordText{"treatment", "t"});
  typist.edits(SetRecordText{"treatment", "ta"}, true);
  typist.edits(SetRecordText{"treatment", "tap"}, true);

  typist.does(*consultation.nextUndo("room-1"));
  EXPECT_EQ(recordOf(consultation, "treatment"), "");
  typist.does(*consultation.nextRedo("room-1"));

  EXPECT_EQ(recordOf(consultation, "treatment"), "tap");
}

TEST(Undo, DoesNotTakeBackWhatAnotherWorkplaceDid) {
  Consultation consultation = started();
  Typist(consultation, "room-1").edits(yes("night-pain"));
  Typist(consultation, "room-2").edits(yes("limp-in-ordinary-walking"));

  Typist(consultation, "room-1").does(*consultation.nextUndo("room-1"));

  ASSERT_EQ(consultation.episode().visits[0].observations.size(), 1U);
  EXPECT_EQ(consultation.episode().visits[0].observations[0].finding, "limp-in-ordinary-walking");
  EXPECT_FALSE(consultation.nextUndo("room-1"));
}

TEST(Undo, EndsWhereTheVisitWasOpened) {
  Consultation consultation = started();
  Typist typist(consultation);
  typist.edits(yes("night-pain"));
  typist.signs();
  typist.does(Amend{0, "more to say"});

  EXPECT_FALSE(consultation.nextUndo("room-1"));
  EXPECT_FALSE(typist.propose(Undo{2}));
}

TEST(Undo, OfANewStepForgetsWhatCouldBeRedone) {
  Consultation consultation = started();
  Typist typist(consultation);
  typist.edits(yes("night-pain"));
  typist.does(*consultation.nextUndo("room-1"));

  typist.edits(yes("limp-in-ordinary-walking"));

  EXPECT_FALSE(consultation.nextRedo("room-1"));
}

TEST(Undo, OfAReviewedVisitMakesItADraftAgain) {
  Consultation consultation = started();
  Typist typist(consultation);
  typist.edits(yes("night-pain"));
  typist.does(Review{});

  typist.does(*consultation.nextUndo("room-1"));

  EXPECT_EQ(consultation.visits()[0].state, VisitState::Draft);
}

Edit someEdit(int kind, int value) {
  switch (kind) {
    case 0:
      return yes("night-pain");
    case 1:
      return ForgetFinding{"night-pain", {}};
    case 2:
      return SetSide{value % 2 == 0 ? Side::Left : Side::Right};
    case 3:
      return SetRecordText{"treatment", std::string(static_cast<std::size_t>(value), 'x')};
    case 4:
      return MarkPain{{"F4", Side::Left, value % 11}};
    default:
      return ErasePain{"F4", Side::Left};
  }
}

/// Told apart by what people see.
std::string seen(const Consultation& consultation) {
  std::string text(toText(consultation.episode().complaint.side));
  for (const auto& mark : consultation.episode().complaint.pain) {
    text += mark.zone + std::to_string(mark.intensity.value_or(-1));
  }
  for (const auto& answer : consultation.episode().visits[0].observations) {
    text += answer.finding;
  }
  return text + recordOf(consultation, "treatment");
}

TEST(Undo, OfEverythingIsTheBeginningAndRedoOfEverythingTheEnd) {
  holdsAlways([] {
    Consultation consultation = started();
    Typist typist(consultation);
    const std::string beginning = seen(consultation);
    const auto kinds = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 6));
    std::vector<std::string> states{beginning};
    for (const int kind : kinds) {
      typist.edits(someEdit(kind, *rc::gen::inRange(0, 20)));
      states.push_back(seen(consultation));
    }

    for (std::size_t i = states.size() - 1; i > 0; --i) {
      typist.does(*consultation.nextUndo("room-1"));
      RC_ASSERT(seen(consultation) == states[i - 1]);
    }
    RC_ASSERT(!consultation.nextUndo("room-1"));
    for (std::size_t i = 1; i < states.size(); ++i) {
      typist.does(*consultation.nextRedo("room-1"));
      RC_ASSERT(seen(consultation) == states[i]);
    }
  });
}

TEST(Undo, GivesTheSameWhetherReplayedOrLived) {
  holdsAlways([] {
    Consultation consultation = started();
    Typist typist(consultation);
    const Snapshot base = consultation.now();
    for (const int kind : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 9))) {
      const auto undo = consultation.nextUndo("room-1");
      const auto redo = consultation.nextRedo("room-1");
      if (kind == 6 && undo) {
        typist.does(*undo);
      } else if (kind == 7 && redo) {
        typist.does(*redo);
      } else if (kind < 6) {
        typist.edits(someEdit(kind, kind), kind == 3);
      }
    }

    const auto replayed = Consultation::restore(base, consultation.entries());

    RC_ASSERT(replayed.has_value());
    RC_ASSERT(seen(*replayed) == seen(consultation));
  });
}

}  // namespace
}  // namespace calcar::engine
