#pragma once

#include <memory>

#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWindow>

#include "qml/model/workplace.hpp"

namespace calcar::tests {

/// A window that shows the open consultation of a workplace.
class TestWindow {
 public:
  /// Whether to wait until nothing moves any more.
  enum class Rest { Yes, No };
  TestWindow(ui::Workplace& workplace, QSize size, Rest rested = Rest::Yes);
  ~TestWindow();

  [[nodiscard]] QQuickWindow& window() { return *m_window; }
  [[nodiscard]] QQuickItem& root() { return *m_root; }
  [[nodiscard]] QQmlEngine& engine() { return m_engine; }

  /// @param page  of `Terms::Page`
  void show(int page);
  /// Whether the page that is wanted is on the screen.
  [[nodiscard]] bool isPageThere() const;
  void waitForPage();
  /// Lets events run until nothing moves any more.
  void rest();
  [[nodiscard]] QImage picture();

 private:
  QQmlEngine m_engine;
  std::unique_ptr<QQuickWindow> m_window;
  QQuickItem* m_root = nullptr;
};

}  // namespace calcar::tests
