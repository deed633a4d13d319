#include "integrations/store/backup.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <set>

#include "integrations/store/internal/schema.hpp"
#include "tests/integrations/store/support/sample_consultation.hpp"
#include "tests/support/every_database.hpp"

namespace calcar::store {
namespace {

using engine::ErrorCode;
using tests::Begun;
using tests::count;
using tests::edit;
using tests::kNora;
using tests::need;
using tests::signature;

class BackupTest : public tests::OnEveryDatabase {
 protected:
  BackupTest() {
    need(Consultations(m_store).append(kNora, edit(m_begun, 1, "first")));
    need(Consultations(m_store).append(kNora, signature(m_begun, 2, "visit-1", 1, "note-1")));
  }

  std::filesystem::path file() const { return folder() / "copy.backup"; }

  void expectWhole(const Location& place) {
    const auto opened = Store::open(place, key());
    ASSERT_TRUE(opened) << opened.error().detail;
    const auto found = need(Consultations(*opened).open(kNora, m_begun.consultation));
    EXPECT_EQ(found.sequence, 2);
    EXPECT_EQ(found.entries.front().payload, "first");
    EXPECT_EQ(need(Consultations(*opened).record("visit-1")).payload, "as signed 1");
    EXPECT_EQ(opened->id(), m_store.id());
  }

  Store m_store = newStore();
  Begun m_begun = tests::begin(m_store);
};
CALCAR_ON_EVERY_DATABASE(BackupTest);

TEST_P(BackupTest, IsRestoredIntoAFileAndOntoAServer) {
  const auto made = backup(location(), file());
  ASSERT_TRUE(made) << made.error().detail;

  for (const auto kind : {Location::Kind::File, Location::Kind::Server}) {
    const Location place = otherLocation("restored.db", kind);
    const auto restored = restore(file(), place);
    ASSERT_TRUE(restored) << restored.error().where << ' ' << restored.error().detail;
    expectWhole(place);
  }
}

TEST_P(BackupTest, HoldsEveryTableOfTheDatabase) {
  const auto names = need(m_store.vault().read([&](internal::Connection& connection) {
    return connection.query(
        connection.isServer()
            ? "SELECT table_name::text FROM information_schema.tables WHERE table_schema='public'"
            : "SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite_%'");
  }));
  std::set<std::string> there;
  for (const auto& row : names) {
    there.insert(internal::text(row.front()));
  }

  const auto made = need(backup(location(), file()));

  std::set<std::string> copied;
  for (const auto& [name, table] : made.tables) {
    copied.insert(name);
  }
  EXPECT_EQ(copied, there);
  EXPECT_EQ(made.tables.at("entry").rows, 2);
}

TEST_P(BackupTest, NumbersOnAfterItWasRestored) {
  need(backup(location(), file()));
  const Location place = otherLocation("restored.db");
  need(restore(file(), place));
  const auto opened = need(Store::open(place, key()));

  const Begun next = tests::begin(opened);

  EXPECT_EQ(count(opened, "patient"), 2);
  EXPECT_TRUE(Consultations(opened).append(kNora, edit(next, 1)));
}

TEST_P(BackupTest, IsAsTheStoreWasAtOneMoment) {
  need(backup(location(), file()));
  need(Consultations(m_store).append(kNora, edit(m_begun, 3)));

  EXPECT_EQ(need(checkBackup(file())).tables.at("entry").rows, 2);
}

TEST_P(BackupTest, CopiesMoreRowsThanGoAtOnce) {
  Append many = edit(m_begun, 3);
  for (int at = 4; at < 700; ++at) {
    many.entries.push_back({at, "entry-" + std::to_string(at), "text " + std::to_string(at)});
  }
  need(Consultations(m_store).append(kNora, many));

  need(backup(location(), file()));
  const Location place = otherLocation("restored.db");
  need(restore(file(), place));

  const auto opened = need(Store::open(place, key()));
  const auto found = need(Consultations(opened).open(kNora, m_begun.consultation));
  EXPECT_EQ(found.entries.size(), 699U);
  EXPECT_EQ(found.entries.back().payload, "text 699");
}

TEST_P(BackupTest, IsNotWrittenOverAnotherFile) {
  std::ofstream(file()) << "mine";

  const auto made = backup(location(), file());

  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().code, ErrorCode::Refused);
  std::string content;
  std::ifstream(file()) >> content;
  EXPECT_EQ(content, "mine");
}

TEST_P(BackupTest, IsNotRestoredOverAStore) {
  need(backup(location(), file()));

  const auto restored = restore(file(), location());

  ASSERT_FALSE(restored);
  EXPECT_EQ(restored.error().code, ErrorCode::Refused);
  expectWhole(location());
}

TEST_P(BackupTest, IsFoundAlteredByASingleRow) {
  need(backup(location(), file()));
  {
    Location place;
    place.file = file();
    internal::Connection opened(place);
    opened.execute("UPDATE visit SET state='draft'");
  }

  const auto checked = checkBackup(file());

  ASSERT_FALSE(checked);
  EXPECT_EQ(checked.error().code, ErrorCode::Altered);
  EXPECT_EQ(checked.error().where, "store.backup.visit");
  const Location place = otherLocation("restored.db");
  EXPECT_FALSE(restore(file(), place));
  EXPECT_FALSE(Store::open(place, key())) << "nothing is left of a restore that failed";
}

TEST_P(BackupTest, LeavesNothingElseBehind) {
  need(backup(location(), file()));

  for (const auto& entry : std::filesystem::directory_iterator(folder())) {
    const std::string name = entry.path().filename();
    EXPECT_TRUE(name == "copy.backup" || name.starts_with("store.db") || name.starts_with("key-")) << name;
    EXPECT_EQ(name.find("part"), std::string::npos) << name;
  }
}

TEST_P(BackupTest, IsNotedInTheTrail) {
  need(backup(m_store, kNora, file()));

  EXPECT_EQ(count(m_store, "audit WHERE action='backed-up'"), 1);
}

TEST(BackupOfAFile, TakesThePlaceOfAStoreThatIsSetAside) {
  const tests::TestFolder folder;
  const auto key = keyFromFile(tests::keyFileIn(folder.path()));
  const Location place = tests::fileIn(folder.path());
  std::string consultation;
  {
    const Store store = need(Store::create(place, *key));
    consultation = tests::begin(store).consultation;
    need(backup(place, folder.path() / "copy.backup"));
    tests::begin(store);
  }

  need(restore(folder.path() / "copy.backup", place, Existing::SetAside));

  EXPECT_EQ(count(need(Store::open(place, *key)), "consultation"), 1);
  std::size_t setAside = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
    const std::string name = entry.path().filename();
    if (name.find("set-aside") != std::string::npos && !name.ends_with("-wal") && !name.ends_with("-shm")) {
      ++setAside;
      Location old;
      old.file = entry.path();
      EXPECT_EQ(count(need(Store::open(old, *key)), "consultation"), 2) << "the old store is whole";
    }
  }
  EXPECT_EQ(setAside, 1U);
}

TEST(CheckBackup, RefusesWhatIsNone) {
  const tests::TestFolder folder;
  std::ofstream(folder.path() / "letter.txt") << std::string(5000, 'x');

  EXPECT_FALSE(checkBackup(folder.path() / "letter.txt"));
  EXPECT_FALSE(checkBackup(folder.path() / "missing"));
}

}  // namespace
}  // namespace calcar::store
