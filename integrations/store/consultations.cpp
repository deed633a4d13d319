#include "integrations/store/consultations.hpp"

#include "integrations/store/internal/appending.hpp"
#include "integrations/store/internal/audit_chain.hpp"
#include "integrations/store/internal/belongings.hpp"
#include "integrations/store/internal/clock.hpp"
#include "integrations/store/internal/vault.hpp"

namespace calcar::store {
namespace {

using engine::ErrorCode;
using internal::bytes;
using internal::Connection;
using internal::fail;
using internal::number;
using internal::Row;
using internal::text;
using internal::Vault;

constexpr const char* kVisitColumns =
    "SELECT v.number, v.id, v.consultation, c.patient, v.happened, v.state, v.version, v.changed "
    "FROM visit v JOIN consultation c ON c.id=v.consultation ";

[[noreturn]] void failForUnknown(const std::string& what) {
  fail(ErrorCode::UnknownId, what, "there is no such " + what + " in this store");
}

VisitRow visitOf(const Row& row) {
  return {number(row[0]), text(row[1]), text(row[2]),   text(row[3]),
          text(row[4]),   text(row[5]), number(row[6]), text(row[7])};
}

/// @throws  Failure(UnknownId)
Row consultationRow(Connection& connection, const std::string& id) {
  auto rows = connection.query("SELECT patient, sequence FROM consultation WHERE id=$1", {id});
  if (rows.empty()) {
    failForUnknown("consultation");
  }
  return std::move(rows.front());
}

std::vector<StoredEntry> entriesAfter(Vault& vault, const std::string& patient, const std::string& id,
                                      std::int64_t sequence) {
  std::vector<StoredEntry> entries;
  for (const Row& row : vault.connection.query("SELECT sequence, id, sealed FROM entry "
                                               "WHERE consultation=$1 AND sequence>$2 ORDER BY sequence",
                                               {id, sequence})) {
    entries.push_back(
        {number(row[0]), text(row[1]),
         vault.sealer.open(internal::entryBelonging(patient, id, number(row[0])), bytes(row[2]))});
  }
  return entries;
}

StoredSnapshot latestSnapshot(Vault& vault, const std::string& patient, const std::string& id) {
  const auto rows = vault.connection.query(
      "SELECT sequence, sealed FROM snapshot WHERE consultation=$1 ORDER BY sequence DESC LIMIT 1", {id});
  if (rows.empty()) {
    fail(ErrorCode::Truncated, "consultation.snapshot",
         "the beginning of this consultation is missing; restore the latest backup");
  }
  const std::int64_t sequence = number(rows.front()[0]);
  return {sequence,
          vault.sealer.open(internal::snapshotBelonging(patient, id, sequence), bytes(rows.front()[1]))};
}

StoredConsultation readWhole(Vault& vault, const std::string& id) {
  const Row row = consultationRow(vault.connection, id);
  StoredConsultation found;
  found.id = id;
  found.patient = text(row[0]);
  found.sequence = number(row[1]);
  found.base = latestSnapshot(vault, found.patient, id);
  found.entries = entriesAfter(vault, found.patient, id, found.base.sequence);
  if (found.base.sequence + static_cast<std::int64_t>(found.entries.size()) != found.sequence) {
    fail(ErrorCode::Truncated, "consultation.entry",
         "an entry of this consultation is missing; restore the latest backup");
  }
  return found;
}

void insertConsultation(Vault& vault, const std::string& id, const std::string& patient,
                        const std::string& snapshot) {
  Connection& connection = vault.connection;
  // Held until all is stored, so that the record is not merged into another one in between.
  const std::string held = connection.isServer() ? " FOR KEY SHARE" : "";
  if (connection.query("SELECT 1 FROM patient WHERE id=$1 AND merged_into IS NULL" + held, {patient})
          .empty()) {
    failForUnknown("patient");
  }
  const std::string now = internal::utcNow();
  connection.execute(
      "INSERT INTO consultation(id, patient, sequence, started, changed) VALUES($1, $2, $3, $4, $5)",
      {id, patient, std::int64_t{0}, now, now});
  connection.execute(
      "INSERT INTO snapshot(consultation, sequence, sealed) VALUES($1, $2, $3)",
      {id, std::int64_t{0},
       internal::Bytes{vault.sealer.seal(internal::snapshotBelonging(patient, id, 0), snapshot)}});
}

/// The visits that come after `before` in the order of the list, or all.
std::string visitsStatement(const std::string& patient, const std::string& before) {
  std::string statement = kVisitColumns;
  statement += patient.empty() ? "WHERE 1=1 " : "WHERE c.patient=$1 ";
  const std::string next = patient.empty() ? "$1" : "$2";
  if (!before.empty()) {
    statement += "AND (v.happened, v.number) < (SELECT happened, number FROM visit WHERE id=" + next + ") ";
  }
  const int limit = 1 + (patient.empty() ? 0 : 1) + (before.empty() ? 0 : 1);
  return statement + "ORDER BY v.happened DESC, v.number DESC LIMIT $" + std::to_string(limit);
}

}  // namespace

engine::Result<std::string> Consultations::begin(const Actor& actor, const std::string& patient,
                                                 const std::string& snapshot) const {
  Vault& vault = m_store->vault();
  const auto id = internal::guarded([] { return internal::newId(); });
  if (!id) {
    return id;
  }
  const auto stored = vault.write([&](Connection& connection) {
    // The same once more, after an answer that was lost.
    if (connection.query("SELECT 1 FROM consultation WHERE id=$1", {*id}).empty()) {
      insertConsultation(vault, *id, patient, snapshot);
      appendAudit(vault, actor, {"began", patient, *id, {}, {}});
    }
  });
  return stored ? id : tl::unexpected(stored.error());
}

engine::Result<StoredConsultation> Consultations::open(const Actor& actor, const std::string& id) const {
  Vault& vault = m_store->vault();
  StoredConsultation found;
  const auto stored = vault.write([&](Connection&) {
    found = readWhole(vault, id);
    appendAudit(vault, actor, {"opened", found.patient, id, {}, {}});
  });
  if (!stored) {
    return tl::unexpected(stored.error());
  }
  return found;
}

engine::Result<void> Consultations::append(const Actor& actor, const Append& what) const {
  Vault& vault = m_store->vault();
  if (auto checked = internal::guarded([&] { internal::checkAppend(what); }); !checked) {
    return checked;
  }
  return vault.write([&](Connection&) { internal::append(vault, actor, what); });
}

engine::Result<std::vector<StoredEntry>> Consultations::since(const std::string& id,
                                                              std::int64_t sequence) const {
  Vault& vault = m_store->vault();
  return vault.read([&](Connection& connection) {
    const Row row = consultationRow(connection, id);
    return entriesAfter(vault, text(row[0]), id, sequence);
  });
}

engine::Result<std::vector<ConsultationRow>> Consultations::ofPatient(const std::string& patient) const {
  return m_store->vault().read([&](Connection& connection) {
    std::vector<ConsultationRow> found;
    for (const Row& row : connection.query("SELECT id, patient, sequence, started, changed FROM consultation "
                                           "WHERE patient=$1 ORDER BY started, id",
                                           {patient})) {
      found.push_back({text(row[0]), text(row[1]), number(row[2]), text(row[3]), text(row[4])});
    }
    return found;
  });
}

engine::Result<std::vector<VisitRow>> Consultations::visits(const std::string& patient, std::size_t limit,
                                                            const std::string& before) const {
  return m_store->vault().read([&](Connection& connection) {
    Row values;
    for (const std::string* value : {&patient, &before}) {
      if (!value->empty()) {
        values.emplace_back(*value);
      }
    }
    values.emplace_back(static_cast<std::int64_t>(limit));
    std::vector<VisitRow> found;
    for (const Row& row : connection.query(visitsStatement(patient, before), values)) {
      found.push_back(visitOf(row));
    }
    return found;
  });
}

engine::Result<VisitRow> Consultations::visit(const std::string& id) const {
  return m_store->vault().read([&](Connection& connection) {
    const auto rows = connection.query(std::string(kVisitColumns) + "WHERE v.id=$1", {id});
    if (rows.empty()) {
      failForUnknown("visit");
    }
    return visitOf(rows.front());
  });
}

engine::Result<VisitRecord> Consultations::record(const std::string& visit, std::int64_t version) const {
  Vault& vault = m_store->vault();
  return vault.read([&](Connection& connection) {
    std::string statement =
        "SELECT r.version, r.sealed, c.patient FROM visit_record r JOIN visit v ON v.id=r.visit "
        "JOIN consultation c ON c.id=v.consultation WHERE r.visit=$1 ";
    Row values{visit};
    if (version != 0) {
      statement += "AND r.version=$2 ";
      values.emplace_back(version);
    }
    const auto rows = connection.query(statement + "ORDER BY r.version DESC LIMIT 1", values);
    if (rows.empty()) {
      failForUnknown("visit record");
    }
    const std::int64_t found = number(rows.front()[0]);
    const auto belonging = internal::recordBelonging(text(rows.front()[2]), visit, found);
    return VisitRecord{visit, found, vault.sealer.open(belonging, bytes(rows.front()[1]))};
  });
}

}  // namespace calcar::store
