#include "integrations/store/cohort.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <thread>

#include "tests/support/every_database.hpp"
#include "tests/support/store_digest.hpp"
#include "tests/support/stored_visits.hpp"

namespace calcar::store {
namespace {

using engine::ErrorCode;
using tests::storeVisits;
using tests::VisitToStore;

const Actor kActor{"Nora Example", "desk"};

/// Notes every visit: what was read of it.
std::vector<CohortChange> noteAll(std::span<const CohortVisit> visits) {
  std::vector<CohortChange> changes;
  for (const CohortVisit& visit : visits) {
    changes.push_back({visit.number, visit.version == 0 ? "draft" : "signed", visit.id + '=' + visit.record});
  }
  return changes;
}

class CohortTest : public tests::OnEveryDatabase {
 protected:
  Store storeWith(std::int64_t visits) {
    Store store = newStore();
    storeVisits(store, visits, [](std::int64_t number) {
      return VisitToStore{number % 10 == 9 ? "" : "record " + std::to_string(number)};
    });
    return store;
  }

  static std::vector<std::string> payloadsOf(const Store& store, const std::string& run,
                                             const std::string& kind = {}) {
    std::vector<std::string> payloads;
    const auto listed = Cohort(store).eachChange(
        run, kind, [&](const CohortResult& result) { payloads.push_back(result.payload); });
    EXPECT_TRUE(listed) << listed.error().detail;
    return payloads;
  }
};

std::size_t workUntilNoneIsLeft(const Store& store, const std::string& run) {
  std::size_t shares = 0;
  auto worked = Cohort(store).workOne(run, "one", noteAll);
  for (; worked && *worked; worked = Cohort(store).workOne(run, "one", noteAll)) {
    ++shares;
  }
  EXPECT_TRUE(worked) << worked.error().detail;
  return shares;
}

TEST_P(CohortTest, HandsOutEveryVisitOnceAndKeepsWhatCameOut) {
  const Store store = storeWith(25);
  const auto run = Cohort(store).begin(kActor, "hash", "about", 10);
  ASSERT_TRUE(run) << run.error().detail;
  EXPECT_EQ(run->visits, 25);

  EXPECT_EQ(workUntilNoneIsLeft(store, run->id), 3U);

  const auto payloads = payloadsOf(store, run->id);
  ASSERT_EQ(payloads.size(), 25U);
  EXPECT_EQ(payloads.front(), "v0=record 0");
  EXPECT_EQ(payloads.at(9), "v9=");
  EXPECT_EQ(payloads.back(), "v24=record 24");
  const auto progress = Cohort(store).progress(run->id);
  ASSERT_TRUE(progress);
  EXPECT_TRUE(progress->isDone());
  EXPECT_EQ(progress->visitsDone, 25);
}

TEST_P(CohortTest, CountsAndListsByKind) {
  const Store store = storeWith(25);
  const auto run = Cohort(store).begin(kActor, "hash", "about", 10);
  ASSERT_TRUE(run);
  workUntilNoneIsLeft(store, run->id);

  const auto counts = Cohort(store).counts(run->id);

  ASSERT_TRUE(counts);
  ASSERT_EQ(counts->size(), 2U);
  EXPECT_EQ(counts->front().kind, "draft");
  EXPECT_EQ(counts->front().visits, 2);
  EXPECT_EQ(counts->back().visits, 23);
  EXPECT_EQ(payloadsOf(store, run->id, "draft"), (std::vector<std::string>{"v9=", "v19="}));
}

TEST_P(CohortTest, ListsMoreThanOnePageInOrder) {
  const Store store = storeWith(1203);
  const auto run = Cohort(store).begin(kActor, "hash", "about");
  ASSERT_TRUE(run);
  workUntilNoneIsLeft(store, run->id);
  std::int64_t last = 0;
  std::size_t count = 0;

  const auto listed = Cohort(store).eachChange(run->id, {}, [&](const CohortResult& result) {
    EXPECT_GT(result.number, last);
    last = result.number;
    ++count;
  });

  ASSERT_TRUE(listed);
  EXPECT_EQ(count, 1203U);
}

TEST_P(CohortTest, AltersNothingButItsOwnTablesAndTheTrail) {
  const Store store = storeWith(25);
  const auto before = tests::digestOfTables(store);
  const auto run = Cohort(store).begin(kActor, "hash", "about", 10);
  ASSERT_TRUE(run);

  workUntilNoneIsLeft(store, run->id);

  const auto after = tests::digestOfTables(store);
  ASSERT_GE(before.size(), 12U);
  for (const auto& [table, digest] : before) {
    const bool mayChange = table == "audit" || table.starts_with("cohort_") || table == "sqlite_sequence";
    EXPECT_EQ(after.at(table) == digest, !mayChange || table == "sqlite_sequence") << table;
  }
}

TEST_P(CohortTest, DoesNotOverlookRecordsThatDoNotOpen) {
  const Store store = storeWith(4);
  ASSERT_TRUE(store.vault().write([](internal::Connection& connection) {
    connection.execute("UPDATE visit_record SET sealed=$1 WHERE visit='v1'",
                       {internal::Bytes{std::string(60, 'x')}});
    connection.execute("DELETE FROM visit_record WHERE visit='v2'");
  }));
  const auto run = Cohort(store).begin(kActor, "hash", "about");
  ASSERT_TRUE(run);
  std::map<std::string, std::string> reasons;

  ASSERT_TRUE(Cohort(store).workOne(run->id, "one", [&](std::span<const CohortVisit> visits) {
    for (const CohortVisit& visit : visits) {
      reasons[visit.id] = visit.unreadable;
    }
    return std::vector<CohortChange>();
  }));

  ASSERT_EQ(reasons.size(), 4U);
  EXPECT_EQ(reasons["v0"], "");
  EXPECT_NE(reasons["v1"], "");
  EXPECT_NE(reasons["v2"], "");
  EXPECT_EQ(reasons["v3"], "");
}

TEST_P(CohortTest, StoresNothingOfAShareThatFailed) {
  const Store store = storeWith(20);
  const auto run = Cohort(store).begin(kActor, "hash", "about", 10);
  ASSERT_TRUE(run);

  const auto worked = Cohort(store).workOne(run->id, "one", [](std::span<const CohortVisit> visits) {
    std::vector<CohortChange> twice = noteAll(visits);
    twice.push_back(twice.front());  // the same visit twice: refused by the table
    return twice;
  });

  EXPECT_FALSE(worked);
  EXPECT_TRUE(payloadsOf(store, run->id).empty());
  EXPECT_EQ(workUntilNoneIsLeft(store, run->id), 2U);
  EXPECT_EQ(payloadsOf(store, run->id).size(), 20U);
}

TEST_P(CohortTest, ResumesTheUnfinishedRunOfTheSameRules) {
  const Store store = storeWith(20);
  const Cohort cohort(store);
  const auto first = cohort.beginOrResume(kActor, "hash", "about", 10);
  ASSERT_TRUE(first);
  ASSERT_TRUE(cohort.workOne(first->id, "one", noteAll));

  EXPECT_EQ(cohort.beginOrResume(kActor, "hash", "about", 10)->id, first->id);
  EXPECT_NE(cohort.beginOrResume(kActor, "other", "about", 10)->id, first->id);

  workUntilNoneIsLeft(store, first->id);
  EXPECT_NE(cohort.beginOrResume(kActor, "hash", "about", 10)->id, first->id);
}

TEST_P(CohortTest, KeepsRunsUntilTheyAreRemoved) {
  const Store store = storeWith(5);
  const Cohort cohort(store);
  const auto run = cohort.begin(kActor, "hash", "about these rules");
  ASSERT_TRUE(run);
  workUntilNoneIsLeft(store, run->id);
  ASSERT_EQ(cohort.runs()->size(), 1U);
  EXPECT_EQ(cohort.runs()->front().about, "about these rules");

  ASSERT_TRUE(cohort.remove(kActor, run->id));

  EXPECT_TRUE(cohort.runs()->empty());
  EXPECT_TRUE(payloadsOf(store, run->id).empty());
  EXPECT_EQ(cohort.remove(kActor, run->id).error().code, ErrorCode::UnknownId);
  EXPECT_EQ(cohort.progress(run->id).error().code, ErrorCode::UnknownId);
}

TEST_P(CohortTest, IsDoneAtOnceWhereThereAreNoVisits) {
  const Store store = newStore();
  const auto run = Cohort(store).begin(kActor, "hash", "about");

  ASSERT_TRUE(run) << run.error().detail;
  EXPECT_EQ(run->visits, 0);
  EXPECT_TRUE(Cohort(store).progress(run->id)->isDone());
  EXPECT_EQ(workUntilNoneIsLeft(store, run->id), 0U);
}

TEST_P(CohortTest, DividesTheWorkAmongThreads) {
  const Store store = storeWith(300);
  const auto run = Cohort(store).begin(kActor, "hash", "about", 10);
  ASSERT_TRUE(run);
  std::vector<std::thread> threads;
  for (int i = 0; i < 3; ++i) {
    threads.emplace_back([&] {
      const Store own = openStore();
      workUntilNoneIsLeft(own, run->id);
    });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  workUntilNoneIsLeft(store, run->id);

  const auto payloads = payloadsOf(store, run->id);
  EXPECT_EQ(payloads.size(), 300U);
  EXPECT_EQ(std::set<std::string>(payloads.begin(), payloads.end()).size(), 300U);
  EXPECT_EQ(Cohort(store).progress(run->id)->visitsDone, 300);
}

CALCAR_ON_EVERY_DATABASE(CohortTest);

}  // namespace
}  // namespace calcar::store
