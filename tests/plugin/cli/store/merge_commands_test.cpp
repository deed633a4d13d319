#include "integrations/store/merge.hpp"
#include "tests/plugin/cli/store/store_program.hpp"

namespace calcar::testing {
namespace {

class MergeCommands : public OnStore {
 protected:
  MergeCommands()
      : m_first(addVisit("labral")),
        m_second(addVisit("femoral-neck-stress")),
        m_survivor(patientOf(m_first)),
        m_merged(patientOf(m_second)) {}

  [[nodiscard]] nlohmann::json join() const {
    return tells({"merge", m_survivor, m_merged, "--reason", "one person, two cards"}).at("merges").at(0);
  }
  /// How often the journal of a consultation speaks of a merge.
  [[nodiscard]] std::size_t notesIn(const std::string& consultation) const {
    std::size_t notes = 0;
    const store::Store store = opened();
    const auto entries = store::Consultations(store).since(consultation, 0);
    for (const auto& stored : entries.value()) {
      notes += holds(stored.payload, "\"note-merge\"") ? 1 : 0;
    }
    return notes;
  }

  std::string m_first;
  std::string m_second;
  std::string m_survivor;
  std::string m_merged;
};

TEST_F(MergeCommands, MovesTheConsultationsAndBothHistoriesSaySo) {
  const auto merge = join();

  EXPECT_EQ(merge.at("state"), "done");
  EXPECT_EQ(merge.at("moved"), nlohmann::json::array({m_second}));
  EXPECT_EQ(merge.at("noted").size(), 2U);
  EXPECT_EQ(patientOf(m_second), m_survivor);
  EXPECT_EQ(notesIn(m_first), 1U);
  EXPECT_EQ(notesIn(m_second), 1U);
}

TEST_F(MergeCommands, TheSameOnceMoreChangesNothing) {
  const auto merge = join();

  const auto again = join();

  EXPECT_EQ(again.at("merge"), merge.at("merge"));
  EXPECT_TRUE(again.at("noted").empty());
  EXPECT_EQ(notesIn(m_second), 1U);
}

TEST_F(MergeCommands, GoesOnWhereItWasCutOffBeforeTheHistoriesSaidSo) {
  ASSERT_TRUE(store::mergePatients(opened(), {"Nora Berg", "room-1"}, m_survivor, m_merged, "one person"));
  ASSERT_EQ(notesIn(m_second), 0U);

  const auto merge = join();

  EXPECT_EQ(merge.at("noted").size(), 2U);
  EXPECT_EQ(notesIn(m_second), 1U);
}

TEST_F(MergeCommands, WaitsWhileAConsultationIsOpenElsewhere) {
  {
    const auto store = opened();
    ASSERT_TRUE(store::Consultations(store).present({"Ole", "room-2"}, m_second));
  }

  EXPECT_EQ(join().at("state"), "waiting");
  EXPECT_TRUE(tells({"merge", "--waiting"}).at("merges").empty());
  EXPECT_EQ(patientOf(m_second), m_merged);

  {
    const auto store = opened();
    ASSERT_TRUE(store::Consultations(store).leave({"Ole", "room-2"}, m_second));
  }
  const auto done = tells({"merge", "--waiting"}).at("merges");

  ASSERT_EQ(done.size(), 1U);
  EXPECT_EQ(done.at(0).at("state"), "done");
  EXPECT_EQ(notesIn(m_second), 1U);
}

TEST_F(MergeCommands, PartGivesBackExactlyWhatMoved) {
  const auto id = join().at("merge").get<std::string>();

  const auto parted = tells({"part", id, "--reason", "two people after all"}).at("merges").at(0);

  EXPECT_EQ(parted.at("state"), "undone");
  EXPECT_EQ(parted.at("noted").size(), 2U);
  EXPECT_EQ(patientOf(m_second), m_merged);
  EXPECT_EQ(patientOf(m_first), m_survivor);
  EXPECT_EQ(notesIn(m_second), 2U);
  EXPECT_EQ(does({"part", id, "--reason", "once more"}).code, 1);
}

TEST_F(MergeCommands, PartSaysWhichConsultationsStay) {
  const auto id = join().at("merge").get<std::string>();
  const std::string later = addVisit("labral");

  const auto parted = tells({"part", id, "--reason", "two people after all"}).at("merges").at(0);

  EXPECT_EQ(parted.at("stayed"), nlohmann::json::array({later}));
}

TEST_F(MergeCommands, AMovedConsultationIsOfItsNewRecordsPersonAndBackAgain) {
  const auto id = join().at("merge").get<std::string>();
  EXPECT_TRUE(holds(does({"show", tells({"visits"}).at(0).at("visit")}).out, "Reiter"));

  ASSERT_EQ(does({"part", id, "--reason", "two people after all"}).code, 0);

  for (const auto& visit : tells({"visits"})) {
    const bool isFirst = visit.at("consultation") == m_first;
    EXPECT_EQ(holds(does({"show", visit.at("visit")}).out, "Reiter"), isFirst);
  }
}

TEST_F(MergeCommands, ListsTheMergesOfEitherRecord) {
  const auto id = join().at("merge");

  for (const std::string& patient : {m_survivor, m_merged}) {
    const auto merges = tells({"merges", patient}).at("merges");
    ASSERT_EQ(merges.size(), 1U);
    EXPECT_EQ(merges.at(0).at("merge"), id);
    EXPECT_EQ(merges.at(0).at("reason"), "one person, two cards");
  }
}

TEST_F(MergeCommands, RefusesWhatIsNoPairOrHasNoReason) {
  EXPECT_EQ(does({"merge", m_survivor}).code, 2);
  EXPECT_EQ(does({"merge", m_survivor, m_merged}).code, 2);
  EXPECT_EQ(does({"merge", m_survivor, m_survivor, "--reason", "same"}).code, 1);
  EXPECT_EQ(does({"merge", m_survivor, "nobody", "--reason", "same"}).code, 1);
  EXPECT_EQ(does({"part", "no-merge", "--reason", "same"}).code, 1);
}

}  // namespace
}  // namespace calcar::testing
