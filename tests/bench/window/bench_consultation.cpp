// calcar-bench-consultation: the whole consultation of the tests, from an empty record to signed documents,
// and how long the thread of the window worked on each event meanwhile. Renders in software, offscreen unless
// CALCAR_TEST_DISPLAY is set.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <vector>

#include <QLocale>

#include "qml/window.hpp"
#include "tests/bench/window/timed_application.hpp"

int main(int argc, char** argv) {
  qputenv("QT_QUICK_BACKEND", "software");
  if (!qEnvironmentVariableIsSet("CALCAR_TEST_DISPLAY")) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
  }
  calcar::ui::keepMemorySmall();
  calcar::bench::TimedApplication app(argc, argv);
  QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
  ::testing::InitGoogleTest(&argc, argv);
  const int result = RUN_ALL_TESTS();
  constexpr double kLimit = 16;
  std::vector<double> times = app.take();
  std::sort(times.begin(), times.end());
  const auto above = times.end() - std::upper_bound(times.begin(), times.end(), kLimit);
  std::printf("events %zu, longer than %g ms: %td; the ten longest:", times.size(), kLimit, above);
  for (std::size_t i = times.size() - std::min<std::size_t>(10, times.size()); i < times.size(); ++i) {
    std::printf(" %.1f", times[i]);
  }
  std::printf(" ms\n");
  return result;
}
