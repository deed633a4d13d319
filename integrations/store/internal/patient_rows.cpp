#include "integrations/store/internal/patient_rows.hpp"

#include <algorithm>

#include "integrations/store/internal/belongings.hpp"

namespace calcar::store::internal {
namespace {

constexpr const char* kColumns = "SELECT number, id, version, merged_into, sealed FROM patient WHERE ";

PatientRow unsealedRow(Vault& vault, const Row& row) {
  const std::string& id = text(row[1]);
  return {number(row[0]), id, number(row[2]), text(row[3]),
          unpacked(vault.sealer.open(patientBelonging(id), bytes(row[4])))};
}

std::string listed(const std::vector<std::int64_t>& numbers) {
  std::string words;
  for (const std::int64_t one : numbers) {
    words += (words.empty() ? "" : ",") + std::to_string(one);
  }
  return words;
}

}  // namespace

PatientRow patientRow(Vault& vault, const std::string& id) {
  const auto rows = vault.connection.query(kColumns + std::string("id=$1"), {id});
  if (rows.empty()) {
    fail(engine::ErrorCode::UnknownId, "store.patient", "there is no patient's record of this id");
  }
  return unsealedRow(vault, rows.front());
}

std::vector<PatientRow> livingRows(Vault& vault, const std::vector<std::int64_t>& numbers) {
  std::vector<PatientRow> living;
  if (numbers.empty()) {
    return living;
  }
  const std::string wanted = "merged_into IS NULL AND number IN (" + listed(numbers) + ") ORDER BY number";
  for (const Row& row : vault.connection.query(kColumns + wanted)) {
    living.push_back(unsealedRow(vault, row));
  }
  return living;
}

std::vector<std::int64_t> numbersWith(Connection& connection, const std::vector<Token>& tokens,
                                      std::int64_t after, std::size_t limit) {
  std::string statement = "SELECT one.patient FROM patient_token one WHERE one.token=$1 AND one.patient>$2";
  Row values{tokens.front(), after};
  for (std::size_t at = 1; at < tokens.size(); ++at) {
    statement += " AND EXISTS(SELECT 1 FROM patient_token other WHERE other.token=$" +
                 std::to_string(at + 2) + " AND other.patient=one.patient)";
    values.emplace_back(tokens[at]);
  }
  statement += " ORDER BY one.patient LIMIT " + std::to_string(limit);
  std::vector<std::int64_t> numbers;
  for (const Row& row : connection.query(statement, values)) {
    numbers.push_back(number(row[0]));
  }
  return numbers;
}

std::int64_t countWith(Connection& connection, Token token, std::int64_t limit) {
  const auto rows =
      connection.query("SELECT count(*) FROM (SELECT 1 FROM patient_token WHERE token=$1 LIMIT " +
                           std::to_string(limit) + ") AS few",
                       {token});
  return number(rows.front().front());
}

// Whole numbers of our own: written out, they need no binding each.
void point(Connection& connection, const std::vector<Token>& tokens, std::int64_t number) {
  std::string rows;
  for (const Token token : tokens) {
    rows += (rows.empty() ? "(" : ",(") + std::to_string(token) + ',' + std::to_string(number) + ')';
  }
  if (!rows.empty()) {
    connection.execute("INSERT INTO patient_token(token, patient) VALUES" + rows);
  }
}

}  // namespace calcar::store::internal
