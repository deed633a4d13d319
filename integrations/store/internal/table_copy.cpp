#include "integrations/store/internal/table_copy.hpp"

#include <openssl/sha.h>

#include <algorithm>

#include "integrations/store/internal/failure.hpp"
#include "integrations/store/internal/sealing.hpp"

namespace calcar::store::internal {
namespace {

constexpr std::size_t kBatch = 200;

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) {
    all += (all.empty() ? "" : ", ") + word;
  }
  return all;
}

/// `($1, $2, $3)` from a number on.
std::string places(std::size_t first, std::size_t count) {
  std::vector<std::string> marks;
  for (std::size_t at = 0; at < count; ++at) {
    marks.push_back('$' + std::to_string(first + at));
  }
  return '(' + joined(marks) + ')';
}

std::vector<std::string> firstColumn(const std::vector<Row>& rows) {
  std::vector<std::string> words;
  for (const Row& row : rows) {
    words.push_back(text(row.front()));
  }
  return words;
}

std::vector<std::string> columnsOf(Connection& connection, const std::string& table) {
  return firstColumn(connection.query(
      connection.isServer() ? "SELECT column_name::text FROM information_schema.columns WHERE "
                              "table_schema=current_schema() AND table_name=$1 ORDER BY column_name"
                            : "SELECT name FROM pragma_table_info($1) ORDER BY name",
      {table}));
}

std::vector<std::string> keyOf(Connection& connection, const std::string& table) {
  return firstColumn(connection.query(
      connection.isServer()
          ? "SELECT k.column_name::text FROM information_schema.table_constraints t JOIN "
            "information_schema.key_column_usage k ON k.constraint_name=t.constraint_name AND "
            "k.table_schema=t.table_schema AND k.table_name=t.table_name WHERE "
            "t.table_schema=current_schema() AND t.table_name=$1 AND t.constraint_type='PRIMARY KEY' "
            "ORDER BY k.ordinal_position"
          : "SELECT name FROM pragma_table_info($1) WHERE pk>0 ORDER BY pk",
      {table}));
}

/// Kind and length first, so that no two rows are written alike.
std::string written(const Row& row) {
  std::string all;
  for (const Cell& cell : row) {
    const bool isNumber = std::holds_alternative<std::int64_t>(cell);
    const std::string content = isNumber                                    ? std::to_string(number(cell))
                                : std::holds_alternative<std::string>(cell) ? text(cell)
                                                                            : bytes(cell);
    all += std::to_string(cell.index()) + ':' + std::to_string(content.size()) + ':' + content;
  }
  return all;
}

}  // namespace

Table describe(Connection& connection, const std::string& name) {
  Table table{name, columnsOf(connection, name), keyOf(connection, name), false};
  if (table.columns.empty() || table.key.empty()) {
    fail(engine::ErrorCode::Unreadable, "store.schema", "a table of the store is missing: " + name);
  }
  table.isNumbered = table.key == std::vector<std::string>{"number"};
  return table;
}

void eachBatch(Connection& connection, const Table& table,
               const std::function<void(const std::vector<Row>&)>& take) {
  const std::string begin =
      "SELECT " + joined(table.key) + ", " + joined(table.columns) + " FROM " + table.name;
  const std::string end = " ORDER BY " + joined(table.key) + " LIMIT " + std::to_string(kBatch);
  const std::string after = " WHERE (" + joined(table.key) + ") > " + places(1, table.key.size());
  const auto keys = static_cast<Row::difference_type>(table.key.size());
  Row last;
  for (;;) {
    std::vector<Row> rows = connection.query(begin + (last.empty() ? std::string() : after) + end, last);
    if (rows.empty()) {
      return;
    }
    last.assign(rows.back().begin(), rows.back().begin() + keys);
    for (Row& row : rows) {
      row.erase(row.begin(), row.begin() + keys);
    }
    take(rows);
    if (rows.size() < kBatch) {
      return;
    }
  }
}

void storeBatch(Connection& connection, const Table& table, const std::vector<Row>& rows) {
  std::vector<std::string> marks;
  Row values;
  for (const Row& row : rows) {
    marks.push_back(places(values.size() + 1, row.size()));
    values.insert(values.end(), row.begin(), row.end());
  }
  connection.execute("INSERT INTO " + table.name + '(' + joined(table.columns) + ") VALUES " + joined(marks),
                     values);
}

void numberOn(Connection& connection, const Table& table) {
  // SQLite does so by itself.
  if (connection.isServer() && table.isNumbered) {
    connection.query("SELECT setval(pg_get_serial_sequence('" + table.name +
                     "', 'number'), (SELECT COALESCE(MAX(number), 0) + 1 FROM " + table.name + "), false)");
  }
}

void RowDigest::add(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    const std::string content = written(row);
    unsigned char digest[SHA256_DIGEST_LENGTH];
    SHA256(reinterpret_cast<const unsigned char*>(content.data()), content.size(), digest);
    unsigned int carry = 0;
    for (std::size_t at = m_sum.size(); at-- > 0;) {
      carry += static_cast<unsigned char>(m_sum[at]) + unsigned{digest[at]};
      m_sum[at] = static_cast<char>(carry & 0xFFU);
      carry >>= 8U;
    }
    ++m_rows;
  }
}

std::string RowDigest::text() const { return hex(m_sum); }

}  // namespace calcar::store::internal
