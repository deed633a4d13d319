#include <gtest/gtest.h>
#include <sys/resource.h>

#include <csignal>
#include <fstream>
#include <thread>

#include "integrations/store/backup.hpp"
#include "integrations/store/internal/file_place.hpp"
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
using tests::kOle;
using tests::need;
using tests::PrivatePostgres;

void expectEntries(const Store& store, const Begun& begun, std::int64_t entries) {
  const auto found = Consultations(store).open(kNora, begun.consultation);
  ASSERT_TRUE(found) << found.error().detail;
  EXPECT_EQ(found->sequence, entries);
  EXPECT_EQ(found->entries.size(), static_cast<std::size_t>(entries));
}

// ---- the server

class LostServer : public ::testing::Test {
 protected:
  ~LostServer() override { m_server.dropDatabase(m_place); }

  PrivatePostgres& m_server = PrivatePostgres::ofThisProcess();
  Location m_place = m_server.newDatabase();
  tests::TestFolder m_folder;
  std::unique_ptr<KeySource> m_key = keyFromFile(tests::keyFileIn(m_folder.path()));
  Store m_store = need(Store::create(m_place, *m_key));
  Begun m_begun = tests::begin(m_store);
  Consultations m_consultations{m_store};
};

TEST_F(LostServer, IsFoundAgainByTheNextEdit) {
  need(m_consultations.append(kNora, edit(m_begun, 1)));
  m_server.cutConnections(m_place);

  const auto stored = m_consultations.append(kNora, edit(m_begun, 2));

  ASSERT_TRUE(stored) << stored.error().detail;
  expectEntries(m_store, m_begun, 2);
}

TEST_F(LostServer, IsFoundAgainByTheNextRead) {
  need(m_consultations.append(kNora, edit(m_begun, 1)));
  m_server.cutConnections(m_place);

  EXPECT_EQ(need(m_consultations.since(m_begun.consultation, 0)).size(), 1U);
}

TEST_F(LostServer, IsSaidToBeAwayUntilItIsBackAndNothingIsLost) {
  need(m_consultations.append(kNora, edit(m_begun, 1)));
  m_server.crash();

  const Append second = edit(m_begun, 2);
  const auto away = m_consultations.append(kNora, second);
  const auto reading = m_consultations.since(m_begun.consultation, 0);
  m_server.start();
  const auto back = m_consultations.append(kNora, second);

  ASSERT_FALSE(away);
  EXPECT_EQ(away.error().code, ErrorCode::Unavailable);
  EXPECT_EQ(reading.error().code, ErrorCode::Unavailable);
  ASSERT_TRUE(back) << back.error().detail;
  expectEntries(m_store, m_begun, 2);
}

TEST_F(LostServer, StoresOnceWhatWasCutOffInTheMiddle) {
  int runs = 0;

  const auto stored = m_store.vault().write([&](internal::Connection& connection) {
    connection.execute("INSERT INTO meta(name, value) VALUES('test', 'x')");
    if (++runs == 1) {
      m_server.cutConnections(m_place);
    }
    connection.execute("UPDATE meta SET value='y' WHERE name='test'");
  });

  ASSERT_TRUE(stored) << stored.error().detail;
  EXPECT_EQ(runs, 2);
  EXPECT_EQ(count(m_store, "meta WHERE name='test' AND value='y'"), 1);
}

TEST_F(LostServer, LeavesItUnknownWhenTheAnswerToStoringWasLost) {
  const Append what = edit(m_begun, 1);

  // Cut between the last statement and the end of the transaction.
  const auto cut = m_store.vault().write([&](internal::Connection& connection) {
    connection.execute("UPDATE consultation SET changed='x'");
    m_server.cutConnections(m_place);
  });
  const auto again = m_consultations.append(kNora, what);

  ASSERT_FALSE(cut);
  EXPECT_EQ(cut.error().code, ErrorCode::Unavailable);
  ASSERT_TRUE(again) << again.error().detail;
  expectEntries(m_store, m_begun, 1);
}

