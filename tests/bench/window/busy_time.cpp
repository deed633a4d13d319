#include "tests/bench/window/busy_time.hpp"

#include <utility>

#include <QAbstractEventDispatcher>

namespace calcar::bench {

BusyTime::BusyTime() {
  constexpr double kNanosecondsPerMillisecond = 1e6;
  QAbstractEventDispatcher* dispatcher = QAbstractEventDispatcher::instance();
  QObject::connect(dispatcher, &QAbstractEventDispatcher::awake, this, [this] {
    m_clock.start();
    m_isBusy = true;
  });
  QObject::connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, [this] {
    if (m_isBusy) {
      m_stretches.push_back(static_cast<double>(m_clock.nsecsElapsed()) / kNanosecondsPerMillisecond);
      m_isBusy = false;
    }
  });
}

std::vector<double> BusyTime::take() { return std::exchange(m_stretches, {}); }

}  // namespace calcar::bench
