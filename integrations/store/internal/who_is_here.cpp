#include "integrations/store/internal/who_is_here.hpp"

namespace calcar::store::internal {

std::string momentOfDatabase(bool server, int seconds) {
  const std::string shift = std::to_string(seconds);
  return server ? "to_char((clock_timestamp() + interval '" + shift +
                      " seconds') AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')"
                : "strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '" + shift + " seconds')";
}

std::string workplaceWith(Connection& connection, const std::string& patient) {
  const bool server = connection.isServer();
  if (server) {
    connection.execute("LOCK TABLE presence IN SHARE ROW EXCLUSIVE MODE");
  }
  // Who has a moment of tomorrow, after a clock was set back, is not here either.
  const auto rows = connection.query(
      "SELECT p.workplace FROM presence p JOIN consultation c ON c.id=p.consultation WHERE c.patient=$1 "
      "AND p.seen BETWEEN " +
          momentOfDatabase(server, -kSecondsPresent) + " AND " + momentOfDatabase(server, kSecondsPresent) +
          " ORDER BY p.seen DESC LIMIT 1",
      {patient});
  return rows.empty() ? std::string() : text(rows.front().front());
}

}  // namespace calcar::store::internal
