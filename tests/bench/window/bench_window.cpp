// calcar-bench-window [EDITS [OPENINGS [MINUTES [HASTE]]]]: with an example open, how long a page takes to be
// on screen, how long an edit takes until the new assessment is, how long the thread of the window works at a
// stretch, and how memory grows over edits, page changes and openings. With MINUTES only this: an edit every
// two seconds and another page every twenty for so long, and the memory then; with HASTE all of it so many
// times as fast. Renders in software.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include <malloc.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QMetaEnum>
#include <QTimer>

#include "qml/memory.hpp"
#include "tests/bench/window/timed_application.hpp"
#include "tests/qml/support/test_window.hpp"
#include "tests/qml/support/test_workplace.hpp"

namespace calcar::bench {
namespace {

double quantile(std::vector<double> values, double share) {
  std::sort(values.begin(), values.end());
  return values.empty() ? 0
                        : values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

void print(const char* what, const std::vector<double>& milliseconds, double limit) {
  std::printf("%-44s median %7.2f  99 %% %7.2f  most %7.2f ms  (limit %g)\n", what,
              quantile(milliseconds, 0.5), quantile(milliseconds, 0.99), quantile(milliseconds, 1), limit);
}

constexpr double kKiBPerMiB = 1024;

/// What the heap has handed out and not got back.
double heapInMiB() {
  const struct mallinfo2 heap = ::mallinfo2();
  return static_cast<double>(heap.uordblks + heap.hblkhd) / (kKiBPerMiB * kKiBPerMiB);
}

double memoryInMiB() {
  std::ifstream status("/proc/self/status");
  std::string word;
  while (status >> word) {
    if (word == "VmRSS:") {
      double kib = 0;
      status >> kib;
      return kib / kKiBPerMiB;
    }
  }
  return 0;
}

/// Runs the events until something holds.
void runUntil(const std::function<bool()>& holds) {
  constexpr int kPatience = 10'000;
  constexpr int kLook = 20;
  QTimer look;  // so that waiting for events ends
  look.start(kLook);
  QElapsedTimer timer;
  timer.start();
  while (!holds()) {
    QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    // Outside of exec() nobody else does it.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    if (timer.elapsed() > kPatience) {
      std::fprintf(stderr, "nothing came within ten seconds\n");
      std::exit(EXIT_FAILURE);
    }
  }
}

/// Milliseconds from an act until the frame after what it waits for was shown.
double timed(QQuickWindow& window, const std::function<void()>& act, const std::function<bool()>& until) {
  bool isShown = false;
  bool isDue = false;
  const auto frame =
      QObject::connect(&window, &QQuickWindow::frameSwapped, &window, [&] { isShown = isDue; });
  QElapsedTimer clock;
  clock.start();
  act();
  runUntil(until);
  isDue = true;
  window.update();
  runUntil([&isShown] { return isShown; });
  QObject::disconnect(frame);
  constexpr double kNanosecondsPerMillisecond = 1e6;
  return static_cast<double>(clock.nsecsElapsed()) / kNanosecondsPerMillisecond;
}

int itemsBelow(const QQuickItem& item) {
  int count = 1;
  for (const QQuickItem* child : item.childItems()) {
    count += itemsBelow(*child);
  }
  return count;
}

void pause(int milliseconds) {
  bool isOver = false;
  QTimer::singleShot(milliseconds, [&isOver] { isOver = true; });
  runUntil([&isOver] { return isOver; });
}

void measurePages(tests::TestWindow& window) {
  const QMetaEnum pages = QMetaEnum::fromType<ui::Terms::Page>();
  QObject* shell = window.root().property("shell").value<QObject*>();
  const auto change = [&](int page) {
    return timed(
        window.window(), [&] { shell->setProperty("page", page); }, [&] { return window.isPageThere(); });
  };
  constexpr int kUntilOldPagesWent = 600;  // milliseconds
  constexpr int kRounds = 5;
  const auto count = static_cast<std::size_t>(pages.keyCount());
  std::vector<double> first(count);
  std::vector<double> again;
  std::vector<double> back;
  std::vector<double> most(count);  // to come to a page left long ago
  std::printf("  %-20s %26.1f MiB, %d items\n", "the first page", memoryInMiB(), itemsBelow(window.root()));
  for (int round = 0; round < kRounds; ++round) {
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t next = (i + 1) % count;
      const int page = pages.value(static_cast<int>(next));
      const double time = change(page);
      pause(kUntilOldPagesWent);
      if (round == 0) {
        first[next] = time;
        std::printf("  %-20s %26.1f MiB, %d items\n", pages.valueToKey(page), memoryInMiB(),
                    itemsBelow(window.root()));
      } else {
        again.push_back(time);
        most[next] = std::max(most[next], time);
      }
      back.push_back(change(pages.value(static_cast<int>(i))));
      change(page);
    }
  }
  for (std::size_t i = 0; i < count; ++i) {
    std::printf("  %-20s first %6.1f ms, left long ago most %6.1f ms\n", pages.key(static_cast<int>(i)),
                first[i], most[i]);
  }
  print("a page, the first time", first, 100);
  print("a page that was left long ago", again, 100);
  print("back to the page before", back, 100);
}

void measureEdits(tests::TestWorkplace& place, tests::TestWindow& window, int edits) {
  ui::Consultation& consultation = *place.workplace().consultation();
  QObject* shell = window.root().property("shell").value<QObject*>();
  shell->setProperty("page", static_cast<int>(ui::Terms::Page::History));
  window.rest();
  int assessed = 0;
  QObject::connect(&consultation, &ui::Consultation::assessed, &consultation, [&assessed] { ++assessed; });
  TimedApplication& app = *static_cast<TimedApplication*>(QCoreApplication::instance());
  static_cast<void>(app.take());
  std::vector<double> times;
  const char* const findings[] = {"night-pain", "fever-last-week", "cancer-ever", "pain-eases-with-rest"};
  for (int i = 0; i < edits; ++i) {
    const int before = assessed;
    const auto answer = i / 4 % 2 == 0 ? ui::Terms::Answer::Yes : ui::Terms::Answer::No;
    times.push_back(timed(
        window.window(), [&] { consultation.answer(findings[i % 4], ui::Terms::BodySide::None, answer); },
        [&] { return assessed > before; }));
  }
  print("an edit until its assessment is on screen", times, 50);
  std::vector<double> work;
  for (const Work& one : app.take()) {
    work.push_back(one.working);
  }
  print("work of the window's thread on an event", work, 16);
}

void measureTime(tests::TestWorkplace& place, tests::TestWindow& window, int minutes, int haste) {
  const int betweenEdits = 2000 / haste;
  constexpr int kEditsPerPage = 10;
  constexpr int kEditsPerMinute = 30;
  constexpr int kEditsPerReport = 5 * kEditsPerMinute;
  const QMetaEnum pages = QMetaEnum::fromType<ui::Terms::Page>();
  QObject* shell = window.root().property("shell").value<QObject*>();
  const char* const findings[] = {"night-pain", "fever-last-week", "cancer-ever", "pain-eases-with-rest"};
  for (int i = 0; i < minutes * kEditsPerMinute; ++i) {
    if (i % kEditsPerPage == 0) {
      shell->setProperty("page", pages.value(i / kEditsPerPage % pages.keyCount()));
    }
    const auto answer = i / 4 % 2 == 0 ? ui::Terms::Answer::Yes : ui::Terms::Answer::No;
    place.workplace().consultation()->answer(findings[i % 4], ui::Terms::BodySide::None, answer);
    pause(betweenEdits);
    if (i % kEditsPerReport == 0) {
      std::printf("  after %d minutes %.1f MiB, of it %.1f MiB handed out by the heap\n", i / kEditsPerMinute,
                  memoryInMiB(), heapInMiB());
      std::fflush(stdout);
    }
  }
}

void measureOpenings(int openings) {
  tests::TestWorkplace place;
  ui::Consultation& first = place.open(tests::exampleCase("labral"));
  const QString id = first.key();
  double warm = 0;
  for (int i = 0; i < openings; ++i) {
    {
      tests::TestWindow window(place.workplace(), QSize(1440, 900), tests::TestWindow::Rest::No);
      runUntil([&] { return place.workplace().consultation()->isAssessed(); });
    }
    place.workplace().open(id, "bench");
    runUntil([&] { return place.workplace().consultation() != nullptr; });
    if (i == std::min(20, openings / 2)) {
      warm = memoryInMiB();
    }
  }
  std::printf("%-44s %.1f MiB after the first, %.1f MiB after all\n",
              (std::to_string(openings) + " times opened and closed").c_str(), warm, memoryInMiB());
}

}  // namespace
}  // namespace calcar::bench

