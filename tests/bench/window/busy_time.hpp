#pragma once

#include <vector>

#include <QElapsedTimer>
#include <QObject>

namespace calcar::bench {

/// How long the thread of the window works at a stretch: from waking up until it waits again.
class BusyTime : public QObject {
 public:
  BusyTime();

  /// Milliseconds of each stretch since the last call.
  [[nodiscard]] std::vector<double> take();

 private:
  QElapsedTimer m_clock;
  bool m_isBusy = false;
  std::vector<double> m_stretches;
};

}  // namespace calcar::bench
