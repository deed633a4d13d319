#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <iostream>
#include <map>
#include <random>
#include <set>
#include <sstream>
#include <thread>

#include "integrations/store/backup.hpp"
#include "integrations/store/health.hpp"
#include "tests/integrations/store/support/doomed_workplace.hpp"
#include "tests/integrations/store/support/sample_consultation.hpp"
#include "tests/integrations/store/support/schema_fixture.hpp"
#include "tests/support/every_database.hpp"

namespace calcar::store {
namespace {

using engine::ErrorCode;
using tests::Begun;
using tests::count;
using tests::DoomedWorkplace;
using tests::edit;
using tests::kNora;
using tests::need;
using tests::signature;

constexpr unsigned kSeed = 20261129;

/// CALCAR_KILL_ROUNDS raises it, for a night.
int rounds(int usual) {
  const char* asked = std::getenv("CALCAR_KILL_ROUNDS");
  return asked == nullptr ? usual : std::max(usual, std::atoi(asked));
}

void pause(std::mt19937& chance, int mostMicroseconds) {
  std::this_thread::sleep_for(
      std::chrono::microseconds(static_cast<int>(chance() % static_cast<unsigned>(mostMicroseconds))));
}

/// Does one thing after the other until it is killed; says each once it is confirmed.
class Busy {
 public:
  Busy(const Store& store, Begun begun, std::filesystem::path folder, const DoomedWorkplace::Say& say)
      : m_store(&store), m_begun(std::move(begun)), m_folder(std::move(folder)), m_say(&say) {}

  [[noreturn]] void work(unsigned seed) {
    std::mt19937 chance(seed);
    m_next = stored() + 1;
    for (;;) {
      const auto what = chance() % 24;
      if (what == 0) {
        const std::string name = "round." + internal::newId() + ".backup";
        need(backup(m_store->location(), m_folder / name));
        (*m_say)("backup " + name);
      } else if (what < 4) {
        const std::string visit = internal::newId();
        append("signed", signature(m_begun, m_next, visit, 1, "note-" + visit), visit);
      } else {
        Append fresh = edit(m_begun, m_next);
        fresh.entries.front().payload = fresh.entries.front().id;
        if (what == 5) {
          fresh.snapshots.push_back({m_next, "snapshot"});
        }
        append("edited", std::move(fresh), {});
      }
    }
  }

 private:
  std::int64_t stored() const {
    return static_cast<std::int64_t>(need(Consultations(*m_store).since(m_begun.consultation, 0)).size());
  }

  void append(const std::string& word, Append what, const std::string& visit) {
    for (;;) {
      const auto done = Consultations(*m_store).append(kNora, what);
      if (done) {
        break;
      }
      if (done.error().code != ErrorCode::Conflict) {
        throw std::runtime_error(done.error().detail);
      }
      m_next = stored() + 1;
      what.entries.front().sequence = m_next;
      for (StoredSnapshot& snapshot : what.snapshots) {
        snapshot.sequence = m_next;
      }
    }
    ++m_next;
    (*m_say)(word + ' ' + what.entries.front().id + ' ' + visit);
  }

  const Store* m_store;
  Begun m_begun;
  std::filesystem::path m_folder;
  const DoomedWorkplace::Say* m_say;
  std::int64_t m_next = 1;
};

class KillTest : public tests::OnEveryDatabase {
 protected:
  struct Confirmed {
    std::set<std::string> entries;
    std::set<std::string> visits;
    int backups = 0;
  };

  std::unique_ptr<DoomedWorkplace> startWorkplace(const Begun& begun, unsigned seed) {
    const Location place = location();
    return std::make_unique<DoomedWorkplace>([this, place, begun, seed](const DoomedWorkplace::Say& say) {
      const Store store = need(Store::open(place, key()));
      say("open");
      Busy(store, begun, folder(), say).work(seed);
    });
  }

  void take(const DoomedWorkplace& workplace) {
    for (const std::string& line : workplace.lines()) {
      std::istringstream words(line);
      std::string what;
      std::string id;
      std::string visit;
      words >> what >> id >> visit;
      if (what == "!") {
        // A server that was taken away on purpose is all that a workplace may complain of.
        const bool isOfServer = line.find("does not answer") != std::string::npos ||
                                line.find("the connection") != std::string::npos;
        EXPECT_TRUE(isServer() && isOfServer) << line;
      } else if (what == "backup") {
        ++m_confirmed.backups;
        EXPECT_TRUE(std::filesystem::exists(folder() / id)) << "a backup that was confirmed is gone";
      } else if (what != "open") {
        m_confirmed.entries.insert(id);
        if (what == "signed") {
          m_confirmed.visits.insert(visit);
        }
      }
    }
  }

