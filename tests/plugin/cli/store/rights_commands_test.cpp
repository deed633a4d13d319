#include "tests/plugin/cli/store/store_program.hpp"

namespace calcar::testing {
namespace {

namespace fs = std::filesystem;

class RightsCommands : public OnStore {
 protected:
  RightsCommands() : m_consultation(addVisit()), m_patient(patientOf(m_consultation)) {}
  [[nodiscard]] const std::string& consultation() const { return m_consultation; }
  [[nodiscard]] const std::string& patient() const { return m_patient; }
  /// Somebody whose only visit was in 1955. @returns the patient
  [[nodiscard]] std::string addLongAgo() const {
    write("old.yaml",
          "calcar: episode/1\n"
          "patient: { id: \"99\", issuer: PRAXIS1, family: Altmann, given: Eva }\n"
          "complaint: { side: left }\n"
          "visits: [{ when: 1955-03-04T10:00, clinician: { name: Nora Berg, role: physiotherapist } }]\n");
    const auto visits = tells({"visits", "add", at("old.yaml").string()});
    return patientOf(visits.at(0).at("consultation").get<std::string>());
  }

 private:
  std::string m_consultation;
  std::string m_patient;
};

TEST_F(RightsCommands, ExportCopiesEverythingForProgramsAndForPeople) {
  const std::string letter = signReferral(consultation());

  const auto tree = tells({"export", patient(), "--out", at("copy").string()});

  EXPECT_EQ(tree.at("patient"), patient());
  EXPECT_EQ(tree.at("files").size(), 3U);
  EXPECT_TRUE(contentOf(at("copy/summary.pdf")).starts_with("%PDF-"));
  EXPECT_TRUE(contentOf(at("copy/documents/" + letter + ".pdf")).starts_with("%PDF-"));
  const auto all = nlohmann::json::parse(contentOf(at("copy/patient.json")));
  EXPECT_EQ(all.at("calcar"), "patient-export/1");
  EXPECT_TRUE(holds(all.at("records").dump(), "Reiter"));
  const auto& one = all.at("consultations").at(0);
  EXPECT_TRUE(one.at("entries").at(0).at("content").is_object());
  EXPECT_TRUE(one.at("visit-records").at(0).at("content").is_object());
  EXPECT_EQ(one.at("documents").at(0).at("file"), "documents/" + letter + ".pdf");
  EXPECT_EQ(one.at("visits").at(0).at("state"), "signed");
  EXPECT_FALSE(all.at("events").empty());
}

TEST_F(RightsCommands, ExportIsForItsOwnerAloneAndInTheTrail) {
  ASSERT_EQ(does({"export", patient(), "--out", at("copy").string()}).code, 0);

  EXPECT_EQ(fs::status(at("copy")).permissions() & fs::perms::mask, fs::perms::owner_all);
  EXPECT_EQ(fs::status(at("copy/patient.json")).permissions() & fs::perms::mask,
            fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(timesDone("exported", patient()), 1U);
}

TEST_F(RightsCommands, ExportNeverMixesWithWhatIsThere) {
  write("copy/other.txt", "somebody else's");

  const Outcome exported = does({"export", patient(), "--out", at("copy").string()});

  EXPECT_EQ(exported.code, 1);
  EXPECT_TRUE(holds(exported.err, "empty folder")) << exported.err;
  EXPECT_FALSE(fs::exists(at("copy/patient.json")));
}

TEST_F(RightsCommands, ExportRefusesAPersonWhoIsNotThere) {
  EXPECT_EQ(does({"export", "nobody", "--out", at("copy").string()}).code, 1);
  EXPECT_FALSE(fs::exists(at("copy")));
}

TEST_F(RightsCommands, EraseAsksFirstAndSaysWhatWouldGo) {
  const Outcome erased = does({"erase", patient(), "--reason", "asked for it"});

  EXPECT_NE(erased.code, 0);
  EXPECT_TRUE(holds(erased.err, "1 consultations with 1 visits")) << erased.err;
  EXPECT_EQ(tells({"visits"}).size(), 1U);
}

TEST_F(RightsCommands, EraseLeavesNothingButAStubInTheTrail) {
  const auto tree = tells({"erase", patient(), "--reason", "asked for it", "--yes"});

  EXPECT_EQ(tree.at("records"), 1);
  EXPECT_EQ(tree.at("consultations"), 1);
  EXPECT_EQ(tree.at("visits"), 1);
  EXPECT_EQ(tree.at("swept"), true);
  EXPECT_TRUE(holds(tree.at("advice").get<std::string>(), "backups"));
  EXPECT_TRUE(tells({"visits"}).empty());
  EXPECT_EQ(does({"export", patient(), "--out", at("copy").string()}).code, 1);
  EXPECT_EQ(does({"audit", "verify"}).code, 0);
}

TEST_F(RightsCommands, EraseStopsAtALetterThatNeverArrivedUnlessThatIsGivenUp) {
  const std::string letter = signReferral(consultation());
  ASSERT_EQ(does({"outbox", "queue", letter, "--way", "by-hand", "--urgent"}).code, 0);

  EXPECT_EQ(does({"erase", patient(), "--reason", "asked for it", "--yes"}).code, 1);
  EXPECT_EQ(does({"erase", patient(), "--reason", "asked for it", "--yes", "--despite-undelivered",
                  "the person took it along"})
                .code,
            0);
}

TEST_F(RightsCommands, RetentionListsAndErasesOnlyWhenToldTo) {
  ASSERT_EQ(does({"visits", "add", example("femoral-neck-stress")}).code, 0);
  const std::string old = addLongAgo();

  const auto listed = tells({"retention", "--years", "60"});

  ASSERT_EQ(listed.at("people").size(), 1U) << listed.dump();
  EXPECT_EQ(listed.at("people").at(0).at("patient"), old);
  EXPECT_TRUE(listed.contains("before"));
  EXPECT_EQ(does({"retention", "--years", "60", "--yes"}).code, 2);
  EXPECT_NE(does({"retention", "--years", "60", "--apply"}).code, 0);
  EXPECT_EQ(tells({"retention", "--years", "60"}).at("people").size(), 1U);

  const auto applied = tells({"retention", "--years", "60", "--apply", "--yes"});

  EXPECT_EQ(applied.at("erased"), 1);
  EXPECT_TRUE(applied.at("kept").empty());
  EXPECT_TRUE(tells({"retention", "--years", "60"}).at("people").empty());
  EXPECT_EQ(tells({"visits"}).size(), 2U);
}

}  // namespace
}  // namespace calcar::testing
