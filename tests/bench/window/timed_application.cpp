#include "tests/bench/window/timed_application.hpp"

#include <utility>

#include <QElapsedTimer>
#include <QThread>

namespace calcar::bench {

std::vector<double> TimedApplication::take() { return std::exchange(m_times, {}); }

bool TimedApplication::notify(QObject* receiver, QEvent* event) {
  if (QThread::currentThread() != thread()) {
    return QGuiApplication::notify(receiver, event);
  }
  constexpr double kNanosecondsPerMillisecond = 1e6;
  QElapsedTimer clock;
  clock.start();
  ++m_depth;
  const bool result = QGuiApplication::notify(receiver, event);
  --m_depth;
  if (m_depth == 0) {
    m_times.push_back(static_cast<double>(clock.nsecsElapsed()) / kNanosecondsPerMillisecond);
  }
  return result;
}

}  // namespace calcar::bench
