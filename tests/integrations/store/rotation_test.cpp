#include "integrations/store/rotation.hpp"

#include <gtest/gtest.h>
#include <sys/wait.h>

#include <csignal>
#include <set>

#include "integrations/store/internal/belongings.hpp"
#include "integrations/store/internal/key_ring.hpp"
#include "integrations/store/internal/sealed_tables.hpp"
#include "integrations/store/internal/vault.hpp"
#include "integrations/store/patients.hpp"
#include "tests/support/every_database.hpp"

namespace calcar::store {
namespace {

using internal::Belonging;
using internal::Bytes;
using internal::Connection;
using internal::Vault;

const Actor kActor{"Mira Test", "desk 1"};

engine::Patient named(const std::string& family) {
  engine::Patient person;
  person.family = family;
  person.given = "Kim";
  return person;
}

bool always(const RotationProgress& /*progress*/) { return true; }

/// Every sealed table with some records, and what is in them.
class FilledStore {
 public:
  explicit FilledStore(const Store& store) : m_vault(store.vault()) {
    for (int person = 0; person < 5; ++person) {
      const auto id = Patients(store).add(kActor, named("Canary"), "payload");
      m_patients.push_back(id.value());
    }
    const bool done = m_vault.write([&](Connection&) { fill(); }).has_value();
    EXPECT_TRUE(done);
  }

  /// The number of records that open, in all tables. Those that do not are failures.
  static std::int64_t opening(const Store& store) {
    Vault& vault = store.vault();
    std::int64_t count = 0;
    for (const auto& table : internal::sealedTables()) {
      // No key has the number 0: so these are all rows.
      for (const auto& row :
           internal::rowsNotUnder(vault.connection, table, 0, table.before, std::size_t{1} << 20)) {
        EXPECT_NO_THROW(static_cast<void>(vault.sealer.open(row.belonging, row.sealed))) << table.name;
        ++count;
      }
    }
    return count;
  }

  static std::set<std::uint32_t> keysInUse(const Store& store) {
    std::set<std::uint32_t> keys;
    for (const auto& table : internal::sealedTables()) {
      const auto rows = internal::rowsNotUnder(store.vault().connection, table, 0, table.before, 1U << 20);
      EXPECT_FALSE(rows.empty()) << table.name << " is not filled";
      for (const auto& row : rows) {
        keys.insert(internal::Sealer::keyOf(row.sealed));
      }
    }
    return keys;
  }

 private:
  Bytes sealed(const Belonging& belonging) { return Bytes{m_vault.sealer.seal(belonging, "canary")}; }

  void fill() {
    const std::string& patient = m_patients.front();
    put("consultation(id, patient, sequence, started, changed)", {"c", patient, std::int64_t{3}, "t", "t"});
    put("snapshot(consultation, sequence, sealed)",
        {"c", std::int64_t{0}, sealed(internal::snapshotBelonging(patient, "c", 0))});
    for (std::int64_t sequence = 1; sequence <= 7; ++sequence) {
      put("entry(consultation, sequence, id, sealed)",
          {"c", sequence, "e" + std::to_string(sequence),
           sealed(internal::entryBelonging(patient, "c", sequence))});
    }
    put("visit(id, consultation, happened, state, version, changed)",
        {"v", "c", "t", "signed", std::int64_t{1}, "t"});
    put("visit_record(visit, version, sealed)",
        {"v", std::int64_t{1}, sealed(internal::recordBelonging(patient, "v", 1))});
    put("document(id, visit, version, kind, made, sealed)",
        {"d", "v", std::int64_t{1}, "letter", "t", sealed(internal::documentBelonging(patient, "d"))});
    put("outgoing(id, document, transport, state, urgent, attempts, due, made, changed, sealed)",
        {"o", "d", "by-hand", "queued", std::int64_t{0}, std::int64_t{0}, "t", "t", "t",
         sealed(internal::outgoingBelonging(patient, "o"))});
    put("merge(id, surviving, merged, state, made, sealed)",
        {"m", patient, m_patients[1], "done", "t", sealed(internal::mergeBelonging(patient, "m"))});
    put("cohort_run(id, pack, made, visits, sealed)",
        {"r", "p", "t", std::int64_t{1}, sealed(internal::cohortRunBelonging("r"))});
    put("cohort_change(run, visit, kind, sealed)",
        {"r", std::int64_t{1}, "k", sealed(internal::cohortChangeBelonging("r", 1))});
  }

