#include "integrations/store/internal/erased_rows.hpp"

namespace calcar::store::internal {
namespace {

/// Moves the write-ahead log into the file and empties it. @returns whether nobody was in the way
bool emptyLog(Connection& connection) {
  const auto rows = connection.query("PRAGMA wal_checkpoint(TRUNCATE)");
  return !rows.empty() && number(rows.front().front()) == 0;
}

/// Deleted cells are overwritten at once (`secure_delete`), but copies of cells that moved to another page
/// may lie in the gaps of the old one: only a file that is written anew has none. The new one is put together
/// in a temporary file, because a store need not fit into memory; what it holds is sealed.
std::string sweepFile(Connection& connection) {
  const auto swept = guarded([&connection] {
    connection.execute("PRAGMA temp_store=FILE");
    const auto written = guarded([&connection] { connection.execute("VACUUM"); });
    connection.execute("PRAGMA temp_store=MEMORY");
    valueOf(written);
    return emptyLog(connection);
  });
  if (!swept) {
    return "the file of the store could not be written anew (" + swept.error().detail + "); sweep again";
  }
  return *swept ? "" : "another program reads the store at the moment; sweep again when it is closed";
}

/// The store's own limit is for what somebody waits for.
void setLongestStatement(Connection& connection, const std::string& duration) {
  (void)connection.query("SELECT set_config('statement_timeout', $1, false)", {duration});
}

std::string sweepServer(Connection& connection) {
  const auto swept = guarded([&connection] {
    const std::string usual = text(connection.query("SELECT current_setting('statement_timeout')")[0][0]);
    setLongestStatement(connection, "0");
    for (const char* table : {"patient", "patient_token", "consultation", "snapshot", "entry", "visit",
                              "visit_record", "audit", "document", "outgoing", "merge", "cohort_change"}) {
      connection.execute(std::string("VACUUM ") + table);
    }
    setLongestStatement(connection, usual);
  });
  return swept ? "" : "the server could not free the rows (" + swept.error().detail + "); sweep again";
}

}  // namespace

std::string sweepRemnants(Vault& vault) {
  const std::scoped_lock lock(vault.turn);
  return vault.connection.isServer() ? sweepServer(vault.connection) : sweepFile(vault.connection);
}

}  // namespace calcar::store::internal
