#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "integrations/store/internal/connection.hpp"

namespace calcar::store::internal {

/// A table as both databases have it.
struct Table {
  std::string name;
  std::vector<std::string> columns;
  std::vector<std::string> key;  ///< of its primary key
  bool isNumbered = false;       ///< its `number` is given by the database
};

[[nodiscard]] Table describe(Connection& connection, const std::string& name);

/// Hands on all rows, some hundred at a time, so that the memory needed does not grow with the table.
void eachBatch(Connection& connection, const Table& table,
               const std::function<void(const std::vector<Row>&)>& take);

/// Stores rows of the table's columns.
void storeBatch(Connection& connection, const Table& table, const std::vector<Row>& rows);

/// Makes the database number on from the highest number that was stored.
void numberOn(Connection& connection, const Table& table);

/// The sum of the SHA-256 of each row, and their count: equal for equal rows, in whatever order a database
/// gives them.
class RowDigest {
 public:
  void add(const std::vector<Row>& rows);
  [[nodiscard]] std::int64_t rows() const { return m_rows; }
  [[nodiscard]] std::string text() const;  ///< 64 hex digits

 private:
  std::string m_sum = std::string(32, '\0');
  std::int64_t m_rows = 0;
};

}  // namespace calcar::store::internal
