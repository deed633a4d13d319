#include <csignal>
#include <thread>

#include "integrations/store/outbox.hpp"
#include "tests/plugin/cli/store/store_program.hpp"

namespace calcar::testing {
namespace {

namespace fs = std::filesystem;

class OutboxCommands : public OnStore {
 protected:
  OutboxCommands() : m_letter(signReferral(addVisit())) {}

  [[nodiscard]] const std::string& letter() const { return m_letter; }
  /// A folder that another program would watch, and the file that names it.
  void makeWays() const {
    fs::create_directories(at("praxis"));
    write("settings/calcar/ways.yaml",
          "ways: { folder:praxis: " + at("praxis").string() + " }\ndefault: { referral: folder:praxis }\n");
    fs::permissions(at("settings/calcar/ways.yaml"), fs::perms::owner_read | fs::perms::owner_write);
  }
  [[nodiscard]] fs::path delivered() const { return at("praxis") / (m_letter + ".pdf"); }
  [[nodiscard]] std::string stateNow() const {
    return tells({"outbox", "list", "--all"}).at("outgoing").at(0).at("state").get<std::string>();
  }

 private:
  std::string m_letter;
};

TEST_F(OutboxCommands, ALetterThatIsOnNoWayOutNags) {
  const Outcome listed = does({"outbox", "list"});

  EXPECT_EQ(listed.code, 0);
  EXPECT_TRUE(listed.out.empty());
  EXPECT_TRUE(holds(listed.err, "Referral " + letter())) << listed.err;
  EXPECT_TRUE(holds(listed.err, "is on no way out"));
}

TEST_F(OutboxCommands, ListTellsAProgramWhatWaitsAndWhatNags) {
  const auto tree = tells({"outbox", "list"});

  EXPECT_TRUE(tree.at("outgoing").empty());
  ASSERT_EQ(tree.at("reminders").size(), 1U);
  EXPECT_EQ(tree.at("reminders").at(0).at("document"), letter());
  for (const char* key : {"id", "state", "minutes", "what", "what-to-do"}) {
    EXPECT_TRUE(tree.at("reminders").at(0).contains(key)) << key;
  }
}

TEST_F(OutboxCommands, QueueTakesTheUsualWayOfItsKind) {
  makeWays();

  const auto queued = tells({"outbox", "queue", letter(), "--urgent"});

  EXPECT_EQ(queued.at("way"), "folder:praxis");
  EXPECT_EQ(queued.at("state"), "queued");
  EXPECT_EQ(queued.at("urgent"), true);
  EXPECT_EQ(queued.at("document"), letter());
}

TEST_F(OutboxCommands, QueueAsksForAWayWhereNoneIsUsual) {
  const Outcome queued = does({"outbox", "queue", letter()});

  EXPECT_EQ(queued.code, 1);
  EXPECT_TRUE(holds(queued.err, "--way")) << queued.err;
  EXPECT_TRUE(tells({"outbox", "list"}).at("outgoing").empty());
}

TEST_F(OutboxCommands, QueueSaysWhenThisWorkplaceHasNoSuchWay) {
  makeWays();

  const Outcome queued = does({"outbox", "queue", letter(), "--way", "folder:elsewhere"});

  EXPECT_EQ(queued.code, 0);
  EXPECT_TRUE(holds(queued.err, "no such way")) << queued.err;
  EXPECT_TRUE(holds(does({"outbox", "send"}).err, "folder:elsewhere"));
}

TEST_F(OutboxCommands, QueueRefusesADocumentThatIsNotThere) {
  EXPECT_EQ(does({"outbox", "queue", "20260101-abcdef01", "--way", "by-hand"}).code, 1);
}

TEST_F(OutboxCommands, SendPutsTheSignedLetterIntoTheFolderAndSeesThatItIsTaken) {
  makeWays();
  ASSERT_EQ(does({"outbox", "queue", letter(), "--urgent"}).code, 0);

  const auto sent = tells({"outbox", "send"});

  EXPECT_EQ(sent.at("delivered"), 1);
  EXPECT_EQ(sent.at("outgoing").at(0).at("state"), "sent");
  EXPECT_EQ(contentOf(delivered()), store::Outbox(opened()).document(letter()).value());
  ASSERT_EQ(sent.at("reminders").size(), 1U);

  fs::remove(delivered());
  const Outcome taken = does({"outbox", "send"});

  EXPECT_EQ(taken.code, 0) << taken.err;
  EXPECT_TRUE(holds(taken.out, "acknowledged")) << taken.out;
  EXPECT_FALSE(holds(taken.err, "URGENT")) << taken.err;
  EXPECT_EQ(stateNow(), "acknowledged");
}

TEST_F(OutboxCommands, SendSaysWhyADocumentDidNotGo) {
  makeWays();
  ASSERT_EQ(does({"outbox", "queue", letter(), "--urgent"}).code, 0);
  fs::remove_all(at("praxis"));

  const Outcome sent = does({"outbox", "send"});

  EXPECT_EQ(sent.code, 0);
  EXPECT_TRUE(holds(sent.out, "queued, 1 try")) << sent.out;
  EXPECT_TRUE(holds(sent.out, "is not there")) << sent.out;
  EXPECT_TRUE(holds(sent.err, "URGENT: document " + letter())) << sent.err;
}

TEST_F(OutboxCommands, SendWithNothingDueSaysSo) {
  makeWays();

  EXPECT_TRUE(holds(does({"outbox", "send"}).err, "nothing was due"));
}

TEST_F(OutboxCommands, SendRefusesAFileOfWaysWithAMistakeAndNamesTheLine) {
  write("ways.yaml", "ways:\n  fax:praxis: /tmp\n");
  fs::permissions(at("ways.yaml"), fs::perms::owner_read | fs::perms::owner_write);

  const Outcome sent = does({"outbox", "send", "--ways", at("ways.yaml").string()});

  EXPECT_EQ(sent.code, 1);
  EXPECT_TRUE(holds(sent.err, "ways.yaml:2")) << sent.err;
}

TEST_F(OutboxCommands, WatchSendsUntilItIsInterrupted) {
  makeWays();
  ASSERT_EQ(does({"outbox", "queue", letter()}).code, 0);
  std::thread user([this] {
    const auto end = std::chrono::steady_clock::now() + std::chrono::minutes(1);
    while (!fs::exists(delivered()) && std::chrono::steady_clock::now() < end) {
      std::this_thread::yield();
    }
    ::kill(::getpid(), SIGINT);
  });

  const Outcome watched = does({"outbox", "watch", "--every", "1", "--json"});
  user.join();

  EXPECT_EQ(watched.code, 0) << watched.err;
  EXPECT_TRUE(fs::exists(delivered()));
  const auto first = nlohmann::json::parse(watched.out.substr(0, watched.out.find('\n')));
  EXPECT_EQ(first.at("outgoing").at(0).at("state"), "sent");
}

TEST_F(OutboxCommands, HandOverOfAQueuedLetterEndsItsReminder) {
  ASSERT_EQ(does({"outbox", "queue", letter(), "--way", "by-hand", "--urgent"}).code, 0);
  ASSERT_EQ(tells({"outbox", "list"}).at("reminders").size(), 1U);

  const auto noted = tells({"outbox", "hand-over", letter(), "--by-phone"}, "Dr. Lena Sommer\n");

  EXPECT_EQ(noted.at("state"), "acknowledged");
  const auto detail = noted.at("detail").get<std::string>();
  EXPECT_TRUE(holds(detail, "handed over by phone by Nora Berg to Dr. Lena Sommer on ")) << detail;
  EXPECT_TRUE(tells({"outbox", "list"}).at("reminders").empty());
}

TEST_F(OutboxCommands, HandOverOfALetterOnNoWayIsRecordedToo) {
  EXPECT_EQ(does({"outbox", "hand-over", letter(), "--in-person"}, "Dr. Lena Sommer\n").code, 0);
  EXPECT_EQ(stateNow(), "acknowledged");
}

TEST_F(OutboxCommands, HandOverNeedsToBeSaidHowAndToWhom) {
  EXPECT_EQ(does({"outbox", "hand-over", letter()}, "Dr. Lena Sommer\n").code, 2);
  EXPECT_EQ(does({"outbox", "hand-over", letter(), "--in-person"}).code, 1);
  EXPECT_EQ(does({"outbox", "hand-over", letter(), "--in-person"}, " \n").code, 1);
  EXPECT_TRUE(tells({"outbox", "list", "--all"}).at("outgoing").empty());
}

TEST_F(OutboxCommands, HandOverOfALetterOnSeveralWaysAsksWhich) {
  makeWays();
  ASSERT_EQ(does({"outbox", "queue", letter()}).code, 0);
  ASSERT_EQ(does({"outbox", "queue", letter(), "--way", "by-hand"}).code, 0);

  const Outcome noted = does({"outbox", "hand-over", letter(), "--in-person"}, "Dr. Lena Sommer\n");

  EXPECT_EQ(noted.code, 1);
  EXPECT_TRUE(holds(noted.err, "say which by its id")) << noted.err;
  const auto id = tells({"outbox", "list"}).at("outgoing").at(0).at("id").get<std::string>();
  EXPECT_EQ(does({"outbox", "hand-over", id, "--in-person"}, "Dr. Lena Sommer\n").code, 0);
}

TEST_F(OutboxCommands, SaveWritesTheSignedBytesOnceAndTheTrailSaysSo) {
  const std::string file = at("letter.pdf").string();

  const Outcome saved = does({"outbox", "save", letter(), "--out", file});

  EXPECT_EQ(saved.code, 0) << saved.err;
  EXPECT_EQ(saved.out, file + '\n');
  EXPECT_EQ(contentOf(file), store::Outbox(opened()).document(letter()).value());
  EXPECT_EQ(timesDone("exported"), 1U);
  EXPECT_EQ(does({"outbox", "save", letter(), "--out", file}).code, 1);
  EXPECT_EQ(timesDone("exported"), 1U);
}

TEST_F(OutboxCommands, SaveTellsAProgramWhatItWrote) {
  const auto tree = tells({"outbox", "save", letter(), "--out", at("letter.pdf").string()});

  EXPECT_EQ(tree.at("document"), letter());
  EXPECT_EQ(tree.at("kind"), "referral");
  EXPECT_EQ(tree.at("file"), at("letter.pdf").string());
  EXPECT_EQ(tree.at("replaced-by"), "");
}

TEST_F(OutboxCommands, ANewerVersionIsSentInPlaceOfTheOldOne) {
  const std::string consultation = tells({"visits"}).at(0).at("consultation").get<std::string>();
  ASSERT_EQ(
      does({"edit", consultation}, "{\"amend\": {\"visit\": 0, \"reason\": \"a word was wrong\"}}\n").code,
      0);
  const std::string newer = signReferral(consultation);

  EXPECT_EQ(does({"outbox", "queue", letter(), "--way", "by-hand"}).code, 1);
  EXPECT_EQ(does({"outbox", "queue", newer, "--way", "by-hand"}).code, 0);
  EXPECT_TRUE(holds(does({"outbox", "save", letter(), "--out", at("old.pdf").string()}).err, newer));
}

}  // namespace
}  // namespace calcar::testing