int main(int argc, char** argv) {
  qputenv("QT_QUICK_BACKEND", "software");
  if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
  }
  calcar::ui::prepareMemory();
  const calcar::bench::TimedApplication app(argc, argv);
  const int edits = argc > 1 ? std::atoi(argv[1]) : 1000;
  const int openings = argc > 2 ? std::atoi(argv[2]) : 1000;
  const int minutes = argc > 3 ? std::atoi(argv[3]) : 0;
  const int haste = argc > 4 ? std::max(1, std::atoi(argv[4])) : 1;
  {
    calcar::tests::TestWorkplace place;
    place.settings().setReduceMotion(true);
    place.open(calcar::tests::exampleCase("labral"));
    calcar::tests::TestWindow window(place.workplace(), QSize(1440, 900));
    if (minutes > 0) {
      calcar::bench::measureTime(place, window, minutes, haste);
      std::printf("%-44s %.1f MiB (limit 150)\n",
                  ("memory after " + std::to_string(minutes) + " minutes").c_str(),
                  calcar::bench::memoryInMiB());
      return 0;
    }
    calcar::bench::measurePages(window);
    std::printf("%-44s %.1f MiB (limit 150)\n", "memory after all pages, again and again",
                calcar::bench::memoryInMiB());
    calcar::bench::measureEdits(place, window, edits);
    std::printf("%-44s %.1f MiB (limit 150)\n", ("memory after " + std::to_string(edits) + " edits").c_str(),
                calcar::bench::memoryInMiB());
  }
  calcar::bench::measureOpenings(openings);
  return 0;
}
