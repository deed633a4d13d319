#include "integrations/store/cohort.hpp"

#include <mutex>
#include <utility>

#include "integrations/store/internal/audit_chain.hpp"
#include "integrations/store/internal/belongings.hpp"
#include "integrations/store/internal/clock.hpp"
#include "integrations/store/internal/cohort_share.hpp"
#include "integrations/store/internal/share_claims.hpp"
#include "integrations/store/internal/vault.hpp"

namespace calcar::store {
namespace {

using engine::ErrorCode;
using internal::Bytes;
using internal::Connection;
using internal::fail;
using internal::number;
using internal::Row;
using internal::Share;
using internal::text;
using internal::Vault;

constexpr const char* kRunColumns = "SELECT id, pack, made, visits, sealed FROM cohort_run ";

CohortRun runIn(const Vault& vault, const Row& row) {
  const std::string& id = text(row[0]);
  return {id, text(row[1]), text(row[2]), number(row[3]),
          vault.sealer.open(internal::cohortRunBelonging(id), internal::bytes(row[4]))};
}

/// Begun by two at once it would be begun twice; a file has one writer anyway.
void letOneBegin(Connection& connection) {
  if (connection.isServer()) {
    connection.execute("LOCK TABLE cohort_run IN SHARE ROW EXCLUSIVE MODE");
  }
}

std::int64_t countOf(Connection& connection, const std::string& statement) {
  return number(connection.query(statement).front().front());
}

CohortRun beginRun(Vault& vault, Connection& connection, const Actor& actor, const std::string& pack,
                   const std::string& about, std::int64_t share) {
  CohortRun run{internal::newId(), pack, internal::utcNow(), 0, about};
  run.visits = countOf(connection, "SELECT COUNT(*) FROM visit");
  connection.execute("INSERT INTO cohort_run(id, pack, made, visits, sealed) VALUES($1, $2, $3, $4, $5)",
                     {run.id, run.pack, run.made, run.visits,
                      Bytes{vault.sealer.seal(internal::cohortRunBelonging(run.id), about)}});
  connection.execute(
      "INSERT INTO cohort_share(run, first, last, done, visits) "
      "SELECT $1, MIN(number), MAX(number), 0, 0 FROM "
      "(SELECT number, (ROW_NUMBER() OVER (ORDER BY number) - 1) / $2 AS share FROM visit) AS numbered "
      "GROUP BY share",
      {run.id, share});
  internal::appendAudit(
      vault, actor,
      {"reassessed", {}, {}, {}, {{"run", run.id}, {"pack", pack}, {"visits", std::to_string(run.visits)}}});
  return run;
}

std::optional<CohortRun> unfinishedRun(const Vault& vault, Connection& connection, const std::string& pack) {
  const auto rows =
      connection.query(std::string(kRunColumns) +
                           "WHERE pack=$1 AND EXISTS(SELECT 1 FROM cohort_share WHERE run=id AND done=0) "
                           "ORDER BY made DESC, id LIMIT 1",
                       {pack});
  return rows.empty() ? std::nullopt : std::optional(runIn(vault, rows.front()));
}

void checkShare(std::int64_t share) {
  if (share < 1) {
    fail(ErrorCode::OutOfRange, "cohort.share", "expected at least one visit in each share");
  }
}

/// The transaction that holds the share reads, waits for the judgement and stores it.
bool workOnServer(Vault& vault, const std::string& run, const std::string& worker, const JudgeShare& judge) {
  const std::scoped_lock lock(vault.turn);
  bool worked = false;
  vault.connection.transact([&] {
    const auto share = internal::lockShare(vault.connection, run);
    worked = share.has_value();
    if (share) {
      const auto visits = internal::visitsOf(vault, vault.connection, *share);
      worked =
          internal::finishShare(vault, vault.connection, run, *share, worker, visits.size(), judge(visits));
    }
  });
  return worked;
}

/// Gives the share back to the threads of this process, also after an error.
class HeldShare {
 public:
  HeldShare(const Vault& vault, std::string run, Share share)
      : m_store(vault.storeId), m_run(std::move(run)), m_share(share) {}
  ~HeldShare() { internal::shareClaims().release(m_store, m_run, m_share.first); }
  HeldShare(const HeldShare&) = delete;
  HeldShare& operator=(const HeldShare&) = delete;
  HeldShare(HeldShare&&) = delete;
  HeldShare& operator=(HeldShare&&) = delete;

