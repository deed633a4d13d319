#pragma once

#include <string>
#include <vector>

#include "integrations/store/internal/connection.hpp"

namespace calcar::store::internal {

/// One step of the schema. Never changed once it has landed: a change is a further step.
struct Migration {
  int version;
  std::vector<std::string>
      statements;  ///< with {bytes}, {serial} and {keyed}, which each database writes its own way
};

/// All steps, in order.
[[nodiscard]] const std::vector<Migration>& migrations();

[[nodiscard]] int newestSchema();
/// 0 when there is no store.
[[nodiscard]] int schemaOf(Connection& connection);
/// The tables of a schema, each after those that it refers to.
[[nodiscard]] std::vector<std::string> tablesOf(int version);
/// A statement with {bytes} and its like in the words of this database.
[[nodiscard]] std::string inWordsOf(const Connection& connection, std::string statement);
/// Brings the schema to `version`, each step in a transaction of its own.
void migrate(Connection& connection, int version);

}  // namespace calcar::store::internal
