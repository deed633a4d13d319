#pragma once

#include <memory>
#include <vector>

#include <QPointer>
#include <QQuickItem>
#include <QQuickWindow>
#include <qqmlintegration.h>

namespace calcar::ui {

/// Holds the keys of its window back, and gives them to it in their order when it is over: what is typed
/// while a page is being made is meant for that page. Shortcuts are not held.
class HeldKeys : public QQuickItem {
  Q_OBJECT
  QML_ELEMENT

  Q_PROPERTY(bool isHolding READ isHolding WRITE setIsHolding NOTIFY isHoldingChanged FINAL)

 public:
  using QQuickItem::QQuickItem;

  [[nodiscard]] bool isHolding() const { return m_isHolding; }
  void setIsHolding(bool isHolding);

 signals:
  void isHoldingChanged();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  bool m_isHolding = false;
  QPointer<QQuickWindow> m_window;
  std::vector<std::unique_ptr<QEvent>> m_keys;
};

}  // namespace calcar::ui
