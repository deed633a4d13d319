#include "integrations/workplace/merging.hpp"

#include "tests/support/desk_case.hpp"

namespace calcar::workplace {
namespace {

using engine::ErrorCode;
using tests::deskOn;
using tests::ida;
using tests::visit;

class MergingTest : public tests::OnEveryDatabase {
 protected:
  MergingTest()
      : m_desk(deskOn(newStore(), folder())), m_pending(m_desk->store(), folder() / "waiting-room-1") {
    engine::Patient twin = ida();
    twin.id = "8822";
    twin.contact = "+49 30 7";
    m_survivor = m_desk->findOrAdd(ida()).value().id;
    m_merged = m_desk->findOrAdd(twin).value().id;
    m_kept = begins(m_survivor);
    m_moved = begins(m_merged);
  }

  std::string begins(const std::string& person) {
    const auto opened = m_desk->begin(person);
    EXPECT_TRUE(m_desk->act(opened->token, visit("visit-of-" + person)));
    m_desk->leave();
    return opened->token.consultation;
  }
  engine::Snapshot standOf(const std::string& consultation) {
    const auto opened = m_desk->open(consultation);
    auto now = m_desk->read(opened->token).value();
    m_desk->leave();
    return now;
  }
  engine::Result<Joining> joins() {
    return joinPeople(*m_desk, m_pending, {m_survivor, m_merged, "one person, two cards"});
  }
  /// An entry that could not be stored waits on this machine.
  void waits(const std::string& patient, const std::string& consultation) {
    ASSERT_TRUE(m_pending.keep(patient, consultation, {9, "later", "{}"}));
  }

  std::unique_ptr<Desk> m_desk;
  store::Pending m_pending;
  std::string m_survivor;
  std::string m_merged;
  std::string m_kept;
  std::string m_moved;
};

TEST_P(MergingTest, BothHistoriesShowTheMergeAndTheMovedOneItsNewPerson) {
  const auto joining = joins();

  ASSERT_TRUE(joining) << joining.error().detail;
  ASSERT_EQ(standOf(m_moved).merges.size(), 1U);
  EXPECT_EQ(standOf(m_moved).merges[0].otherId, m_survivor);
  EXPECT_EQ(standOf(m_moved).episode.patient.id, "4711");
  ASSERT_EQ(standOf(m_kept).merges.size(), 1U);
  EXPECT_EQ(standOf(m_kept).merges[0].otherId, m_merged);
}

TEST_P(MergingTest, AConsultationThatStaysKeepsWhatWasCorrectedInIt) {
  const auto opened = m_desk->open(m_kept);
  engine::Patient corrected = ida();
  corrected.contact = "+49 30 9";
  ASSERT_TRUE(m_desk->act(opened->token, engine::MakeEdit{engine::SetPatient{corrected}}));

  ASSERT_TRUE(joins());

  EXPECT_EQ(standOf(m_kept).episode.patient.contact, "+49 30 9");
}

TEST_P(MergingTest, PartingTakesTheNoteBackAndGivesTheOldPersonBack) {
  const auto joining = joins();

  const auto parted = partPeople(*m_desk, m_pending, joining->merge.id, "two people after all");

  ASSERT_TRUE(parted) << parted.error().detail;
  EXPECT_TRUE(standOf(m_moved).merges.empty());
  EXPECT_TRUE(standOf(m_kept).merges.empty());
  EXPECT_EQ(standOf(m_moved).episode.patient.id, "8822");
}

TEST_P(MergingTest, PartingGoesOnWhereItWasCutOff) {
  const auto joining = joins();
  ASSERT_TRUE(store::undoMerge(m_desk->store(), m_desk->actor(), joining->merge.id, "two people"));
  ASSERT_FALSE(standOf(m_moved).merges.empty());

  ASSERT_TRUE(partPeople(*m_desk, m_pending, joining->merge.id, "two people after all"));

  EXPECT_TRUE(standOf(m_moved).merges.empty());
  const auto again = partPeople(*m_desk, m_pending, joining->merge.id, "two people after all");
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().code, ErrorCode::Refused);
}

TEST_P(MergingTest, MovesNothingWhileEntriesOfEitherPersonWaitOnThisMachine) {
  waits(m_merged, m_moved);

  const auto joining = joins();

  ASSERT_FALSE(joining);
  EXPECT_EQ(joining.error().code, ErrorCode::Refused);
  EXPECT_NE(joining.error().detail.find(m_moved), std::string::npos);
  EXPECT_TRUE(m_desk->person(m_merged)->mergedInto.empty());
  m_pending.clear(m_moved);
  EXPECT_TRUE(joins());
}

TEST_P(MergingTest, PartsNothingWhileEntriesWait) {
  const auto joining = joins();
  waits(m_survivor, m_moved);

  EXPECT_FALSE(partPeople(*m_desk, m_pending, joining->merge.id, "two people after all"));
  EXPECT_EQ(m_desk->person(m_merged)->mergedInto, m_survivor);
}

CALCAR_ON_EVERY_DATABASE(MergingTest);

}  // namespace
}  // namespace calcar::workplace
