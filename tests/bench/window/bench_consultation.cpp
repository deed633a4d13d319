// calcar-bench-consultation: the whole consultation of the tests, from an empty record to signed documents,
// and how long each event took the thread of the window meanwhile: its own work, and by the clock. Renders in
// software, offscreen unless CALCAR_TEST_DISPLAY is set.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <vector>

#include <QLocale>

#include "qml/memory.hpp"
#include "tests/bench/window/timed_application.hpp"

int main(int argc, char** argv) {
  qputenv("QT_QUICK_BACKEND", "software");
  if (!qEnvironmentVariableIsSet("CALCAR_TEST_DISPLAY")) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
  }
  calcar::ui::prepareMemory();
  calcar::bench::TimedApplication app(argc, argv);
  QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
  ::testing::InitGoogleTest(&argc, argv);
  const int result = RUN_ALL_TESTS();
  constexpr double kLimit = 16;
  std::vector<calcar::bench::Work> work = app.take();
  const auto report = [&work](const char* what, double calcar::bench::Work::*time) {
    std::sort(work.begin(), work.end(), [time](const auto& a, const auto& b) { return a.*time > b.*time; });
    const auto above = std::partition_point(work.begin(), work.end(),
                                            [time](const auto& one) { return one.*time > kLimit; });
    std::printf("events %zu, %s longer than %g ms: %td; most %.1f ms\n", work.size(), what, kLimit,
                above - work.begin(), work.empty() ? 0 : work.front().*time);
    std::for_each(work.begin(), above,
                  [time](const auto& one) { std::printf("  %6.1f ms  %s\n", one.*time, one.what.c_str()); });
  };
  report("work of the window's thread", &calcar::bench::Work::working);
  report("by the clock", &calcar::bench::Work::milliseconds);
  return result;
}
