#include "integrations/store/rights.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include "tests/integrations/store/people.hpp"
#include "tests/support/every_database.hpp"

namespace calcar::store {
namespace {

using engine::Date;
using engine::ErrorCode;
using tests::addComplaint;
using tests::addPerson;
using tests::count;
using tests::kNora;
using tests::kOle;

class Rights : public calcar::tests::OnEveryDatabase {
 protected:
  void SetUp() override {
    m_store = std::make_unique<Store>(newStore());
    m_person = addPerson(store(), "who it is");
    m_complaint = addComplaint(store(), m_person, "hip");
  }

  [[nodiscard]] const Store& store() const { return *m_store; }
  [[nodiscard]] const std::string& person() const { return m_person; }
  [[nodiscard]] const std::string& complaint() const { return m_complaint; }
  void closeStore() { m_store.reset(); }

  [[nodiscard]] engine::Result<Erasure> erased(const std::string& despite = {}) const {
    return erasePatient(store(), kNora, {m_person, "asked for it", despite});
  }

  /// The middle of every sealed record of the store: what a remnant would be found by.
  [[nodiscard]] std::vector<std::string> sealedPieces() const {
    std::vector<std::string> pieces;
    for (const char* table : {"patient", "snapshot", "entry", "visit_record", "document", "outgoing",
                              "audit WHERE patient IS NOT NULL"}) {
      for (const auto& row : store().vault().connection.query(std::string("SELECT sealed FROM ") + table)) {
        const std::string& raw = internal::bytes(row.front());
        if (raw.size() >= 40) {
          pieces.push_back(raw.substr(16, 20));
        }
      }
    }
    return pieces;
  }

  /// How many of the pieces lie in any file of the store's folder.
  [[nodiscard]] std::size_t foundInFiles(const std::vector<std::string>& pieces) const {
    std::string all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder())) {
      std::ifstream file(entry.path(), std::ios::binary);
      all.append(std::istreambuf_iterator<char>(file), {});
    }
    return static_cast<std::size_t>(
        std::count_if(pieces.begin(), pieces.end(),
                      [&all](const std::string& piece) { return all.find(piece) != std::string::npos; }));
  }

 private:
  std::unique_ptr<Store> m_store;
  std::string m_person;
  std::string m_complaint;
};

CALCAR_ON_EVERY_DATABASE(Rights);

/// What can only be seen where the files are ours.
class RightsInAFile : public Rights {};
INSTANTIATE_TEST_SUITE_P(SQLite, RightsInAFile, ::testing::Values(Location::Kind::File));

TEST_P(Rights, GiveACopyOfEverything) {
  tests::addDelivery(store(), person(), complaint(), "sent");

  const auto all = exportPatient(store(), kNora, person());

  ASSERT_TRUE(all) << all.error().detail;
  EXPECT_EQ(all->records.at(0).payload, "who it is");
  ASSERT_EQ(all->consultations.size(), 1U);
  const ExportedConsultation& one = all->consultations.front();
  EXPECT_EQ(one.snapshots.size(), 2U);
  EXPECT_EQ(one.entries.at(1).payload, "second of hip");
  EXPECT_EQ(one.visits.at(0).happened, "2026-11-20T10:15");
  EXPECT_EQ(one.records.at(0).payload, "record of hip");
  EXPECT_EQ(one.documents.at(0).document.payload, "letter of hip");
  EXPECT_EQ(one.deliveries.at(0).state, "sent");
  EXPECT_EQ(all->events.back().action, "exported");
}

TEST_P(Rights, KnowNobodyByAnotherId) {
  EXPECT_EQ(exportPatient(store(), kNora, "nobody").error().code, ErrorCode::UnknownId);
  EXPECT_EQ(erasePatient(store(), kNora, {"nobody", "x", {}}).error().code, ErrorCode::UnknownId);
}

TEST_P(Rights, EraseEverythingButTheStub) {
  const std::string neighbour = addPerson(store(), "somebody else");
  const std::string kept = addComplaint(store(), neighbour, "knee");

  const auto erasure = erased();

  ASSERT_TRUE(erasure) << erasure.error().detail;
  EXPECT_EQ(erasure->records, 1);
  EXPECT_EQ(erasure->consultations, 1);
  EXPECT_EQ(erasure->visits, 1);
  EXPECT_EQ(erasure->documents, 1);
  EXPECT_TRUE(erasure->isSwept) << erasure->advice;
  EXPECT_NE(erasure->advice.find("backups"), std::string::npos);
  for (const char* table : {"patient", "consultation", "visit", "visit_record", "document"}) {
    EXPECT_EQ(count(store(), table), 1) << table << " holds the neighbour's alone";
  }
  EXPECT_EQ(count(store(), "patient_token WHERE patient NOT IN (SELECT number FROM patient)"), 0);
  EXPECT_EQ(count(store(), "entry"), 2);
  EXPECT_EQ(count(store(), "snapshot"), 2);
  EXPECT_TRUE(Consultations(store()).open(kNora, kept));
}

