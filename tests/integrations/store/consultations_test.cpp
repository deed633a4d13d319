#include "integrations/store/consultations.hpp"

#include <gtest/gtest.h>

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
using tests::signature;

class ConsultationsTest : public tests::OnEveryDatabase {
 protected:
  Store m_store = newStore();
  Consultations m_consultations{m_store};
  Begun m_begun = tests::begin(m_store);
};
CALCAR_ON_EVERY_DATABASE(ConsultationsTest);

TEST_P(ConsultationsTest, GiveBackWhatWasStored) {
  need(m_consultations.append(kNora, edit(m_begun, 1, "first")));
  need(m_consultations.append(kNora, edit(m_begun, 2, "second")));

  const auto found = m_consultations.open(kOle, m_begun.consultation);

  ASSERT_TRUE(found) << found.error().detail;
  EXPECT_EQ(found->patient, m_begun.patient);
  EXPECT_EQ(found->sequence, 2);
  EXPECT_EQ(found->base.payload, "empty");
  ASSERT_EQ(found->entries.size(), 2U);
  EXPECT_EQ(found->entries[0].payload, "first");
  EXPECT_EQ(found->entries[1].payload, "second");
}

TEST_P(ConsultationsTest, StartFromTheLatestSnapshot) {
  need(m_consultations.append(kNora, edit(m_begun, 1)));
  Append what = edit(m_begun, 2);
  what.snapshots.push_back({2, "after two"});
  need(m_consultations.append(kNora, what));
  need(m_consultations.append(kNora, edit(m_begun, 3, "third")));

  const auto found = need(m_consultations.open(kNora, m_begun.consultation));

  EXPECT_EQ(found.base.sequence, 2);
  EXPECT_EQ(found.base.payload, "after two");
  ASSERT_EQ(found.entries.size(), 1U);
  EXPECT_EQ(found.entries[0].payload, "third");
}

TEST_P(ConsultationsTest, AreStillThereAfterTheStoreWasClosed) {
  need(m_consultations.append(kNora, edit(m_begun, 1, "kept")));

  const Store again = openStore();

  EXPECT_EQ(need(Consultations(again).open(kNora, m_begun.consultation)).entries.front().payload, "kept");
}

TEST_P(ConsultationsTest, StoreTheSameEntrySentTwiceOnce) {
  const Append what = edit(m_begun, 1);
  need(m_consultations.append(kNora, what));
  const std::int64_t trail = count(m_store, "audit");

  const auto again = m_consultations.append(kNora, what);

  EXPECT_TRUE(again);
  EXPECT_EQ(count(m_store, "entry"), 1);
  EXPECT_EQ(count(m_store, "audit"), trail) << "it happened once";
}

TEST_P(ConsultationsTest, StoreWhatIsNewBehindWhatWasSentBefore) {
  const Append first = edit(m_begun, 1, "first");
  need(m_consultations.append(kNora, first));
  Append both = first;
  both.entries.push_back({2, "second-entry", "second"});

  const auto stored = m_consultations.append(kNora, both);

  ASSERT_TRUE(stored) << stored.error().detail;
  EXPECT_EQ(need(m_consultations.open(kNora, m_begun.consultation)).sequence, 2);
}

TEST_P(ConsultationsTest, RefuseToOverwriteWhatAnotherWorkplaceStored) {
  need(m_consultations.append(kOle, edit(m_begun, 1, "theirs")));

  const auto mine = m_consultations.append(kNora, edit(m_begun, 1, "mine"));

  ASSERT_FALSE(mine);
  EXPECT_EQ(mine.error().code, ErrorCode::Conflict);
  const auto since = need(m_consultations.since(m_begun.consultation, 0));
  ASSERT_EQ(since.size(), 1U);
  EXPECT_EQ(since[0].payload, "theirs");
}

TEST_P(ConsultationsTest, RefuseAGapInTheNumbers) {
  EXPECT_EQ(m_consultations.append(kNora, edit(m_begun, 2)).error().code, ErrorCode::Conflict);
  Append gap = edit(m_begun, 1);
  gap.entries.push_back({3, "third", "x"});
  EXPECT_EQ(m_consultations.append(kNora, gap).error().code, ErrorCode::WrongOrder);
}

TEST_P(ConsultationsTest, RefuseToWriteToAnotherPatient) {
  const Begun other = tests::begin(m_store);
  Append what = edit(m_begun, 1);
  what.patient = other.patient;

  const auto stored = m_consultations.append(kNora, what);

  ASSERT_FALSE(stored);
  EXPECT_EQ(stored.error().code, ErrorCode::WrongContext);
  EXPECT_EQ(count(m_store, "entry"), 0);
}

TEST_P(ConsultationsTest, RefuseAVisitOfAnotherConsultation) {
  const Begun other = tests::begin(m_store);
  need(m_consultations.append(kNora, signature(other, 1, "visit-1", 1, "note-1")));

  const auto stored = m_consultations.append(kNora, signature(m_begun, 1, "visit-1", 2, "note-2"));

  ASSERT_FALSE(stored);
  EXPECT_EQ(stored.error().code, ErrorCode::WrongContext);
  EXPECT_EQ(need(m_consultations.open(kNora, m_begun.consultation)).sequence, 0) << "all or nothing";
}

