#include <gtest/gtest.h>

#include <fstream>

#include "integrations/store/backup.hpp"
#include "integrations/store/internal/schema.hpp"
#include "tests/integrations/store/support/sample_consultation.hpp"
#include "tests/integrations/store/support/schema_fixture.hpp"
#include "tests/support/every_database.hpp"

namespace calcar::store {
namespace {

using engine::ErrorCode;
using internal::Connection;
using tests::count;
using tests::edit;
using tests::kNora;
using tests::need;

class MigrationTest : public tests::OnEveryDatabase {
 protected:
  /// A store as the first schema's program left it.
  void makeOldStore() {
    tests::makeStoreOfSchema1(location());
    Connection connection(location());
    ASSERT_EQ(internal::schemaOf(connection), 1);
  }

  engine::Result<Store> open() { return Store::open(location(), key(), folder()); }

  void expectEverything(const Store& store) {
    const Consultations consultations(store);
    const auto found = consultations.open(kNora, "c1");
    ASSERT_TRUE(found) << found.error().detail;
    EXPECT_EQ(found->base.payload, "the beginning");
    ASSERT_EQ(found->entries.size(), 2U);
    EXPECT_EQ(found->entries[1].payload, "entry 2");
    EXPECT_EQ(need(consultations.record("v1")).payload, "as it was signed");
    EXPECT_EQ(need(consultations.visit("v1")).patient, "p1");
    EXPECT_EQ(count(store, "patient_token WHERE token=4711"), 1);
    EXPECT_EQ(count(store, "audit WHERE action='signed'"), 1);
  }
};
CALCAR_ON_EVERY_DATABASE(MigrationTest);

TEST_P(MigrationTest, BringsTheFirstSchemaToTheNewestWithAllThatItHeld) {
  makeOldStore();

  const auto opened = open();

  ASSERT_TRUE(opened) << opened.error().detail;
  EXPECT_EQ(internal::schemaOf(opened->vault().connection), internal::newestSchema());
  expectEverything(*opened);
  EXPECT_TRUE(Consultations(*opened).append(kNora, edit({"p1", "c1"}, 3))) << "work goes on in it";
}

TEST_P(MigrationTest, LeavesTheSameTablesAsANewStoreHas) {
  makeOldStore();
  const Store migrated = need(open());
  const Store fresh = need(Store::create(otherLocation("fresh.db"), key()));

  const auto columns = [](const Store& store) {
    return need(store.vault().read([](Connection& connection) {
      std::string all;
      for (const std::string& table : internal::tablesOf(internal::newestSchema())) {
        const auto rows = connection.query(
            connection.isServer()
                ? "SELECT column_name || ' ' || data_type FROM information_schema.columns WHERE "
                  "table_name=$1 ORDER BY column_name"
                : "SELECT name || ' ' || type FROM pragma_table_info($1) ORDER BY name",
            {table});
        for (const auto& row : rows) {
          all += table + '.' + internal::text(row.front()) + '\n';
        }
      }
      return all;
    }));
  };

  EXPECT_EQ(columns(migrated), columns(fresh));
}

TEST_P(MigrationTest, MakesABackupOfTheOldSchemaFirst) {
  makeOldStore();
  need(open());

  const auto backups = backupsOf(location(), folder());

  ASSERT_EQ(backups.size(), 1U);
  EXPECT_NE(backups[0].filename().string().find(".before-schema-1-"), std::string::npos);
  EXPECT_EQ(need(checkBackup(backups[0])).schema, 1);
  const Location place = otherLocation("restored.db");
  need(restore(backups[0], place));
  expectEverything(need(Store::open(place, key(), folder())));
}

TEST_P(MigrationTest, KeepsTheLastFiveOfTheseBackups) {
  makeOldStore();
  const std::string stem = isServer() ? location().database : "store.db";
  for (int at = 0; at < 7; ++at) {
    const auto file = folder() / (stem + ".before-schema-1-old" + std::to_string(at) + ".backup");
    std::ofstream(file) << "old";
    std::filesystem::last_write_time(
        file, std::filesystem::file_time_type::clock::now() - std::chrono::hours(24 + at));
  }
  std::ofstream(folder() / (stem + ".mine.backup")) << "the user's own";

  need(open());

  EXPECT_EQ(backupsOf(location(), folder()).size(), 6U) << "five of these and the user's own";
  EXPECT_TRUE(std::filesystem::exists(folder() / (stem + ".mine.backup")));
  EXPECT_FALSE(std::filesystem::exists(folder() / (stem + ".before-schema-1-old6.backup")));
}

TEST_P(MigrationTest, DoesNotTouchAStoreThatCannotBeBackedUp) {
  makeOldStore();
  if (isServer()) {
    std::ofstream(folder() / "no-folder") << "a file";
    EXPECT_FALSE(Store::open(location(), key(), folder() / "no-folder"));
  } else {
    // The name of its backup would be too long for a file.
    const std::string longName(240, 'n');
    std::filesystem::rename(location().file, folder() / longName);
    Location place;
    place.file = folder() / longName;
    EXPECT_FALSE(Store::open(place, key()));
    std::filesystem::rename(folder() / longName, location().file);
  }

  Connection connection(location());
  EXPECT_EQ(internal::schemaOf(connection), 1);
}

TEST_P(MigrationTest, GoesOnAfterItWasInterruptedAtAnyStatement) {
  makeOldStore();
  for (int version = 2; version <= internal::newestSchema(); ++version) {
    {
      // What a step leaves when it breaks off in its middle: its first statement, not stored.
      Connection broken(location());
      const auto& step = internal::migrations()[static_cast<std::size_t>(version) - 1];
      const auto failed = internal::guarded([&] {
        broken.transact([&] {
          for (const std::string& statement : step.statements) {
            broken.execute(internal::inWordsOf(broken, statement));
          }
          internal::fail(ErrorCode::Unavailable, "test", "the power went away");
        });
      });
      ASSERT_FALSE(failed);
      ASSERT_EQ(internal::schemaOf(broken), version - 1);
    }
    Connection connection(location());
    internal::migrate(connection, version);
    ASSERT_EQ(internal::schemaOf(connection), version);
  }

  expectEverything(need(open()));
}

TEST_P(MigrationTest, RefusesANewerSchema) {
  {
    const Store store = newStore();
    need(store.vault().write([](Connection& connection) {
      connection.execute("UPDATE meta SET value='999' WHERE name='schema'");
    }));
  }

  const auto opened = open();

  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().code, ErrorCode::Foreign);
  EXPECT_EQ(backup(location(), folder() / "x.backup").error().code, ErrorCode::Foreign);
}

}  // namespace
}  // namespace calcar::store
