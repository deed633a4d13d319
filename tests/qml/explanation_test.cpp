#include "qml/model/explanation.hpp"

#include <gtest/gtest.h>

#include "tests/qml/support/test_workplace.hpp"

namespace calcar::ui {
namespace {

constexpr auto kFlag = "femoral-neck-bone-stress-injury";
constexpr auto kMri = "mri-hip-pelvis-read/no-bone-stress";

QVariant roleOf(RowModel& model, int row, const char* role) {
  return model.data(model.index(row), model.roleNames().key(role));
}

class ExplanationTest : public ::testing::Test {
 protected:
  void explain(const char* example, const char* kind, const char* subject) {
    m_consultation = &m_place.open(tests::exampleCase(example));
    m_place.settle();
    m_explanation.setConsultation(m_consultation);
    m_explanation.setKind(kind);
    m_explanation.setSubject(subject);
  }

  tests::TestWorkplace m_place;
  Consultation* m_consultation = nullptr;
  Explanation m_explanation;
};

TEST_F(ExplanationTest, EveryBarBeginsWhereTheLastEnded) {
  explain("labral", "condition", "fai-syndrome-labral-tear");

  RowModel& bars = *m_explanation.waterfall();
  ASSERT_GE(bars.count(), 3);
  EXPECT_TRUE(roleOf(bars, 0, "isStart").toBool());
  EXPECT_TRUE(roleOf(bars, bars.count() - 1, "isEnd").toBool());
  for (int row = 1; row + 1 < bars.count(); ++row) {
    EXPECT_DOUBLE_EQ(roleOf(bars, row, "from").toDouble(), roleOf(bars, row - 1, "to").toDouble());
    EXPECT_EQ(roleOf(bars, row, "to").toDouble() > roleOf(bars, row, "from").toDouble(),
              roleOf(bars, row, "isFor").toBool());
  }
}

TEST_F(ExplanationTest, ARaisedFlagNamesWhatRaisedItWithItsDay) {
  explain("femoral-neck-stress", "flag", kFlag);

  ASSERT_EQ(m_explanation.flagState(), Terms::Flag::Raised);
  ASSERT_GT(m_explanation.lines()->count(), 1);
  EXPECT_TRUE(roleOf(*m_explanation.lines(), 0, "isHead").toBool());
  EXPECT_FALSE(roleOf(*m_explanation.lines(), 1, "detail").toString().isEmpty());
  EXPECT_GT(m_explanation.sources()->count(), 0);
}

TEST_F(ExplanationTest, AClearanceNeedsANameAndADay) {
  explain("femoral-neck-stress", "flag", kFlag);

  EXPECT_FALSE(m_explanation.recordClearance(kMri, " ", "2026-11-20").isEmpty());
  EXPECT_FALSE(m_explanation.recordClearance(kMri, "Dr Lind", "soon").isEmpty());
  EXPECT_FALSE(m_explanation.recordClearance("", "Dr Lind", "2026-11-20").isEmpty());
  m_place.settle();
  EXPECT_TRUE(m_consultation->episode().clearances.empty());

  EXPECT_TRUE(m_explanation.recordClearance(kMri, "Dr Lind", "2026-11-20").isEmpty());
  m_place.settle();

  ASSERT_EQ(m_consultation->episode().clearances.size(), 1U);
  EXPECT_EQ(m_consultation->episode().clearances.front().by, "Dr Lind");
}

TEST_F(ExplanationTest, ADecisionIsKeptWithItsReason) {
  explain("labral", "condition", "fai-syndrome-labral-tear");

  m_explanation.decide(Terms::Decision::Defer, "after the MRI");
  m_place.settle();

  EXPECT_TRUE(m_explanation.decision().contains("after the MRI"));
}

TEST_F(ExplanationTest, TheDispositionLeadsToTheFlagBehindIt) {
  explain("femoral-neck-stress", "disposition", "disposition");

  bool isFound = false;
  for (int row = 0; row < m_explanation.lines()->count(); ++row) {
    isFound = isFound || (roleOf(*m_explanation.lines(), row, "linkKind") == "flag" &&
                          roleOf(*m_explanation.lines(), row, "link") == kFlag);
  }
  EXPECT_TRUE(isFound);
}

TEST_F(ExplanationTest, FindingsAreAnsweredOnTheirPages) {
  explain("labral", "disposition", "disposition");

  EXPECT_EQ(m_explanation.pageOf("fadir-pain"), static_cast<int>(Terms::Page::Examination));
  EXPECT_EQ(m_explanation.pageOf("night-pain"), static_cast<int>(Terms::Page::History));
  EXPECT_EQ(m_explanation.pageOf("pain-below-knee"), static_cast<int>(Terms::Page::History));
  EXPECT_EQ(m_explanation.pageOf("mri-hip-pelvis-read"), static_cast<int>(Terms::Page::Imaging));
}

}  // namespace
}  // namespace calcar::ui
