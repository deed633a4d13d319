#pragma once

#include <QBasicTimer>
#include <QObject>
#include <QQmlIncubationController>

class QQmlEngine;

namespace calcar::ui {

/// Makes what QML asks for asynchronously, such as the next page, piece by piece: between two pieces the
/// window draws and takes what is typed. Belongs to its engine.
class Incubation : public QObject, public QQmlIncubationController {
  Q_OBJECT

 public:
  explicit Incubation(QQmlEngine& engine);

 protected:
  void incubatingObjectCountChanged(int count) override;
  void timerEvent(QTimerEvent* event) override;

 private:
  QBasicTimer m_timer;
};

}  // namespace calcar::ui