TEST_F(LostServer, DoesNotLetAnotherWorkplaceHangForever) {
  const Store other = need(Store::open(m_place, *m_key));
  engine::Result<void> mine;

  const auto theirs = other.vault().write([&](internal::Connection& connection) {
    connection.execute("LOCK TABLE consultation IN EXCLUSIVE MODE");
    connection.execute("SET LOCAL lock_timeout='50ms'");
    m_store.vault().connection.query("SELECT set_config('lock_timeout', '50ms', false)");
    mine = m_consultations.append(kNora, edit(m_begun, 1));
  });

  EXPECT_TRUE(theirs);
  ASSERT_FALSE(mine);
  EXPECT_EQ(mine.error().code, ErrorCode::Unavailable);
  EXPECT_TRUE(m_consultations.append(kNora, edit(m_begun, 1))) << "work goes on";
}

// ---- the file

class LostFile : public ::testing::Test {
 protected:
  std::filesystem::path file() const { return m_place.file; }

  void damage(std::streamoff at, std::size_t bytes) const {
    std::fstream stream(file(), std::ios::binary | std::ios::in | std::ios::out);
    stream.seekp(at);
    stream << std::string(bytes, '\xA5');
  }

  tests::TestFolder m_folder;
  Location m_place = tests::fileIn(m_folder.path());
  std::unique_ptr<KeySource> m_key = keyFromFile(tests::keyFileIn(m_folder.path()));
};

class OpenFile : public LostFile {
 protected:
  Store m_store = need(Store::create(m_place, *m_key));
  Begun m_begun = tests::begin(m_store);
  Consultations m_consultations{m_store};
};

