#include <gtest/gtest.h>
#include <signal.h>

#include <QColor>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QPainter>
#include <QPixmap>
#include <QProcess>
#include <QRasterWindow>
#include <QScreen>

#include "plugin/qt/panel_host.hpp"
#include "tests/plugin/support/own_workplace.hpp"

// Needs a display that takes foreign windows: run under Xvfb.

namespace calcar {
namespace {

using testing::holdsSoon;

/// The place in the host's own window, painted in a colour that no theme has.
class Place : public QRasterWindow {
 public:
  Place() {
    resize(900, 700);
    show();
  }

 protected:
  void paintEvent(QPaintEvent* /*event*/) override {
    QPainter painter(this);
    painter.fillRect(QRect({}, size()), Qt::magenta);
  }
};

struct Hosted {
  Hosted() : panel(setup(), place.winId(), place.size()) {
    QObject::connect(&panel, &PanelHost::contextOpened, [this] { ++opened; });
    QObject::connect(&panel, &PanelHost::contextRefused, [this](const QString& why) { refusal = why; });
    QObject::connect(&panel, &PanelHost::closed, [this] { isClosed = true; });
  }

  PanelSetup setup() const {
    PanelSetup setup;
    setup.program = CALCAR_PANEL;
    setup.store = workplace.store();
    setup.keyFile = workplace.keyFile();
    setup.settingsFile = workplace.settings();
    return setup;
  }

  [[nodiscard]] bool open() {
    panel.showContext(testing::idaLaeufer());
    panel.setLook("light", 100, "en");
    panel.start();
    return holdsSoon([this] { return opened > 0 && !panel.openConsultation().isEmpty(); }, 60'000);
  }

  testing::OwnWorkplace workplace;
  Place place;
  PanelHost panel;
  int opened = 0;
  QString refusal;
  bool isClosed = false;
};

QColor pixelOf(const QWindow& window, QPoint at) {
  const QPoint there = window.mapToGlobal(at);
  return window.screen()->grabWindow(0, there.x(), there.y(), 1, 1).toImage().pixelColor(0, 0);
}

TEST(Panel, IsSeenInTheWindowOfTheHost) {
  Hosted host;

  ASSERT_TRUE(host.open());

  EXPECT_TRUE(holdsSoon([&] {
    return pixelOf(host.place, {450, 5}) != QColor(Qt::magenta) &&
           pixelOf(host.place, {890, 690}) != QColor(Qt::magenta);
  }));
}

TEST(Panel, GoesWhenItIsAskedAndSaysSo) {
  Hosted host;
  ASSERT_TRUE(host.open());

  host.panel.stop();

  EXPECT_TRUE(holdsSoon([&] { return host.isClosed; }));
  EXPECT_EQ(host.panel.state(), PanelHost::State::Stopped);
}

// Hazard H28.
TEST(Panel, ThatIsKilledIsNoticedAndOpensAgainWhereItWas) {
  Hosted host;
  ASSERT_TRUE(host.open());
  const QString before = host.panel.openConsultation();
  ::kill(static_cast<pid_t>(host.panel.processId()), SIGKILL);
  ASSERT_TRUE(holdsSoon([&] { return host.panel.state() == PanelHost::State::Crashed; }, 5000));

  host.opened = 0;
  host.panel.restart();

  ASSERT_TRUE(holdsSoon([&] { return host.opened > 0; }, 60'000));
  EXPECT_TRUE(holdsSoon([&] { return host.panel.openConsultation() == before; }));
}

// Hazard H28.
TEST(Panel, ThatHangsIsNoticedWithinFiveSecondsAndCanBeRestarted) {
  Hosted host;
  ASSERT_TRUE(host.open());
  const QString before = host.panel.openConsultation();
  QElapsedTimer timer;
  timer.start();
  ::kill(static_cast<pid_t>(host.panel.processId()), SIGSTOP);

  ASSERT_TRUE(holdsSoon([&] { return host.panel.state() == PanelHost::State::Hung; }, 10'000));
  EXPECT_LE(timer.elapsed(), 5000);

  host.opened = 0;
  host.panel.restart();
  ASSERT_TRUE(holdsSoon([&] { return host.opened > 0; }, 60'000));
  EXPECT_TRUE(holdsSoon([&] { return host.panel.openConsultation() == before; }));
}

// Hazard H28.
TEST(Panel, EndsOfItselfWhenTheHostIsGone) {
  Hosted host;
  ASSERT_TRUE(host.open());
  const auto process = static_cast<pid_t>(host.panel.processId());
  ASSERT_EQ(::kill(process, 0), 0);

  // As when the host is killed: the socket is closed without a word.
  for (QObject* child : host.panel.children()) {
    if (auto* lines = qobject_cast<host::PanelLines*>(child)) {
      delete lines;
    }
  }

  EXPECT_TRUE(holdsSoon([&] { return host.panel.state() == PanelHost::State::Crashed; }));
}

// Hazard H03.
TEST(Panel, RefusesAPatientWhoseIdHasAnotherName) {
  Hosted host;
  ASSERT_TRUE(host.open());
  host.panel.stop();
  ASSERT_TRUE(holdsSoon([&] { return host.isClosed; }));

  host.panel.showContext(testing::somebodyElse());
  host.panel.start();

  EXPECT_TRUE(holdsSoon([&] { return host.refusal != ""; }, 60'000));
  EXPECT_EQ(host.panel.openConsultation(), "");
}

}  // namespace
}  // namespace calcar
