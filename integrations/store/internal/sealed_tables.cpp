#include "integrations/store/internal/sealed_tables.hpp"

#include <limits>

#include "integrations/store/internal/audit_chain.hpp"
#include "integrations/store/internal/belongings.hpp"

namespace calcar::store::internal {
namespace {

constexpr std::int64_t kFirst = std::numeric_limits<std::int64_t>::min();
constexpr const char* kOfConsultation = " JOIN consultation ON consultation.id=one.consultation";
constexpr const char* kOfVisit =
    " JOIN visit ON visit.id=one.visit JOIN consultation ON consultation.id=visit.consultation";
constexpr const char* kOfDocument =
    " JOIN document ON document.id=one.document JOIN visit ON visit.id=document.visit "
    "JOIN consultation ON consultation.id=visit.consultation";

/// The columns of the key with commas between, each after `before`.
std::string columns(const SealedTable& table, const std::string& before) {
  std::string words;
  for (const std::string& column : table.key) {
    words += (words.empty() ? "" : ", ") + before + column;
  }
  return words;
}

/// `$first, $first+1 …`, one for each column of the key.
std::string marks(const SealedTable& table, std::size_t first) {
  std::string words;
  for (std::size_t at = 0; at < table.key.size(); ++at) {
    words += (words.empty() ? "$" : ", $") + std::to_string(first + at);
  }
  return words;
}

/// A sealed record says under which key it is: in the four bytes after the first.
constexpr const char* kNotUnder = "one.sealed IS NOT NULL AND substr(one.sealed, 2, 4)<>";

Cell asStored(std::uint32_t number) { return Bytes{keyNumberAsStored(number)}; }

}  // namespace

const std::vector<SealedTable>& sealedTables() {
  static const std::vector<SealedTable> kTables{
      {"patient",
       {"id"},
       {std::string()},
       "one.id",
       "",
       [](const Row& row) { return patientBelonging(text(row[1])); }},
      {"snapshot",
       {"consultation", "sequence"},
       {std::string(), kFirst},
       "consultation.patient",
       kOfConsultation,
       [](const Row& row) { return snapshotBelonging(text(row[2]), text(row[0]), number(row[1])); }},
      {"entry",
       {"consultation", "sequence"},
       {std::string(), kFirst},
       "consultation.patient",
       kOfConsultation,
       [](const Row& row) { return entryBelonging(text(row[2]), text(row[0]), number(row[1])); }},
      {"visit_record",
       {"visit", "version"},
       {std::string(), kFirst},
       "consultation.patient",
       kOfVisit,
       [](const Row& row) { return recordBelonging(text(row[2]), text(row[0]), number(row[1])); }},
      {"document",
       {"id"},
       {std::string()},
       "consultation.patient",
       kOfVisit,
       [](const Row& row) { return documentBelonging(text(row[1]), text(row[0])); }},
      {"outgoing",
       {"id"},
       {std::string()},
       "consultation.patient",
       kOfDocument,
       [](const Row& row) { return outgoingBelonging(text(row[1]), text(row[0])); }},
      {"audit",
       {"sequence"},
       {kFirst},
       "''",
       "",
       [](const Row& row) { return auditBelonging(number(row[0])); }},
      {"merge",
       {"id"},
       {std::string()},
       "one.surviving",
       "",
       [](const Row& row) { return mergeBelonging(text(row[1]), text(row[0])); }},
      {"cohort_run",
       {"id"},
       {std::string()},
       "''",
       "",
       [](const Row& row) { return cohortRunBelonging(text(row[0])); }},
      {"cohort_change",
       {"run", "visit"},
       {std::string(), kFirst},
       "''",
       "",
       [](const Row& row) { return cohortChangeBelonging(text(row[0]), number(row[1])); }},
  };
  return kTables;
}

std::vector<SealedRow> rowsNotUnder(Connection& connection, const SealedTable& table, std::uint32_t number,
                                    const Row& after, std::size_t limit) {
  const std::string key = columns(table, "one.");
  Row values = after;
  values.push_back(asStored(number));
  const std::string statement = "SELECT " + key + ", " + table.patient + ", one.sealed FROM " + table.name +
                                " one" + table.joins + " WHERE (" + key + ") > (" + marks(table, 1) +
                                ") AND " + kNotUnder + '$' + std::to_string(values.size()) + " ORDER BY " +
                                key + " LIMIT " + std::to_string(limit);
  std::vector<SealedRow> rows;
  for (const Row& row : connection.query(statement, values)) {
    SealedRow& one = rows.emplace_back();
    one.key.assign(row.begin(), row.begin() + static_cast<std::ptrdiff_t>(table.key.size()));
    one.belonging = table.belonging(row);
    one.sealed = bytes(row.back());
  }
  return rows;
}

std::int64_t countNotUnder(Connection& connection, const SealedTable& table, std::uint32_t number) {
  const auto rows = connection.query("SELECT count(*) FROM " + table.name + " one WHERE " + kNotUnder + "$1",
                                     {asStored(number)});
  return internal::number(rows.front().front());
}

void replaceSealed(Connection& connection, const SealedTable& table, const SealedRow& row,
                   const std::string& sealed) {
  Row values{Bytes{sealed}};
  values.insert(values.end(), row.key.begin(), row.key.end());
  values.emplace_back(Bytes{row.sealed});
  connection.execute("UPDATE " + table.name + " SET sealed=$1 WHERE (" + columns(table, "") + ") = (" +
                         marks(table, 2) + ") AND sealed=$" + std::to_string(values.size()),
                     values);
}

}  // namespace calcar::store::internal