TEST_F(OpenFile, TakesNothingMoreWhenTheDiskIsFullAndGoesOnWhenThereIsRoom) {
  need(m_consultations.append(kNora, edit(m_begun, 1)));
  auto& connection = m_store.vault().connection;
  const auto pages = internal::number(connection.query("PRAGMA page_count").front().front());
  connection.query("PRAGMA max_page_count=" + std::to_string(pages));
  std::string large;
  for (int at = 0; at < 40'000; ++at) {
    large += static_cast<char>('a' + (at * 7919 % 8191) % 26);
  }
  const Append second = edit(m_begun, 2, large + internal::hex(internal::randomBytes(100'000)));

  const auto full = m_consultations.append(kNora, second);
  connection.query("PRAGMA max_page_count=1000000");
  const auto later = m_consultations.append(kNora, second);

  ASSERT_FALSE(full);
  EXPECT_EQ(full.error().code, ErrorCode::Full);
  ASSERT_TRUE(later) << later.error().detail;
  expectEntries(m_store, m_begun, 2);
}

TEST_F(OpenFile, TakesNothingMoreWhenTheDiskRefusesAndGoesOnWhenItDoesNot) {
  need(m_consultations.append(kNora, edit(m_begun, 1)));
  std::signal(SIGXFSZ, SIG_IGN);
  rlimit before{};
  getrlimit(RLIMIT_FSIZE, &before);
  rlimit small = before;
  small.rlim_cur = 4096;
  setrlimit(RLIMIT_FSIZE, &small);

  const Append second = edit(m_begun, 2);
  const auto refused = m_consultations.append(kNora, second);
  setrlimit(RLIMIT_FSIZE, &before);
  const auto later = m_consultations.append(kNora, second);

  ASSERT_FALSE(refused);
  EXPECT_TRUE(refused.error().code == ErrorCode::Unwritable || refused.error().code == ErrorCode::Full)
      << refused.error().detail;
  ASSERT_TRUE(later) << later.error().detail;
  expectEntries(m_store, m_begun, 2);
}

TEST_F(OpenFile, IsReadWhereItCannotBeWritten) {
  need(m_consultations.append(kNora, edit(m_begun, 1)));
  m_store.vault().connection.execute("PRAGMA query_only=ON");

  const auto refused = m_consultations.append(kNora, edit(m_begun, 2));
  const auto reading = m_consultations.since(m_begun.consultation, 0);
  m_store.vault().connection.execute("PRAGMA query_only=OFF");

  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::Unwritable) << refused.error().detail;
  ASSERT_TRUE(reading);
  EXPECT_EQ(reading->size(), 1U);
  EXPECT_TRUE(m_consultations.append(kNora, edit(m_begun, 2)));
}

TEST_F(OpenFile, IsNotWrittenToOnceItsNameIsGone) {
  const auto elsewhere = m_folder.path() / "elsewhere";
  std::filesystem::rename(file(), elsewhere);

  const auto gone = m_consultations.append(kNora, edit(m_begun, 1));
  std::filesystem::rename(elsewhere, file());
  const auto back = m_consultations.append(kNora, edit(m_begun, 1));

  ASSERT_FALSE(gone);
  EXPECT_EQ(gone.error().code, ErrorCode::Unreadable);
  ASSERT_TRUE(back) << back.error().detail;
  expectEntries(m_store, m_begun, 1);
}

TEST_F(OpenFile, IsSharedByTwoPrograms) {
  const Store other = need(Store::open(m_place, *m_key));
  constexpr int kEach = 15;
  const auto work = [&](const Store& store, const Actor& actor) {
    const Consultations mine(store);
    for (int stored = 0; stored < kEach;) {
      const auto since = need(mine.since(m_begun.consultation, 0));
      const auto done = mine.append(actor, edit(m_begun, static_cast<std::int64_t>(since.size()) + 1));
      if (done) {
        ++stored;
      } else if (done.error().code != ErrorCode::Conflict) {
        throw std::runtime_error(done.error().detail);
      }
    }
  };

  std::thread second([&] { work(other, kOle); });
  work(m_store, kNora);
  second.join();

  expectEntries(m_store, m_begun, 2 * kEach);
}

TEST_F(LostFile, SaysWhichBackupToRestoreWhenItIsDamaged) {
  {
    const Store store = need(Store::create(m_place, *m_key));
    const Begun begun = tests::begin(store);
    for (int at = 1; at < 60; ++at) {
      need(Consultations(store).append(kNora, edit(begun, at, internal::hex(internal::randomBytes(500)))));
    }
    need(backup(m_place, file().string() + ".monday.backup"));
  }
  damage(4096, 60'000);

  const auto opened = Store::open(m_place, *m_key);

  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().code, ErrorCode::Unreadable);
  EXPECT_NE(opened.error().detail.find("store.db.monday.backup"), std::string::npos) << opened.error().detail;
}

TEST_F(LostFile, SaysThatThereIsNoBackupWhenItsVeryBeginningIsDamaged) {
  need(Store::create(m_place, *m_key));
  damage(0, 64);

  const auto opened = Store::open(m_place, *m_key);

  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().code, ErrorCode::Unreadable);
  EXPECT_NE(opened.error().detail.find("no backup"), std::string::npos) << opened.error().detail;
}

TEST_F(LostFile, IsRefusedWhenOthersMayReadIt) {
  need(Store::create(m_place, *m_key));
  std::filesystem::permissions(file(), std::filesystem::perms::group_read,
                               std::filesystem::perm_options::add);

  const auto opened = Store::open(m_place, *m_key);

  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().code, ErrorCode::Refused);
  EXPECT_NE(opened.error().detail.find("chmod 600"), std::string::npos);
}

TEST(FilePlace, TellsNetworkFoldersFromDisks) {
  EXPECT_TRUE(internal::isOfNetwork(0x6969)) << "NFS";
  EXPECT_TRUE(internal::isOfNetwork(static_cast<std::int32_t>(0xFF534D42))) << "CIFS, sign-extended";
  EXPECT_FALSE(internal::isOfNetwork(0xEF53)) << "ext4";
}

TEST(TroubleOfServer, IsToldByItsCode) {
  const auto code = [](const std::string& state) { return internal::troubleOfServer(state).error->code; };
  EXPECT_EQ(code("53100"), ErrorCode::Full);
  EXPECT_EQ(code("25006"), ErrorCode::Unwritable);
  EXPECT_EQ(code("55P03"), ErrorCode::Unavailable);
  EXPECT_EQ(code("57P01"), ErrorCode::Unavailable);
  EXPECT_EQ(code("28P01"), ErrorCode::Refused);
  EXPECT_EQ(code("40001"), ErrorCode::Conflict);
  EXPECT_EQ(code(""), ErrorCode::Unavailable);
  EXPECT_EQ(internal::troubleOfServer("57P01").remedy, internal::Remedy::Reconnect);
  EXPECT_EQ(internal::troubleOfServer("40P01").remedy, internal::Remedy::Again);
}

}  // namespace
}  // namespace calcar::store
