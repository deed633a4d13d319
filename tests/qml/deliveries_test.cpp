#include "qml/model/deliveries.hpp"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "qml/model/outbox_state.hpp"
#include "qml/model/signing_sheet.hpp"
#include "tests/qml/support/test_workplace.hpp"

namespace calcar::ui {
namespace {

/// A visit with an urgent letter, signed.
class SignedVisit : public ::testing::Test {
 protected:
  SignedVisit() {
    SigningSheet sheet;
    Consultation& consultation = m_place.open(tests::exampleCase("femoral-neck-stress"));
    sheet.setConsultation(&consultation);
    sheet.setProperty("receiverRead", QString::fromStdString(consultation.episode().receiver.name));
    sheet.setProperty("isPlaceRead", true);
    sheet.sign();
    m_place.settle();
    m_deliveries.useWays("/nowhere/ways.yaml");
    m_deliveries.setConsultation(&consultation);
    m_outbox.setWorkplace(&m_place.workplace());
    m_place.settle();
  }

  [[nodiscard]] QModelIndex letter() {
    RowModel& rows = *m_deliveries.rows();
    for (int row = 0; row < rows.count(); ++row) {
      if (of(rows.index(row), "kind") == "referral") {
        return rows.index(row);
      }
    }
    return {};
  }
  [[nodiscard]] QVariant of(const QModelIndex& index, const QByteArray& role) {
    return m_deliveries.rows()->data(index, m_deliveries.rows()->roleNames().key(role));
  }

  /// A file with one way, into the folder `praxis` there.
  static QString waysIn(const QTemporaryDir& folder, const QByteArray& more = {}) {
    QFile file(folder.filePath("ways.yaml"));
    file.open(QIODevice::WriteOnly);
    file.write("ways:\n  folder:praxis: " + folder.filePath("praxis").toUtf8() + "\n" + more);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return file.fileName();
  }

  tests::TestWorkplace m_place;
  Deliveries m_deliveries;
  OutboxState m_outbox;
};

TEST_F(SignedVisit, ALetterOnNoWayIsRemindedOf) {
  ASSERT_TRUE(letter().isValid());
  EXPECT_EQ(of(letter(), "step"), 1);
  EXPECT_FALSE(m_outbox.urgentWords().isEmpty());
}

TEST_F(SignedVisit, OnlyAReceiptEndsTheReminder) {
  const QString number = of(letter(), "number").toString();
  m_deliveries.send(number, "by-hand");
  m_place.settle();
  m_outbox.refresh();
  m_place.settle();
  EXPECT_EQ(of(letter(), "step"), 2);
  EXPECT_FALSE(m_outbox.urgentWords().isEmpty());

  m_deliveries.handOver(number, of(letter(), "outgoing").toString(), true, "Dr. Sol");
  m_place.settle();
  m_place.settle();
  m_outbox.refresh();
  m_place.settle();

  EXPECT_EQ(of(letter(), "step"), 4);
  EXPECT_TRUE(m_outbox.urgentWords().isEmpty());
}

TEST_F(SignedVisit, ByHandIsAlwaysAWay) { EXPECT_EQ(m_deliveries.ways(), QStringList{"by-hand"}); }

TEST_F(SignedVisit, EachKindOfDocumentHasItsUsualWay) {
  const QTemporaryDir folder;
  m_deliveries.useWays(waysIn(folder, "default: { referral: folder:praxis, note: by-hand }\n").toStdString());
  m_place.settle();

  EXPECT_EQ(of(letter(), "usualWay"), "folder:praxis");
}

TEST_F(SignedVisit, WhatCouldNotLeaveIsTriedAgainWhenSomebodySaysSo) {
  const QTemporaryDir folder;
  m_deliveries.useWays(waysIn(folder).toStdString());
  m_deliveries.send(of(letter(), "number").toString(), "folder:praxis");
  ASSERT_TRUE(QTest::qWaitFor([&] { return !of(letter(), "detail").toString().isEmpty(); }));
  ASSERT_EQ(of(letter(), "step"), 2);

  QDir(folder.path()).mkdir("praxis");
  m_deliveries.tryNow(of(letter(), "outgoing").toString());

  EXPECT_TRUE(QTest::qWaitFor([&] { return of(letter(), "step") == 3; }));
}

TEST_F(SignedVisit, WhatIsTakenOutOfTheFolderIsReceivedWithoutAnybodyAsking) {
  const QTemporaryDir folder;
  QDir(folder.path()).mkdir("praxis");
  const QString ways = waysIn(folder);
  m_deliveries.useWays(ways.toStdString());
  m_outbox.useWays(ways.toStdString());
  const QString number = of(letter(), "number").toString();

  m_deliveries.send(number, "folder:praxis");
  ASSERT_TRUE(QTest::qWaitFor([&] { return of(letter(), "step") == 3; }));
  ASSERT_TRUE(QFile::remove(folder.filePath("praxis/" + number + ".pdf")));
  m_outbox.setProperty("sends", true);
  m_outbox.refresh();

  EXPECT_TRUE(QTest::qWaitFor([&] { return m_outbox.urgentWords().isEmpty(); }));
  EXPECT_TRUE(QTest::qWaitFor([&] { return of(letter(), "step") == 4; }, 10'000));
}

}  // namespace
}  // namespace calcar::ui
