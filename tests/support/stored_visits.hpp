#pragma once

#include <cstdint>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

#include "integrations/store/internal/belongings.hpp"
#include "integrations/store/internal/clock.hpp"
#include "integrations/store/internal/vault.hpp"
#include "integrations/store/store.hpp"

namespace calcar::tests {

/// One visit to be stored: signed with a record, or a draft without.
struct VisitToStore {
  std::string record;  ///< empty = a draft
};

/// Rows of one statement; each is a round trip to a server otherwise.
class BulkInsert {
 public:
  BulkInsert(store::internal::Connection& connection, std::string head)
      : m_connection(connection), m_head(std::move(head)) {}

  void add(store::internal::Row row) { m_rows.push_back(std::move(row)); }
  [[nodiscard]] bool isFull() const { return m_rows.size() >= kRows; }

  void flush() {
    if (m_rows.empty()) {
      return;
    }
    std::string statement = m_head;
    store::internal::Row values;
    for (const auto& row : m_rows) {
      statement += values.empty() ? " VALUES(" : ", (";
      for (std::size_t i = 0; i < row.size(); ++i) {
        statement += (i == 0 ? "$" : ", $") + std::to_string(values.size() + 1);
        values.push_back(row[i]);
      }
      statement += ')';
    }
    m_connection.execute(statement, values);
    m_rows.clear();
  }

 private:
  static constexpr std::size_t kRows = 50;

  store::internal::Connection& m_connection;
  std::string m_head;
  std::vector<store::internal::Row> m_rows;
};

/// Stores so many visits as a clinic would have them by the years: each of a patient of its own, straight
/// into the tables, a few thousand in each transaction.
inline void storeVisits(const store::Store& store, std::int64_t count,
                        const std::function<VisitToStore(std::int64_t number)>& visitOf,
                        std::int64_t first = 0) {
  using namespace store::internal;  // NOLINT(google-build-using-namespace)
  constexpr std::int64_t kInOne = 2000;
  Vault& vault = store.vault();
  const std::string now = utcNow();
  const std::int64_t end = first + count;
  for (std::int64_t done = first; done < end; done += kInOne) {
    const auto stored = vault.write([&](Connection& connection) {
      BulkInsert patients(connection, "INSERT INTO patient(id, version, changed, sealed)");
      BulkInsert consultations(connection,
                               "INSERT INTO consultation(id, patient, sequence, started, changed)");
      BulkInsert visits(connection, "INSERT INTO visit(id, consultation, happened, state, version, changed)");
      BulkInsert records(connection, "INSERT INTO visit_record(visit, version, sealed)");
      // What refers to others comes after them.
      const auto flushAll = [&] {
        for (BulkInsert* insert : {&patients, &consultations, &visits, &records}) {
          insert->flush();
        }
      };
      for (std::int64_t number = done; number < std::min(done + kInOne, end); ++number) {
        const std::string name = std::to_string(number);
        const VisitToStore visit = visitOf(number);
        const bool isSigned = !visit.record.empty();
        patients.add(
            {"p" + name, std::int64_t{1}, now, Bytes{vault.sealer.seal(patientBelonging("p" + name), "{}")}});
        consultations.add({"c" + name, "p" + name, std::int64_t{1}, now, now});
        visits.add({"v" + name, "c" + name, std::string("2026-11-20"),
                    std::string(isSigned ? "signed" : "draft"), std::int64_t{isSigned ? 1 : 0}, now});
        if (isSigned) {
          records.add({"v" + name, std::int64_t{1},
                       Bytes{vault.sealer.seal(recordBelonging("p" + name, "v" + name, 1), visit.record)}});
        }
        if (patients.isFull()) {
          flushAll();
        }
      }
      flushAll();
    });
    if (!stored) {
      throw std::runtime_error(stored.error().detail);
    }
  }
}

}  // namespace calcar::tests