  void put(const std::string& columns, const internal::Row& values) {
    std::string marks;
    for (std::size_t at = 1; at <= values.size(); ++at) {
      marks += (at == 1 ? "$" : ", $") + std::to_string(at);
    }
    m_vault.connection.execute("INSERT INTO " + columns + " VALUES(" + marks + ')', values);
  }

  Vault& m_vault;
  std::vector<std::string> m_patients;
};

class RotationTest : public tests::OnEveryDatabase {};
CALCAR_ON_EVERY_DATABASE(RotationTest);

TEST_P(RotationTest, KnowsEveryTableWithASealedColumn) {
  const Store store = newStore();
  const std::string statement =
      isServer() ? "SELECT table_name FROM information_schema.columns WHERE column_name='sealed' AND "
                   "table_schema=current_schema()"
                 : "SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c "
                   "WHERE m.type='table' AND c.name='sealed'";
  std::set<std::string> inSchema;
  for (const auto& row : store.vault().connection.query(statement)) {
    inSchema.insert(internal::text(row[0]));
  }
  std::set<std::string> known;
  for (const auto& table : internal::sealedTables()) {
    known.insert(table.name);
  }

  EXPECT_FALSE(inSchema.empty());
  EXPECT_EQ(known, inSchema);
}

TEST_P(RotationTest, PutsEveryRecordUnderANewKeyAndDeletesTheOldOne) {
  const Store store = newStore();
  const FilledStore filled(store);
  ASSERT_EQ(FilledStore::keysInUse(store), (std::set<std::uint32_t>{1}));
  const std::int64_t before = FilledStore::opening(store);

  const auto rotation = rotateKeys(store, kActor, always);

  ASSERT_TRUE(rotation) << rotation.error().detail;
  EXPECT_TRUE(rotation->finished);
  EXPECT_EQ(rotation->resealed, before + 1);  // and the entry about the rotation itself
  EXPECT_EQ(FilledStore::keysInUse(store), (std::set<std::uint32_t>{2}));
  EXPECT_EQ(internal::dataKeys(store.vault().connection), (std::vector<std::uint32_t>{2}));
  EXPECT_EQ(FilledStore::opening(openStore()), before + 1);
}

TEST_P(RotationTest, GoesOnWhereItWasStoppedAtAnyBatch) {
  const Store store = newStore();
  const FilledStore filled(store);
  const std::int64_t before = FilledStore::opening(store);
  bool finished = false;
  std::int64_t stops = 0;

  for (std::size_t round = 0; !finished && round < 1000; ++round) {
    const Store again = openStore();
    const auto rotation = rotateKeys(
        again, kActor, [](const RotationProgress&) { return false; }, 1);
    ASSERT_TRUE(rotation) << rotation.error().detail;
    finished = rotation->finished;
    stops += finished ? 0 : 1;
    EXPECT_EQ(FilledStore::opening(openStore()), before + 1);
  }

  EXPECT_TRUE(finished);
  EXPECT_EQ(stops, before + 1);  // each record once: nothing was sealed anew a second time
  EXPECT_EQ(internal::dataKeys(store.vault().connection), (std::vector<std::uint32_t>{2}));
}

TEST_P(RotationTest, TellsHowFarItIs) {
  const Store store = newStore();
  const FilledStore filled(store);
  std::vector<RotationProgress> seen;

  ASSERT_TRUE(rotateKeys(
      store, kActor,
      [&seen](const RotationProgress& progress) {
        seen.push_back(progress);
        return true;
      },
      2));

  ASSERT_FALSE(seen.empty());
  for (std::size_t at = 1; at < seen.size(); ++at) {
    EXPECT_GT(seen[at].done, seen[at - 1].done);
  }
  EXPECT_EQ(seen.back().done, seen.back().all);
}

TEST_P(RotationTest, LetsAnotherWorkplaceReadAndWriteMeanwhile) {
  const Store store = newStore();
  const FilledStore filled(store);
  const Store other = openStore();
  const auto early = Patients(other).add(kActor, named("Before"), "early");
  ASSERT_TRUE(early);
  std::vector<std::string> during;

  const auto rotation = rotateKeys(
      store, kActor,
      [&](const RotationProgress&) {
        const auto id = Patients(other).add(kActor, named("During"), "meanwhile");
        during.push_back(id.value_or(std::string()));
        return during.size() < 200;
      },
      3);

  ASSERT_TRUE(rotation) << rotation.error().detail;
  EXPECT_TRUE(rotation->finished);
  EXPECT_EQ(FilledStore::keysInUse(store), (std::set<std::uint32_t>{2}));
  const Store fresh = openStore();
  EXPECT_EQ(Patients(fresh).read(*early).value().payload, "early");
  for (const std::string& id : during) {
    EXPECT_EQ(Patients(fresh).read(id).value().payload, "meanwhile");
    EXPECT_EQ(Patients(other).read(id).value().payload, "meanwhile");
  }
}

TEST_P(RotationTest, LeavesARecordThatDoesNotOpenAndTheKeyThatMayOpenIt) {
  const Store store = newStore();
  const FilledStore filled(store);
  Connection& connection = store.vault().connection;
  // An entry that somebody moved to another place.
  connection.execute("UPDATE entry SET sequence=99 WHERE sequence=4");

  const auto rotation = rotateKeys(store, kActor, always);

  ASSERT_FALSE(rotation);
  EXPECT_EQ(rotation.error().code, engine::ErrorCode::Sealed);
  EXPECT_EQ(internal::dataKeys(connection), (std::vector<std::uint32_t>{1, 2}));
  connection.execute("UPDATE entry SET sequence=4 WHERE sequence=99");
  const auto mended = rotateKeys(store, kActor, always);
  ASSERT_TRUE(mended) << mended.error().detail;
  EXPECT_TRUE(mended->finished);
}

TEST_P(RotationTest, MayBeDoneAgainAndAgain) {
  const Store store = newStore();
  const FilledStore filled(store);

  for (std::uint32_t round = 2; round < 5; ++round) {
    ASSERT_TRUE(rotateKeys(store, kActor, always));
    EXPECT_EQ(FilledStore::keysInUse(store), (std::set<std::uint32_t>{round}));
  }
  EXPECT_FALSE(Patients(openStore()).search("canary").value().empty());
}

/// Rotates in a process of its own that is killed at the given batch. @returns whether it was
bool rotateAndDie(const Location& location, const std::filesystem::path& keyFile, int batches) {
  const pid_t child = ::fork();
  if (child == 0) {
    const auto key = keyFromFile(keyFile);
    const auto store = Store::open(location, *key);
    int left = batches;
    const auto rotation = rotateKeys(
        store.value(), kActor,
        [&left](const RotationProgress&) {
          if (left-- == 0) {
            ::raise(SIGKILL);
          }
          return true;
        },
        1);
    ::_exit(rotation && rotation->finished ? 0 : 1);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_TRUE(WIFSIGNALED(status) || WEXITSTATUS(status) == 0);
  return WIFSIGNALED(status);
}

TEST(RotationInAFile, SurvivesBeingKilledAtEveryBatch) {
  const tests::TestFolder folder;
  const auto keyFile = tests::keyFileIn(folder.path());
  const auto location = tests::fileIn(folder.path());
  const auto key = keyFromFile(keyFile);
  std::int64_t before = 0;
  {
    const auto store = Store::create(location, *key);
    ASSERT_TRUE(store);
    const FilledStore filled(*store);
    before = FilledStore::opening(*store);
  }
  int kills = 0;

  while (rotateAndDie(location, keyFile, kills % 3)) {
    ++kills;
    ASSERT_LT(kills, 200);
    const auto store = Store::open(location, *key);
    ASSERT_TRUE(store) << store.error().detail;
    ASSERT_EQ(FilledStore::opening(*store), before + 1);
  }

  EXPECT_GE(kills, 8);
  const auto store = Store::open(location, *key);
  ASSERT_TRUE(store);
  EXPECT_EQ(FilledStore::opening(*store), before + 1);
  EXPECT_EQ(FilledStore::keysInUse(*store).size(), 1U);
}

}  // namespace
}  // namespace calcar::store
