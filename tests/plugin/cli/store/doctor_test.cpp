#include <sys/prctl.h>
#include <sys/resource.h>

#include <algorithm>
#include <fstream>

#include "integrations/store/outbox.hpp"
#include "plugin/cli/store/store_access.hpp"
#include "tests/plugin/cli/store/own_store.hpp"
#include "tests/support/signed_documents.hpp"

namespace calcar::testing {
namespace {

using cli::ExitCode;

class Doctor : public OwnStore {
 protected:
  [[nodiscard]] store::Store opened() const {
    const auto key = store::keyFromFile(keyFile());
    auto store = store::Store::open(tests::fileIn(m_folder.path()), *key);
    EXPECT_TRUE(store) << store.error().detail;
    return std::move(*store);
  }
  /// What was found of a thing in a state: its words; empty when nothing was.
  static std::string found(const Answer& answer, const std::string& what, const std::string& state) {
    const auto tree = answer.json();
    for (const auto& finding : tree.at("findings")) {
      if (finding.at("what") == what && finding.at("state") == state) {
        return finding.at("words");
      }
    }
    return {};
  }
};

TEST_F(Doctor, FindsNoTroubleInANewStoreAndLooksAtEverything) {
  make();

  const Answer answer = on({"doctor", "--json"});

  EXPECT_EQ(answer.code, ExitCode::Done) << answer.out;
  EXPECT_EQ(answer.json().value("trouble", true), false);
  for (const char* what :
       {"rules", "fonts", "dicom-reader", "state-folder", "file-rights", "room", "backups", "integrity",
        "schema", "journals", "clock", "key", "audit-trail", "anchor", "waiting", "outbox"}) {
    const auto findings = answer.json().at("findings");
    EXPECT_TRUE(std::any_of(findings.begin(), findings.end(), [&](const auto& finding) {
      return finding.at("what") == what;
    })) << what;
  }
}

TEST_F(Doctor, SaysInWordsHowMuchIsToMend) {
  make();

  const Answer answer = on({"doctor"});

  EXPECT_TRUE(says(answer.out, "To mend: 0.")) << answer.out;
}

TEST_F(Doctor, KnowsOfABackupOnAnotherDiskFromTheTrail) {
  make();
  const Answer before = on({"doctor", "--json"});
  std::filesystem::create_directory(at("other-disk"));
  ASSERT_EQ(on({"backup", at("other-disk/one.backup")}).code, ExitCode::Done);

  const Answer after = on({"doctor", "--json"});

  EXPECT_NE(found(before, "backups", "advice"), "") << before.out;
  EXPECT_NE(found(after, "backups", "fine"), "") << after.out;
  EXPECT_EQ(found(after, "backups", "advice"), "");
}

TEST_F(Doctor, SaysHowToMakeAStoreWhenThereIsNone) {
  const Answer answer = on({"doctor", "--json"});

  EXPECT_EQ(answer.code, ExitCode::InputRefused);
  EXPECT_TRUE(says(found(answer, "connection", "trouble"), "calcar store new")) << answer.out;
  EXPECT_FALSE(std::filesystem::exists(storeFile()));
}

TEST_F(Doctor, SaysThatTheKeyIsAnotherOneAndLooksAtTheRest) {
  make();
  const std::string other = tests::keyFileIn(m_folder.path(), 'x').string();

  const Answer answer = run({"doctor", "--json", "--store", storeFile(), "--key-file", other});

  EXPECT_EQ(answer.code, ExitCode::InputRefused);
  EXPECT_NE(found(answer, "key", "trouble"), "");
  EXPECT_NE(found(answer, "integrity", "fine"), "");
}

TEST_F(Doctor, SaysThatATrailEndsBeforeThisWorkplaceRemembers) {
  make();
  ASSERT_EQ(run({"backup", at("one.backup"), "--without-key", "--store", storeFile()}).code, ExitCode::Done);
  ASSERT_EQ(on({"store", "add-key", "--new-recovery"}).code, ExitCode::Done);
  ASSERT_EQ(run({"restore", at("one.backup"), "--store", storeFile(), "--set-aside", "--yes"}).code,
            ExitCode::Done);

  const Answer answer = on({"doctor", "--json"});

  EXPECT_EQ(answer.code, ExitCode::InputRefused);
  EXPECT_NE(found(answer, "audit-trail", "trouble"), "") << answer.out;
}

TEST_F(Doctor, NamesConsultationsWhoseEntriesWaitOnThisMachine) {
  make();
  const std::string id = on({"store", "info", "--json"}).json().at("store");
  std::filesystem::create_directories(cli::pendingFolder(id));
  std::ofstream(cli::pendingFolder(id) / "someconsultation.pending") << "sealed";

  const Answer answer = on({"doctor", "--json"});

  EXPECT_EQ(answer.code, ExitCode::InputRefused);
  EXPECT_TRUE(says(found(answer, "waiting", "trouble"), "calcar edit someconsultation")) << answer.out;
}

TEST_F(Doctor, NagsAboutAnUrgentLetterUntilItIsAcknowledged) {
  make();
  {
    const store::Store store = opened();
    tests::addSignedDocument(store, "20261129-1");
    ASSERT_TRUE(store::Outbox(store).queue(tests::norasDesk(), "20261129-1", "folder:praxis", true));
  }
  const Answer urgent = on({"doctor", "--json"});
  {
    const store::Store store = opened();
    const store::Outbox outbox(store);
    ASSERT_TRUE(outbox.note(tests::norasDesk(), outbox.list()->front().id, engine::DeliveryEvent::Acknowledge,
                            "by phone"));
  }
  const Answer acknowledged = on({"doctor", "--json"});

  EXPECT_EQ(urgent.code, ExitCode::InputRefused);
  EXPECT_TRUE(says(found(urgent, "outbox", "trouble"), "20261129-1")) << urgent.out;
  EXPECT_NE(found(acknowledged, "outbox", "fine"), "") << acknowledged.out;
}

TEST_F(Doctor, AdvisesToLookAtALetterThatCouldNotBeSent) {
  make();
  {
    const store::Store store = opened();
    tests::addSignedDocument(store, "20261129-2", "note");
    const store::Outbox outbox(store);
    const auto queued = outbox.queue(tests::norasDesk(), "20261129-2", "folder:praxis", false);
    ASSERT_TRUE(queued);
    ASSERT_TRUE(outbox.note(tests::norasDesk(), queued->id, engine::DeliveryEvent::GiveUp, "no folder"));
  }

  const Answer answer = on({"doctor", "--json"});

  EXPECT_EQ(answer.code, ExitCode::Done) << answer.out;
  EXPECT_TRUE(says(found(answer, "outbox", "advice"), "folder:praxis")) << answer.out;
}

TEST_F(Doctor, SaysThatRulesCannotBeReadAndLooksAtTheRest) {
  make();
  std::ofstream(at("no.pack")) << "these are no rules";

  const Answer answer = on({"doctor", "--json", "--pack", at("no.pack")});

  EXPECT_EQ(answer.code, ExitCode::InputRefused);
  EXPECT_NE(found(answer, "rules", "trouble"), "");
  EXPECT_NE(found(answer, "audit-trail", "fine"), "");
}

TEST_F(Doctor, SaysThatEntriesCannotWaitWhereNothingCanBeWritten) {
  std::ofstream(at("a-file")) << "no folder";
  ::setenv("XDG_STATE_HOME", at("a-file").c_str(), 1);  // NOLINT(concurrency-mt-unsafe)

  const Answer answer = on({"doctor", "--json"});

  EXPECT_TRUE(says(found(answer, "state-folder", "trouble"), "XDG_STATE_HOME")) << answer.out;
}

TEST_F(Doctor, AStoreThatIsOpenedForbidsCoreDumpsOfTheProcess) {
  make();
  ::prctl(PR_SET_DUMPABLE, 1, 0, 0, 0);

  ASSERT_EQ(on({"store", "info"}).code, ExitCode::Done);

  rlimit limit{};
  ASSERT_EQ(::getrlimit(RLIMIT_CORE, &limit), 0);
  EXPECT_EQ(limit.rlim_cur, 0U);
  EXPECT_EQ(::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0), 0);
}

}  // namespace
}  // namespace calcar::testing
