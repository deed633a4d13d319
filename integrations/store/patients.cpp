#include "integrations/store/patients.hpp"

#include "integrations/store/internal/audit_chain.hpp"
#include "integrations/store/internal/belongings.hpp"
#include "integrations/store/internal/clock.hpp"
#include "integrations/store/internal/patient_rows.hpp"
#include "integrations/store/internal/patient_search.hpp"
#include "integrations/store/internal/vault.hpp"

namespace calcar::store {
namespace {

using engine::ErrorCode;
using internal::Bytes;
using internal::Connection;
using internal::fail;
using internal::PatientRow;
using internal::Vault;

constexpr const char* kWhere = "store.patient";
/// An issuer does not give an id to many; more are collisions of truncated digests.
constexpr std::size_t kMostWithOneId = 64;

StoredPatient stored(PatientRow row) {
  return {std::move(row.id), row.version, std::move(row.record.payload), std::move(row.mergedInto)};
}

std::optional<PatientRow> rowWithId(Vault& vault, const std::string& issuer, const std::string& id) {
  const internal::Token token = internal::identityToken(vault.indexKey, issuer, id);
  const auto numbers = internal::numbersWith(vault.connection, {token}, 0, kMostWithOneId);
  for (PatientRow& row : internal::livingRows(vault, numbers)) {
    if (row.record.person.issuer == issuer && row.record.person.id == id) {
      return std::move(row);
    }
  }
  return std::nullopt;
}

/// Two records with one id would be two halves of one person. A server serves two workplaces at once: who
/// brings the same id waits here until the other is through.
void checkIdIsFree(Vault& vault, const engine::Patient& person, const std::string& but) {
  if (person.id.empty()) {
    return;
  }
  if (vault.connection.isServer()) {
    vault.connection.query("SELECT 1 FROM (SELECT pg_advisory_xact_lock($1)) AS held",
                           {internal::identityToken(vault.indexKey, person.issuer, person.id)});
  }
  const auto other = rowWithId(vault, person.issuer, person.id);
  if (other && other->id != but) {
    fail(ErrorCode::Refused, "store.patient.id",
         "there is a record with this id already; open that one, or merge the two");
  }
}

void checkUnchanged(const PatientRow& now, std::int64_t version) {
  if (!now.mergedInto.empty()) {
    fail(ErrorCode::Refused, kWhere, "this record was merged into another one; open that one");
  }
  if (now.version != version) {
    fail(ErrorCode::Conflict, kWhere, "another workplace changed this record; read it again");
  }
}

}  // namespace

engine::Result<std::string> Patients::add(const Actor& actor, const engine::Patient& patient,
                                          const std::string& payload) const {
  Vault& vault = m_store->vault();
  const std::string id = internal::newId();
  const auto done = vault.write([&](Connection& connection) {
    checkIdIsFree(vault, patient, {});
    const std::string sealed =
        vault.sealer.seal(internal::patientBelonging(id), internal::packed(patient, payload));
    connection.execute("INSERT INTO patient(id, version, changed, sealed) VALUES($1, 1, $2, $3)",
                       {id, internal::utcNow(), Bytes{sealed}});
    const auto rows = connection.query("SELECT number FROM patient WHERE id=$1", {id});
    internal::point(connection, internal::tokensOf(vault.indexKey, patient),
                    internal::number(rows.front().front()));
    internal::appendAudit(vault, actor, {"added", id, {}, {}, {}});
  });
  return done.map([&] { return id; });
}

engine::Result<void> Patients::change(const Actor& actor, const StoredPatient& before,
                                      const engine::Patient& patient, const std::string& payload) const {
  Vault& vault = m_store->vault();
  return vault.write([&](Connection& connection) {
    checkIdIsFree(vault, patient, before.id);
    const PatientRow now = internal::patientRow(vault, before.id);
    checkUnchanged(now, before.version);
    const std::string sealed =
        vault.sealer.seal(internal::patientBelonging(before.id), internal::packed(patient, payload));
    const std::size_t changed = connection.execute(
        "UPDATE patient SET version=version+1, changed=$1, sealed=$2 "
        "WHERE id=$3 AND version=$4 AND merged_into IS NULL",
        {internal::utcNow(), Bytes{sealed}, before.id, before.version});
    if (changed != 1) {
      fail(ErrorCode::Conflict, kWhere, "another workplace changed this record; read it again");
    }
    connection.execute("DELETE FROM patient_token WHERE patient=$1", {now.number});
    internal::point(connection, internal::tokensOf(vault.indexKey, patient), now.number);
    internal::appendAudit(vault, actor, {"changed", before.id, {}, {}, {}});
  });
}

engine::Result<StoredPatient> Patients::read(const std::string& id) const {
  Vault& vault = m_store->vault();
  return vault.read([&](Connection&) { return stored(internal::patientRow(vault, id)); });
}

engine::Result<std::vector<StoredPatient>> Patients::search(std::string_view words, std::size_t limit) const {
  Vault& vault = m_store->vault();
  return vault.read([&](Connection&) {
    std::vector<StoredPatient> found;
    for (PatientRow& row : internal::searchPatients(vault, words, limit)) {
      found.push_back(stored(std::move(row)));
    }
    return found;
  });
}

engine::Result<std::optional<StoredPatient>> Patients::withId(const std::string& issuer,
                                                              const std::string& id) const {
  Vault& vault = m_store->vault();
  return vault.read([&](Connection&) {
    auto row = rowWithId(vault, issuer, id);
    return row ? std::optional(stored(std::move(*row))) : std::nullopt;
  });
}

}  // namespace calcar::store
