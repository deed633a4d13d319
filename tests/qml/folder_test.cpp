#include "qml/model/folder.hpp"

#include <gtest/gtest.h>

#include <memory>

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

namespace calcar::ui {
namespace {

class FolderTest : public ::testing::Test {
 protected:
  void SetUp() override {
    const QDir dir(m_room.path());
    for (const char* name : {"discs", "Runs", ".hidden"}) {
      dir.mkdir(name);
    }
    for (const char* name : {"b.csv", "A.CSV", "notes.txt", ".secret.csv", "Runs/may.csv"}) {
      QFile file(dir.filePath(name));
      ASSERT_TRUE(file.open(QIODevice::WriteOnly));
      file.write("date,km\n");
    }
    m_folder.setProperty("endings", QStringList{"csv"});
  }

  [[nodiscard]] QString at(const QString& name) const { return QDir(m_room.path()).filePath(name); }

  void open(const QString& path) {
    m_folder.open(path);
    wait();
  }

  void wait() {
    constexpr int kPatience = 10'000;  // milliseconds
    QElapsedTimer timer;
    timer.start();
    while (m_folder.isReading() && timer.elapsed() < kPatience) {
      QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }
    ASSERT_FALSE(m_folder.isReading());
  }

  [[nodiscard]] QStringList names() {
    QStringList names;
    for (const FolderRow& row : static_cast<Rows<FolderRow>*>(m_folder.entries())->rows()) {
      names.append(row.isFolder ? row.name + "/" : row.name);
    }
    return names;
  }

  QTemporaryDir m_room;
  Folder m_folder;
};

TEST_F(FolderTest, ShowsFoldersThenTheFilesThatCanBeChosen) {
  open(m_room.path());

  EXPECT_EQ(m_folder.trouble(), "");
  QStringList shown = names();
  ASSERT_EQ(shown.size(), 4);
  EXPECT_TRUE(shown[0].endsWith('/') && shown[1].endsWith('/'));
  shown.sort();
  EXPECT_EQ(shown, (QStringList{"A.CSV", "Runs/", "b.csv", "discs/"}));
}

TEST_F(FolderTest, ShowsFoldersAloneWhereNoFileIsWanted) {
  m_folder.setProperty("endings", QStringList());
  open(m_room.path());
  EXPECT_EQ(names().size(), 2);
}

TEST_F(FolderTest, GoesIntoAFolderAndUpAgain) {
  open(at("Runs"));
  EXPECT_EQ(names(), QStringList{"may.csv"});
  ASSERT_TRUE(m_folder.hasParent());

  m_folder.up();
  wait();

  EXPECT_EQ(m_folder.path(), m_room.path());
  EXPECT_EQ(names().size(), 4);
  open("/");
  EXPECT_FALSE(m_folder.hasParent());
}

TEST_F(FolderTest, ShowsTheFolderOfAFileThatWasTyped) {
  open(at("Runs/may.csv"));
  EXPECT_EQ(m_folder.path(), at("Runs"));
  EXPECT_EQ(names(), QStringList{"may.csv"});
}

TEST_F(FolderTest, SaysWhatIsNotThereAndShowsTheNearest) {
  open(at("nowhere/at/all"));
  EXPECT_TRUE(m_folder.trouble().contains(at("nowhere/at/all"))) << m_folder.trouble().toStdString();
  EXPECT_EQ(m_folder.path(), m_room.path());
  EXPECT_EQ(names().size(), 4);

  open(m_room.path());
  EXPECT_EQ(m_folder.trouble(), "");
}

TEST_F(FolderTest, BeginsAtTheUsersOwn) {
  open({});
  EXPECT_EQ(m_folder.path(), QDir::homePath());
  EXPECT_GT(m_folder.places()->count(), 0);
}

TEST_F(FolderTest, ShowsTheFolderThatWasOpenedLast) {
  m_folder.open(at("Runs"));
  m_folder.open(at("discs"));
  wait();
  QCoreApplication::processEvents();

  EXPECT_EQ(m_folder.path(), at("discs"));
  EXPECT_TRUE(names().isEmpty());
}

TEST_F(FolderTest, SaysThatThereIsMoreThanItShows) {
  const QDir discs(at("discs"));
  for (int i = 0; i < 1001; ++i) {
    discs.mkdir(QString::number(i));
  }
  open(discs.path());
  EXPECT_EQ(names().size(), 1000);
  EXPECT_TRUE(m_folder.trouble().contains("1,001") || m_folder.trouble().contains("1001"))
      << m_folder.trouble().toStdString();
}

TEST_F(FolderTest, MayGoWhileItIsRead) {
  auto gone = std::make_unique<Folder>();
  gone->open(m_room.path());
  gone.reset();
  open(m_room.path());  // by the same threads
  EXPECT_EQ(names().size(), 4);
}

}  // namespace
}  // namespace calcar::ui
