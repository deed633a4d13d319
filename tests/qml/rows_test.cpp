#include "qml/model/rows.hpp"

#include <gtest/gtest.h>

#include <random>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "qml/model/first_rows.hpp"
#include "qml/model/growing_rows.hpp"

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

TEST_F(RowsTest, RowsKnownByTheirPlaceAreTakenOver) {
  rows.showInPlace({{"a", 1}, {"b", 2}, {"c", 3}});
  const QSignalSpy changed(&rows, &QAbstractItemModel::dataChanged);
  const QSignalSpy inserted(&rows, &QAbstractItemModel::rowsInserted);
  const QSignalSpy removed(&rows, &QAbstractItemModel::rowsRemoved);

  rows.showInPlace({{"x", 1}, {"b", 2}});

  EXPECT_EQ(keysOf(rows), (QStringList{"x", "b"}));
  EXPECT_EQ(changed.count(), 1);
  EXPECT_EQ(inserted.count(), 0);
  EXPECT_EQ(removed.count(), 1);

  rows.showInPlace({{"x", 1}, {"b", 2}, {"b", 2}, {"y", 4}});

  EXPECT_EQ(keysOf(rows), (QStringList{"x", "b", "b", "y"}));
  EXPECT_EQ(changed.count(), 1);
  EXPECT_EQ(inserted.count(), 2);
}

QStringList keysOf(const FirstRows& rows) {
  const int key = rows.roleNames().key("key");
  QStringList keys;
  for (int row = 0; row < rows.count(); ++row) {
    keys.append(rows.data(rows.index(row), key).toString());
  }
  return keys;
}

/// What a view makes of the signals alone: it reads a row only when it hears of it.
class View : public QObject {
 public:
  explicit View(const FirstRows& rows) {
    connect(&rows, &QAbstractItemModel::rowsInserted, this, [&](const QModelIndex&, int first, int last) {
      for (int row = first; row <= last; ++row) {
        seen.insert(row, keysOf(rows).at(row));
      }
    });
    connect(&rows, &QAbstractItemModel::rowsRemoved, this,
            [&](const QModelIndex&, int first, int last) { seen.remove(first, last - first + 1); });
    connect(&rows, &QAbstractItemModel::rowsMoved, this,
            [&](const QModelIndex&, int from, int, const QModelIndex&, int to) { seen.move(from, to); });
  }
  QStringList seen;
};

TEST_F(RowsTest, ShowsTheFirstOfThemWhateverBecomesOfTheRest) {
  std::mt19937 random(7);  // NOLINT: the same rows in every run
  FirstRows some;
  some.setMost(3);
  some.setSource(&rows);
  const QAbstractItemModelTester someTester(&some, QAbstractItemModelTester::FailureReportingMode::Fatal);
  const View view(some);
  for (int round = 0; round < 500; ++round) {
    QStringList letters{"a", "b", "c", "d", "e", "f", "g"};
    std::shuffle(letters.begin(), letters.end(), random);
    std::vector<Fruit> fruits;
    for (unsigned left = random() % 8; left > 0; --left) {
      fruits.push_back({letters.takeFirst(), 1});
    }
    rows.show(fruits);
    ASSERT_EQ(keysOf(some), keysOf(rows).mid(0, 3)) << round;
    ASSERT_EQ(view.seen, keysOf(some)) << round;
  }

  rows.show({{"a", 1}, {"b", 1}, {"c", 1}, {"d", 1}});
  some.setMost(-1);
  EXPECT_EQ(view.seen, (QStringList{"a", "b", "c", "d"}));
  some.setMost(1);
  EXPECT_EQ(view.seen, QStringList{"a"});
}

