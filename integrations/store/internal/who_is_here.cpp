#include "integrations/store/internal/who_is_here.hpp"

#include <Poco/DateTimeFormatter.h>
#include <Poco/Timespan.h>
#include <Poco/Timestamp.h>

namespace calcar::store::internal {
namespace {

/// A workplace says every minute that it is here; one that did not three times was switched off.
constexpr int kSecondsUntilGone = 180;

std::string earliestSeen() {
  const Poco::Timestamp moment = Poco::Timestamp() - Poco::Timespan(kSecondsUntilGone, 0);
  return Poco::DateTimeFormatter::format(moment, "%Y-%m-%dT%H:%M:%S.%iZ");
}

}  // namespace

std::string workplaceWith(Connection& connection, const std::string& patient) {
  if (connection.isServer()) {
    connection.execute("LOCK TABLE presence IN SHARE ROW EXCLUSIVE MODE");
  }
  const auto rows = connection.query(
      "SELECT p.workplace FROM presence p JOIN consultation c ON c.id=p.consultation "
      "WHERE c.patient=$1 AND p.seen>=$2 ORDER BY p.seen DESC LIMIT 1",
      {patient, earliestSeen()});
  return rows.empty() ? std::string() : text(rows.front().front());
}

}  // namespace calcar::store::internal
