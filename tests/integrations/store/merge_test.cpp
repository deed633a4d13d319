#include "integrations/store/merge.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "integrations/store/audit.hpp"
#include "integrations/store/rights.hpp"
#include "tests/integrations/store/people.hpp"
#include "tests/support/every_database.hpp"
#include "tests/support/property.hpp"

namespace calcar::store {
namespace {

using engine::ErrorCode;
using tests::addComplaint;
using tests::addPerson;
using tests::kNora;
using tests::kOle;
using Ids = std::vector<std::string>;
using Complaints = std::set<std::string>;

class Merging : public calcar::tests::OnEveryDatabase {
 protected:
  void SetUp() override {
    m_store = std::make_unique<Store>(newStore());
    m_one = addPerson(store(), "one");
    m_other = addPerson(store(), "other");
    m_ownComplaint = addComplaint(store(), m_one, "own");
    m_otherComplaint = addComplaint(store(), m_other, "other");
    tests::addDelivery(store(), m_other, m_otherComplaint, "acknowledged");
  }

  [[nodiscard]] const Store& store() const { return *m_store; }
  [[nodiscard]] const std::string& one() const { return m_one; }
  [[nodiscard]] const std::string& other() const { return m_other; }
  [[nodiscard]] const std::string& ownComplaint() const { return m_ownComplaint; }
  [[nodiscard]] const std::string& otherComplaint() const { return m_otherComplaint; }

  [[nodiscard]] Merge merged(const std::string& into, const std::string& from) const {
    auto merge = mergePatients(store(), kNora, into, from, "same person");
    EXPECT_TRUE(merge) << merge.error().detail;
    return merge.value_or(Merge{});
  }
  [[nodiscard]] Complaints complaintsOf(const std::string& patient) const {
    Complaints ids;
    const auto rows = Consultations(store()).ofPatient(patient);
    EXPECT_TRUE(rows);
    const auto found = rows.value_or(std::vector<ConsultationRow>{});
    for (const ConsultationRow& row : found) {
      ids.insert(row.id);
    }
    return ids;
  }
  void open(const std::string& complaint) const {
    ASSERT_TRUE(Consultations(store()).present(kOle, complaint));
  }
  void close(const std::string& complaint) const {
    ASSERT_TRUE(Consultations(store()).leave(kOle, complaint));
  }

