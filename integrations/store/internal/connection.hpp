#pragma once

#include <Poco/Data/Session.h>

#include <cstdint>
#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "integrations/store/location.hpp"

namespace calcar::store::internal {

/// Bytes, as against text.
struct Bytes {
  std::string raw;
  friend bool operator==(const Bytes&, const Bytes&) = default;
};

struct Nothing {
  friend bool operator==(const Nothing&, const Nothing&) = default;
};

using Cell = std::variant<Nothing, std::int64_t, std::string, Bytes>;
using Row = std::vector<Cell>;

[[nodiscard]] std::int64_t number(const Cell& cell);       ///< 0 for nothing
[[nodiscard]] const std::string& text(const Cell& cell);   ///< empty for nothing
[[nodiscard]] const std::string& bytes(const Cell& cell);  ///< empty for nothing

/// Small text as a cell that may be missing.
[[nodiscard]] Cell cellOf(const std::string& text);  ///< nothing when empty

/// A connection to either kind of database. Statements are written once for both, with `$1`, `$2` … in the
/// order of their first use. Throws `Failure`, whose message holds no value.
class Connection {
 public:
  /// Opens what is there, and makes the file (for its owner alone) when `create` says so.
  explicit Connection(const Location& location, bool create = false);

  [[nodiscard]] bool isServer() const { return m_location.kind == Location::Kind::Server; }
  [[nodiscard]] const Location& location() const { return m_location; }

  [[nodiscard]] bool isInTransaction() const { return m_inTransaction; }

  std::vector<Row> query(const std::string& statement, const Row& values = {});
  /// @returns the number of rows changed
  std::size_t execute(const std::string& statement, const Row& values = {});

  /// Runs `work` in a transaction that others see whole or not at all, durable when this returns. One that
  /// clashes with another workplace's is tried again; so `work` may run several times.
  void transact(const std::function<void()>& work);

  /// Connects anew when the server has gone away. @returns whether it is there
  bool revive();

 private:
  void begin();
  void commit();
  void rollBack();

  Location m_location;
  Poco::Data::Session m_session;
  bool m_inTransaction = false;
};

}  // namespace calcar::store::internal
