#include "engine/consultation/internal/steps.hpp"

#include <algorithm>

#include "engine/consultation/internal/overloaded.hpp"

namespace calcar::engine::internal {
namespace {

const std::vector<std::int64_t>& none() {
  static const std::vector<std::int64_t> kNone;
  return kNone;
}

bool holds(const std::vector<std::int64_t>& steps, std::int64_t step) {
  return std::find(steps.begin(), steps.end(), step) != steps.end();
}

}  // namespace

Steps::Steps(const std::vector<Entry>& entries) {
  for (const Entry& entry : entries) {
    take(entry);
  }
}

void Steps::take(const Entry& entry) {
  std::visit(
      Overloaded{[&](const MakeEdit& made) { takeEdit(entry, made); },
                 [&](const Undo& undo) {
                   m_undone.insert(undo.entry);
                   move(undo.entry, &Stacks::undo, &Stacks::redo);
                 },
                 [&](const Redo& redo) {
                   m_undone.erase(redo.entry);
                   move(redo.entry, &Stacks::redo, &Stacks::undo);
                 },
                 // Nothing of before a signature, or of the visit before, is taken back one by one.
                 [&](const StartVisit&) { m_stacks.clear(); }, [&](const Sign&) { m_stacks.clear(); },
                 [&](const Amend&) { m_stacks.clear(); }, [](const Review&) {}, [](const NoteMerge&) {}},
      entry.action);
}

void Steps::takeEdit(const Entry& entry, const MakeEdit& made) {
  Stacks& stacks = m_stacks[entry.author.workplace];
  const auto latest = m_latest.find(entry.author.workplace);
  // What goes on with a step that was taken back begins a new one, or it would vanish with it.
  const bool goesOn = made.continues && latest != m_latest.end() && !stacks.undo.empty() &&
                      stacks.undo.back() == latest->second;
  const std::int64_t step = goesOn ? latest->second : entry.sequence;
  m_stepOf[entry.sequence] = step;
  m_latest[entry.author.workplace] = step;
  stacks.redo.clear();
  if (!goesOn) {
    stacks.undo.push_back(step);
  }
}

void Steps::move(std::int64_t step, std::vector<std::int64_t> Stacks::*from,
                 std::vector<std::int64_t> Stacks::*to) {
  for (auto& [workplace, stacks] : m_stacks) {
    std::vector<std::int64_t>& source = stacks.*from;
    const auto found = std::find(source.begin(), source.end(), step);
    if (found != source.end()) {
      source.erase(found);
      (stacks.*to).push_back(step);
      return;
    }
  }
}

std::int64_t Steps::stepOf(std::int64_t entry) const {
  const auto found = m_stepOf.find(entry);
  return found == m_stepOf.end() ? entry : found->second;
}

bool Steps::isUndone(std::int64_t entry) const { return m_undone.contains(stepOf(entry)); }

bool Steps::mayUndo(std::int64_t entry) const {
  return std::any_of(m_stacks.begin(), m_stacks.end(),
                     [entry](const auto& one) { return holds(one.second.undo, entry); });
}

bool Steps::mayRedo(std::int64_t entry) const {
  return std::any_of(m_stacks.begin(), m_stacks.end(),
                     [entry](const auto& one) { return holds(one.second.redo, entry); });
}

const std::vector<std::int64_t>& Steps::toUndo(const std::string& workplace) const {
  const auto found = m_stacks.find(workplace);
  return found == m_stacks.end() ? none() : found->second.undo;
}

const std::vector<std::int64_t>& Steps::toRedo(const std::string& workplace) const {
  const auto found = m_stacks.find(workplace);
  return found == m_stacks.end() ? none() : found->second.redo;
}

}  // namespace calcar::engine::internal
