#include "qml/model/examination_page.hpp"

#include <algorithm>

#include <QAbstractItemModelTester>
#include <gtest/gtest.h>

#include "tests/qml/support/test_workplace.hpp"

namespace calcar::ui {
namespace {

QVariant roleOf(RowModel& model, int row, const char* role) {
  return model.data(model.index(row), model.roleNames().key(role));
}

int rowOf(RowModel& model, const char* role, const QVariant& value) {
  for (int row = 0; row < model.rowCount({}); ++row) {
    if (roleOf(model, row, role) == value) {
      return row;
    }
  }
  return -1;
}

class ExaminationPageTest : public ::testing::Test {
 protected:
  void open(const char* example) {
    m_consultation = &m_place.open(tests::exampleCase(example));
    m_place.settle();
    m_page.setConsultation(m_consultation);
  }

  tests::TestWorkplace m_place;
  Consultation* m_consultation = nullptr;
  ExaminationPage m_page;
};

TEST_F(ExaminationPageTest, TheAffectedSideIsAskedFirst) {
  open("labral");

  ASSERT_TRUE(m_page.show("fadir-pain"));

  ASSERT_EQ(m_page.answers()->count(), 2);
  EXPECT_EQ(roleOf(*m_page.answers(), 0, "side").value<Terms::BodySide>(), m_consultation->side());
}

TEST_F(ExaminationPageTest, AQuestionOfAPanelIsNoTest) {
  open("labral");

  EXPECT_FALSE(m_page.show("night-pain"));
}

TEST_F(ExaminationPageTest, ATestWithOneSideAnsweredIsHalfDone) {
  open("labral");
  m_page.show("log-roll-pain");
  m_consultation->answer("log-roll-pain", Terms::BodySide::Left, Terms::Answer::No);
  m_consultation->answer("log-roll-pain", Terms::BodySide::Right, Terms::Answer::NotAsked);
  m_place.settle();

  const int row = rowOf(*m_page.tests(), "finding", "log-roll-pain");

  ASSERT_GE(row, 0);
  EXPECT_EQ(roleOf(*m_page.tests(), row, "standing").value<Terms::TestState>(), Terms::TestState::HalfDone);
}

TEST_F(ExaminationPageTest, ABlockedTestIsOffAndSaysWhichFlagForbidsIt) {
  open("femoral-neck-stress");

  ASSERT_TRUE(m_page.show("single-leg-hop-pain"));

  EXPECT_EQ(m_page.safety(), Terms::Safety::Blocked);
  EXPECT_FALSE(m_page.safetyWords().isEmpty());
}

TEST_F(ExaminationPageTest, RecordingABlockedTestKeepsWhatWasAnswered) {
  open("femoral-neck-stress");
  m_page.show("single-leg-hop-pain");
  m_consultation->answer("single-leg-hop-pain", Terms::BodySide::Left, Terms::Answer::CannotSay);
  m_place.settle();

  m_page.recordBlocked();
  m_place.settle();

  ASSERT_EQ(roleOf(*m_page.answers(), 0, "finding"), "single-leg-hop-pain");
  const auto rowOfSide = [this](Terms::BodySide side) {
    return rowOf(*m_page.answers(), "side", QVariant::fromValue(side));
  };
  const int left = rowOfSide(Terms::BodySide::Left);
  const int right = rowOfSide(Terms::BodySide::Right);
  EXPECT_EQ(roleOf(*m_page.answers(), left, "answer").value<Terms::Answer>(), Terms::Answer::CannotSay);
  EXPECT_EQ(roleOf(*m_page.answers(), right, "answer").value<Terms::Answer>(), Terms::Answer::Blocked);
}

TEST_F(ExaminationPageTest, NoFigureStandsWithoutItsSource) {
  open("labral");
  m_page.show("fadir-pain");

  ASSERT_GT(m_page.accuracy()->count(), 0);
  for (int row = 0; row < m_page.accuracy()->count(); ++row) {
    EXPECT_FALSE(roleOf(*m_page.accuracy(), row, "authority").toString().isEmpty());
  }
}

TEST_F(ExaminationPageTest, OneSideAloneIsComparedWithNothing) {
  open("labral");
  m_page.show("hip-internal-rotation-prone");
  m_consultation->measure("hip-internal-rotation-prone", Terms::BodySide::Left, 24);
  m_consultation->answer("hip-internal-rotation-prone", Terms::BodySide::Right, Terms::Answer::NotAsked);
  m_place.settle();

  ASSERT_EQ(m_page.measure()->count(), 1);
  EXPECT_EQ(roleOf(*m_page.measure(), 0, "comparison").value<Terms::Comparison>(),
            Terms::Comparison::CannotCompare);
}

TEST_F(ExaminationPageTest, ADifferenceCountsOnlyBeyondTheError) {
  open("labral");
  m_page.show("hip-internal-rotation-prone");
  m_consultation->measure("hip-internal-rotation-prone", Terms::BodySide::Right, 36);
  m_consultation->measure("hip-internal-rotation-prone", Terms::BodySide::Left, 29);
  m_place.settle();
  EXPECT_EQ(roleOf(*m_page.measure(), 0, "comparison").value<Terms::Comparison>(),
            Terms::Comparison::NoDifference);

  m_consultation->measure("hip-internal-rotation-prone", Terms::BodySide::Left, 28);
  m_place.settle();

  EXPECT_EQ(roleOf(*m_page.measure(), 0, "comparison").value<Terms::Comparison>(),
            Terms::Comparison::Difference);
}

TEST_F(ExaminationPageTest, ListsKeepTheRulesOfModels) {
  const QAbstractItemModelTester testing(m_page.tests(),
                                         QAbstractItemModelTester::FailureReportingMode::Fatal);
  open("labral");
  m_page.setByForm(true);
  m_page.toggle("range");
  m_page.toggle("range");
  m_page.setByForm(false);
  m_page.toggle("todo");

  EXPECT_GT(m_page.tests()->count(), 0);
}

}  // namespace
}  // namespace calcar::ui