 private:
  std::unique_ptr<Store> m_store;
  std::string m_one;
  std::string m_other;
  std::string m_ownComplaint;
  std::string m_otherComplaint;
};

CALCAR_ON_EVERY_DATABASE(Merging);

TEST_P(Merging, GivesTheComplaintsToTheSurvivingRecord) {
  const Merge merge = merged(one(), other());

  EXPECT_EQ(merge.state, MergeState::Done);
  EXPECT_EQ(merge.moved, Ids{otherComplaint()});
  EXPECT_EQ(complaintsOf(one()), (Complaints{ownComplaint(), otherComplaint()}));
  EXPECT_EQ(complaintsOf(other()), Complaints{});
}

TEST_P(Merging, LeavesEveryRecordReadableAsBefore) {
  ASSERT_EQ(merged(one(), other()).state, MergeState::Done);

  const auto all = exportPatient(store(), kNora, one());

  ASSERT_TRUE(all) << all.error().detail;
  ASSERT_EQ(all->consultations.size(), 2U);
  const bool isFirst = all->consultations[0].row.id == otherComplaint();
  const ExportedConsultation& moved = all->consultations[isFirst ? 0 : 1];
  EXPECT_EQ(moved.row.id, otherComplaint());
  EXPECT_EQ(moved.snapshots.at(0).payload, "snapshot of other");
  EXPECT_EQ(moved.snapshots.at(1).payload, "later snapshot of other");
  EXPECT_EQ(moved.entries.at(0).payload, "first of other");
  EXPECT_EQ(moved.entries.at(1).payload, "second of other");
  EXPECT_EQ(moved.records.at(0).payload, "record of other");
  EXPECT_EQ(moved.documents.at(0).document.payload, "letter of other");
  EXPECT_EQ(moved.deliveries.at(0).detail, "no answer yet");
}

TEST_P(Merging, IsSeenInBothHistories) {
  const Merge merge = merged(one(), other());

  for (const std::string& patient : {one(), other()}) {
    const auto merges = mergesOf(store(), patient);
    ASSERT_TRUE(merges && merges->size() == 1);
    EXPECT_EQ(merges->front().id, merge.id);
    EXPECT_EQ(merges->front().reason, "same person");
    EXPECT_EQ(merges->front().by, "Nora Vik");
    TrailFilter filter;
    filter.patient = patient;
    filter.action = "merged";
    EXPECT_EQ(Audit(store()).list(filter)->size(), 1U);
  }
}

TEST_P(Merging, WaitsWhileAComplaintOfEitherIsOpen) {
  for (const std::string& complaint : {ownComplaint(), otherComplaint()}) {
    open(complaint);

    const Merge merge = merged(one(), other());

    EXPECT_EQ(merge.state, MergeState::Waiting);
    EXPECT_EQ(complaintsOf(other()), Complaints{otherComplaint()});
    EXPECT_EQ(mergesOf(store(), one())->size(), 1U) << "asked again, it is the same merge";
    EXPECT_TRUE(performWaitingMerges(store(), kNora)->empty());
    close(complaint);
  }

  const auto performed = performWaitingMerges(store(), kOle);

  ASSERT_TRUE(performed && performed->size() == 1);
  EXPECT_EQ(performed->front().state, MergeState::Done);
  EXPECT_EQ(performed->front().by, "Nora Vik");
  EXPECT_EQ(complaintsOf(other()), Complaints{});
  EXPECT_TRUE(performWaitingMerges(store(), kOle)->empty());
}

TEST_P(Merging, TakesAWorkplaceThatWasSwitchedOffForGone) {
  open(otherComplaint());
  tests::tamper(store(), "UPDATE presence SET seen='2020-01-01T00:00:00.000Z'");

  EXPECT_EQ(merged(one(), other()).state, MergeState::Done);
}

TEST_P(Merging, StopsWhatIsWrittenForTheOldRecord) {
  ASSERT_EQ(merged(one(), other()).state, MergeState::Done);
  Append late;
  late.consultation = otherComplaint();
  late.patient = other();
  late.entries = {{3, "late", "late"}};

  const auto stored = Consultations(store()).append(kOle, late);

  ASSERT_FALSE(stored);
  EXPECT_EQ(stored.error().code, ErrorCode::WrongContext);
}

TEST_P(Merging, RefusesWhatIsNoPair) {
  EXPECT_EQ(mergePatients(store(), kNora, one(), one(), "x").error().code, ErrorCode::Refused);
  EXPECT_EQ(mergePatients(store(), kNora, one(), "nobody", "x").error().code, ErrorCode::UnknownId);
  EXPECT_EQ(mergePatients(store(), kNora, one(), other(), "").error().code, ErrorCode::Refused);
  ASSERT_EQ(merged(one(), other()).state, MergeState::Done);
  const std::string third = addPerson(store(), "third");
  EXPECT_EQ(mergePatients(store(), kNora, third, other(), "x").error().code, ErrorCode::Refused);
  EXPECT_EQ(mergePatients(store(), kNora, other(), third, "x").error().code, ErrorCode::Refused);
}

TEST_P(Merging, UndoneBringsBackExactlyWhatWasMoved) {
  const Merge merge = merged(one(), other());
  const std::string since = addComplaint(store(), one(), "since");

  const auto parted = undoMerge(store(), kOle, merge.id, "two persons after all");

  ASSERT_TRUE(parted) << parted.error().detail;
  EXPECT_EQ(parted->merge.state, MergeState::Undone);
  EXPECT_EQ(parted->back, Ids{otherComplaint()});
  EXPECT_EQ(parted->stayed, Ids{since});
  EXPECT_EQ(complaintsOf(one()), (Complaints{ownComplaint(), since}));
  EXPECT_EQ(complaintsOf(other()), Complaints{otherComplaint()});
  const auto all = exportPatient(store(), kNora, other());
  ASSERT_TRUE(all) << all.error().detail;
  EXPECT_EQ(all->consultations.at(0).documents.at(0).document.payload, "letter of other");
}

TEST_P(Merging, IsUndoneOnceOnly) {
  const Merge merge = merged(one(), other());
  ASSERT_TRUE(undoMerge(store(), kNora, merge.id, "x"));

  EXPECT_EQ(undoMerge(store(), kNora, merge.id, "x").error().code, ErrorCode::Refused);
  EXPECT_EQ(undoMerge(store(), kNora, "nothing", "x").error().code, ErrorCode::UnknownId);
}

TEST_P(Merging, IsUndoneFromTheLastOneOn) {
  const std::string third = addPerson(store(), "third");
  const Merge first = merged(one(), other());
  const Merge second = merged(third, one());

  EXPECT_EQ(undoMerge(store(), kNora, first.id, "x").error().code, ErrorCode::Refused);
  ASSERT_TRUE(undoMerge(store(), kNora, second.id, "x"));
  EXPECT_EQ(complaintsOf(one()), (Complaints{ownComplaint(), otherComplaint()}));
  ASSERT_TRUE(undoMerge(store(), kNora, first.id, "x"));
  EXPECT_EQ(complaintsOf(other()), Complaints{otherComplaint()});
}

TEST_P(Merging, IsNotUndoneWhileAComplaintIsOpen) {
  const Merge merge = merged(one(), other());
  open(otherComplaint());

  EXPECT_EQ(undoMerge(store(), kNora, merge.id, "x").error().code, ErrorCode::Refused);
}

TEST_P(Merging, ThatWaitsCanBeWithdrawn) {
  open(ownComplaint());
  const Merge merge = merged(one(), other());
  ASSERT_TRUE(undoMerge(store(), kNora, merge.id, "a slip"));
  close(ownComplaint());

  EXPECT_TRUE(performWaitingMerges(store(), kNora)->empty());
  EXPECT_EQ(complaintsOf(other()), Complaints{otherComplaint()});
}

TEST_P(Merging, ThatBecameImpossibleWhileItWaitedIsDropped) {
  const std::string third = addPerson(store(), "third");
  open(ownComplaint());
  ASSERT_EQ(merged(one(), other()).state, MergeState::Waiting);
  ASSERT_EQ(merged(third, other()).state, MergeState::Done);
  close(ownComplaint());

  const auto performed = performWaitingMerges(store(), kNora);

  ASSERT_TRUE(performed && performed->size() == 1);
  EXPECT_EQ(performed->front().state, MergeState::Dropped);
  EXPECT_EQ(complaintsOf(third), Complaints{otherComplaint()});
}

/// Who should own what, after a number of merges and undos.
struct Model {
  std::map<std::string, std::string> owner;
  std::map<std::string, std::string> mergedInto;
  Ids people;
  Ids merges;
};

void mergeBoth(const Store& store, Model& model, std::size_t into, std::size_t from) {
  const std::string& surviving = model.people[into];
  const std::string& gone = model.people[from];
  const auto merge = mergePatients(store, kNora, surviving, gone, "x");
  const bool isPossible =
      into != from && model.mergedInto[surviving].empty() && model.mergedInto[gone].empty();
  RC_ASSERT(merge.has_value() == isPossible);
  if (!isPossible) {
    return;
  }
  model.merges.push_back(merge->id);
  model.mergedInto[gone] = surviving;
  for (auto& [complaint, owner] : model.owner) {
    owner = owner == gone ? surviving : owner;
  }
}

void undoBoth(const Store& store, Model& model, std::size_t which) {
  if (model.merges.empty()) {
    return;
  }
  const auto parted = undoMerge(store, kNora, model.merges[which % model.merges.size()], "x");
  if (!parted) {
    RC_ASSERT(parted.error().code == ErrorCode::Refused);
    return;
  }
  RC_ASSERT(model.mergedInto[parted->merge.merged] == parted->merge.surviving);
  model.mergedInto[parted->merge.merged].clear();
  for (const std::string& complaint : parted->back) {
    RC_ASSERT(model.owner[complaint] == parted->merge.surviving);
    model.owner[complaint] = parted->merge.merged;
  }
}

/// Every record opens, under its one owner, and nothing is left or lost.
void checkAll(const Store& store, const Model& model) {
  std::size_t seen = 0;
  for (const std::string& person : model.people) {
    const auto rows = Consultations(store).ofPatient(person);
    RC_ASSERT(rows.has_value());
    for (const ConsultationRow& row : *rows) {
      RC_ASSERT(model.owner.at(row.id) == person);
      const auto opened = Consultations(store).open(kNora, row.id);
      RC_ASSERT(opened.has_value());
      RC_ASSERT(opened->patient == person);
      RC_ASSERT(Consultations(store).record(row.id + "-v").has_value());
      ++seen;
    }
  }
  RC_ASSERT(seen == model.owner.size());
}

/// Without `resize` the first cases would know the first two people only.
std::size_t anyBelow(std::size_t end) {
  return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange<std::size_t>(0, end));
}

TEST_P(Merging, InAnyOrderLeavesEveryRecordReadableAndWithOneOwner) {
  Model start;
  for (int person = 0; person < 4; ++person) {
    start.people.push_back(addPerson(store(), "person"));
    start.owner[addComplaint(store(), start.people.back(), "complaint")] = start.people.back();
  }
  // Each case goes on with what the one before left.
  calcar::testing::holdsAlways(
      [&] {
        const int steps = *rc::gen::inRange(1, 8);
        for (int step = 0; step < steps; ++step) {
          if (*rc::gen::arbitrary<bool>()) {
            mergeBoth(store(), start, anyBelow(4), anyBelow(4));
          } else {
            undoBoth(store(), start, anyBelow(64));
          }
        }
        checkAll(store(), start);
      },
      30);
  EXPECT_GT(start.merges.size(), 5U);
  EXPECT_TRUE(Audit(store()).verify()->isWhole());
}

}  // namespace
}  // namespace calcar::store
