#include <fstream>

#include "integrations/store/patients.hpp"
#include "tests/plugin/cli/store/own_store.hpp"

namespace calcar::testing {
namespace {

using cli::ExitCode;

class BackupCommands : public OwnStore {
 protected:
  void addPatient(const std::string& family) const {
    engine::Patient patient;
    patient.family = family;
    const auto key = store::keyFromFile(keyFile());
    const auto opened = store::Store::open(tests::fileIn(m_folder.path()), *key);
    ASSERT_TRUE(opened) << opened.error().detail;
    ASSERT_TRUE(
        store::Patients(*opened).add({"Nora Berg", "desk-1"}, patient, R"({"family":")" + family + "\"}"));
  }
  [[nodiscard]] int people() const { return on({"store", "info", "--json"}).json().value("people", -1); }
  /// Changes one byte in the middle of a file.
  /// All of its second half: one byte alone may lie where nothing is stored.
  static void damage(const std::string& file) {
    const auto size = std::filesystem::file_size(file);
    std::fstream stream(file, std::ios::binary | std::ios::in | std::ios::out);
    stream.seekp(static_cast<std::streamoff>(size / 2));
    stream << std::string(size - size / 2, 'x');
  }
};

TEST_F(BackupCommands, ABackupIsMadeAndReadAgain) {
  make();
  addPatient("Canarisson");

  const Answer made = on({"backup", at("one.backup"), "--json"});

  EXPECT_EQ(made.code, ExitCode::Done) << made.err;
  for (const char* key : {"backed-up", "store", "made", "source", "schema", "rows", "tables"}) {
    EXPECT_TRUE(made.json().contains(key)) << key;
  }
  EXPECT_EQ(made.json().at("tables").value("patient", 0), 1);
  EXPECT_FALSE(says(made.out + made.err, "Canarisson"));
}

TEST_F(BackupCommands, TheAuditTrailSaysThatABackupWasMadeUnlessThereIsNoKey) {
  make();
  const std::int64_t before = trailEvents();

  ASSERT_EQ(run({"backup", at("silent.backup"), "--without-key", "--store", storeFile()}).code,
            ExitCode::Done);
  EXPECT_EQ(trailEvents(), before);

  ASSERT_EQ(on({"backup", at("noted.backup")}).code, ExitCode::Done);
  EXPECT_EQ(trailEvents(), before + 1);
}

TEST_F(BackupCommands, ABackupNeverTakesThePlaceOfAFile) {
  make();
  ASSERT_EQ(on({"backup", at("one.backup")}).code, ExitCode::Done);
  const auto size = std::filesystem::file_size(at("one.backup"));

  const Answer again = on({"backup", at("one.backup")});

  EXPECT_EQ(again.code, ExitCode::InputRefused);
  EXPECT_EQ(std::filesystem::file_size(at("one.backup")), size);
}

TEST_F(BackupCommands, CheckNeedsNoKeyAndFindsDamage) {
  make();
  ASSERT_EQ(on({"backup", at("one.backup")}).code, ExitCode::Done);

  const Answer whole = run({"backup", "--check", at("one.backup"), "--json"});
  damage(at("one.backup"));
  const Answer damaged = run({"backup", "--check", at("one.backup")});

  EXPECT_EQ(whole.json().value("whole", false), true) << whole.err;
  EXPECT_EQ(damaged.code, ExitCode::InputRefused);
  EXPECT_TRUE(says(damaged.err, "another")) << damaged.err;
}

TEST_F(BackupCommands, AFileThatIsNoBackupIsCalledThat) {
  const Answer checked = run({"backup", "--check", keyFile()});
  const Answer restored = run({"restore", keyFile(), "--store", storeFile()});

  EXPECT_EQ(checked.code, ExitCode::InputRefused);
  EXPECT_TRUE(says(checked.err, "no backup")) << checked.err;
  EXPECT_TRUE(says(restored.err, "no backup")) << restored.err;
  EXPECT_FALSE(std::filesystem::exists(storeFile()));
}

TEST_F(BackupCommands, ARestoredStoreOpensWithTheSameKeyAndIsTheSameStore) {
  make();
  addPatient("Canarisson");
  ASSERT_EQ(on({"backup", at("one.backup")}).code, ExitCode::Done);
  const auto before = on({"store", "info", "--json"}).json();

  const Answer restored = run({"restore", at("one.backup"), "--store", at("second.db"), "--json"});
  const auto after =
      run({"store", "info", "--json", "--store", at("second.db"), "--key-file", keyFile()}).json();

  EXPECT_EQ(restored.json().value("restored", false), true) << restored.err;
  EXPECT_EQ(after.at("store"), before.at("store"));
  EXPECT_EQ(after.at("people"), before.at("people"));
}

TEST_F(BackupCommands, RestoreTouchesNoStoreThatIsThereUnlessThatIsSaidAndConfirmed) {
  make();
  ASSERT_EQ(on({"backup", at("one.backup")}).code, ExitCode::Done);
  addPatient("Canarisson");

  const Answer over = run({"restore", at("one.backup"), "--store", storeFile()});
  const Answer unconfirmed = run({"restore", at("one.backup"), "--store", storeFile(), "--set-aside"});

  EXPECT_EQ(over.code, ExitCode::InputRefused);
  EXPECT_TRUE(says(over.err, "--set-aside")) << over.err;
  EXPECT_EQ(unconfirmed.code, ExitCode::InputRefused);
  EXPECT_TRUE(says(unconfirmed.err, "--yes")) << unconfirmed.err;
  EXPECT_EQ(people(), 1);
}

TEST_F(BackupCommands, TheStoreThatWasThereIsKeptBesideTheRestoredOne) {
  make();
  ASSERT_EQ(on({"backup", at("one.backup")}).code, ExitCode::Done);
  addPatient("Canarisson");

  const Answer restored = run({"restore", at("one.backup"), "--store", storeFile(), "--set-aside", "--yes"});

  EXPECT_EQ(restored.code, ExitCode::Done) << restored.err;
  EXPECT_TRUE(says(restored.out, ".set-aside-")) << restored.out;
  EXPECT_EQ(people(), 0);
  int aside = 0;
  for (const auto& entry : std::filesystem::directory_iterator(m_folder.path())) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with("store.db.set-aside-") && !name.ends_with("-wal") && !name.ends_with("-shm")) {
      ++aside;
      EXPECT_EQ(run({"store", "info", "--json", "--store", entry.path().string(), "--key-file", keyFile()})
                    .json()
                    .value("people", -1),
                1);
    }
  }
  EXPECT_EQ(aside, 1);
}

TEST_F(BackupCommands, ADamagedBackupIsNotRestored) {
  make();
  ASSERT_EQ(on({"backup", at("one.backup")}).code, ExitCode::Done);
  damage(at("one.backup"));

  EXPECT_EQ(run({"restore", at("one.backup"), "--store", at("second.db")}).code, ExitCode::InputRefused);
  EXPECT_FALSE(std::filesystem::exists(at("second.db")));
}

}  // namespace
}  // namespace calcar::testing
