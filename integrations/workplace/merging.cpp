#include "integrations/workplace/merging.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace calcar::workplace {
namespace {

using engine::Error;
using engine::ErrorCode;
using engine::Result;
using store::Merge;
using store::MergeState;

bool holds(const std::vector<std::string>& list, const std::string& one) {
  return std::find(list.begin(), list.end(), one) != list.end();
}

Result<std::vector<std::string>> consultationsOf(const store::Store& store, const std::string& patient) {
  const auto rows = store::Consultations(store).ofPatient(patient);
  if (!rows) {
    return tl::unexpected(rows.error());
  }
  std::vector<std::string> ids;
  for (const store::ConsultationRow& row : *rows) {
    ids.push_back(row.id);
  }
  return ids;
}

/// An entry that waits is sealed for the record that it was typed for, and could not be opened afterwards.
Result<void> checkNothingWaits(const store::Store& store, const store::Pending& pending,
                               const std::vector<std::string>& patients) {
  const std::vector<std::string> waiting = pending.waiting();
  for (const std::string& patient : patients) {
    const auto ids = consultationsOf(store, patient);
    if (!ids) {
      return tl::unexpected(ids.error());
    }
    const auto found =
        std::find_if(ids->begin(), ids->end(), [&](const std::string& id) { return holds(waiting, id); });
    if (found != ids->end()) {
      return tl::unexpected(Error{ErrorCode::Refused, "merge",
                                  "entries of consultation " + *found +
                                      " wait on this machine; open it first, so that they are stored"});
    }
  }
  return {};
}

bool isNotedIn(const engine::Snapshot& now, const Merge& merge) {
  return std::any_of(now.merges.begin(), now.merges.end(),
                     [&merge](const engine::NoteMerge& one) { return one.merge == merge.id; });
}

/// Writes what became of a merge into journals.
class Noting {
 public:
  Noting(Desk& desk, const Merge& merge) : m_desk(desk), m_merge(merge) {}

  /// Into every consultation of a record whose journal does not say so yet.
  Result<void> in(const std::string& patient) {
    const auto ids = consultationsOf(m_desk.store(), patient);
    const auto person = ids ? m_desk.person(patient) : tl::unexpected(ids.error());
    if (!person) {
      return tl::unexpected(person.error());
    }
    for (const std::string& id : *ids) {
      auto noted = inOne(id, *person);
      m_desk.leave();
      if (!noted) {
        return tl::unexpected(Error{noted.error().code, noted.error().where,
                                    "the records themselves are done, but the history of consultation " + id +
                                        " does not say so yet: " + noted.error().detail +
                                        "; do the same once more"});
      }
    }
    return {};
  }
  [[nodiscard]] std::vector<std::string> taken() && { return std::move(m_noted); }

 private:
  Result<void> inOne(const std::string& id, const Person& person) {
    const auto opened = m_desk.open(id);
    const auto now = opened ? m_desk.read(opened->token) : tl::unexpected(opened.error());
    if (!now) {
      return tl::unexpected(now.error());
    }
    const bool undone = m_merge.state == MergeState::Undone;
    if (isNotedIn(*now, m_merge) != undone) {
      return {};
    }
    // What changed hands is of its record's person from now on. What stayed keeps what was corrected in it.
    const bool moved = holds(m_merge.moved, id);
    engine::NoteMerge note{m_merge.id, moved ? m_merge.surviving : m_merge.merged, undone,
                           moved ? person.patient : now->episode.patient};
    const auto done = m_desk.act(opened->token, std::move(note));
    if (!done) {
      return tl::unexpected(done.error());
    }
    m_noted.push_back(id);
    return {};
  }

  Desk& m_desk;
  const Merge& m_merge;
  std::vector<std::string> m_noted;
};

Result<Joining> noted(Desk& desk, Merge merge) {
  Noting noting(desk, merge);
  // After a parting the merged record has consultations again; after a merge it has none.
  const auto written = noting.in(merge.surviving).and_then([&] { return noting.in(merge.merged); });
  if (!written) {
    return tl::unexpected(written.error());
  }
  return Joining{merge, std::move(noting).taken(), {}};
}

/// The same merge, done before: its note may have been cut off.
Result<std::optional<Merge>> doneBefore(const store::Store& store, const JoinWish& wish) {
  const auto merges = store::mergesOf(store, wish.merged);
  if (!merges) {
    return tl::unexpected(merges.error());
  }
  for (const Merge& one : *merges) {
    if (one.state == MergeState::Done && one.surviving == wish.surviving && one.merged == wish.merged) {
      return one;
    }
  }
  return std::nullopt;
}

}  // namespace

Result<Joining> joinPeople(Desk& desk, const store::Pending& pending, const JoinWish& wish) {
  desk.leave();
  const auto before = doneBefore(desk.store(), wish);
  if (!before) {
    return tl::unexpected(before.error());
  }
  if (*before) {
    return noted(desk, **before);
  }
  if (auto free = checkNothingWaits(desk.store(), pending, {wish.surviving, wish.merged}); !free) {
    return tl::unexpected(free.error());
  }
  const auto merge =
      store::mergePatients(desk.store(), desk.actor(), wish.surviving, wish.merged, wish.reason);
  if (!merge) {
    return tl::unexpected(merge.error());
  }
  return merge->state == MergeState::Done ? noted(desk, *merge) : Result<Joining>(Joining{*merge, {}, {}});
}

Result<std::vector<Joining>> joinWaiting(Desk& desk) {
  desk.leave();
  const auto performed = store::performWaitingMerges(desk.store(), desk.actor());
  if (!performed) {
    return tl::unexpected(performed.error());
  }
  std::vector<Joining> all;
  for (const Merge& merge : *performed) {
    auto one = merge.state == MergeState::Done ? noted(desk, merge) : Result<Joining>(Joining{merge, {}, {}});
    if (!one) {
      return tl::unexpected(one.error());
    }
    all.push_back(std::move(*one));
  }
  return all;
}

Result<Joining> partPeople(Desk& desk, const store::Pending& pending, const std::string& merge,
                           const std::string& reason) {
  desk.leave();
  const auto known = store::readMerge(desk.store(), merge);
  if (!known) {
    return tl::unexpected(known.error());
  }
  if (known->state == MergeState::Undone) {
    auto again = noted(desk, *known);
    const bool isNews = !again || !again->noted.empty();
    return isNews ? std::move(again)
                  : Result<Joining>(
                        tl::unexpected(Error{ErrorCode::Refused, "merge", "this merge is undone already"}));
  }
  if (auto free = checkNothingWaits(desk.store(), pending, {known->surviving, known->merged}); !free) {
    return tl::unexpected(free.error());
  }
  auto parted = store::undoMerge(desk.store(), desk.actor(), merge, reason);
  if (!parted) {
    return tl::unexpected(parted.error());
  }
  auto joining = noted(desk, std::move(parted->merge));
  if (joining) {
    joining->stayed = std::move(parted->stayed);
  }
  return joining;
}

}  // namespace calcar::workplace
