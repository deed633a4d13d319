#include <string>

#include "integrations/store/consultations.hpp"
#include "integrations/store/internal/vault.hpp"
#include "integrations/store/internal/who_is_here.hpp"

namespace calcar::store {
namespace {

using internal::Connection;
using internal::kSecondsPresent;
using internal::momentOfDatabase;
using internal::Row;

}  // namespace

engine::Result<std::vector<std::string>> Consultations::present(const Actor& actor,
                                                                const std::string& id) const {
  std::vector<std::string> others;
  const auto stored = m_store->vault().write([&](Connection& connection) {
    others.clear();
    const bool server = connection.isServer();
    // Who has a moment of tomorrow, after a clock was set back, is not here either.
    connection.execute("DELETE FROM presence WHERE consultation=$1 AND (seen < " +
                           momentOfDatabase(server, -kSecondsPresent) + " OR seen > " +
                           momentOfDatabase(server, kSecondsPresent) + ")",
                       {id});
    connection.execute("INSERT INTO presence(consultation, workplace, seen) VALUES($1, $2, " +
                           momentOfDatabase(server, 0) +
                           ") ON CONFLICT(consultation, workplace) DO UPDATE SET seen=excluded.seen",
                       {id, actor.workplace});
    for (const Row& row : connection.query(
             "SELECT workplace FROM presence WHERE consultation=$1 AND workplace<>$2 ORDER BY workplace",
             {id, actor.workplace})) {
      others.push_back(internal::text(row[0]));
    }
  });
  if (!stored) {
    return tl::unexpected(stored.error());
  }
  return others;
}

engine::Result<void> Consultations::leave(const Actor& actor, const std::string& id) const {
  return m_store->vault().write([&](Connection& connection) {
    connection.execute("DELETE FROM presence WHERE consultation=$1 AND workplace=$2", {id, actor.workplace});
  });
}

}  // namespace calcar::store
