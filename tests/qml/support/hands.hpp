#pragma once

#include <QObject>
#include <QPointF>
#include <QQuickItem>
#include <QString>

#include "tests/qml/support/test_room.hpp"
#include "tests/qml/support/test_window.hpp"

namespace calcar::tests {

/// Somebody at the window, with real clicks and keys, who counts them: a click, a key and a text that is
/// typed in one go are one interaction each.
class Hands {
 public:
  Hands(TestRoom& room, TestWindow& window) : m_room(room), m_window(window) {}

  [[nodiscard]] int interactions() const { return m_interactions; }

  /// Clicks what has this accessible name, and scrolls to it first. @throws std::runtime_error when there is
  /// none
  void click(const QString& name);
  /// Clicks a place of an item.
  void clickAt(QQuickItem& item, QPointF place);
  /// Presses there, moves by so much, and lets go.
  void drag(QQuickItem& item, QPointF place, QPointF by);
  void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
  /// Clicks a field and types into it.
  void fill(const QString& name, const QString& text);
  /// Types into what has the keyboard.
  void fillFocused(const QString& text);
  [[nodiscard]] QQuickItem& named(const QString& name) const;
  [[nodiscard]] bool sees(const QString& name) const;
  /// Lets everything that was done be stored, assessed and drawn.
  void settle();

 private:
  void reveal(QQuickItem& item);

  TestRoom& m_room;
  TestWindow& m_window;
  int m_interactions = 0;
};

}  // namespace calcar::tests
