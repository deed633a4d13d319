#pragma once

#include <string>
#include <vector>

#include <QGuiApplication>

namespace calcar::bench {

/// What the thread of the window did in one go.
struct Work {
  double milliseconds = 0;  ///< by the clock, so with what the machine did meanwhile
  double working = 0;       ///< milliseconds of them that the thread itself worked
  std::string what;         ///< the event and the class that took it
};

/// An application that notes how long the thread of the window works on each event: a frame, an answer that
/// came back, a click. While it does, nothing else is handled and nothing is drawn.
class TimedApplication : public QGuiApplication {
 public:
  using QGuiApplication::QGuiApplication;

  /// Each event since the last call.
  [[nodiscard]] std::vector<Work> take();

  bool notify(QObject* receiver, QEvent* event) override;

 private:
  int m_depth = 0;
  std::vector<Work> m_work;
};

}  // namespace calcar::bench