  void checkBackups() {
    for (const auto& entry : std::filesystem::directory_iterator(folder())) {
      if (entry.path().extension() == ".backup") {
        const auto checked = checkBackup(entry.path());
        EXPECT_TRUE(checked) << "half a backup: " << checked.error().detail;
        std::filesystem::remove(entry.path());
      } else if (entry.path().string().find(".part-") != std::string::npos) {
        std::filesystem::remove(entry.path());
      }
    }
  }

  void checkEntries(const Store& store, const Begun& begun) {
    const auto entries = need(Consultations(store).since(begun.consultation, 0));
    std::map<std::string, int> seen;
    std::int64_t expected = 0;
    for (const StoredEntry& entry : entries) {
      ASSERT_EQ(entry.sequence, ++expected) << "a gap";
      ++seen[entry.id];
    }
    for (const std::string& id : m_confirmed.entries) {
      ASSERT_EQ(seen[id], 1) << "a confirmed edit is not there once";
    }
    EXPECT_EQ(need(Consultations(store).open(kNora, begun.consultation)).sequence, expected);
    EXPECT_EQ(count(store, "audit WHERE consultation='" + begun.consultation +
                               "' AND action IN ('changed', 'signed')"),
              expected)
        << "an edit and its line in the trail are stored together";
    for (const std::string& visit : m_confirmed.visits) {
      ASSERT_EQ(need(Consultations(store).record(visit)).payload, "as signed 1");
    }
    EXPECT_EQ(count(store, "visit"), count(store, "document"))
        << "a signature and its document are stored together";
  }

  void checkHealth() {
    for (const StoreFinding& finding : checkStore(location(), &key())) {
      EXPECT_NE(finding.severity, Severity::Trouble) << finding.what << ": " << finding.words;
    }
  }

  Confirmed m_confirmed;
};
CALCAR_ON_EVERY_DATABASE(KillTest);

TEST_P(KillTest, LosesAndDoublesNothingThatWasConfirmed) {
  std::mt19937 chance(kSeed);
  Begun begun;
  {
    const Store store = newStore();
    begun = tests::begin(store);
  }

  const int all = rounds(120);
  for (int round = 0; round < all && !HasFatalFailure(); ++round) {
    {
      const auto first = startWorkplace(begun, static_cast<unsigned>(chance()));
      const auto second = startWorkplace(begun, static_cast<unsigned>(chance()));
      // Some are killed while they open the store.
      first->waitForLines(round % 4 == 0 ? 0 : 1 + chance() % 10);
      pause(chance, 4000);
      if (isServer() && round % 30 == 29) {
        tests::PrivatePostgres::ofThisProcess().crash();
        tests::PrivatePostgres::ofThisProcess().start();
      }
      first->kill();
      pause(chance, 2000);
      second->kill();
      take(*first);
      take(*second);
    }
    checkEntries(openStore(), begun);
    checkBackups();
  }

  checkHealth();
  EXPECT_GT(m_confirmed.entries.size(), static_cast<std::size_t>(all))
      << "too little was done to show anything";
  std::cout << (isServer() ? "PostgreSQL: " : "SQLite: ") << all
            << " rounds, two workplaces killed in each: " << m_confirmed.entries.size()
            << " edits confirmed, " << m_confirmed.visits.size() << " of them signatures, "
            << m_confirmed.backups << " backups; all there, once\n";
}

TEST_P(KillTest, LeavesTheOldSchemaOrTheNewOne) {
  std::mt19937 chance(kSeed + 1);
  const int all = rounds(100) / 3;
  int interrupted = 0;
  for (int round = 0; round < all && !HasFatalFailure(); ++round) {
    const Location place = otherLocation("old" + std::to_string(round) + ".db");
    tests::makeStoreOfSchema1(place);
    {
      DoomedWorkplace workplace([&](const DoomedWorkplace::Say& say) {
        say("started");
        const Store store = need(Store::open(place, key(), folder()));
        say("migrated");
      });
      workplace.waitForLines(1);
      pause(chance, 60'000);
      workplace.kill();
      interrupted += workplace.lines().size() < 2 ? 1 : 0;
    }
    const Store store = need(Store::open(place, key(), folder()));
    EXPECT_EQ(need(Consultations(store).open(kNora, "c1")).entries.size(), 2U);
    EXPECT_EQ(need(Consultations(store).record("v1")).payload, "as it was signed");
    checkBackups();
  }

  std::cout << (isServer() ? "PostgreSQL: " : "SQLite: ") << all << " migrations, " << interrupted
            << " killed before they were done; every store opens with all that it held\n";
}

}  // namespace
}  // namespace calcar::store
