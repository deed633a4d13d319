#include "integrations/workplace/reassess.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/case_files.hpp"
#include "tests/support/every_database.hpp"
#include "tests/support/other_rules.hpp"
#include "tests/support/store_digest.hpp"
#include "tests/support/stored_visits.hpp"
#include "tests/support/varied_cases.hpp"

namespace calcar::workplace {
namespace {

using testing::Dice;
using testing::hipPack;
using testing::laxerRules;
using tests::VisitToStore;

const store::Actor kActor{"Nora Example", "desk"};
constexpr std::int64_t kVisits = 60;

/// People like those of the examples, judged by the bundled rules as they signed.
class SignedVisits {
 public:
  SignedVisits() {
    for (const char* name : {"femoral-neck-stress", "gluteal-tendinopathy", "labral"}) {
      m_cases.push_back(
          testing::caseIn(std::string(CALCAR_SOURCE_DIR "/docs/examples/") + name + "/case.yaml"));
    }
  }

  exchange::SignedVisit next() {
    exchange::SignedVisit visit;
    visit.episode = testing::variedCase(m_cases[m_dice.roll(m_cases.size())], hipPack(), m_dice);
    visit.asOf = visit.episode.visits.back().when;
    visit.pack = {"hip", "1", std::string(hipPack().hash())};
    visit.verdict = engine::quickVerdict(hipPack(), visit.episode, visit.asOf);
    return visit;
  }

 private:
  std::vector<engine::Episode> m_cases;
  Dice m_dice{11};
};

class ReassessTest : public tests::OnEveryDatabase {
 protected:
  /// Every tenth visit is a draft. @returns for how many the laxer rules say something else
  std::int64_t fill(const store::Store& store) {
    const engine::Pack laxer = laxerRules(hipPack());
    SignedVisits visits;
    std::int64_t changed = 0;
    tests::storeVisits(store, kVisits, [&](std::int64_t number) {
      if (number % 10 == 9) {
        return VisitToStore{};
      }
      const auto visit = visits.next();
      changed += engine::quickVerdict(laxer, visit.episode, visit.asOf) != visit.verdict ? 1 : 0;
      return VisitToStore{encodeVisitRecord(visit)};
    });
    return changed;
  }

  OpenStore opening() {
    return [this] { return store::Store::open(location(), key()); };
  }

  static ReassessOptions options(int workers) {
    ReassessOptions options;
    options.workers = workers;
    options.workplace = "desk";
    options.share = 7;
    return options;
  }
};

std::vector<ReassessedVisit> listed(const store::Store& store, const std::string& run) {
  std::vector<ReassessedVisit> visits;
  const auto done =
      eachReassessed(store, run, [&](const ReassessedVisit& visit) { visits.push_back(visit); });
  EXPECT_TRUE(done) << done.error().detail;
  return visits;
}

TEST_P(ReassessTest, FindsNobodyChangedByTheRulesThatWereUsed) {
  const auto store = newStore();
  fill(store);

  const auto report = reassess(hipPack(), opening(), kActor, options(2));

  ASSERT_TRUE(report) << report.error().detail;
  EXPECT_TRUE(report->done.isDone());
  EXPECT_EQ(report->unchanged, 54);
  EXPECT_EQ(report->drafts, 6);
  EXPECT_EQ(report->changed, 0);
  EXPECT_EQ(report->unreadable, 0);
}

TEST_P(ReassessTest, ListsWhomOtherRulesWouldChangeTheMostDangerousFirst) {
  const auto store = newStore();
  const std::int64_t changed = fill(store);
  ASSERT_GT(changed, 5);

  const auto report = reassess(laxerRules(hipPack()), opening(), kActor, options(3));

  ASSERT_TRUE(report) << report.error().detail;
  EXPECT_EQ(report->changed, changed);
  EXPECT_EQ(report->changed + report->unchanged + report->drafts, kVisits);
  ASSERT_FALSE(report->kinds.empty());
  EXPECT_EQ(report->kinds.front().kind, "urgency-down");
  const auto visits = listed(store, report->run.id);
  ASSERT_EQ(static_cast<std::int64_t>(visits.size()), changed + 6);
  EXPECT_EQ(visits.front().kind, "urgency-down");
  EXPECT_EQ(visits.front().changes.front().after, "within-2-weeks");
  EXPECT_EQ(visits.back().kind, "draft");
}

TEST_P(ReassessTest, AltersNoVisit) {
  const auto store = newStore();
  fill(store);
  const auto before = tests::digestOfTables(store);

  ASSERT_TRUE(reassess(laxerRules(hipPack()), opening(), kActor, options(2)));

  const auto after = tests::digestOfTables(store);
  for (const auto& [table, digest] : before) {
    if (table != "audit" && !table.starts_with("cohort_")) {
      EXPECT_EQ(after.at(table), digest) << table;
    }
  }
}

TEST_P(ReassessTest, ListsWhatItCannotReadAndGoesOn) {
  const auto store = newStore();
  tests::storeVisits(store, 5, [visits = SignedVisits()](std::int64_t number) mutable {
    return VisitToStore{number == 2 ? "{\"calcar\":\"visit-record/1\"}" : encodeVisitRecord(visits.next())};
  });
  ASSERT_TRUE(store.vault().write([](store::internal::Connection& connection) {
    connection.execute("DELETE FROM visit_record WHERE visit='v4'");
  }));

  const auto report = reassess(hipPack(), opening(), kActor, options(1));

  ASSERT_TRUE(report) << report.error().detail;
  EXPECT_EQ(report->unreadable, 2);
  EXPECT_EQ(report->unchanged, 3);
  const auto visits = listed(store, report->run.id);
  ASSERT_EQ(visits.size(), 2U);
  EXPECT_EQ(visits[0].visit, "v2");
  EXPECT_TRUE(visits[0].why.starts_with("visit-record.episode: ")) << visits[0].why;
  EXPECT_EQ(visits[1].visit, "v4");
  EXPECT_EQ(visits[1].why, "the record of the signature is missing");
}

TEST_P(ReassessTest, StopsWhenAskedToAndGoesOnLater) {
  const auto store = newStore();
  const std::int64_t changed = fill(store);
  const engine::Pack laxer = laxerRules(hipPack());
  const std::atomic<bool> stopped = true;
  ReassessOptions first = options(2);
  first.stop = &stopped;
  const auto begun = reassess(laxer, opening(), kActor, first);
  ASSERT_TRUE(begun) << begun.error().detail;
  EXPECT_FALSE(begun->done.isDone());

  ReassessOptions second = options(2);
  second.resume = true;
  const auto report = reassess(laxer, opening(), kActor, second);

  ASSERT_TRUE(report) << report.error().detail;
  EXPECT_EQ(report->run.id, begun->run.id);
  EXPECT_TRUE(report->done.isDone());
  EXPECT_EQ(report->changed, changed);
}

TEST_P(ReassessTest, TakesAtLeastOneWorker) {
  const auto store = newStore();

  const auto report = reassess(hipPack(), opening(), kActor, options(0));

  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().code, engine::ErrorCode::OutOfRange);
}

CALCAR_ON_EVERY_DATABASE(ReassessTest);

}  // namespace
}  // namespace calcar::workplace
