#include "tests/bench/window/timed_application.hpp"

#include <ctime>
#include <utility>

#include <QElapsedTimer>
#include <QEvent>
#include <QMetaEnum>
#include <QThread>

namespace calcar::bench {
namespace {

constexpr double kNanosecondsPerMillisecond = 1e6;

/// Milliseconds that this thread has worked.
double worked() {
  constexpr double kMillisecondsPerSecond = 1e3;
  timespec time{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * kMillisecondsPerSecond +
         static_cast<double>(time.tv_nsec) / kNanosecondsPerMillisecond;
}

std::string described(const QObject& receiver, const QEvent& event) {
  const char* type = QMetaEnum::fromType<QEvent::Type>().valueToKey(event.type());
  return (type == nullptr ? "event " + std::to_string(event.type()) : std::string(type)) + " to " +
         receiver.metaObject()->className();
}

}  // namespace

std::vector<Work> TimedApplication::take() { return std::exchange(m_work, {}); }

bool TimedApplication::notify(QObject* receiver, QEvent* event) {
  if (QThread::currentThread() != thread()) {
    return QGuiApplication::notify(receiver, event);
  }
  // Before: an event can be the last of its receiver.
  std::string what = m_depth == 0 ? described(*receiver, *event) : std::string();
  QElapsedTimer clock;
  clock.start();
  const double before = worked();
  ++m_depth;
  const bool result = QGuiApplication::notify(receiver, event);
  --m_depth;
  if (m_depth == 0) {
    m_work.push_back({static_cast<double>(clock.nsecsElapsed()) / kNanosecondsPerMillisecond,
                      worked() - before, std::move(what)});
  }
  return result;
}

}  // namespace calcar::bench
