#include "integrations/store/audit.hpp"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <fstream>
#include <thread>

#include "integrations/store/internal/audit_chain.hpp"
#include "tests/integrations/store/people.hpp"
#include "tests/support/every_database.hpp"

namespace calcar::store {
namespace {

using engine::ErrorCode;
using internal::Row;
using tests::kNora;
using tests::kOle;
using tests::tamper;

constexpr std::int64_t kRows = 40;

class Trail : public calcar::tests::OnEveryDatabase {
 protected:
  void SetUp() override { m_store = std::make_unique<Store>(newStore()); }

  [[nodiscard]] const Store& store() const { return *m_store; }
  [[nodiscard]] Audit audit() const { return Audit(*m_store); }

  /// Notes events until the trail has forty.
  void fill() {
    for (std::int64_t row = tests::count(store(), "audit"); row < kRows; ++row) {
      const auto noted = audit().note(
          kNora, {"printed", "p" + std::to_string(row % 3), {}, "v", {{"page", std::to_string(row)}}});
      ASSERT_TRUE(noted) << noted.error().detail;
    }
  }
  /// Without an anchor: what the table alone gives away.
  void forgetAnchor() { audit().keepAnchorIn(folder() / "nowhere" / std::to_string(++m_forgotten)); }

  [[nodiscard]] TrailReport verified(std::string_view paper = {}) const {
    auto report = audit().verify(paper);
    EXPECT_TRUE(report) << report.error().detail;
    return report.value_or(TrailReport{});
  }

  [[nodiscard]] Row rowAt(std::int64_t sequence) const {
    return store()
        .vault()
        .connection
        .query(
            "SELECT at, action, patient, consultation, visit, sealed, digest, chain FROM audit "
            "WHERE sequence=$1",
            {sequence})
        .front();
  }
  void putAt(std::int64_t sequence, const Row& cells) const {
    tamper(store(), "DELETE FROM audit WHERE sequence=$1", {sequence});
    Row values{sequence};
    values.insert(values.end(), cells.begin(), cells.end());
    tamper(store(),
           "INSERT INTO audit(sequence, at, action, patient, consultation, visit, sealed, digest, chain) "
           "VALUES($1, $2, $3, $4, $5, $6, $7, $8, $9)",
           values);
  }

  std::unique_ptr<Store> m_store;