TEST_P(Rights, LeaveATrailThatIsStillWhole) {
  const auto before = Audit(store()).verify();
  const auto erasure = erased();
  ASSERT_TRUE(erasure) << erasure.error().detail;

  const auto after = Audit(store()).verify();

  ASSERT_TRUE(before && after);
  EXPECT_TRUE(after->isWhole());
  EXPECT_EQ(after->events, before->events + 1);
  EXPECT_EQ(after->erasedDetails, erasure->auditDetails);
  EXPECT_GT(after->erasedDetails, 0);
  TrailFilter filter;
  filter.patient = person();
  const auto events = Audit(store()).list(filter);
  ASSERT_TRUE(events);
  for (const TrailEvent& event : *events) {
    const bool isStub = event.action == "erased";
    EXPECT_EQ(event.state, isStub ? TrailEvent::Detail::There : TrailEvent::Detail::Erased) << event.action;
  }
  EXPECT_EQ(events->back().detail.at("reason"), "asked for it");
  EXPECT_EQ(events->back().detail.at("consultations"), "1");
}

TEST_P(Rights, TellAnErasedDetailFromOneThatWasTakenAwayLater) {
  ASSERT_TRUE(erased());
  ASSERT_TRUE(Audit(store()).note(kNora, {"printed", person(), {}, {}, {}}));
  const std::int64_t last = count(store(), "audit");
  tests::tamper(store(), "UPDATE audit SET sealed=NULL WHERE sequence=$1", {last});

  const auto report = Audit(store()).verify();

  ASSERT_TRUE(report && report->faults.size() == 1);
  EXPECT_EQ(report->faults.front().damage, TrailDamage::Emptied);
  EXPECT_EQ(report->faults.front().first, last);
}

TEST_P(RightsInAFile, LeaveNoRemnant) {
  for (int more = 0; more < 30; ++more) {
    addComplaint(store(), person(), internal::hex(internal::randomBytes(more < 20 ? 100 : 6000)));
  }
  const auto pieces = sealedPieces();
  ASSERT_GT(pieces.size(), 200U);
  ASSERT_EQ(foundInFiles(pieces), pieces.size()) << "before, each of them is found";
  const auto erasure = erased();
  ASSERT_TRUE(erasure) << erasure.error().detail;

  EXPECT_TRUE(erasure->isSwept) << erasure->advice;
  EXPECT_EQ(foundInFiles(pieces), 0U);
}

TEST_P(RightsInAFile, SayWhenAnotherProgramKeepsRemnants) {
  Store reader = openStore();
  internal::Connection& reading = reader.vault().connection;
  reading.execute("BEGIN");
  (void)reading.query("SELECT count(*) FROM patient");
  store().vault().connection.execute("PRAGMA busy_timeout=50");

  const auto erasure = erased();

  ASSERT_TRUE(erasure) << "what is erased is erased: " << erasure.error().detail;
  EXPECT_FALSE(erasure->isSwept);
  EXPECT_NE(erasure->advice.find("sweep again"), std::string::npos) << erasure->advice;
  reading.execute("COMMIT");
  EXPECT_EQ(sweep(store()), "");
}

TEST_P(Rights, StopAtADocumentThatDidNotArrive) {
  for (const char* state : {"queued", "sent", "failed"}) {
    const std::string patient = addPerson(store(), "p");
    const std::string letter = addComplaint(store(), patient, "x");
    tests::addDelivery(store(), patient, letter, state);

    const auto erasure = erasePatient(store(), kNora, {patient, "asked for it", {}});

    ASSERT_FALSE(erasure) << state;
    EXPECT_EQ(erasure.error().code, ErrorCode::Refused);
    EXPECT_NE(erasure.error().detail.find(letter + "-d"), std::string::npos) << erasure.error().detail;
    const auto forced = erasePatient(store(), kNora, {patient, "asked for it", "receiver has retired"});
    ASSERT_TRUE(forced) << forced.error().detail;
    TrailFilter filter;
    filter.patient = patient;
    filter.action = "erased";
    EXPECT_EQ(Audit(store()).list(filter)->back().detail.at("despite-undelivered"), "receiver has retired");
  }
}

TEST_P(Rights, DoNotStopAtADocumentThatArrived) {
  tests::addDelivery(store(), person(), complaint(), "acknowledged");

  EXPECT_TRUE(erased());
  EXPECT_EQ(count(store(), "outgoing"), 0);
}

