#pragma once

#include <Poco/Data/Session.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "integrations/store/internal/failure.hpp"
#include "integrations/store/internal/file_place.hpp"
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
  /// Opens a file that nobody writes to, and leaves it as it is.
  [[nodiscard]] static Connection forReading(const std::filesystem::path& file);

  [[nodiscard]] bool isServer() const { return m_location.kind == Location::Kind::Server; }
  [[nodiscard]] const Location& location() const { return m_location; }

  std::vector<Row> query(const std::string& statement, const Row& values = {});
  /// @returns the number of rows changed
  std::size_t execute(const std::string& statement, const Row& values = {});

  /// Runs `work` in a transaction that others see whole or not at all, durable when this returns. One that
  /// clashes with another workplace's, or whose connection was lost before it was stored, is tried again; so
  /// `work` may run several times. Lost while storing, nobody knows whether it was: Unavailable.
  void transact(const std::function<void()>& work);

  /// The number of the transaction that runs; 0 = none does.
  [[nodiscard]] std::uint64_t transaction() const { return m_inTransaction ? m_transactions : 0; }

  /// Runs `work` on what the database holds at one moment, whatever others store meanwhile.
  void snapshot(const std::function<void()>& work);
  /// Runs `work`, which only reads, and runs it once more when the connection was lost meanwhile.
  void steadily(const std::function<void()>& work);

  /// Connects anew when the server has gone away. @returns whether it is there
  bool revive();

 private:
  enum class Purpose { Write, Look };

  Connection(Location location, Poco::Data::Session session);
  void begin(Purpose purpose);
  void commit();
  void rollBack();
  Trouble attempt(Purpose purpose, const std::function<void()>& work);
  void runWhole(Purpose purpose, const std::function<void()>& work);
  void reviveIfLost();

  Location m_location;
  Poco::Data::Session m_session;
  FileIdentity m_file;
  bool m_inTransaction = false;
  std::uint64_t m_transactions = 0;
  bool m_isLost = false;
};

}  // namespace calcar::store::internal
