#include "integrations/store/merge.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "integrations/store/internal/audit_chain.hpp"
#include "integrations/store/internal/clock.hpp"
#include "integrations/store/internal/consultation_rows.hpp"
#include "integrations/store/internal/merge_rows.hpp"
#include "integrations/store/internal/who_is_here.hpp"

namespace calcar::store {
namespace {

using engine::ErrorCode;
using internal::Connection;
using internal::fail;
using internal::MergeRow;
using internal::Vault;

/// A patient's row, held until the transaction ends, so that no consultation is begun for it meanwhile.
struct HeldPatient {
  bool isThere = false;
  std::string mergedInto;
};

HeldPatient heldPatient(Connection& connection, const std::string& id) {
  const auto rows = connection.query(std::string("SELECT merged_into FROM patient WHERE id=$1") +
                                         (connection.isServer() ? " FOR UPDATE" : ""),
                                     {id});
  return rows.empty() ? HeldPatient{} : HeldPatient{true, internal::text(rows.front().front())};
}

/// Always in the same order, so that two workplaces that merge crosswise do not wait for each other.
std::pair<HeldPatient, HeldPatient> heldPair(Connection& connection, const Merge& merge) {
  if (merge.surviving < merge.merged) {
    const HeldPatient first = heldPatient(connection, merge.surviving);
    return {first, heldPatient(connection, merge.merged)};
  }
  const HeldPatient second = heldPatient(connection, merge.merged);
  return {heldPatient(connection, merge.surviving), second};
}

bool isOpenSomewhere(Connection& connection, const Merge& merge) {
  return !internal::workplaceWith(connection, merge.surviving).empty() ||
         !internal::workplaceWith(connection, merge.merged).empty();
}

/// Notes the event in both histories.
void noteInBoth(Vault& vault, const Actor& actor, const Merge& merge, const std::string& action,
                const std::string& reason) {
  for (const auto& [patient, other] :
       {std::pair(merge.surviving, merge.merged), std::pair(merge.merged, merge.surviving)}) {
    internal::appendAudit(vault, actor,
                          {action,
                           patient,
                           {},
                           {},
                           {{"merge", merge.id},
                            {"other", other},
                            {"surviving", merge.surviving},
                            {"reason", reason},
                            {"moved", std::to_string(merge.moved.size())}}});
  }
}

void setMergedInto(Connection& connection, const std::string& patient, const std::string& into) {
  connection.execute("UPDATE patient SET merged_into=$1, version=version+1, changed=$2 WHERE id=$3",
                     {internal::cellOf(into), internal::utcNow(), patient});
}

/// Moves everything of the merged record. The rows of both are held by now.
void perform(Vault& vault, const Actor& actor, MergeRow& row) {
  Connection& connection = vault.connection;
  row.own = internal::heldConsultationsOf(connection, row.merge.surviving);
  row.merge.moved = internal::heldConsultationsOf(connection, row.merge.merged);
  for (const std::string& consultation : row.merge.moved) {
    internal::giveTo(vault, consultation, row.merge.merged, row.merge.surviving);
  }
  setMergedInto(connection, row.merge.merged, row.merge.surviving);
  row.merge.state = MergeState::Done;
  noteInBoth(vault, actor, row.merge, "merged", row.merge.reason);
}

void checkReason(const std::string& reason) {
  if (reason.empty()) {
    fail(ErrorCode::Refused, "store.merge.reason", "say why");
  }
}

void checkPair(const std::pair<HeldPatient, HeldPatient>& pair) {
  if (!pair.first.isThere || !pair.second.isThere) {
    fail(ErrorCode::UnknownId, "store.merge", "one of the two records is not in the store");
  }
  if (!pair.first.mergedInto.empty() || !pair.second.mergedInto.empty()) {
    fail(ErrorCode::Refused, "store.merge",
         "one of the two records was merged already; take the record it was merged into");
  }
}

std::optional<MergeRow> sameWaiting(Vault& vault, const Merge& merge) {
  for (MergeRow& row : internal::mergesWith(vault, merge.merged)) {
    if (row.merge.state == MergeState::Waiting && row.merge.surviving == merge.surviving &&
        row.merge.merged == merge.merged) {
      return std::move(row);
    }
  }
  return std::nullopt;
}

Merge merged(Vault& vault, const Actor& actor, const Merge& wanted) {
  Connection& connection = vault.connection;
  checkPair(heldPair(connection, wanted));
  const bool mustWait = isOpenSomewhere(connection, wanted);
  auto waiting = sameWaiting(vault, wanted);
  MergeRow row = waiting.value_or(MergeRow{wanted, {}});
  if (mustWait && waiting) {
    return row.merge;
  }
  if (mustWait) {
    noteInBoth(vault, actor, row.merge, "merge-waiting", row.merge.reason);
  } else {
    perform(vault, actor, row);
  }
  if (waiting) {
    internal::updateMerge(vault, row);
  } else {
    internal::insertMerge(vault, row);
  }
  return row.merge;
}

/// @returns whether anything was done
bool performOne(Vault& vault, const Actor& actor, MergeRow& row) {
  if (row.merge.state != MergeState::Waiting) {
    return false;
  }
  const auto [surviving, merged] = heldPair(vault.connection, row.merge);
  const bool isPossible =
      surviving.isThere && merged.isThere && surviving.mergedInto.empty() && merged.mergedInto.empty();
  if (isPossible && isOpenSomewhere(vault.connection, row.merge)) {
    return false;
  }
  if (isPossible) {
    perform(vault, actor, row);
  } else {
    row.merge.state = MergeState::Dropped;
    noteInBoth(vault, actor, row.merge, "merge-dropped", row.merge.reason);
  }
  internal::updateMerge(vault, row);
  return true;
}

/// What the surviving record has now, but neither had itself by then nor got by any merge.
std::vector<std::string> begunSince(Vault& vault, const MergeRow& undone) {
  std::set<std::string> known(undone.own.begin(), undone.own.end());
  for (const MergeRow& other : internal::mergesWith(vault, undone.merge.surviving)) {
    known.insert(other.merge.moved.begin(), other.merge.moved.end());
  }
  std::vector<std::string> since;
  for (const std::string& id : internal::heldConsultationsOf(vault.connection, undone.merge.surviving)) {
    if (!known.contains(id)) {
      since.push_back(id);
    }
  }
  return since;
}

void checkCanPart(Connection& connection, const Merge& merge) {
  const auto [surviving, merged] = heldPair(connection, merge);
  if (!surviving.isThere || !merged.isThere || merged.mergedInto != merge.surviving) {
    fail(ErrorCode::Refused, "store.merge", "the two records are no longer joined by this merge");
  }
  if (!surviving.mergedInto.empty()) {
    fail(ErrorCode::Refused, "store.merge",
         "the surviving record was merged itself since; undo that merge first");
  }
  if (isOpenSomewhere(connection, merge)) {
    fail(ErrorCode::Refused, "store.merge", "a consultation of this person is open; close it first");
  }
}

Parted parted(Vault& vault, const Actor& actor, MergeRow row, const std::string& reason) {
  Parted result;
  if (row.merge.state == MergeState::Done) {
    checkCanPart(vault.connection, row.merge);
    result.stayed = begunSince(vault, row);
    const auto now = internal::heldConsultationsOf(vault.connection, row.merge.surviving);
    for (const std::string& consultation : row.merge.moved) {
      if (std::find(now.begin(), now.end(), consultation) != now.end()) {
        internal::giveTo(vault, consultation, row.merge.surviving, row.merge.merged);
        result.back.push_back(consultation);
      }
    }
    setMergedInto(vault.connection, row.merge.merged, {});
  } else if (row.merge.state != MergeState::Waiting) {
    fail(ErrorCode::Refused, "store.merge", "this merge is undone already");
  }
  row.merge.state = MergeState::Undone;
  internal::updateMerge(vault, row);
  noteInBoth(vault, actor, row.merge, "unmerged", reason);
  result.merge = row.merge;
  return result;
}

}  // namespace

std::string_view toText(MergeState state) {
  static constexpr std::array<std::string_view, 4> kWords{"waiting", "done", "undone", "dropped"};
  return kWords.at(static_cast<std::size_t>(state));
}

engine::Result<Merge> mergePatients(const Store& store, const Actor& actor, const std::string& surviving,
                                    const std::string& merged, const std::string& reason) {
  Vault& vault = store.vault();
  Merge result;
  const auto done = vault.write([&](Connection& /*connection*/) {
    checkReason(reason);
    if (surviving == merged) {
      fail(ErrorCode::Refused, "store.merge", "expected two records, not the same one twice");
    }
    result = store::merged(vault, actor,
                           {internal::newId(),
                            surviving,
                            merged,
                            MergeState::Waiting,
                            internal::utcNow(),
                            actor.name,
                            reason,
                            {}});
  });
  return done.map([&] { return result; });
}

engine::Result<std::vector<Merge>> performWaitingMerges(const Store& store, const Actor& actor) {
  Vault& vault = store.vault();
  return internal::guarded([&] {
    std::vector<Merge> performed;
    for (const std::string& id : internal::valueOf(vault.read(internal::waitingMerges))) {
      bool isDone = false;
      MergeRow row;
      internal::valueOf(vault.write([&](Connection& /*connection*/) {
        row = internal::heldMerge(vault, id);
        isDone = performOne(vault, actor, row);
      }));
      if (isDone) {
        performed.push_back(row.merge);
      }
    }
    return performed;
  });
}

engine::Result<Parted> undoMerge(const Store& store, const Actor& actor, const std::string& id,
                                 const std::string& reason) {
  Vault& vault = store.vault();
  Parted result;
  const auto done = vault.write([&](Connection& /*connection*/) {
    checkReason(reason);
    result = parted(vault, actor, internal::heldMerge(vault, id), reason);
  });
  return done.map([&] { return result; });
}

engine::Result<Merge> readMerge(const Store& store, const std::string& id) {
  Vault& vault = store.vault();
  Merge found;
  const auto read =
      vault.write([&](Connection& /*connection*/) { found = internal::heldMerge(vault, id).merge; });
  return read.map([&] { return found; });
}

engine::Result<std::vector<Merge>> mergesOf(const Store& store, const std::string& patient) {
  Vault& vault = store.vault();
  return vault.read([&](Connection& /*connection*/) {
    std::vector<Merge> merges;
    for (MergeRow& row : internal::mergesWith(vault, patient)) {
      merges.push_back(std::move(row.merge));
    }
    return merges;
  });
}

}  // namespace calcar::store
