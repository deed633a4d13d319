#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/consultation/journal.hpp"

namespace calcar::engine {

/// One patient, one complaint, many visits, and the journal since a snapshot. Nothing is changed by looking
/// whether something may be done (`propose`), and what was done (`accept`) is done for good: so a caller puts
/// the entry on disk in between.
class Consultation {
 public:
  /// A consultation in which nothing has happened yet.
  [[nodiscard]] static Consultation begin(Patient patient);
  /// As it was stored: entries of before the snapshot are left out, the others follow without a gap.
  /// @errors  Truncated when an entry is missing
  [[nodiscard]] static Result<Consultation> restore(Snapshot base, std::vector<Entry> entries);

  [[nodiscard]] const Episode& episode() const { return m_now.episode; }
  [[nodiscard]] const Judgements& judgements() const { return m_now.judgements; }
  [[nodiscard]] const std::vector<VisitStatus>& visits() const { return m_now.visits; }
  [[nodiscard]] std::optional<std::size_t> openVisit() const { return m_now.open; }
  [[nodiscard]] std::int64_t sequence() const { return m_now.sequence; }
  [[nodiscard]] const Snapshot& now() const { return m_now; }
  [[nodiscard]] const Snapshot& base() const { return m_base; }
  [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }

  /// The entry that would do this, numbered, or why it may not be done.
  /// @errors  those of `checkEdit`; Refused where the state of the visit does not allow it
  [[nodiscard]] Result<Entry> propose(const Pack& pack, Action action, Author author, Moment at,
                                      std::string id) const;

  /// Takes an entry that is stored. @errors  Conflict when it is not the next one
  [[nodiscard]] Result<void> accept(Entry entry);

  /// What undo would take back and redo bring back for this workplace: its own steps since the visit was
  /// opened, the latest first. Nothing when there is none.
  [[nodiscard]] std::optional<Undo> nextUndo(const std::string& workplace) const;
  [[nodiscard]] std::optional<Redo> nextRedo(const std::string& workplace) const;

  /// Forgets the journal up to now, once a snapshot of now is stored.
  void rebase();

  /// Whether the list of conditions may be shown: the clinician's own hypothesis comes first.
  [[nodiscard]] bool hypothesisSettled() const;

 private:
  explicit Consultation(Snapshot base) : m_base(base), m_now(std::move(base)) {}
  void replay();

  Snapshot m_base;
  std::vector<Entry> m_entries;  ///< since the base
  Snapshot m_now;
};

/// Two edits of the same thing, made at two workplaces at once.
struct Clash {
  Entry ours;
  Entry theirs;  ///< the last of theirs about it, or what closed the visit
};

/// What became of entries that were proposed while others came in first.
struct Rebased {
  std::vector<Entry> entries;  ///< ours, renumbered to follow theirs, without those in conflict
  std::vector<Clash> clashes;
};

/// Puts our entries behind theirs. Edits of other things go together by themselves; two edits of the same
/// thing are a clash that a person decides: theirs is stored, ours is handed back. Nothing is dropped
/// silently.
///
/// @param known  the journal before both, to know what an undo of theirs is about
[[nodiscard]] Rebased rebase(const std::vector<Entry>& known, const std::vector<Entry>& ours,
                             const std::vector<Entry>& theirs);

}  // namespace calcar::engine