TEST_F(RowsTest, ALongListGrowsBetweenEventsAndAShortOneIsThereAtOnce) {
  GrowingRows some;
  some.setAtOnce(2);
  some.setSource(&rows);
  const QAbstractItemModelTester someTester(&some, QAbstractItemModelTester::FailureReportingMode::Fatal);
  const View view(some);
  const auto settle = [&] { return QTest::qWaitFor([&] { return some.count() == rows.count(); }); };

  rows.show({{"a", 1}, {"b", 1}, {"c", 1}, {"d", 1}});
  EXPECT_EQ(view.seen, (QStringList{"a", "b"}));
  QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
  EXPECT_EQ(view.seen, (QStringList{"a", "b", "c"}));
  EXPECT_TRUE(settle());
  EXPECT_EQ(view.seen, (QStringList{"a", "b", "c", "d"}));

  rows.show({{"x", 1}});
  EXPECT_EQ(view.seen, QStringList{"x"});
  rows.show({{"x", 1}, {"b", 1}, {"c", 1}, {"d", 1}});
  EXPECT_EQ(view.seen, (QStringList{"x", "b"}));
  EXPECT_TRUE(settle());
  EXPECT_EQ(view.seen, keysOf(rows));
}

/// What somebody sees who reads a row when it comes and when it is told that it changed.
struct Reader {
  explicit Reader(const QAbstractItemModel& model) {
    QObject::connect(&model, &QAbstractItemModel::rowsInserted,
                     [&, this](const QModelIndex&, int from, int to) {
                       for (int row = from; row <= to; ++row) {
                         seen.insert(row, wordsOf(model, row));
                       }
                     });
    QObject::connect(&model, &QAbstractItemModel::rowsRemoved,
                     [this](const QModelIndex&, int from, int to) { seen.remove(from, to - from + 1); });
    QObject::connect(
        &model, &QAbstractItemModel::rowsMoved,
        [this](const QModelIndex&, int from, int, const QModelIndex&, int to) { seen.move(from, to); });
    QObject::connect(&model, &QAbstractItemModel::dataChanged,
                     [&, this](const QModelIndex& from, const QModelIndex& to) {
                       for (int row = from.row(); row <= to.row(); ++row) {
                         seen[row] = wordsOf(model, row);
                       }
                     });
  }

  static QString wordsOf(const QAbstractItemModel& model, int row) {
    const auto roles = model.roleNames();
    return model.data(model.index(row, 0), roles.key("key")).toString() + " " +
           model.data(model.index(row, 0), roles.key("weight")).toString();
  }

  QStringList seen;
};

TEST(GrowingRows, ShowInTheEndWhatThereIsWhateverChangesMeanwhile) {
  std::mt19937 random(7);  // NOLINT(cert-msc51-cpp): the same every time
  for (int round = 0; round < 100; ++round) {
    Rows<Fruit> rows;
    GrowingRows some;
    some.setAtOnce(1 + static_cast<int>(random() % 3));
    some.setSource(&rows);
    const Reader reader(some);
    QStringList wanted;
    for (int change = 0; change < 8; ++change) {
      std::vector<Fruit> fruits;
      wanted.clear();
      for (char key = 'a'; key < 'f'; ++key) {
        if (random() % 3 != 0) {
          const int weight = static_cast<int>(random() % 3);
          const auto at = static_cast<std::ptrdiff_t>(random() % (fruits.size() + 1));
          fruits.insert(fruits.begin() + at, Fruit{QString(QChar(key)), weight});
          wanted.insert(static_cast<qsizetype>(at), QString(QChar(key)) + " " + QString::number(weight));
        }
      }
      rows.show(fruits);
      if (random() % 2 == 0) {
        ASSERT_TRUE(QTest::qWaitFor([&] { return some.count() == rows.count(); }, 1000)) << round;
      }
    }
    ASSERT_TRUE(QTest::qWaitFor([&] { return some.count() == rows.count(); }, 1000)) << round;
    ASSERT_EQ(reader.seen, wanted) << round;
  }
}

}  // namespace
}  // namespace calcar::ui

#include "rows_test.moc"
