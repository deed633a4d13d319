#include "qml/model/rows.hpp"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>

namespace calcar::ui {
namespace {

struct Fruit {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(int weight MEMBER weight FINAL)

 public:
  QString key;
  int weight = 0;
  friend bool operator==(const Fruit&, const Fruit&) = default;
};

QStringList keysOf(const Rows<Fruit>& rows) {
  QStringList keys;
  for (const Fruit& fruit : rows.rows()) {
    keys.append(fruit.key);
  }
  return keys;
}

class RowsTest : public ::testing::Test {
 protected:
  Rows<Fruit> rows;
  QAbstractItemModelTester tester{&rows, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(RowsTest, NamesARoleForEachPropertyOfTheGadget) {
  rows.show({{"apple", 120}});

  const auto roles = rows.roleNames();
  const int weight = roles.key("weight");

  EXPECT_EQ(rows.data(rows.index(0), weight).toInt(), 120);
}

TEST_F(RowsTest, MovesAddsAndDropsRowsToReachAnyOtherOrder) {
  const std::vector<QStringList> orders{
      {"a", "b", "c", "d"}, {"d", "c", "b", "a"}, {"b"}, {"x", "b", "y", "a"}, {}, {"q", "a"},
      {"a", "q", "r", "s"}, {"s", "a", "r", "q"}};
  for (const QStringList& order : orders) {
    std::vector<Fruit> fruits;
    for (const QString& key : order) {
      fruits.push_back({key, 1});
    }
    rows.show(fruits);

    EXPECT_EQ(keysOf(rows), order);
  }
}

TEST_F(RowsTest, TellsOnlyOfTheRowThatChanged) {
  rows.show({{"a", 1}, {"b", 2}, {"c", 3}});
  const QSignalSpy changed(&rows, &QAbstractItemModel::dataChanged);
  const QSignalSpy reset(&rows, &QAbstractItemModel::modelReset);
  const QSignalSpy removed(&rows, &QAbstractItemModel::rowsRemoved);

  rows.show({{"a", 1}, {"b", 7}, {"c", 3}});

  ASSERT_EQ(changed.count(), 1);
  EXPECT_EQ(changed.first().first().toModelIndex().row(), 1);
  EXPECT_EQ(reset.count() + removed.count(), 0);
}

TEST_F(RowsTest, KeepsQuietWhenNothingChanged) {
  rows.show({{"a", 1}});
  const QSignalSpy changed(&rows, &QAbstractItemModel::dataChanged);
  const QSignalSpy counted(&rows, &RowModel::countChanged);

  rows.show({{"a", 1}});

  EXPECT_EQ(changed.count() + counted.count(), 0);
}

}  // namespace
}  // namespace calcar::ui

#include "rows_test.moc"