TEST_P(Rights, StopWhileAConsultationIsOpen) {
  ASSERT_TRUE(Consultations(store()).present(kOle, complaint()));

  const auto erasure = erased();

  ASSERT_FALSE(erasure);
  EXPECT_EQ(erasure.error().code, ErrorCode::Refused);
  EXPECT_NE(erasure.error().detail.find("room-2"), std::string::npos);
  EXPECT_EQ(count(store(), "patient"), 1);
}

TEST_P(Rights, AskForAReason) {
  EXPECT_EQ(erasePatient(store(), kNora, {person(), "", {}}).error().code, ErrorCode::Refused);
}

TEST_P(Rights, EraseWhatWasMergedIntoTheRecordAsWell) {
  const std::string twin = addPerson(store(), "twin");
  const std::string older = addPerson(store(), "older");
  addComplaint(store(), twin, "twin");
  addComplaint(store(), older, "older");
  ASSERT_TRUE(mergePatients(store(), kNora, twin, older, "same"));
  ASSERT_TRUE(mergePatients(store(), kNora, person(), twin, "same"));

  const auto refused = erasePatient(store(), kNora, {twin, "x", {}});
  ASSERT_FALSE(refused);
  EXPECT_NE(refused.error().detail.find(person()), std::string::npos) << "it names the surviving record";
  const auto erasure = erased();

  ASSERT_TRUE(erasure) << erasure.error().detail;
  EXPECT_EQ(erasure->records, 3);
  EXPECT_EQ(erasure->consultations, 3);
  for (const char* table : {"patient", "consultation", "merge", "entry", "document"}) {
    EXPECT_EQ(count(store(), table), 0) << table;
  }
  EXPECT_EQ(count(store(), "audit WHERE sealed IS NOT NULL AND action<>'erased'"), 0);
  EXPECT_TRUE(Audit(store()).verify()->isWhole());
}

TEST_P(Rights, FindWhoseLastVisitIsTooLongAgo) {
  const std::string old = addPerson(store(), "old");
  addComplaint(store(), old, "x", "2016-11-28T23:59");
  const std::string justInTime = addPerson(store(), "just in time");
  addComplaint(store(), justInTime, "x", "2010-01-01T08:00");
  addComplaint(store(), justInTime, "x", "2016-11-29T00:00");

  const auto expired = findExpired(store(), retentionLimit({2026, 11, 29}));

  ASSERT_TRUE(expired) << expired.error().detail;
  ASSERT_EQ(expired->size(), 1U);
  EXPECT_EQ(expired->front().patient, old);
  EXPECT_EQ(expired->front().lastVisit, "2016-11-28T23:59");
}

TEST(RetentionLimit, IsTheSameDaySomeYearsEarlier) {
  EXPECT_EQ(retentionLimit({2026, 11, 29}), (Date{2016, 11, 29}));
  EXPECT_EQ(retentionLimit({2026, 11, 29}, 3), (Date{2023, 11, 29}));
  EXPECT_EQ(retentionLimit({2028, 2, 29}, 3), (Date{2025, 2, 28}));
}

TEST_P(Rights, GoOnErasingWhereTheyWereStopped) {
  std::set<std::string> old;
  for (int patient = 0; patient < 5; ++patient) {
    const std::string id = *old.insert(addPerson(store(), "old")).first;
    addComplaint(store(), id, "x", "2010-01-0" + std::to_string(patient + 1));
  }
  const Date limit{2016, 11, 29};

  const auto stopped = eraseExpired(store(), kNora, limit, [](std::int64_t erased) { return erased < 2; });
  ASSERT_TRUE(stopped) << stopped.error().detail;
  EXPECT_EQ(stopped->erased, 2);
  const auto rest = eraseExpired(store(), kNora, limit);

  ASSERT_TRUE(rest) << rest.error().detail;
  EXPECT_EQ(rest->erased, 3);
  EXPECT_EQ(count(store(), "patient"), 1) << "the one of this year stays";
}

TEST_P(Rights, NameWhomRetentionHadToKeep) {
  const std::string old = addPerson(store(), "old");
  const std::string letter = addComplaint(store(), old, "x", "2010-01-01");
  tests::addDelivery(store(), old, letter, "queued");

  const auto report = eraseExpired(store(), kNora, {2016, 11, 29});

  ASSERT_TRUE(report) << report.error().detail;
  EXPECT_EQ(report->erased, 0);
  ASSERT_EQ(report->kept.size(), 1U);
  EXPECT_EQ(report->kept.front().patient, old);
  EXPECT_NE(report->kept.front().why.find(letter + "-d"), std::string::npos);
}

}  // namespace
}  // namespace calcar::store
