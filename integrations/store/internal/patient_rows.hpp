#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "integrations/store/internal/blind_index.hpp"
#include "integrations/store/internal/patient_record.hpp"
#include "integrations/store/internal/vault.hpp"

namespace calcar::store::internal {

/// A patient's row, unsealed.
struct PatientRow {
  std::int64_t number = 0;  ///< what the tokens point at
  std::string id;
  std::int64_t version = 0;
  std::string mergedInto;
  PatientRecord record;
};

/// @throws  Failure(UnknownId)
[[nodiscard]] PatientRow patientRow(Vault& vault, const std::string& id);

/// Rows by their number, without those that were merged into others.
[[nodiscard]] std::vector<PatientRow> livingRows(Vault& vault, const std::vector<std::int64_t>& numbers);

/// Numbers beyond `after` that all tokens point at, in order. The first token should be the rarest.
[[nodiscard]] std::vector<std::int64_t> numbersWith(Connection& connection, const std::vector<Token>& tokens,
                                                    std::int64_t after, std::size_t limit);

/// How many a token points at, counted no further than `limit`.
[[nodiscard]] std::int64_t countWith(Connection& connection, Token token, std::int64_t limit);

/// Makes tokens point at a row.
void point(Connection& connection, const std::vector<Token>& tokens, std::int64_t number);

}  // namespace calcar::store::internal
