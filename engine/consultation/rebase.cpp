#include <algorithm>
#include <map>

#include "engine/consultation/consultation.hpp"
#include "engine/consultation/internal/overloaded.hpp"

namespace calcar::engine {
namespace {

using Targets = std::map<std::int64_t, std::string>;

Targets targetsOf(const std::vector<Entry>& entries) {
  Targets targets;
  for (const Entry& entry : entries) {
    if (const auto* made = std::get_if<MakeEdit>(&entry.action)) {
      targets[entry.sequence] = targetOf(made->edit);
    }
  }
  return targets;
}

/// What an entry touches; empty for what touches the visit as a whole.
std::string touched(const Entry& entry, const Targets& targets) {
  const auto targetOfStep = [&targets](std::int64_t step) {
    const auto found = targets.find(step);
    return found == targets.end() ? std::string() : found->second;
  };
  return std::visit(internal::Overloaded{[](const MakeEdit& made) { return targetOf(made.edit); },
                                         [&](const Undo& undo) { return targetOfStep(undo.entry); },
                                         [&](const Redo& redo) { return targetOfStep(redo.entry); },
                                         [](const auto&) { return std::string(); }},
                    entry.action);
}

/// Whether an entry of theirs opens or closes a visit: nothing of ours goes on as if it had not.
bool movesVisit(const Entry& entry) {
  return std::holds_alternative<StartVisit>(entry.action) || std::holds_alternative<Sign>(entry.action) ||
         std::holds_alternative<Amend>(entry.action);
}

bool wantsNothingChanged(const Entry& entry) {
  return std::holds_alternative<Review>(entry.action) || std::holds_alternative<Sign>(entry.action) ||
         movesVisit(entry);
}

/// One journal: what its numbers are about. Ours and theirs use the same numbers until ours are renumbered.
struct Journal {
  const std::vector<Entry>& entries;
  Targets targets;

  Journal(const std::vector<Entry>& known, const std::vector<Entry>& since)
      : entries(since), targets(targetsOf(since)) {
    targets.merge(targetsOf(known));
  }
  [[nodiscard]] std::string about(const Entry& entry) const { return touched(entry, targets); }
};

/// The last of theirs that ours cannot stand beside.
const Entry* obstacle(const Entry& ours, const Journal& own, const Journal& theirs) {
  const std::string about = own.about(ours);
  const auto& others = theirs.entries;
  const auto found = std::find_if(others.rbegin(), others.rend(), [&](const Entry& other) {
    return movesVisit(other) || wantsNothingChanged(ours) || (!about.empty() && theirs.about(other) == about);
  });
  return found == others.rend() ? nullptr : &*found;
}

/// Ours that undo or redo a step of ours follow it to its new number.
void renumber(Entry& entry, std::int64_t sequence, const std::map<std::int64_t, std::int64_t>& moved) {
  const auto movedTo = [&moved](std::int64_t old) {
    const auto found = moved.find(old);
    return found == moved.end() ? old : found->second;
  };
  entry.sequence = sequence;
  if (auto* undo = std::get_if<Undo>(&entry.action)) {
    undo->entry = movedTo(undo->entry);
  }
  if (auto* redo = std::get_if<Redo>(&entry.action)) {
    redo->entry = movedTo(redo->entry);
  }
}

}  // namespace

Rebased rebase(const std::vector<Entry>& known, const std::vector<Entry>& ours,
               const std::vector<Entry>& theirs) {
  Rebased result;
  if (theirs.empty()) {
    result.entries = ours;
    return result;
  }
  const Journal own(known, ours);
  const Journal others(known, theirs);
  std::map<std::int64_t, std::int64_t> moved;
  std::int64_t next = theirs.back().sequence + 1;
  for (const Entry& entry : ours) {
    const Entry* other = obstacle(entry, own, others);
    if (other != nullptr) {
      result.clashes.push_back({entry, *other});
      continue;
    }
    moved[entry.sequence] = next;
    result.entries.push_back(entry);
    renumber(result.entries.back(), next++, moved);
  }
  return result;
}

}  // namespace calcar::engine
