#include <algorithm>
#include <sstream>

#include "integrations/store/internal/vault.hpp"
#include "tests/plugin/cli/store/store_program.hpp"

namespace calcar::testing {
namespace {

class AuditCommands : public OnStore {
 protected:
  AuditCommands() : m_consultation(addVisit()) {}
  [[nodiscard]] const std::string& consultation() const { return m_consultation; }
  /// Changes an event past the program, as somebody with the file could.
  void tamper() const {
    const store::Store store = opened();
    const auto written = store.vault().write([](store::internal::Connection& connection) {
      connection.execute("UPDATE audit SET action='printed' WHERE sequence=3", {});
    });
    ASSERT_TRUE(written) << written.error().detail;
  }

 private:
  std::string m_consultation;
};

std::vector<nlohmann::json> eventsIn(const std::string& lines) {
  std::vector<nlohmann::json> events;
  std::istringstream text(lines);
  for (std::string line; std::getline(text, line);) {
    events.push_back(nlohmann::json::parse(line));
  }
  return events;
}

TEST_F(AuditCommands, VerifyCallsAnUntouchedTrailWhole) {
  const auto tree = tells({"audit", "verify"});

  EXPECT_EQ(tree.at("whole"), true);
  EXPECT_EQ(tree.at("anchor"), "agrees");
  EXPECT_EQ(tree.at("fault-count"), 0);
  EXPECT_GT(tree.at("events").get<int>(), 10);
  for (const char* key : {"last", "erased-details", "faults", "anchor-advice"}) {
    EXPECT_TRUE(tree.contains(key)) << key;
  }
  EXPECT_TRUE(holds(does({"audit", "verify"}).out, "The audit trail is whole"));
}

TEST_F(AuditCommands, VerifyEndsWithOneAndNamesTheEventThatWasChanged) {
  tamper();

  const Outcome verified = does({"audit", "verify"});

  EXPECT_EQ(verified.code, 1);
  EXPECT_TRUE(holds(verified.out, "NOT whole")) << verified.out;
  EXPECT_TRUE(holds(verified.out, "event 3")) << verified.out;
}

TEST_F(AuditCommands, VerifyHoldsTheTrailAgainstTheLineOnPaper) {
  const auto line = tells({"audit", "anchor"}).at("line").get<std::string>();
  std::string slip = line;
  slip[slip.size() - 1] = slip.back() == '0' ? '1' : '0';

  EXPECT_EQ(does({"audit", "verify", "--line", line}).code, 0);
  EXPECT_EQ(does({"audit", "verify", "--line", slip}).code, 1);
}

TEST_F(AuditCommands, AnchorPrintsTheLineAloneAndSaysWhatToDoWithIt) {
  const Outcome anchor = does({"audit", "anchor"});

  EXPECT_EQ(std::count(anchor.out.begin(), anchor.out.end(), '\n'), 1);
  EXPECT_TRUE(holds(anchor.err, "write this line down")) << anchor.err;
}

TEST_F(AuditCommands, RenewAnchorNeedsAReasonAndKeepsIt) {
  EXPECT_EQ(does({"audit", "renew-anchor"}).code, 2);
  EXPECT_EQ(tells({"audit", "renew-anchor", "--reason", "a backup was restored"}).at("renewed"), true);

  const Outcome exported = does({"audit", "export"});
  EXPECT_TRUE(holds(exported.out, "a backup was restored"));
}

TEST_F(AuditCommands, ExportWritesOneEventALine) {
  const Outcome exported = does({"audit", "export"});

  const auto events = eventsIn(exported.out);
  ASSERT_GT(events.size(), 10U);
  EXPECT_TRUE(holds(exported.err, std::to_string(events.size()) + " events")) << exported.err;
  EXPECT_EQ(events.back().at("action"), "exported");
}

TEST_F(AuditCommands, ExportTakesOnlyWhatIsAskedFor) {
  const std::string visit = tells({"visits"}).at(0).at("visit").get<std::string>();

  for (const auto& event : eventsIn(does({"audit", "export", "--visit", visit}).out)) {
    EXPECT_TRUE(event.at("visit") == visit || event.at("action") == "exported") << event.dump();
  }
  EXPECT_LE(eventsIn(does({"audit", "export", "--from", "2150-01-01"}).out).size(), 1U);
  EXPECT_LE(eventsIn(does({"audit", "export", "--to", "1999-01-01"}).out).size(), 1U);
  EXPECT_EQ(does({"audit", "export", "--from", "yesterday"}).code, 2);
  EXPECT_EQ(does({"audit", "export", "--format", "pdf"}).code, 2);
}

TEST_F(AuditCommands, ExportWritesATableForASpreadsheet) {
  const Outcome exported = does({"audit", "export", "--format", "csv"});

  EXPECT_EQ(exported.code, 0);
  EXPECT_TRUE(holds(exported.out.substr(0, exported.out.find('\n')), "action")) << exported.out.substr(0, 80);
}

TEST_F(AuditCommands, FeedbackNamesSuggestionActionAndReasonAndNoPatient) {
  ASSERT_EQ(
      does({"edit", consultation()},
           "{\"decide-suggestion\": {\"kind\": \"condition\", \"suggestion\": \"labral-tear\", \"action\": "
           "\"deferred\", \"reason\": \"first six weeks of care\"}}\n")
          .code,
      0);

  const Outcome feedback = does({"audit", "export", "--feedback"});

  const auto lines = eventsIn(feedback.out);
  ASSERT_EQ(lines.size(), 1U) << feedback.out;
  EXPECT_EQ(lines[0].at("suggestion"), "labral-tear");
  EXPECT_EQ(lines[0].at("reason"), "first six weeks of care");
  EXPECT_FALSE(holds(feedback.out, patientOf(consultation())));
  EXPECT_TRUE(holds(feedback.err, "read them before")) << feedback.err;
}

}  // namespace
}  // namespace calcar::testing
