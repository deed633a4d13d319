// Writes what a store of schema 1 holds, sealed under a known key, as text: fixtures/schema_1.sql. Run once
// when that schema lands; afterwards the file is never written anew, because it stands for the stores that
// are out there. Build target: calcar_schema_fixture.

#include <iostream>

#include "integrations/store/internal/audit_chain.hpp"
#include "integrations/store/internal/key_ring.hpp"
#include "integrations/store/internal/schema.hpp"
#include "integrations/store/internal/table_copy.hpp"
#include "tests/integrations/store/support/sample_consultation.hpp"
#include "tests/support/store_files.hpp"

namespace calcar::store {
namespace {

using internal::Bytes;
using internal::Cell;
using internal::Connection;
using internal::Row;
using internal::Vault;

void fill(Vault& vault) {
  Connection& connection = vault.connection;
  const auto seal = [&](const internal::Belonging& belonging, const std::string& words) {
    return Cell(Bytes{vault.sealer.seal(belonging, words)});
  };
  const std::string now = "2026-11-20T10:15:00.000Z";
  connection.execute("INSERT INTO patient(id, version, changed, sealed) VALUES('p1', 1, $1, $2)",
                     {now, seal(internal::patientBelonging("p1"), "{\"name\":\"a person of schema 1\"}")});
  connection.execute("INSERT INTO patient_token(token, patient) VALUES(4711, 1)");
  connection.execute(
      "INSERT INTO consultation(id, patient, sequence, started, changed) VALUES('c1', 'p1', 2, $1, $2)",
      {now, now});
  connection.execute("INSERT INTO snapshot(consultation, sequence, sealed) VALUES('c1', 0, $1)",
                     {seal(internal::snapshotBelonging("p1", "c1", 0), "the beginning")});
  for (std::int64_t at = 1; at <= 2; ++at) {
    connection.execute("INSERT INTO entry(consultation, sequence, id, sealed) VALUES('c1', $1, $2, $3)",
                       {at, "e" + std::to_string(at),
                        seal(internal::entryBelonging("p1", "c1", at), "entry " + std::to_string(at))});
  }
  connection.execute(
      "INSERT INTO visit(id, consultation, happened, state, version, changed) "
      "VALUES('v1', 'c1', '2026-11-20T10:15', 'signed', 1, $1)",
      {now});
  connection.execute("INSERT INTO visit_record(visit, version, sealed) VALUES('v1', 1, $1)",
                     {seal(internal::recordBelonging("p1", "v1", 1), "as it was signed")});
  internal::appendAudit(vault, tests::kNora, {"signed", "p1", "c1", "v1", {}});
}

std::string literal(const Cell& cell) {
  if (std::holds_alternative<std::int64_t>(cell)) {
    return std::to_string(internal::number(cell));
  }
  if (const auto* words = std::get_if<std::string>(&cell)) {
    return '\'' + *words + '\'';
  }
  const auto* raw = std::get_if<Bytes>(&cell);
  return raw == nullptr ? "NULL" : "{hex:" + internal::hex(raw->raw) + '}';
}

void print(Connection& connection) {
  for (const internal::Migration& step : internal::migrations()) {
    for (const std::string& statement : step.statements) {
      if (step.version == 1) {
        std::cout << statement << '\n';
      }
    }
  }
  for (const std::string& name : internal::tablesOf(1)) {
    const internal::Table table = internal::describe(connection, name);
    internal::eachBatch(connection, table, [&](const std::vector<Row>& rows) {
      for (const Row& row : rows) {
        std::string names;
        std::string values;
        for (std::size_t at = 0; at < row.size(); ++at) {
          names += (at == 0 ? "" : ", ") + table.columns[at];
          values += (at == 0 ? "" : ", ") + literal(row[at]);
        }
        std::cout << "INSERT INTO " << name << '(' << names << ") VALUES(" << values << ")\n";
      }
    });
  }
}

int run() {
  const tests::TestFolder folder;
  const auto key = keyFromFile(tests::keyFileIn(folder.path()));
  Vault vault{Connection(tests::fileIn(folder.path()), true)};
  internal::migrate(vault.connection, 1);
  vault.storeId = "store-of-schema-1";
  vault.connection.transact([&] {
    vault.connection.execute("INSERT INTO meta(name, value) VALUES('store', $1)", {vault.storeId});
    internal::makeKeys(vault, *key);
    fill(vault);
  });
  print(vault.connection);
  return 0;
}

}  // namespace
}  // namespace calcar::store

int main() {
  try {
    return calcar::store::run();
  } catch (const calcar::store::internal::Failure& failure) {
    std::cerr << failure.error.where << ": " << failure.error.detail << '\n';
    return 1;
  }
}
