#pragma once

#include <vector>

#include <QBasicTimer>
#include <QObject>
#include <QPointer>
#include <QQuickItem>
#include <qqmlintegration.h>

namespace calcar::ui {

/// Takes pages that nobody sees any more apart in pieces: one list a turn of the event loop, the outermost
/// first. To destroy a whole page at a stretch takes longer than a frame.
class PageEnd : public QObject {
  Q_OBJECT
  QML_ELEMENT

 public:
  using QObject::QObject;

  /// Takes the lists of a page away; `emptied` follows, unless the page is destroyed before.
  Q_INVOKABLE void empty(QQuickItem* page);

 signals:
  /// What is left of the page is small.
  void emptied(QQuickItem* page);

 protected:
  void timerEvent(QTimerEvent* event) override;

 private:
  struct Leaving {
    QPointer<QQuickItem> page;
    std::vector<QPointer<QQuickItem>> repeaters;
  };

  std::vector<Leaving> m_leaving;
  QBasicTimer m_timer;
};

}  // namespace calcar::ui