 private:
  int m_forgotten = 0;
};

CALCAR_ON_EVERY_DATABASE(Trail);

/// The only fault of a report, or one that is unlike any.
TrailFault onlyFault(const TrailReport& report) {
  EXPECT_EQ(report.faultCount, 1);
  return report.faults.size() == 1 ? report.faults.front() : TrailFault{TrailDamage::Altered, -1, -1, {}};
}

TEST_P(Trail, SaysWhoDidWhatFromWhere) {
  ASSERT_TRUE(audit().note(kNora, {"printed", "p1", "c1", "v1", {{"document", "R-1"}}}));

  const auto events = audit().list({});

  ASSERT_TRUE(events) << events.error().detail;
  ASSERT_EQ(events->size(), 1U);
  const TrailEvent& event = events->front();
  EXPECT_EQ(event.sequence, 1);
  EXPECT_EQ(event.action, "printed");
  EXPECT_EQ(event.patient, "p1");
  EXPECT_EQ(event.consultation, "c1");
  EXPECT_EQ(event.visit, "v1");
  EXPECT_EQ(event.by, "Nora Vik");
  EXPECT_EQ(event.workplace, "room-1");
  EXPECT_EQ(event.detail, (std::map<std::string, std::string>{{"document", "R-1"}}));
}

TEST_P(Trail, ListsWhatAFilterWants) {
  ASSERT_TRUE(audit().note(kNora, {"printed", "p1", {}, "v1", {}}));
  ASSERT_TRUE(audit().note(kNora, {"opened", "p1", {}, "v2", {}}));
  ASSERT_TRUE(audit().note(kOle, {"printed", "p2", {}, {}, {}}));
  const auto sequences = [this](const TrailFilter& filter) {
    std::vector<std::int64_t> found;
    for (const TrailEvent& event : audit().list(filter).value_or(std::vector<TrailEvent>{})) {
      found.push_back(event.sequence);
    }
    return found;
  };
  const auto just = [](auto member, auto value) {
    TrailFilter filter;
    filter.*member = value;
    return filter;
  };

  EXPECT_EQ(sequences(just(&TrailFilter::patient, "p1")), (std::vector<std::int64_t>{1, 2}));
  EXPECT_EQ(sequences(just(&TrailFilter::visit, "v2")), (std::vector<std::int64_t>{2}));
  EXPECT_EQ(sequences(just(&TrailFilter::action, "printed")), (std::vector<std::int64_t>{1, 3}));
  EXPECT_EQ(sequences(just(&TrailFilter::after, 1)), (std::vector<std::int64_t>{2, 3}));
  EXPECT_EQ(sequences(just(&TrailFilter::before, 3)), (std::vector<std::int64_t>{1, 2}));
  EXPECT_EQ(sequences(just(&TrailFilter::limit, std::size_t{1})), (std::vector<std::int64_t>{1}));
  EXPECT_EQ(sequences(just(&TrailFilter::latestFirst, true)), (std::vector<std::int64_t>{3, 2, 1}));
  EXPECT_EQ(sequences(just(&TrailFilter::from, "2199-01-01")), (std::vector<std::int64_t>{}));
  EXPECT_EQ(sequences(just(&TrailFilter::to, "1999-01-01")), (std::vector<std::int64_t>{}));
}

TEST_P(Trail, KnowsWhoseAVisitIsWhereNobodySaidSo) {
  const std::string person = tests::addPerson(store(), "{}");
  const std::string complaint = tests::addComplaint(store(), person, "hip");
  ASSERT_TRUE(audit().note(kNora, {"printed", {}, {}, complaint + "-v", {}}));

  TrailFilter filter;
  filter.action = "printed";
  const auto events = audit().list(filter);

  ASSERT_TRUE(events && events->size() == 1);
  EXPECT_EQ(events->front().patient, person);
}

TEST_P(Trail, IsWholeWhenNobodyTouchedIt) {
  fill();

  const TrailReport report = verified();

  EXPECT_TRUE(report.isWhole());
  EXPECT_EQ(report.events, kRows);
  EXPECT_EQ(report.last, kRows);
  EXPECT_EQ(report.anchor, AnchorState::Agrees);
  EXPECT_EQ(report.anchorAdvice, "");
}

TEST_P(Trail, FindsEachRowThatWasEdited) {
  fill();
  forgetAnchor();
  for (const char* column : {"at", "action", "patient", "consultation", "visit"}) {
    for (std::int64_t row = 1; row <= kRows; ++row) {
      const Row before = rowAt(row);
      tamper(store(), std::string("UPDATE audit SET ") + column + "='other' WHERE sequence=$1", {row});

      const TrailFault fault = onlyFault(verified());

      EXPECT_EQ(fault.damage, TrailDamage::Altered) << column << ' ' << row;
      EXPECT_EQ(fault.first, row) << column;
      EXPECT_EQ(fault.last, row) << column;
      putAt(row, before);
    }
  }
  EXPECT_TRUE(verified().isWhole());
}

TEST_P(Trail, FindsEachDetailThatWasReplaced) {
  fill();
  forgetAnchor();
  for (std::int64_t row = 1; row <= kRows; ++row) {
    const Row before = rowAt(row);
    tamper(store(),
           "UPDATE audit SET sealed=(SELECT o.sealed FROM audit o WHERE o.sequence=$1) WHERE sequence=$2",
           {row == 1 ? kRows : row - 1, row});

    const TrailFault fault = onlyFault(verified());

    EXPECT_EQ(fault.damage, TrailDamage::Altered) << row;
    EXPECT_EQ(fault.first, row);
    putAt(row, before);
  }
}

TEST_P(Trail, FindsEachLinkAndDigestThatWasReplaced) {
  fill();
  forgetAnchor();
  for (const char* column : {"digest", "chain"}) {
    for (std::int64_t row = 1; row <= kRows; ++row) {
      const Row before = rowAt(row);
      tamper(store(), std::string("UPDATE audit SET ") + column + "=$1 WHERE sequence=$2",
             {internal::Bytes{std::string(32, 'x')}, row});

      const TrailFault fault = onlyFault(verified());

      EXPECT_EQ(fault.damage, TrailDamage::Altered) << column << ' ' << row;
      EXPECT_EQ(fault.first, row) << column;
      EXPECT_EQ(fault.last, row) << column;
      putAt(row, before);
    }
  }
}

TEST_P(Trail, FindsEachRowThatWasTakenOut) {
  fill();
  forgetAnchor();
  for (std::int64_t row = 1; row < kRows; ++row) {
    const Row before = rowAt(row);
    tamper(store(), "DELETE FROM audit WHERE sequence=$1", {row});

    const TrailFault fault = onlyFault(verified());

    EXPECT_EQ(fault.damage, TrailDamage::Missing) << row;
    EXPECT_EQ(fault.first, row);
    EXPECT_EQ(fault.last, row);
    putAt(row, before);
  }
}

TEST_P(Trail, FindsAGapThatWasClosed) {
  fill();
  forgetAnchor();
  tamper(store(), "DELETE FROM audit WHERE sequence=20");
  for (std::int64_t row = 21; row <= kRows; ++row) {
    tamper(store(), "UPDATE audit SET sequence=$1 WHERE sequence=$2", {row - 1, row});
  }

  const TrailReport report = verified();

  ASSERT_FALSE(report.isWhole());
  EXPECT_EQ(report.faults.front().first, 20);
}

TEST_P(Trail, FindsEachPairThatWasSwapped) {
  fill();
  forgetAnchor();
  for (std::int64_t row = 1; row <= kRows; ++row) {
    const std::int64_t other = (row + 6) % kRows + 1;
    const Row one = rowAt(row);
    const Row two = rowAt(other);
    putAt(row, two);
    putAt(other, one);

    const TrailReport report = verified();

    EXPECT_EQ(report.faultCount, 2) << row;
    for (const TrailFault& fault : report.faults) {
      EXPECT_EQ(fault.damage, TrailDamage::Reordered) << row;
      EXPECT_TRUE(fault.first == row || fault.first == other) << fault.first;
    }
    putAt(row, one);
    putAt(other, two);
  }
}

TEST_P(Trail, FindsNeighboursThatWereSwapped) {
  fill();
  forgetAnchor();
  const Row one = rowAt(11);
  const Row two = rowAt(12);
  putAt(11, two);
  putAt(12, one);

  const TrailReport report = verified();

  ASSERT_EQ(report.faultCount, 2);
  EXPECT_EQ(report.faults[0].damage, TrailDamage::Reordered);
  EXPECT_EQ(report.faults[0].first, 11);
  EXPECT_EQ(report.faults[1].first, 12);
}

TEST_P(Trail, FindsEachRowThatWasPlayedAgain) {
  fill();
  forgetAnchor();
  for (std::int64_t row = 1; row <= kRows; ++row) {
    putAt(kRows + 1, rowAt(row));

    const TrailFault fault = onlyFault(verified());

    EXPECT_EQ(fault.damage, TrailDamage::Replayed) << row;
    EXPECT_EQ(fault.first, kRows + 1);
    EXPECT_NE(fault.advice.find("event " + std::to_string(row) + ' '), std::string::npos) << fault.advice;
  }
}

TEST_P(Trail, FindsADetailThatWasTakenAway) {
  fill();
  tamper(store(), "UPDATE audit SET sealed=NULL WHERE sequence=7");

  const TrailReport report = verified();

  EXPECT_EQ(onlyFault(report).damage, TrailDamage::Emptied);
  EXPECT_EQ(onlyFault(report).first, 7);
  EXPECT_EQ(report.erasedDetails, 0);
}

TEST_P(Trail, FindsATailThatWasCutOffByTheAnchorAlone) {
  fill();
  for (std::int64_t left = kRows - 1; left > 0; left -= 13) {
    tamper(store(), "DELETE FROM audit WHERE sequence>$1", {left});

    const TrailReport report = verified();

    EXPECT_EQ(onlyFault(report).damage, TrailDamage::TailCut);
    EXPECT_EQ(onlyFault(report).first, left + 1);
    EXPECT_EQ(onlyFault(report).last, kRows);
    EXPECT_EQ(report.anchor, AnchorState::Contradicts);
  }
  forgetAnchor();
  EXPECT_TRUE(verified().isWhole());
}

TEST_P(Trail, FindsATailThatWasCutOffByALineFromPaper) {
  fill();
  const std::string paper = audit().anchorLine().value_or("");
  tamper(store(), "DELETE FROM audit WHERE sequence>30");
  forgetAnchor();

  EXPECT_EQ(onlyFault(verified(paper)).damage, TrailDamage::TailCut);
}

TEST_P(Trail, AgreesWithALineFromPaperLongAfter) {
  ASSERT_TRUE(audit().note(kNora, {"printed", {}, {}, {}, {}}));
  const std::string paper = audit().anchorLine().value_or("");
  fill();

  EXPECT_TRUE(verified(paper).isWhole());
}

TEST_P(Trail, RefusesALineFromPaperWithASlip) {
  fill();
  std::string paper = audit().anchorLine().value_or("");
  ASSERT_GT(paper.size(), 20U);
  paper[10] = paper[10] == '0' ? '1' : '0';

  const auto report = audit().verify(paper);

  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().code, ErrorCode::Unreadable);
}

TEST_P(Trail, FindsAnOlderStateOnWhichWorkWentOn) {
  fill();
  tamper(store(), "DELETE FROM audit WHERE sequence>20");
  for (int more = 0; more < 30; ++more) {
    ASSERT_TRUE(audit().note(kNora, {"opened", {}, {}, {}, {}}));
  }

  const TrailReport report = verified();

  EXPECT_EQ(onlyFault(report).damage, TrailDamage::Forked);
  EXPECT_EQ(onlyFault(report).first, kRows);
}

TEST_P(Trail, StartsItsAnchorAnewWithAReasonOnly) {
  fill();
  tamper(store(), "DELETE FROM audit WHERE sequence>20");
  ASSERT_FALSE(verified().isWhole());

  EXPECT_FALSE(audit().renewAnchor(kNora, ""));
  ASSERT_TRUE(audit().renewAnchor(kNora, "restored the backup of Friday"));

  EXPECT_TRUE(verified().isWhole());
  const auto events = audit().list({});
  ASSERT_TRUE(events);
  EXPECT_EQ(events->back().action, "anchor-renewed");
  EXPECT_EQ(events->back().detail.at("before").substr(0, 3), "40 ");
}

TEST_P(Trail, RaisesNoAlarmWhenTheAnchorLagsBehind) {
  ASSERT_TRUE(audit().note(kNora, {"printed", {}, {}, {}, {}}));
  const auto kept = folder() / "kept";
  std::filesystem::copy(stateFolder(), kept, std::filesystem::copy_options::recursive);
  fill();
  std::filesystem::copy(
      kept, stateFolder(),
      std::filesystem::copy_options::recursive | std::filesystem::copy_options::overwrite_existing);

  const TrailReport report = verified();

  EXPECT_TRUE(report.isWhole());
  EXPECT_EQ(report.anchor, AnchorState::Agrees);
}

TEST_P(Trail, LeavesNoAnchorOfWhatWasRolledBack) {
  fill();
  internal::Vault& vault = store().vault();
  const auto failed = vault.write([&](internal::Connection& /*connection*/) {
    internal::appendAudit(vault, kNora, {"changed", {}, {}, {}, {}});
    internal::fail(ErrorCode::Refused, "test", "not stored");
  });
  ASSERT_FALSE(failed);

  EXPECT_EQ(vault.anchor->read().anchor->sequence, kRows);
  EXPECT_TRUE(verified().isWhole());
}

TEST_P(Trail, GoesOnWhenTheAnchorCannotBeKept) {
  std::ofstream(folder() / "no-folder") << "a file";
  audit().keepAnchorIn(folder() / "no-folder");

  ASSERT_TRUE(audit().note(kNora, {"printed", {}, {}, {}, {}}));

  const TrailReport report = verified();
  EXPECT_TRUE(report.isWhole());
  EXPECT_EQ(report.anchor, AnchorState::None);
  EXPECT_NE(report.anchorAdvice, "");
}

TEST_P(Trail, StaysOneChainWhenSeveralThreadsWrite) {
  constexpr int kThreads = 3;
  constexpr int kEach = 15;
  std::vector<std::thread> threads;
  std::atomic<int> failures = 0;
  for (int thread = 0; thread < kThreads; ++thread) {
    threads.emplace_back([&] {
      const auto own = Store::open(location(), key());
      for (int event = 0; event < kEach; ++event) {
        failures += own && Audit(*own).note(kOle, {"opened", {}, {}, {}, {}}) ? 0 : 1;
      }
    });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }

  const TrailReport report = verified();

  EXPECT_EQ(failures, 0);
  EXPECT_TRUE(report.isWhole());
  EXPECT_EQ(report.events, kThreads * kEach);
}

TEST_P(Trail, StaysOneChainWhenSeveralProgramsWrite) {
  constexpr int kPrograms = 2;
  constexpr int kEach = 15;
  std::vector<pid_t> programs;
  const Location place = location();
  // A program must not take an open file of SQLite along into another one.
  m_store.reset();
  for (int program = 0; program < kPrograms; ++program) {
    const pid_t child = ::fork();
    if (child == 0) {
      const auto own = Store::open(place, key());
      bool isDone = own.has_value();
      for (int event = 0; isDone && event < kEach; ++event) {
        isDone = Audit(*own).note(kOle, {"opened", {}, {}, {}, {}}).has_value();
      }
      ::_exit(isDone ? 0 : 1);
    }
    programs.push_back(child);
  }
  for (const pid_t program : programs) {
    int status = -1;
    ::waitpid(program, &status, 0);
    EXPECT_EQ(status, 0);
  }
  m_store = std::make_unique<Store>(openStore());

  const TrailReport report = verified();

  EXPECT_TRUE(report.isWhole());
  EXPECT_EQ(report.events, kPrograms * kEach);
  EXPECT_EQ(report.anchor, AnchorState::Agrees);
}

}  // namespace
}  // namespace calcar::store
