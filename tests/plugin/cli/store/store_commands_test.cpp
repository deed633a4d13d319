#include <sys/stat.h>

#include "integrations/store/patients.hpp"
#include "tests/plugin/cli/store/own_store.hpp"

namespace calcar::testing {
namespace {

using cli::ExitCode;

class StoreCommands : public OwnStore {
 protected:
  /// The kinds of key that are listed, in order.
  [[nodiscard]] std::vector<std::string> kinds() const {
    std::vector<std::string> found;
    const auto keys = on({"store", "keys", "--json"}).json();
    for (const auto& key : keys.at("keys")) {
      found.push_back(key.at("kind"));
    }
    return found;
  }
};

using Kinds = std::vector<std::string>;

TEST_F(StoreCommands, ANewStoreOpensWithItsKeyFile) {
  const Answer made = on({"store", "new", "--json"});

  EXPECT_EQ(made.code, ExitCode::Done) << made.err;
  EXPECT_EQ(made.json().value("place", ""), "file");
  EXPECT_EQ(made.json().value("key", ""), "key-file");
  EXPECT_EQ(made.json().value("store", ""), on({"store", "info", "--json"}).json().value("store", "none"));
  EXPECT_EQ(kinds(), (Kinds{"key-file", "recovery"}));
}

TEST_F(StoreCommands, TheRecoveryCodeOfANewStoreOpensIt) {
  const std::string code = make();

  const Answer keys = run({"store", "keys", "--recovery", "--store", storeFile()}, code + "\n");

  EXPECT_EQ(keys.code, ExitCode::Done) << keys.err;
  EXPECT_TRUE(says(keys.out, "recovery")) << keys.out;
}

TEST_F(StoreCommands, ARecoveryCodeIsShownOnStandardOutputOnlyWithWordsAboutIt) {
  const Answer made = on({"store", "new"});

  EXPECT_TRUE(says(made.out, "Recovery code:")) << made.out;
  EXPECT_TRUE(says(made.out, "Lock it away"));
  EXPECT_EQ(made.err, "");
}

TEST_F(StoreCommands, NoRecoveryCodeIsMadeWhenNoneIsWanted) {
  const Answer made = on({"store", "new", "--no-recovery"});

  EXPECT_TRUE(says(made.out, "There is no recovery code")) << made.out;
  EXPECT_EQ(kinds(), Kinds{"key-file"});
}

TEST_F(StoreCommands, ANewStoreNeverTakesThePlaceOfAFile) {
  make();
  const Answer again = on({"store", "new"});

  EXPECT_EQ(again.code, ExitCode::InputRefused);
  EXPECT_TRUE(says(again.err, "nothing was changed")) << again.err;
  EXPECT_EQ(kinds(), (Kinds{"key-file", "recovery"}));
}

TEST_F(StoreCommands, AStoreWhoseKeyIsMissingIsNotBegun) {
  const Answer made = run({"store", "new", "--store", storeFile(), "--key-file", at("no-such-key")});

  EXPECT_EQ(made.code, ExitCode::InputRefused);
  EXPECT_TRUE(says(made.err, "new-key-file")) << made.err;
  EXPECT_FALSE(std::filesystem::exists(storeFile()));
  EXPECT_EQ(on({"store", "new"}).code, ExitCode::Done);
}

TEST_F(StoreCommands, ARecoveryCodeCannotBeTheFirstKey) {
  const Answer made = run({"store", "new", "--store", storeFile(), "--recovery"}, "anything\n");

  EXPECT_EQ(made.code, ExitCode::InputRefused);
  EXPECT_FALSE(std::filesystem::exists(storeFile()));
}

TEST_F(StoreCommands, APassphraseFromStandardInputMakesAndOpensAStore) {
  const std::string passphrase = "correct horse battery\n";

  const Answer made = run({"store", "new", "--store", storeFile(), "--passphrase"}, passphrase);
  const Answer keys = run({"store", "keys", "--store", storeFile(), "--passphrase"}, passphrase);
  const Answer other = run({"store", "keys", "--store", storeFile(), "--passphrase"}, "another passphrase\n");

  EXPECT_EQ(made.code, ExitCode::Done) << made.err;
  EXPECT_EQ(keys.code, ExitCode::Done) << keys.err;
  EXPECT_EQ(other.code, ExitCode::InputRefused);
  EXPECT_FALSE(says(other.err, "another passphrase")) << other.err;
}

TEST_F(StoreCommands, APassphraseThatIsTooShortLeavesNothingBehind) {
  const Answer made = run({"store", "new", "--store", storeFile(), "--passphrase"}, "elevenchars\n");

  EXPECT_EQ(made.code, ExitCode::InputRefused);
  EXPECT_FALSE(std::filesystem::exists(storeFile()));
}

TEST_F(StoreCommands, ANewKeyFileIs32BytesThatOnlyItsOwnerCanUse) {
  const Answer made = run({"store", "new-key-file", at("fresh"), "--json"});

  struct stat facts {};
  ASSERT_EQ(::stat(at("fresh").c_str(), &facts), 0) << made.err;
  EXPECT_EQ(facts.st_size, 32);
  EXPECT_EQ(facts.st_mode & 0777U, 0600U);
  EXPECT_EQ(made.json().value("key-file", ""), at("fresh"));
}

TEST_F(StoreCommands, ANewKeyFileNeverTakesThePlaceOfAnother) {
  const Answer again = run({"store", "new-key-file", keyFile()});

  EXPECT_EQ(again.code, ExitCode::InputRefused);
  EXPECT_EQ(std::filesystem::file_size(keyFile()), 32U);
  EXPECT_EQ(on({"store", "new"}).code, ExitCode::Done);
}

TEST_F(StoreCommands, AnAddedKeyFileOpensTheStore) {
  make();
  ASSERT_EQ(run({"store", "new-key-file", at("second")}).code, ExitCode::Done);

  const Answer added =
      on({"store", "add-key", "--new-key-file", at("second"), "--label", "desk 2", "--json"});
  const Answer keys = run({"store", "keys", "--store", storeFile(), "--key-file", at("second")});

  EXPECT_EQ(added.json().value("key", 0), 3) << added.err;
  EXPECT_EQ(added.json().value("kind", ""), "key-file");
  EXPECT_FALSE(added.json().contains("recovery-code"));
  EXPECT_TRUE(says(keys.out, "desk 2")) << keys.err;
}

TEST_F(StoreCommands, AnAddedPassphraseOpensTheStore) {
  make();
  const std::string passphrase = "correct horse battery\n";

  const Answer added = on({"store", "add-key", "--new-passphrase"}, passphrase);
  const Answer keys = run({"store", "keys", "--store", storeFile(), "--passphrase"}, passphrase);

  EXPECT_EQ(added.code, ExitCode::Done) << added.err;
  EXPECT_EQ(keys.code, ExitCode::Done) << keys.err;
}

TEST_F(StoreCommands, AnAddedRecoveryCodeIsPrintedOnceAndOpensTheStore) {
  make();
  const Answer added = on({"store", "add-key", "--new-recovery", "--json"});

  const std::string code = added.json().value("recovery-code", "");
  const Answer keys = run({"store", "keys", "--store", storeFile(), "--recovery"}, code + "\n");

  EXPECT_EQ(keys.code, ExitCode::Done) << keys.err;
}

TEST_F(StoreCommands, ExactlyOneNewKeyIsAdded) {
  make();

  EXPECT_EQ(on({"store", "add-key"}).code, ExitCode::Usage);
  EXPECT_EQ(on({"store", "add-key", "--new-recovery", "--new-passphrase"}).code, ExitCode::Usage);
  EXPECT_EQ(kinds(), (Kinds{"key-file", "recovery"}));
}

TEST_F(StoreCommands, AKeyIsRemovedOnlyWhenThatIsConfirmed) {
  make();

  const Answer asked = on({"store", "remove-key", "2"});
  EXPECT_EQ(asked.code, ExitCode::InputRefused);
  EXPECT_TRUE(says(asked.err, "--yes")) << asked.err;
  EXPECT_EQ(kinds(), (Kinds{"key-file", "recovery"}));

  const Answer removed = on({"store", "remove-key", "2", "--yes", "--json"});
  EXPECT_EQ(removed.json().value("removed", 0), 2) << removed.err;
  EXPECT_EQ(removed.json().value("recovery", true), false);
  EXPECT_EQ(kinds(), Kinds{"key-file"});
}

TEST_F(StoreCommands, TheLastKeyAndAnUnknownOneStay) {
  make();
  ASSERT_EQ(on({"store", "remove-key", "2", "--yes"}).code, ExitCode::Done);

  EXPECT_EQ(on({"store", "remove-key", "1", "--yes"}).code, ExitCode::InputRefused);
  EXPECT_EQ(on({"store", "remove-key", "9", "--yes"}).code, ExitCode::InputRefused);
  EXPECT_EQ(kinds(), Kinds{"key-file"});
}

TEST_F(StoreCommands, RotationSealsEverythingAnewAndTheStoreStillOpens) {
  make();

  const Answer rotated = on({"store", "rotate", "--json"});

  EXPECT_EQ(rotated.code, ExitCode::Done) << rotated.err;
  EXPECT_EQ(rotated.json().value("finished", false), true);
  EXPECT_GE(rotated.json().value("resealed", 0), 2);
  EXPECT_EQ(kinds(), (Kinds{"key-file", "recovery"}));
}

TEST_F(StoreCommands, InfoCountsWhatIsStoredAndNamesNobody) {
  make();
  engine::Patient patient;
  patient.family = "Canarisson";
  {
    const auto key = store::keyFromFile(keyFile());
    const auto opened = store::Store::open(tests::fileIn(m_folder.path()), *key);
    ASSERT_TRUE(opened);
    ASSERT_TRUE(store::Patients(*opened).add({"Nora Berg", "desk-1"}, patient, R"({"family":"Canarisson"})"));
  }

  const Answer info = on({"store", "info", "--json"});

  for (const char* key : {"store", "place", "schema", "people", "consultations", "visits", "signed-visits",
                          "documents", "on-their-way", "trail-events"}) {
    EXPECT_TRUE(info.json().contains(key)) << key;
  }
  EXPECT_EQ(info.json().value("people", 0), 1);
  EXPECT_FALSE(says(info.out + info.err, "Canarisson"));
}

TEST_F(StoreCommands, AnotherKeyFileOpensNothing) {
  make();
  const std::string other = tests::keyFileIn(m_folder.path(), 'x').string();

  const Answer refused = run({"store", "info", "--store", storeFile(), "--key-file", other, "--json"});

  EXPECT_EQ(refused.code, ExitCode::InputRefused);
  EXPECT_EQ(refused.out, "");
  EXPECT_TRUE(nlohmann::json::parse(refused.err).contains("refused"));
}

}  // namespace
}  // namespace calcar::testing
