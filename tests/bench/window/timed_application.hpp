#pragma once

#include <vector>

#include <QGuiApplication>

namespace calcar::bench {

/// An application that notes how long the thread of the window works on each event: a frame, an answer that
/// came back, a click. While it does, nothing else is handled and nothing is drawn.
class TimedApplication : public QGuiApplication {
 public:
  using QGuiApplication::QGuiApplication;

  /// Milliseconds of each event since the last call.
  [[nodiscard]] std::vector<double> take();

  bool notify(QObject* receiver, QEvent* event) override;

 private:
  int m_depth = 0;
  std::vector<double> m_times;
};

}  // namespace calcar::bench
