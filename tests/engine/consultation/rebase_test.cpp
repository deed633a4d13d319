#include <gtest/gtest.h>

#include "engine/consultation/consultation.hpp"
#include "tests/support/journal_builder.hpp"

namespace calcar::engine {
namespace {

using calcar::testing::Typist;
using calcar::testing::yes;

/// Two workplaces that typed at once into the same visit.
struct Two {
  Two() {
    Consultation both = Consultation::begin({});
    Typist(both).starts("v1");
    Typist(both, "room-1").edits(yes("belly-pain"));
    ours = both;
    theirs = both;
    before = both.sequence();
  }
  [[nodiscard]] std::vector<Entry> since(const Consultation& one) const {
    std::vector<Entry> entries = one.entries();
    std::erase_if(entries, [this](const Entry& entry) { return entry.sequence <= before; });
    return entries;
  }
  [[nodiscard]] Rebased rebased() const {
    std::vector<Entry> known = ours.entries();
    std::erase_if(known, [this](const Entry& entry) { return entry.sequence > before; });
    return rebase(known, since(ours), since(theirs));
  }

  Consultation ours = Consultation::begin({});
  Consultation theirs = Consultation::begin({});
  std::int64_t before = 0;
};

TEST(Rebase, PutsEditsOfOtherThingsBehindTheirs) {
  Two two;
  Typist(two.ours, "room-1").edits(yes("night-pain"));
  Typist(two.theirs, "room-2").edits(yes("limp-in-ordinary-walking"));
  Typist(two.theirs, "room-2").edits(SetSide{Side::Left});

  const Rebased result = two.rebased();

  EXPECT_TRUE(result.clashes.empty());
  ASSERT_EQ(result.entries.size(), 1U);
  EXPECT_EQ(result.entries[0].sequence, two.theirs.sequence() + 1);
  EXPECT_TRUE(two.theirs.accept(result.entries[0]));
  EXPECT_EQ(two.theirs.episode().visits[0].observations.size(), 3U);
}

TEST(Rebase, HandsBackBothSidesOfAClash) {
  Two two;
  const Entry ours = Typist(two.ours, "room-1").edits(SetSide{Side::Left});
  const Entry theirs = Typist(two.theirs, "room-2").edits(SetSide{Side::Right});

  const Rebased result = two.rebased();

  EXPECT_TRUE(result.entries.empty());
  ASSERT_EQ(result.clashes.size(), 1U);
  EXPECT_EQ(result.clashes[0].ours.id, ours.id);
  EXPECT_EQ(result.clashes[0].theirs.id, theirs.id);
}

TEST(Rebase, LetsNothingGoOnInAVisitThatTheySigned) {
  Two two;
  Typist(two.ours, "room-1").edits(yes("night-pain"));
  Typist(two.theirs, "room-2").signs();

  const Rebased result = two.rebased();

  EXPECT_TRUE(result.entries.empty());
  EXPECT_EQ(result.clashes.size(), 1U);
}

TEST(Rebase, DoesNotSignWhatTheSignerHasNotSeen) {
  Two two;
  Typist(two.ours, "room-1").does(Review{});
  Typist(two.theirs, "room-2").edits(yes("limp-in-ordinary-walking"));

  const Rebased result = two.rebased();

  EXPECT_TRUE(result.entries.empty());
  EXPECT_EQ(result.clashes.size(), 1U);
}

TEST(Rebase, LetsOursUndoFollowTheStepToItsNewNumber) {
  Two two;
  Typist ours(two.ours, "room-1");
  ours.edits(yes("night-pain"));
  ours.does(*two.ours.nextUndo("room-1"));
  Typist(two.theirs, "room-2").edits(yes("limp-in-ordinary-walking"));

  const Rebased result = two.rebased();

  ASSERT_EQ(result.entries.size(), 2U);
  for (const Entry& entry : result.entries) {
    ASSERT_TRUE(two.theirs.accept(entry));
  }
  ASSERT_EQ(two.theirs.episode().visits[0].observations.size(), 2U);
  EXPECT_EQ(two.theirs.episode().visits[0].observations[1].finding, "limp-in-ordinary-walking");
}

TEST(Rebase, SeesWhatAnUndoOfTheirsIsAbout) {
  Two two;
  Typist(two.theirs, "room-1").does(Undo{2});
  Typist(two.ours, "room-1").edits(AnswerFinding{{"belly-pain", {}, Value(false), {}, {}, {}}});

  const Rebased result = two.rebased();

  EXPECT_EQ(result.clashes.size(), 1U);
}

TEST(Rebase, GivesOursUnchangedWhenNobodyElseCame) {
  Two two;
  Typist(two.ours, "room-1").edits(yes("night-pain"));

  const Rebased result = two.rebased();

  ASSERT_EQ(result.entries.size(), 1U);
  EXPECT_EQ(result.entries[0].sequence, two.before + 1);
}

}  // namespace
}  // namespace calcar::engine