TEST_P(ConsultationsTest, SayThatOneIsNotThere) {
  Append what = edit(m_begun, 1);
  what.consultation = "nobody";

  EXPECT_EQ(m_consultations.append(kNora, what).error().code, ErrorCode::UnknownId);
  EXPECT_EQ(m_consultations.open(kNora, "nobody").error().code, ErrorCode::UnknownId);
  EXPECT_EQ(m_consultations.since("nobody", 0).error().code, ErrorCode::UnknownId);
  EXPECT_EQ(m_consultations.visit("nobody").error().code, ErrorCode::UnknownId);
  EXPECT_EQ(m_consultations.record("nobody").error().code, ErrorCode::UnknownId);
  EXPECT_EQ(m_consultations.begin(kNora, "nobody", "empty").error().code, ErrorCode::UnknownId);
}

TEST_P(ConsultationsTest, KeepEachSignedVersion) {
  need(m_consultations.append(kNora, signature(m_begun, 1, "visit-1", 1, "note-1")));
  need(m_consultations.append(kNora, signature(m_begun, 2, "visit-1", 2, "note-2")));

  EXPECT_EQ(need(m_consultations.record("visit-1", 1)).payload, "as signed 1");
  EXPECT_EQ(need(m_consultations.record("visit-1")).payload, "as signed 2");
  EXPECT_EQ(need(m_consultations.visit("visit-1")).version, 2);
  EXPECT_EQ(count(m_store, "document WHERE id='note-1' AND replaced_by='note-2'"), 1);
  EXPECT_EQ(count(m_store, "document WHERE id='note-2' AND replaced_by IS NULL"), 1);
}

TEST_P(ConsultationsTest, NeverOverwriteASignedVersion) {
  need(m_consultations.append(kNora, signature(m_begun, 1, "visit-1", 1, "note-1")));
  Append other = signature(m_begun, 2, "visit-1", 1, "note-2");
  other.records.front().payload = "something else";

  const auto stored = m_consultations.append(kNora, other);

  ASSERT_FALSE(stored);
  EXPECT_EQ(stored.error().code, ErrorCode::Conflict);
  EXPECT_EQ(need(m_consultations.record("visit-1", 1)).payload, "as signed 1");
}

TEST_P(ConsultationsTest, ListVisitsPageByPageTheLatestFirst) {
  for (int day = 1; day <= 5; ++day) {
    Append what = edit(m_begun, day);
    // Two at the same minute: none is listed twice or left out.
    what.visits.push_back({0,
                           "visit-" + std::to_string(day),
                           {},
                           {},
                           day < 3 ? "2026-11-01T10:00" : "2026-11-02T10:00",
                           "draft",
                           0,
                           {}});
    need(m_consultations.append(kNora, what));
  }

  std::vector<std::string> seen;
  for (std::string before;;) {
    const auto page = need(m_consultations.visits(m_begun.patient, 2, before));
    for (const VisitRow& row : page) {
      seen.push_back(row.id);
    }
    if (page.empty()) {
      break;
    }
    before = page.back().id;
  }

  EXPECT_EQ(seen, (std::vector<std::string>{"visit-5", "visit-4", "visit-3", "visit-2", "visit-1"}));
  EXPECT_EQ(need(m_consultations.visits({}, 100)).size(), 5U);
  EXPECT_TRUE(need(m_consultations.visits("somebody-else", 100)).empty());
}

TEST_P(ConsultationsTest, LeaveInTheTrailWhoOpenedOne) {
  need(m_consultations.open(kOle, m_begun.consultation));

  EXPECT_EQ(count(m_store, "audit WHERE action='opened' AND patient='" + m_begun.patient + "'"), 1);
}

TEST_P(ConsultationsTest, HoldNothingOfThePayloadInPlainText) {
  const std::string canary = "Zebrafink-4711";
  need(m_consultations.append(kNora, edit(m_begun, 1, canary)));

  const auto rows = need(m_store.vault().read(
      [](internal::Connection& connection) { return connection.query("SELECT sealed FROM entry"); }));

  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(internal::bytes(rows[0][0]).find(canary), std::string::npos);
}

TEST_P(ConsultationsTest, SayWhoElseIsHere) {
  EXPECT_TRUE(need(m_consultations.present(kNora, m_begun.consultation)).empty());

  EXPECT_EQ(need(m_consultations.present(kOle, m_begun.consultation)), std::vector<std::string>{"room-1"});
  need(m_consultations.leave(kNora, m_begun.consultation));
  EXPECT_TRUE(need(m_consultations.present(kOle, m_begun.consultation)).empty());
}

TEST_P(ConsultationsTest, ForgetWhoWasSeenLongAgoOrInTheFuture) {
  for (const std::string seen : {"2001-01-01T00:00:00.000Z", "2999-01-01T00:00:00.000Z"}) {
    need(m_store.vault().write([&](internal::Connection& connection) {
      connection.execute("INSERT INTO presence(consultation, workplace, seen) VALUES($1, $2, $3)",
                         {m_begun.consultation, seen, seen});
    }));
  }

  EXPECT_TRUE(need(m_consultations.present(kNora, m_begun.consultation)).empty());
}

}  // namespace
}  // namespace calcar::store
