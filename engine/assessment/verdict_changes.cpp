#include "engine/assessment/verdict_changes.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace calcar::engine {
namespace {

constexpr std::array<std::pair<ChangeKind, std::string_view>, kChangeKinds> kWords{{
    {ChangeKind::UrgencyDown, "urgency-down"},
    {ChangeKind::FlagGone, "flag-gone"},
    {ChangeKind::UrgencyUp, "urgency-up"},
    {ChangeKind::FlagNew, "flag-new"},
    {ChangeKind::ScopeChanged, "scope-changed"},
    {ChangeKind::ProgrammeLocked, "programme-locked"},
    {ChangeKind::ProgrammeChanged, "programme-changed"},
    {ChangeKind::PossibleDown, "possible-down"},
    {ChangeKind::PossibleUp, "possible-up"},
    {ChangeKind::FlagChanged, "flag-changed"},
    {ChangeKind::RankingChanged, "ranking-changed"},
    {ChangeKind::ChanceChanged, "chance-changed"},
}};

using Changes = std::vector<VerdictChange>;

void addUrgency(Changes& changes, const Verdict& before, const Verdict& after) {
  if (before.forced != after.forced) {
    changes.push_back(
        {after.forced < before.forced ? ChangeKind::UrgencyDown : ChangeKind::UrgencyUp, {}, {}});
  }
  if (before.possible != after.possible) {
    changes.push_back(
        {after.possible < before.possible ? ChangeKind::PossibleDown : ChangeKind::PossibleUp, {}, {}});
  }
}

const VerdictFlag* find(const std::vector<VerdictFlag>& flags, const VerdictFlag& like) {
  const auto found = std::find_if(flags.begin(), flags.end(), [&like](const VerdictFlag& one) {
    return one.flag == like.flag && one.side == like.side;
  });
  return found == flags.end() ? nullptr : &*found;
}

bool isRaised(const VerdictFlag* flag) { return flag != nullptr && flag->state == FlagState::Raised; }

ChangeKind kindOf(const VerdictFlag* before, const VerdictFlag* after) {
  if (isRaised(after) && !isRaised(before)) {
    return ChangeKind::FlagNew;
  }
  return isRaised(before) && after == nullptr ? ChangeKind::FlagGone : ChangeKind::FlagChanged;
}

void addFlags(Changes& changes, const Verdict& before, const Verdict& after) {
  for (const VerdictFlag& flag : before.flags) {
    const VerdictFlag* now = find(after.flags, flag);
    if (now == nullptr || *now != flag) {
      changes.push_back({kindOf(&flag, now), flag.flag, flag.side});
    }
  }
  for (const VerdictFlag& flag : after.flags) {
    if (find(before.flags, flag) == nullptr) {
      changes.push_back({kindOf(nullptr, &flag), flag.flag, flag.side});
    }
  }
}

bool isOpen(ProgrammeState state) {
  return state == ProgrammeState::Offered || state == ProgrammeState::PartlyLocked;
}

void addProgramme(Changes& changes, const Verdict& before, const Verdict& after) {
  if (before.programmeState == after.programmeState && before.programme == after.programme) {
    return;
  }
  const bool isLocked = isOpen(before.programmeState) && !isOpen(after.programmeState);
  changes.push_back({isLocked ? ChangeKind::ProgrammeLocked : ChangeKind::ProgrammeChanged, {}, {}});
}

void addRanking(Changes& changes, const Verdict& before, const Verdict& after) {
  if (before.conditions == after.conditions) {
    return;
  }
  const bool isSameOrder =
      std::equal(before.conditions.begin(), before.conditions.end(), after.conditions.begin(),
                 after.conditions.end(), [](const VerdictCondition& left, const VerdictCondition& right) {
                   return left.condition == right.condition && left.side == right.side;
                 });
  changes.push_back({isSameOrder ? ChangeKind::ChanceChanged : ChangeKind::RankingChanged, {}, {}});
}

}  // namespace

std::vector<VerdictChange> compareVerdicts(const Verdict& before, const Verdict& after) {
  Changes changes;
  addUrgency(changes, before, after);
  addFlags(changes, before, after);
  if (before.outsideScope != after.outsideScope) {
    changes.push_back({ChangeKind::ScopeChanged, {}, {}});
  }
  addProgramme(changes, before, after);
  addRanking(changes, before, after);
  std::stable_sort(changes.begin(), changes.end(), [](const VerdictChange& left, const VerdictChange& right) {
    return left.kind < right.kind;
  });
  return changes;
}

std::string_view toText(ChangeKind kind) {
  const auto* found =
      std::find_if(kWords.begin(), kWords.end(), [kind](const auto& word) { return word.first == kind; });
  return found == kWords.end() ? std::string_view() : found->second;
}

std::optional<ChangeKind> parseChangeKind(std::string_view text) {
  const auto* found =
      std::find_if(kWords.begin(), kWords.end(), [text](const auto& word) { return word.second == text; });
  return found == kWords.end() ? std::nullopt : std::optional(found->first);
}

}  // namespace calcar::engine
