#include "engine/assessment/verdict_changes.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace calcar::engine {
namespace {

Verdict verdict() {
  Verdict verdict;
  verdict.forced = Urgency::Within48h;
  verdict.possible = Urgency::SameDay;
  verdict.flags = {{"fracture", Side::Left, FlagState::Raised, Urgency::Within48h}};
  verdict.conditions = {{"impingement", Side::Left, 400}, {"tendon", Side::Left, 200}};
  verdict.programmeState = ProgrammeState::Offered;
  verdict.programme = "impingement";
  return verdict;
}

std::vector<ChangeKind> kindsOf(const Verdict& before, const Verdict& after) {
  std::vector<ChangeKind> kinds;
  for (const VerdictChange& change : compareVerdicts(before, after)) {
    kinds.push_back(change.kind);
  }
  return kinds;
}

using Kinds = std::vector<ChangeKind>;

TEST(CompareVerdicts, FindsNothingBetweenEqualOnes) { EXPECT_TRUE(kindsOf(verdict(), verdict()).empty()); }

TEST(CompareVerdicts, PutsAFallenUrgencyBeforeEverythingElse) {
  Verdict after = verdict();
  after.forced = Urgency::Routine;
  after.flags.clear();
  after.flags.push_back({"infection", std::nullopt, FlagState::Raised, Urgency::Routine});
  after.conditions.front().permille = 410;

  EXPECT_EQ(kindsOf(verdict(), after), (Kinds{ChangeKind::UrgencyDown, ChangeKind::FlagGone,
                                              ChangeKind::FlagNew, ChangeKind::ChanceChanged}));
}

TEST(CompareVerdicts, TellsARisenUrgencyFromAFallenOne) {
  Verdict after = verdict();
  after.forced = Urgency::Emergency;
  after.possible = Urgency::Emergency;

  EXPECT_EQ(kindsOf(verdict(), after), (Kinds{ChangeKind::UrgencyUp, ChangeKind::PossibleUp}));
  EXPECT_EQ(kindsOf(after, verdict()), (Kinds{ChangeKind::UrgencyDown, ChangeKind::PossibleDown}));
}

TEST(CompareVerdicts, NamesTheFlagAndItsSide) {
  Verdict after = verdict();
  after.flags.clear();

  const auto changes = compareVerdicts(verdict(), after);

  ASSERT_EQ(changes.size(), 1U);
  EXPECT_EQ(changes.front(), (VerdictChange{ChangeKind::FlagGone, "fracture", Side::Left}));
}

TEST(CompareVerdicts, CountsAFlagOnTheOtherSideAsAnotherOne) {
  Verdict after = verdict();
  after.flags.front().side = Side::Right;

  EXPECT_EQ(kindsOf(verdict(), after), (Kinds{ChangeKind::FlagGone, ChangeKind::FlagNew}));
}

TEST(CompareVerdicts, DoesNotCallAClosedFlagGone) {
  Verdict closed = verdict();
  closed.flags.front().state = FlagState::Cleared;
  closed.flags.front().urgency = Urgency::None;
  Verdict none = verdict();
  none.flags.clear();

  EXPECT_EQ(kindsOf(verdict(), closed), Kinds{ChangeKind::FlagChanged});
  EXPECT_EQ(kindsOf(closed, none), Kinds{ChangeKind::FlagChanged});
  EXPECT_EQ(kindsOf(closed, verdict()), Kinds{ChangeKind::FlagNew});
}

TEST(CompareVerdicts, TellsALockedProgrammeFromAnotherOne) {
  Verdict locked = verdict();
  locked.programmeState = ProgrammeState::Locked;
  Verdict other = verdict();
  other.programme = "tendon";

  EXPECT_EQ(kindsOf(verdict(), locked), Kinds{ChangeKind::ProgrammeLocked});
  EXPECT_EQ(kindsOf(locked, verdict()), Kinds{ChangeKind::ProgrammeChanged});
  EXPECT_EQ(kindsOf(verdict(), other), Kinds{ChangeKind::ProgrammeChanged});
}

TEST(CompareVerdicts, TellsAnotherOrderFromOtherChances) {
  Verdict order = verdict();
  std::swap(order.conditions[0], order.conditions[1]);
  Verdict chances = verdict();
  chances.conditions[1].permille = 250;
  Verdict hidden = verdict();
  hidden.conditions[0].permille.reset();
  hidden.outsideScope = {"minor"};

  EXPECT_EQ(kindsOf(verdict(), order), Kinds{ChangeKind::RankingChanged});
  EXPECT_EQ(kindsOf(verdict(), chances), Kinds{ChangeKind::ChanceChanged});
  EXPECT_EQ(kindsOf(verdict(), hidden), (Kinds{ChangeKind::ScopeChanged, ChangeKind::ChanceChanged}));
}

TEST(ChangeKind, HasAWordForEachThatIsReadBack) {
  for (std::size_t i = 0; i < kChangeKinds; ++i) {
    const auto kind = static_cast<ChangeKind>(i);
    EXPECT_FALSE(toText(kind).empty());
    EXPECT_EQ(parseChangeKind(toText(kind)), kind);
  }
  EXPECT_EQ(parseChangeKind("urgency"), std::nullopt);
}

}  // namespace
}  // namespace calcar::engine
