#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "integrations/store/internal/connection.hpp"
#include "integrations/store/internal/sealing.hpp"

namespace calcar::store::internal {

/// One table with a column `sealed`, and how to learn under what name each of its records is sealed.
struct SealedTable {
  std::string name;
  std::vector<std::string> key;            ///< the columns of its primary key, or of another unique one
  Row before;                              ///< a key that comes before all others
  std::string patient;                     ///< an expression for the patient that a row belongs to
  std::string joins;                       ///< what that expression needs beside the table
  Belonging (*belonging)(const Row& row);  ///< of key, then patient
};

/// All of them. A test compares this list with the schema.
[[nodiscard]] const std::vector<SealedTable>& sealedTables();

/// A record under a key that is no longer in force.
struct SealedRow {
  Row key;
  Belonging belonging;
  std::string sealed;
};

/// Records that are not under key `number`, in the order of their keys, beyond `after`.
[[nodiscard]] std::vector<SealedRow> rowsNotUnder(Connection& connection, const SealedTable& table,
                                                  std::uint32_t number, const Row& after, std::size_t limit);

/// How many records are not under key `number`.
[[nodiscard]] std::int64_t countNotUnder(Connection& connection, const SealedTable& table,
                                         std::uint32_t number);

/// Puts `sealed` in the place of what was read, unless somebody has changed it since.
void replaceSealed(Connection& connection, const SealedTable& table, const SealedRow& row,
                   const std::string& sealed);

}  // namespace calcar::store::internal
