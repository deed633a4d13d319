#include "integrations/store/rights.hpp"

#include "integrations/store/internal/audit_chain.hpp"
#include "integrations/store/internal/erased_rows.hpp"
#include "integrations/store/internal/exported_rows.hpp"
#include "integrations/store/internal/person_rows.hpp"

namespace calcar::store {
namespace {

using internal::Connection;
using internal::fail;
using internal::Vault;

constexpr std::size_t kRetentionBatch = 5000;

/// What no program can do for the user.
std::string withBackups(const Store& store, const std::string& advice) {
  const std::string backups =
      store.location().kind == Location::Kind::File
          ? "backups that were made before still hold the record; delete them when their time has come"
          : "backups and the log archive of the server still hold the record until their time has come";
  return advice.empty() ? backups : advice + "; " + backups;
}

constexpr const char* kLastVisits =
    "SELECT p.id AS patient, coalesce(max(v.happened), max(p.changed)) AS last_visit FROM patient p "
    "LEFT JOIN consultation c ON c.patient=p.id LEFT JOIN visit v ON v.consultation=c.id ";

std::string lastVisit(Connection& connection, const std::string& patient) {
  const auto rows = connection.query(std::string(kLastVisits) + "WHERE p.id=$1 GROUP BY p.id", {patient});
  return rows.empty() ? std::string() : internal::text(rows.front()[1]);
}

struct Span {
  std::string after;
  std::string patient;
};

/// The next ones after `from`, in the order of their last visit.
std::vector<Expired> expiredAfter(Connection& connection, const std::string& before, const Span& from,
                                  std::size_t limit) {
  const auto rows =
      connection.query("SELECT last_visit, patient FROM (" + std::string(kLastVisits) +
                           "WHERE p.merged_into IS NULL GROUP BY p.id) seen "
                           "WHERE last_visit<$1 AND (last_visit>$2 OR (last_visit=$3 AND patient>$4)) "
                           "ORDER BY last_visit, patient LIMIT " +
                           std::to_string(limit),
                       {before, from.after, from.after, from.patient});
  std::vector<Expired> expired;
  for (const internal::Row& row : rows) {
    expired.push_back({internal::text(row[1]), internal::text(row[0])});
  }
  return expired;
}

engine::Result<Erasure> eraseUnswept(const Store& store, const Actor& actor, const ErasureWish& wish,
                                     const std::string& onlyIfLastVisitIs = {}) {
  Vault& vault = store.vault();
  Erasure erased;
  const auto done = vault.write([&](Connection& connection) {
    if (!onlyIfLastVisitIs.empty() && lastVisit(connection, wish.patient) != onlyIfLastVisitIs) {
      fail(engine::ErrorCode::Refused, "store.erase", "the person came again in the meantime");
    }
    erased = internal::eraseRows(vault, actor, wish);
  });
  return done.map([&] { return erased; });
}

/// @returns whether to go on
bool eraseThese(const Store& store, const Actor& actor, const std::vector<Expired>& expired,
                const std::function<bool(std::int64_t)>& goOn, RetentionReport& report) {
  for (const Expired& one : expired) {
    if (!goOn(report.erased)) {
      return false;
    }
    const auto erased = eraseUnswept(
        store, actor, {one.patient, "retention: last visit " + one.lastVisit, {}}, one.lastVisit);
    if (erased) {
      ++report.erased;
    } else if (erased.error().code == engine::ErrorCode::Refused) {
      report.kept.push_back({one.patient, erased.error().detail});
    } else {
      throw internal::Failure{erased.error()};
    }
  }
  return true;
}

}  // namespace

engine::Result<PatientExport> exportPatient(const Store& store, const Actor& actor,
                                            const std::string& patient) {
  Vault& vault = store.vault();
  return internal::guarded([&] {
    std::vector<std::string> records;
    internal::valueOf(vault.write([&](Connection& connection) {
      records = internal::heldRecordsOf(connection, patient);
      internal::appendAudit(vault, actor, {"exported", patient, {}, {}, {{"what", "patient"}}});
    }));
    // Read apart from the event, so that nobody's own events wait for it.
    PatientExport all;
    internal::valueOf(vault.read([&](Connection& connection) {
      connection.snapshot([&] { all = internal::exportedRows(vault, records); });
    }));
    return all;
  });
}

engine::Result<Erasure> erasePatient(const Store& store, const Actor& actor, const ErasureWish& wish) {
  auto erased = eraseUnswept(store, actor, wish);
  if (erased) {
    const std::string problem = internal::sweepRemnants(store.vault());
    erased->isSwept = problem.empty();
    erased->advice = withBackups(store, problem);
  }
  return erased;
}

std::string sweep(const Store& store) { return internal::sweepRemnants(store.vault()); }

engine::Date retentionLimit(engine::Date today, int years) {
  const auto same = engine::makeDate(today.year - years, today.month, today.day);
  // The 29th of February has no other year's twin: the day after keeps nobody too short.
  return same.value_or(engine::Date{today.year - years, 2, 28});
}

engine::Result<std::vector<Expired>> findExpired(const Store& store, engine::Date before, std::size_t limit) {
  return store.vault().read(
      [&](Connection& connection) { return expiredAfter(connection, engine::toText(before), {}, limit); });
}

engine::Result<RetentionReport> eraseExpired(const Store& store, const Actor& actor, engine::Date before,
                                             const std::function<bool(std::int64_t)>& goOn) {
  return internal::guarded([&] {
    RetentionReport report;
    const std::string limit = engine::toText(before);
    Span from;
    bool mayGoOn = true;
    while (mayGoOn) {
      const auto some = internal::valueOf(store.vault().read(
          [&](Connection& connection) { return expiredAfter(connection, limit, from, kRetentionBatch); }));
      mayGoOn = eraseThese(store, actor, some, goOn, report) && !some.empty();
      from = some.empty() ? from : Span{some.back().lastVisit, some.back().patient};
    }
    if (report.erased > 0) {
      report.advice = withBackups(store, internal::sweepRemnants(store.vault()));
    }
    return report;
  });
}

}  // namespace calcar::store
