#pragma once

#include <map>
#include <stdexcept>
#include <string>

#include "integrations/store/internal/sealing.hpp"
#include "integrations/store/internal/vault.hpp"
#include "integrations/store/store.hpp"

namespace calcar::tests {

inline std::string textOfCell(const store::internal::Cell& cell) {
  using namespace store::internal;  // NOLINT(google-build-using-namespace)
  return std::to_string(cell.index()) + ':' + std::to_string(number(cell)) + ':' + text(cell) + ':' +
         hex(bytes(cell));
}

/// A digest of everything in each table, by its name: two are equal when nothing was altered.
inline std::map<std::string, std::string> digestOfTables(const store::Store& store) {
  using namespace store::internal;  // NOLINT(google-build-using-namespace)
  std::map<std::string, std::string> digests;
  const auto read = store.vault().read([&](Connection& connection) {
    const auto tables = connection.query(
        connection.isServer() ? "SELECT CAST(table_name AS TEXT) FROM information_schema.tables "
                                "WHERE table_schema=current_schema()"
                              : "SELECT name FROM sqlite_master WHERE type='table'");
    for (const Row& table : tables) {
      std::string rows;
      for (const Row& row : connection.query("SELECT * FROM " + text(table.front()) + " ORDER BY 1, 2")) {
        for (const Cell& cell : row) {
          rows += textOfCell(cell) + '|';
        }
        rows += '\n';
      }
      digests[text(table.front())] = hex(hmacSha256("digest", rows));
    }
  });
  if (!read) {
    throw std::runtime_error(read.error().detail);
  }
  return digests;
}

}  // namespace calcar::tests
