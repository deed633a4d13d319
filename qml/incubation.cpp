#include "qml/incubation.hpp"

#include <QQmlEngine>

namespace calcar::ui {

Incubation::Incubation(QQmlEngine& engine) : QObject(&engine) { engine.setIncubationController(this); }

void Incubation::incubatingObjectCountChanged(int count) {
  if (count == 0) {
    m_timer.stop();
  } else if (!m_timer.isActive()) {
    m_timer.start(0, this);
  }
}

void Incubation::timerEvent(QTimerEvent* /*event*/) {
  // A piece ends with the object or binding at which its time is over; a frame has 16 milliseconds. Shorter
  // ones let more frames come between, and pages take longer.
  constexpr int kPiece = 8;  // milliseconds
  incubateFor(kPiece);
}

}  // namespace calcar::ui
