#include <gtest/gtest.h>

#include <memory>

#include <QCoreApplication>
#include <QDir>
#include <QDragEnterEvent>
#include <QDragLeaveEvent>
#include <QDropEvent>
#include <QFile>
#include <QImage>
#include <QMimeData>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "qml/model/imaging_importer.hpp"
#include "tests/qml/support/hands.hpp"
#include "tests/qml/support/on_screen.hpp"
#include "tests/qml/support/qml_messages.hpp"
#include "tests/qml/support/test_room.hpp"
#include "tests/qml/support/test_window.hpp"

namespace calcar::tests {
namespace {

using Page = ui::Terms::Page;

/// Something is dragged from another program over the window and let go in the middle of a page.
class DropTest : public ::testing::Test {
 protected:
  DropTest() {
    room.openExample("labral");
    window = std::make_unique<TestWindow>(*room.workplace(), QSize(1440, 900));
    hands = std::make_unique<Hands>(room, *window);
    consultation().importer()->useReader(CALCAR_DICOM_READER);
  }
  ~DropTest() override {
    window.reset();
    EXPECT_TRUE(messages.all().isEmpty()) << messages.all().join("\n").toStdString();
  }

  [[nodiscard]] ui::Consultation& consultation() { return *room.workplace()->consultation(); }
  void show(Page page) { window->show(static_cast<int>(page)); }

  /// Over the page, as the system asks whether it may be dropped there. @returns whether it may
  bool holdOver(const QMimeData& what) {
    QDragEnterEvent enter(kMiddle, kActions, &what, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window->window(), &enter);
    QDragMoveEvent move(kMiddle + QPoint(3, 3), kActions, &what, Qt::LeftButton, Qt::NoModifier);
    move.setAccepted(enter.isAccepted());
    QCoreApplication::sendEvent(&window->window(), &move);
    return enter.isAccepted() && move.isAccepted();
  }
  void leave() {
    QDragLeaveEvent event;
    QCoreApplication::sendEvent(&window->window(), &event);
  }
  /// @returns whether it was taken; what may not be dropped is not
  bool drop(const QMimeData& what) {
    if (!holdOver(what)) {
      leave();
      return false;
    }
    QDropEvent event(kMiddle, kActions, &what, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window->window(), &event);
    return event.isAccepted();
  }
  bool dropFile(const QString& file) { return drop(*filesIn({QUrl::fromLocalFile(file)})); }

  static std::unique_ptr<QMimeData> filesIn(const QList<QUrl>& urls) {
    auto data = std::make_unique<QMimeData>();
    data->setUrls(urls);
    return data;
  }

  [[nodiscard]] bool reads(const QString& words) {
    return QTest::qWaitFor([&] { return textsIn(window->root()).contains(words); }, 20'000);
  }
  void picture(const QString& name) {
    if (const QString to = qEnvironmentVariable("CALCAR_TEST_PICTURES"); !to.isEmpty()) {
      window->rest();
      window->picture().save(QDir(to).filePath(name + ".png"));
    }
  }

  /// The disc of the example, and a diary.
  [[nodiscard]] QString disc() const {
    const QString example = QString(CALCAR_SOURCES) + "/docs/examples/labral";
    QProcess::execute(QString(CALCAR_SOURCES) + "/docs/examples/make-imaging",
                      {example, folder.filePath("disc")});
    return folder.filePath("disc");
  }
  [[nodiscard]] QString diary() const {
    QFile file(folder.filePath("runs.csv"));
    file.open(QIODevice::WriteOnly);
    file.write("date,sport,km\n2026-11-03,run,7.5\n2026-11-05,run,8\n");
    return file.fileName();
  }

  static constexpr QPoint kMiddle{640, 520};
  static constexpr Qt::DropActions kActions = Qt::CopyAction;

  QTemporaryDir folder;
  QmlMessages messages;
  TestRoom room;
  std::unique_ptr<TestWindow> window;
  std::unique_ptr<Hands> hands;
};

TEST_F(DropTest, AFolderOnThePageOfImagingIsRead) {
  show(Page::Imaging);
  const auto files = filesIn({QUrl::fromLocalFile(disc())});

  ASSERT_TRUE(holdOver(*files));
  picture("drop-imaging-over");
  leave();
  ASSERT_TRUE(drop(*files));

  EXPECT_TRUE(reads("Studies found: 2"));
  hands->settle();
  EXPECT_EQ(consultation().episode().imaging.size(), 2U);
  picture("drop-imaging");
}

TEST_F(DropTest, ADiaryOnThePageOfTheLoadIsTakenOver) {
  show(Page::Load);
  const auto files = filesIn({QUrl::fromLocalFile(diary())});

  ASSERT_TRUE(holdOver(*files));
  EXPECT_TRUE(reads("Let go to take it in"));
  picture("drop-load-over");
  leave();
  EXPECT_TRUE(reads("Take in a training diary"));
  ASSERT_TRUE(drop(*files));

  EXPECT_TRUE(reads("2 session(s) taken over."));
  hands->settle();
  EXPECT_EQ(consultation().episode().training.size(), 2U);
  picture("drop-load");
}

TEST_F(DropTest, WhatIsNoFileOfThisMachineIsRefused) {
  QMimeData text;
  text.setText(diary());
  const auto web = filesIn({QUrl("http://example.org/runs.csv")});

  for (const Page page : {Page::Imaging, Page::Load}) {
    show(page);
    const int before = room.entries();
    EXPECT_FALSE(drop(text));
    EXPECT_FALSE(drop(*web));
    hands->settle();
    EXPECT_EQ(room.entries(), before);
  }
  EXPECT_FALSE(consultation().importer()->isRunning());
}

TEST_F(DropTest, OtherPagesTakeNoFiles) {
  const QString file = diary();
  for (const Page page : {Page::Load, Page::Imaging, Page::Pain, Page::History, Page::Documents}) {
    show(page);  // the pages before it are still there, out of sight
    if (page != Page::Load && page != Page::Imaging) {
      EXPECT_FALSE(dropFile(file)) << static_cast<int>(page);
    }
  }
  hands->settle();
  EXPECT_TRUE(consultation().episode().training.empty());
  EXPECT_TRUE(consultation().episode().imaging.empty());
}

TEST_F(DropTest, ASignedVisitTakesNoFiles) {
  const QString file = diary();
  show(Page::Documents);
  hands->click("Sign…");
  hands->fill("Receiver, typed as the letter has it", "Dr. Lena Sommer");
  hands->click("It goes to Sportmedizin Mitte");
  hands->click("Sign");
  ASSERT_FALSE(consultation().isOpen());

  for (const Page page : {Page::Load, Page::Imaging}) {
    show(page);
    EXPECT_FALSE(dropFile(file));
  }
  EXPECT_FALSE(textsIn(window->root()).contains("Drop"));
}

}  // namespace
}  // namespace calcar::tests
