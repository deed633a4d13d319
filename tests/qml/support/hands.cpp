#include "tests/qml/support/hands.hpp"

#include <stdexcept>

#include <QCoreApplication>
#include <QImage>
#include <QTest>

namespace calcar::tests {

void Hands::click(const QString& name) {
  QQuickItem& item = named(name);
  reveal(item);
  clickAt(item, QPointF(item.width() / 2, item.height() / 2));
}

void Hands::clickAt(QQuickItem& item, QPointF place) {
  ++m_interactions;
  QTest::mouseClick(&m_window.window(), Qt::LeftButton, Qt::NoModifier, item.mapToScene(place).toPoint());
  settle();
}

void Hands::drag(QQuickItem& item, QPointF place, QPointF by) {
  ++m_interactions;
  constexpr int kSteps = 6;
  QQuickWindow* window = &m_window.window();
  const QPointF from = item.mapToScene(place);
  QTest::mousePress(window, Qt::LeftButton, Qt::NoModifier, from.toPoint());
  for (int step = 1; step <= kSteps; ++step) {
    QTest::mouseMove(window, (from + by * step / kSteps).toPoint());
  }
  QTest::mouseRelease(window, Qt::LeftButton, Qt::NoModifier, (from + by).toPoint());
  settle();
}

void Hands::press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
  ++m_interactions;
  QTest::keyClick(&m_window.window(), key, modifiers);
  settle();
}

void Hands::fill(const QString& name, const QString& text) {
  click(name);
  fillFocused(text);
  QTest::keyClick(&m_window.window(), Qt::Key_Tab);
  settle();
}

void Hands::fillFocused(const QString& text) {
  ++m_interactions;
  for (const QChar letter : text) {
    QTest::sendKeyEvent(QTest::Click, &m_window.window(), Qt::Key_unknown, QString(letter), Qt::NoModifier);
  }
  settle();
}

QQuickItem& Hands::named(const QString& name) const {
  QQuickItem* item = m_room.named(&m_window.root(), name);
  if (item == nullptr) {
    // What the screen looked like then, for whoever looks for the reason.
    m_window.picture().save(qEnvironmentVariable("CALCAR_TEST_PICTURE", QString()));
    throw std::runtime_error("nothing on the screen is called “" + name.toStdString() + "”");
  }
  return *item;
}

bool Hands::sees(const QString& name) const { return m_room.named(&m_window.root(), name) != nullptr; }

void Hands::settle() {
  constexpr int kPasses = 3;
  for (int pass = 0; pass < kPasses; ++pass) {
    QCoreApplication::processEvents();
    m_room.settle();
    m_window.waitForPage();
    QCoreApplication::processEvents();
  }
  // Nobody clicks before the next frame has laid out what is new.
  constexpr int kFrame = 30;
  QTest::qWait(kFrame);
}

void Hands::reveal(QQuickItem& item) {
  for (QQuickItem* at = item.parentItem(); at != nullptr; at = at->parentItem()) {
    if (at->inherits("QQuickFlickable")) {
      QMetaObject::invokeMethod(at, "reveal", Q_ARG(QQuickItem*, &item));
    }
  }
  constexpr int kFrame = 30;
  QTest::qWait(kFrame);
}

}  // namespace calcar::tests
