#include "engine/consultation/consultation.hpp"

#include "engine/consultation/internal/permission.hpp"
#include "engine/consultation/internal/progress.hpp"
#include "engine/consultation/internal/steps.hpp"

namespace calcar::engine {
namespace {

using internal::Steps;

bool takesBack(const Action& action) {
  return std::holds_alternative<Undo>(action) || std::holds_alternative<Redo>(action);
}

/// Later years of one visit's journal cost nothing: what the snapshot holds is left out.
std::vector<Entry> since(std::int64_t sequence, std::vector<Entry> entries) {
  std::erase_if(entries, [sequence](const Entry& entry) { return entry.sequence <= sequence; });
  return entries;
}

}  // namespace

Consultation Consultation::begin(Patient patient) {
  Snapshot base;
  base.episode.patient = std::move(patient);
  return Consultation(std::move(base));
}

Result<Consultation> Consultation::restore(Snapshot base, std::vector<Entry> entries) {
  Consultation consultation(std::move(base));
  consultation.m_entries = since(consultation.m_base.sequence, std::move(entries));
  std::int64_t expected = consultation.m_base.sequence;
  for (const Entry& entry : consultation.m_entries) {
    if (entry.sequence != ++expected) {
      return tl::unexpected(
          Error{ErrorCode::Truncated, "consultation.journal",
                "expected entry " + std::to_string(expected) + "; restore the latest backup"});
    }
  }
  consultation.replay();
  return consultation;
}

void Consultation::replay() {
  const Steps steps(m_entries);
  m_now = m_base;
  for (const Entry& entry : m_entries) {
    internal::progress(m_now, entry, steps.isUndone(entry.sequence));
  }
}

Result<Entry> Consultation::propose(const Pack& pack, Action action, Author author, Moment at,
                                    std::string id) const {
  if (auto allowed = internal::mayDo(pack, m_now, Steps(m_entries), action); !allowed) {
    return tl::unexpected(allowed.error());
  }
  return Entry{m_now.sequence + 1, std::move(id), at, std::move(author), std::move(action)};
}

Result<void> Consultation::accept(Entry entry) {
  if (entry.sequence != m_now.sequence + 1) {
    return tl::unexpected(Error{ErrorCode::Conflict, "consultation.journal",
                                "another workplace changed this consultation in the meantime"});
  }
  const bool again = takesBack(entry.action);
  m_entries.push_back(std::move(entry));
  if (again) {
    replay();
  } else {
    internal::progress(m_now, m_entries.back(), false);
  }
  return {};
}

std::optional<Undo> Consultation::nextUndo(const std::string& workplace) const {
  const Steps steps(m_entries);
  const auto& open = steps.toUndo(workplace);
  return open.empty() || !m_now.open ? std::nullopt : std::optional(Undo{open.back()});
}

std::optional<Redo> Consultation::nextRedo(const std::string& workplace) const {
  const Steps steps(m_entries);
  const auto& open = steps.toRedo(workplace);
  return open.empty() || !m_now.open ? std::nullopt : std::optional(Redo{open.back()});
}

void Consultation::rebase() {
  m_base = m_now;
  m_entries.clear();
}

bool Consultation::hypothesisSettled() const {
  return m_now.judgements.hypothesis.has_value() || m_now.episode.record.contains("hypothesis");
}

}  // namespace calcar::engine