 private:
  std::string m_store;
  std::string m_run;
  Share m_share;
};

/// A file has one writer at a time, and one store may serve several threads: neither is held while the visits
/// are judged.
bool workInFile(Vault& vault, const std::string& run, const std::string& worker, const JudgeShare& judge) {
  std::optional<Share> share;
  std::optional<HeldShare> held;
  std::vector<CohortVisit> visits;
  {
    const std::scoped_lock lock(vault.turn);
    share = internal::claimShare(vault, vault.connection, run);
    if (!share) {
      return false;
    }
    held.emplace(vault, run, *share);
    visits = internal::visitsOf(vault, vault.connection, *share);
  }
  const auto changes = judge(visits);
  const std::scoped_lock lock(vault.turn);
  vault.connection.transact([&] {
    // Another process may have done the same share meanwhile; then its outcome stands.
    static_cast<void>(
        internal::finishShare(vault, vault.connection, run, *share, worker, visits.size(), changes));
  });
  return true;
}

CohortProgress progressOf(Connection& connection, const std::string& run) {
  const auto rows = connection.query(
      "SELECT r.visits, COUNT(s.first), COALESCE(CAST(SUM(s.done) AS BIGINT), 0), "
      "COALESCE(CAST(SUM(s.visits) AS BIGINT), 0) "
      "FROM cohort_run r LEFT JOIN cohort_share s ON s.run=r.id WHERE r.id=$1 GROUP BY r.visits",
      {run});
  if (rows.empty()) {
    fail(ErrorCode::UnknownId, "cohort.run", "there is no such run");
  }
  const Row& row = rows.front();
  return {number(row[1]), number(row[2]), number(row[0]), number(row[3])};
}

constexpr std::int64_t kPage = 500;

std::vector<Row> pageAfter(Connection& connection, const std::string& run, const std::string& kind,
                           std::int64_t after) {
  const std::string columns =
      "SELECT c.visit, v.id, c.kind, c.sealed FROM cohort_change c LEFT JOIN visit v ON v.number=c.visit "
      "WHERE c.run=$1 AND c.visit>$2 ";
  if (kind.empty()) {
    return connection.query(columns + "ORDER BY c.visit LIMIT $3", {run, after, kPage});
  }
  return connection.query(columns + "AND c.kind=$3 ORDER BY c.visit LIMIT $4", {run, after, kind, kPage});
}

std::vector<CohortResult> resultsIn(const Vault& vault, const std::string& run,
                                    const std::vector<Row>& rows) {
  std::vector<CohortResult> results;
  for (const Row& row : rows) {
    const std::int64_t visit = number(row[0]);
    results.push_back(
        {visit, text(row[1]), text(row[2]),
         vault.sealer.open(internal::cohortChangeBelonging(run, visit), internal::bytes(row[3]))});
  }
  return results;
}

}  // namespace

engine::Result<CohortRun> Cohort::begin(const Actor& actor, const std::string& pack, const std::string& about,
                                        std::int64_t share) const {
  Vault& vault = m_store->vault();
  CohortRun run;
  const auto begun = vault.write([&](Connection& connection) {
    checkShare(share);
    run = beginRun(vault, connection, actor, pack, about, share);
  });
  return begun ? engine::Result<CohortRun>(std::move(run)) : tl::unexpected(begun.error());
}

engine::Result<CohortRun> Cohort::beginOrResume(const Actor& actor, const std::string& pack,
                                                const std::string& about, std::int64_t share) const {
  Vault& vault = m_store->vault();
  CohortRun run;
  const auto begun = vault.write([&](Connection& connection) {
    checkShare(share);
    letOneBegin(connection);
    const auto unfinished = unfinishedRun(vault, connection, pack);
    run = unfinished ? *unfinished : beginRun(vault, connection, actor, pack, about, share);
  });
  return begun ? engine::Result<CohortRun>(std::move(run)) : tl::unexpected(begun.error());
}

engine::Result<bool> Cohort::workOne(const std::string& run, const std::string& worker,
                                     const JudgeShare& judge) const {
  Vault& vault = m_store->vault();
  return internal::guarded([&] {
    return vault.connection.isServer() ? workOnServer(vault, run, worker, judge)
                                       : workInFile(vault, run, worker, judge);
  });
}

engine::Result<CohortProgress> Cohort::progress(const std::string& run) const {
  return m_store->vault().read([&](Connection& connection) { return progressOf(connection, run); });
}

engine::Result<std::vector<CohortCount>> Cohort::counts(const std::string& run) const {
  return m_store->vault().read([&](Connection& connection) {
    std::vector<CohortCount> counts;
    for (const Row& row : connection.query(
             "SELECT kind, COUNT(*) FROM cohort_change WHERE run=$1 GROUP BY kind ORDER BY kind", {run})) {
      counts.push_back({text(row[0]), number(row[1])});
    }
    return counts;
  });
}

engine::Result<void> Cohort::eachChange(const std::string& run, const std::string& kind,
                                        const std::function<void(const CohortResult&)>& use) const {
  Vault& vault = m_store->vault();
  std::int64_t after = -1;
  while (true) {
    const auto page = vault.read([&](Connection& connection) {
      return resultsIn(vault, run, pageAfter(connection, run, kind, after));
    });
    if (!page) {
      return tl::unexpected(page.error());
    }
    if (page->empty()) {
      return {};
    }
    for (const CohortResult& result : *page) {
      use(result);
    }
    after = page->back().number;
  }
}

engine::Result<std::vector<CohortRun>> Cohort::runs() const {
  const Vault& vault = m_store->vault();
  return m_store->vault().read([&](Connection& connection) {
    std::vector<CohortRun> runs;
    for (const Row& row : connection.query(std::string(kRunColumns) + "ORDER BY made DESC, id")) {
      runs.push_back(runIn(vault, row));
    }
    return runs;
  });
}

engine::Result<void> Cohort::remove(const Actor& actor, const std::string& run) const {
  Vault& vault = m_store->vault();
  return vault.write([&](Connection& connection) {
    connection.execute("DELETE FROM cohort_change WHERE run=$1", {run});
    connection.execute("DELETE FROM cohort_share WHERE run=$1", {run});
    if (connection.execute("DELETE FROM cohort_run WHERE id=$1", {run}) == 0) {
      fail(ErrorCode::UnknownId, "cohort.run", "there is no such run");
    }
    internal::appendAudit(vault, actor, {"reassessment-removed", {}, {}, {}, {{"run", run}}});
  });
}

}  // namespace calcar::store
