#include "integrations/store/internal/cohort_share.hpp"

#include "integrations/store/internal/belongings.hpp"
#include "integrations/store/internal/clock.hpp"
#include "integrations/store/internal/share_claims.hpp"

namespace calcar::store::internal {
namespace {

void readRecord(const Vault& vault, CohortVisit& visit, const std::string& patient, const Cell& sealed) {
  if (visit.version == 0) {
    return;
  }
  if (bytes(sealed).empty()) {
    visit.unreadable = "the record of the signature is missing";
    return;
  }
  try {
    visit.record = vault.sealer.open(recordBelonging(patient, visit.id, visit.version), bytes(sealed));
  } catch (const Failure& failure) {
    visit.unreadable = failure.error.detail;
  }
}

}  // namespace

std::optional<Share> lockShare(Connection& connection, const std::string& run) {
  const auto rows = connection.query(
      "SELECT first, last FROM cohort_share WHERE run=$1 AND done=0 ORDER BY first LIMIT 1 "
      "FOR UPDATE SKIP LOCKED",
      {run});
  return rows.empty() ? std::nullopt : std::optional(Share{number(rows.front()[0]), number(rows.front()[1])});
}

std::optional<Share> claimShare(const Vault& vault, Connection& connection, const std::string& run) {
  constexpr std::int64_t kPage = 64;
  std::int64_t after = -1;
  while (true) {
    const auto rows = connection.query(
        "SELECT first, last FROM cohort_share WHERE run=$1 AND done=0 AND first>$2 ORDER BY first LIMIT $3",
        {run, after, kPage});
    if (rows.empty()) {
      return std::nullopt;
    }
    for (const Row& row : rows) {
      after = number(row[0]);
      if (shareClaims().claim(vault.storeId, run, after)) {
        return Share{after, number(row[1])};
      }
    }
  }
}

std::vector<CohortVisit> visitsOf(const Vault& vault, Connection& connection, const Share& share) {
  const auto rows = connection.query(
      "SELECT v.number, v.id, v.state, v.version, c.patient, r.sealed FROM visit v "
      "JOIN consultation c ON c.id=v.consultation "
      "LEFT JOIN visit_record r ON r.visit=v.id AND r.version=v.version "
      "WHERE v.number>=$1 AND v.number<=$2 ORDER BY v.number",
      {share.first, share.last});
  std::vector<CohortVisit> visits;
  visits.reserve(rows.size());
  for (const Row& row : rows) {
    CohortVisit& visit =
        visits.emplace_back(CohortVisit{number(row[0]), text(row[1]), text(row[2]), number(row[3]), {}, {}});
    readRecord(vault, visit, text(row[4]), row[5]);
  }
  return visits;
}

bool finishShare(const Vault& vault, Connection& connection, const std::string& run, const Share& share,
                 const std::string& worker, std::size_t visits, const std::vector<CohortChange>& changes) {
  const std::size_t taken = connection.execute(
      "UPDATE cohort_share SET done=1, worker=$1, visits=$2, finished=$3 "
      "WHERE run=$4 AND first=$5 AND done=0",
      {worker, static_cast<std::int64_t>(visits), utcNow(), run, share.first});
  if (taken == 0) {
    return false;
  }
  for (const CohortChange& change : changes) {
    connection.execute("INSERT INTO cohort_change(run, visit, kind, sealed) VALUES($1, $2, $3, $4)",
                       {run, change.visit, change.kind,
                        Bytes{vault.sealer.seal(cohortChangeBelonging(run, change.visit), change.payload)}});
  }
  return true;
}

}  // namespace calcar::store::internal
