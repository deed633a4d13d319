#include "integrations/store/internal/appending.hpp"

#include <algorithm>
#include <set>

#include "integrations/store/internal/audit_chain.hpp"
#include "integrations/store/internal/belongings.hpp"
#include "integrations/store/internal/clock.hpp"
#include "integrations/store/internal/failure.hpp"

namespace calcar::store::internal {
namespace {

using engine::ErrorCode;

[[noreturn]] void failForOthers() {
  fail(ErrorCode::Conflict, "consultation",
       "another workplace stored something in between; nothing of this was stored, put it behind theirs");
}

[[noreturn]] void failForContext(const std::string& where) {
  fail(ErrorCode::WrongContext, where, "this belongs to another patient or consultation; nothing was stored");
}

/// How far the consultation is. @throws  Failure(UnknownId, WrongContext)
std::int64_t sequenceOf(Connection& connection, const Append& what) {
  // Held until all is stored: a merge would give the consultation to another record in between.
  const auto rows = connection.query(std::string("SELECT patient, sequence FROM consultation WHERE id=$1") +
                                         (connection.isServer() ? " FOR UPDATE" : ""),
                                     {what.consultation});
  if (rows.empty()) {
    fail(ErrorCode::UnknownId, "consultation", "there is no such consultation in this store");
  }
  if (text(rows.front()[0]) != what.patient) {
    failForContext("consultation.patient");
  }
  return number(rows.front()[1]);
}

/// Takes the next numbers for these entries. Whose consultation it is and how far it is are conditions of
/// the statement, so that nobody comes in between.
bool takeNumbers(Connection& connection, const Append& what, const std::vector<StoredEntry>& entries) {
  return connection.execute(
             "UPDATE consultation SET sequence=$1, changed=$2 WHERE id=$3 AND patient=$4 AND sequence=$5",
             {entries.back().sequence, utcNow(), what.consultation, what.patient,
              entries.front().sequence - 1}) == 1;
}

bool isStored(Connection& connection, const StoredEntry& entry, const std::string& consultation) {
  const auto rows = connection.query("SELECT consultation FROM entry WHERE id=$1", {entry.id});
  if (!rows.empty() && text(rows.front()[0]) != consultation) {
    failForContext("entry.consultation");
  }
  return !rows.empty();
}

/// Those that still have to be stored, their numbers taken.
std::vector<StoredEntry> entriesToStore(Connection& connection, const Append& what) {
  if (takeNumbers(connection, what, what.entries)) {
    return what.entries;
  }
  const std::int64_t sequence = sequenceOf(connection, what);
  std::vector<StoredEntry> missing;
  std::copy_if(what.entries.begin(), what.entries.end(), std::back_inserter(missing),
               [&](const StoredEntry& entry) { return !isStored(connection, entry, what.consultation); });
  if (!missing.empty() &&
      (missing.front().sequence != sequence + 1 || !takeNumbers(connection, what, missing))) {
    failForOthers();
  }
  return missing;
}

void storeEntries(Vault& vault, const Append& what, const std::vector<StoredEntry>& entries) {
  for (const StoredEntry& entry : entries) {
    const std::string sealed =
        vault.sealer.seal(entryBelonging(what.patient, what.consultation, entry.sequence), entry.payload);
    const std::size_t stored = vault.connection.execute(
        "INSERT INTO entry(consultation, sequence, id, sealed) VALUES($1, $2, $3, $4) ON CONFLICT DO NOTHING",
        {what.consultation, entry.sequence, entry.id, Bytes{sealed}});
    if (stored != 1) {
      failForOthers();
    }
  }
}

void storeVisits(Connection& connection, const Append& what) {
  for (const VisitRow& visit : what.visits) {
    const std::size_t stored = connection.execute(
        "INSERT INTO visit(id, consultation, happened, state, version, changed) "
        "VALUES($1, $2, $3, $4, $5, $6) ON CONFLICT(id) DO UPDATE SET happened=excluded.happened, "
        "state=excluded.state, version=excluded.version, changed=excluded.changed "
        "WHERE visit.consultation=excluded.consultation",
        {visit.id, what.consultation, visit.happened, visit.state, visit.version, utcNow()});
    if (stored != 1) {
      failForContext("visit.consultation");
    }
  }
}

/// Every visit that something is stored for is one of this consultation.
void checkVisits(Connection& connection, const Append& what) {
  std::set<std::string> named;
  for (const VisitRecord& record : what.records) {
    named.insert(record.visit);
  }
  for (const DocumentRecord& document : what.documents) {
    named.insert(document.visit);
  }
  for (const std::string& visit : named) {
    if (connection.query("SELECT 1 FROM visit WHERE id=$1 AND consultation=$2", {visit, what.consultation})
            .empty()) {
      failForContext("visit.consultation");
    }
  }
}

/// What was signed is never overwritten; the same once more is the same.
void checkSame(Vault& vault, const Belonging& belonging, const std::vector<Row>& stored,
               const std::string& payload) {
  if (stored.empty() || vault.sealer.open(belonging, bytes(stored.front()[0])) != payload) {
    fail(ErrorCode::Conflict, belonging.kind,
         "something else is stored under this number already; read the consultation again");
  }
}

void storeRecords(Vault& vault, const Append& what) {
  for (const VisitRecord& record : what.records) {
    const Belonging belonging = recordBelonging(what.patient, record.visit, record.version);
    const std::size_t stored = vault.connection.execute(
        "INSERT INTO visit_record(visit, version, sealed) VALUES($1, $2, $3) ON CONFLICT DO NOTHING",
        {record.visit, record.version, Bytes{vault.sealer.seal(belonging, record.payload)}});
    if (stored != 1) {
      checkSame(vault, belonging,
                vault.connection.query("SELECT sealed FROM visit_record WHERE visit=$1 AND version=$2",
                                       {record.visit, record.version}),
                record.payload);
    }
  }
}

void storeDocuments(Vault& vault, const Append& what) {
  for (const DocumentRecord& document : what.documents) {
    const Belonging belonging = documentBelonging(what.patient, document.id);
    const std::size_t stored = vault.connection.execute(
        "INSERT INTO document(id, visit, version, kind, replaced_by, made, sealed) "
        "VALUES($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
        {document.id, document.visit, document.version, document.kind, Nothing{}, utcNow(),
         Bytes{vault.sealer.seal(belonging, document.payload)}});
    if (stored != 1) {
      checkSame(vault, belonging,
                vault.connection.query("SELECT sealed FROM document WHERE id=$1 AND visit=$2",
                                       {document.id, document.visit}),
                document.payload);
      continue;
    }
    vault.connection.execute(
        "UPDATE document SET replaced_by=$1 WHERE visit=$2 AND kind=$3 AND version<$4 AND replaced_by IS "
        "NULL",
        {document.id, document.visit, document.kind, document.version});
  }
}

void storeSnapshots(Vault& vault, const Append& what) {
  for (const StoredSnapshot& snapshot : what.snapshots) {
    const std::string sealed = vault.sealer.seal(
        snapshotBelonging(what.patient, what.consultation, snapshot.sequence), snapshot.payload);
    // One that is there says the same: it follows from the entries up to its number.
    vault.connection.execute(
        "INSERT INTO snapshot(consultation, sequence, sealed) VALUES($1, $2, $3) ON CONFLICT DO NOTHING",
        {what.consultation, snapshot.sequence, Bytes{sealed}});
  }
}

}  // namespace

void checkAppend(const Append& what) {
  for (std::size_t at = 1; at < what.entries.size(); ++at) {
    if (what.entries[at].sequence != what.entries[at - 1].sequence + 1) {
      fail(ErrorCode::WrongOrder, "entry.sequence", "expected entries that follow each other without a gap");
    }
  }
  if (!what.entries.empty() && what.entries.front().sequence < 1) {
    fail(ErrorCode::OutOfRange, "entry.sequence", "expected numbers from 1");
  }
}

void append(Vault& vault, const Actor& actor, const Append& what) {
  Connection& connection = vault.connection;
  std::int64_t reached = 0;
  if (what.entries.empty()) {
    reached = sequenceOf(connection, what);
  } else {
    const std::vector<StoredEntry> entries = entriesToStore(connection, what);
    if (entries.empty()) {
      return;  // All of it was stored together, and its answer was lost.
    }
    reached = entries.back().sequence;
    storeEntries(vault, what, entries);
  }
  const bool isAhead = std::any_of(what.snapshots.begin(), what.snapshots.end(),
                                   [reached](const StoredSnapshot& one) { return one.sequence > reached; });
  if (isAhead) {
    fail(ErrorCode::OutOfRange, "snapshot.sequence", "expected a snapshot of what is stored");
  }
  storeVisits(connection, what);
  checkVisits(connection, what);
  storeRecords(vault, what);
  storeDocuments(vault, what);
  storeSnapshots(vault, what);
  for (const TrailNote& note : what.trail) {
    appendAudit(vault, actor, {note.action, what.patient, what.consultation, note.visit, note.detail});
  }
}

}  // namespace calcar::store::internal
