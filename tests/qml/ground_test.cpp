#include "qml/ground.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <vector>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QImage>
#include <QQuickItem>
#include <QQuickWindow>

#include "qml/memory.hpp"

namespace calcar::ui {
namespace {

TEST(Ground, HasTheColourOfTheWindowAndIsGoneAfterTheFirstFrame) {
  constexpr int kPatience = 5000;  // milliseconds
  QQuickWindow window;
  window.setColor(Qt::darkCyan);
  window.resize(400, 300);
  layGround(window);
  ASSERT_EQ(window.contentItem()->childItems().size(), 1);

  window.show();
  QElapsedTimer timer;
  timer.start();
  while (!window.contentItem()->childItems().isEmpty() && timer.elapsed() < kPatience) {
    QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  }

  EXPECT_TRUE(window.contentItem()->childItems().isEmpty());
  const QImage picture = window.grabWindow();
  EXPECT_EQ(picture.pixelColor(0, 0), QColor(Qt::darkCyan));
  EXPECT_EQ(picture.pixelColor(399, 299), QColor(Qt::darkCyan));
}

TEST(Memory, ThatIsTakenAtOnceKeepsWhatIsInIt) {
  constexpr std::size_t kBytes = 1'000'003;
  constexpr std::uint8_t kContent = 7;
  std::vector<std::uint8_t> bytes(kBytes, kContent);

  takeAtOnce(bytes.data(), bytes.size());
  takeAtOnce(bytes.data() + 1, bytes.size() - 1);
  takeAtOnce(bytes.data() + 1, 1);
  takeAtOnce(bytes.data(), 0);

  EXPECT_TRUE(std::all_of(bytes.begin(), bytes.end(), [](std::uint8_t byte) { return byte == kContent; }));
}

}  // namespace
}  // namespace calcar::ui
