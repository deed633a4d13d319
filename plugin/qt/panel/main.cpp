#include <cstdio>
#include <exception>

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QLocalSocket>

#include "plugin/qt/panel/panel.hpp"
#include "plugin/setup/exit_code.hpp"
#include "plugin/setup/workplace_setup.hpp"
#include "qml/memory.hpp"

using calcar::setup::ExitCode;

namespace {

int end(ExitCode code, const QString& why) {
  std::fprintf(stderr, "calcar-panel: %s\n", qPrintable(why));
  return static_cast<int>(code);
}

int run(QGuiApplication& app) {
  constexpr int kConnect = 5000;  // milliseconds
  QCommandLineParser parser;
  parser.setApplicationDescription(
      "One consultation in a window of another program; docs/embedding-guide.md.");
  parser.addHelpOption();
  parser.addOptions({{"host-window", "The window to be placed in, as the system numbers it", "WID"},
                     {"socket", "Where the other program listens", "NAME"},
                     {"store", "A file, or postgresql://user@host/database", "STORE"},
                     {"key-file", "Unlock with this file", "FILE"},
                     {"settings", "An ini file for how the window looks", "FILE"},
                     {"by", "Who works here", "NAME"},
                     {"workplace", "This workplace's name", "NAME"}});
  if (!parser.parse(QGuiApplication::arguments())) {
    return end(ExitCode::Usage, parser.errorText());
  }
  if (parser.isSet("help")) {
    std::printf("%s\n", qPrintable(parser.helpText()));
    return static_cast<int>(ExitCode::Done);
  }
  bool isNumber = true;
  const WId place = parser.isSet("host-window") ? parser.value("host-window").toULongLong(&isNumber) : 0;
  if (!parser.isSet("socket") || !isNumber) {
    return end(ExitCode::Usage, "expected --host-window WID and --socket NAME");
  }
  calcar::setup::forbidCoreDumps();
  auto* socket = new QLocalSocket;
  socket->connectToServer(parser.value("socket"));
  if (!socket->waitForConnected(kConnect)) {
    delete socket;
    return end(ExitCode::InputRefused, "nobody listens there");
  }
  calcar::setup::WorkplaceOptions options;
  options.store = parser.value("store").toStdString();
  options.keyFile = parser.value("key-file").toStdString();
  options.by = parser.value("by").toStdString();
  options.workplace = parser.value("workplace").toStdString();
  auto surface = calcar::host::Surface::make(options, parser.value("settings"));
  if (!surface) {
    delete socket;
    return end(ExitCode::InputRefused,
               QString::fromStdString(surface.error().where + ": " + surface.error().detail));
  }
  const calcar::panel::Panel panel(std::move(*surface), socket, place);
  return app.exec();
}

}  // namespace

int main(int argc, char** argv) {
  if (!qEnvironmentVariableIsSet("QT_QUICK_BACKEND")) {
    qputenv("QT_QUICK_BACKEND", "software");
  }
  calcar::ui::prepareMemory();
  QGuiApplication app(argc, argv);
  QGuiApplication::setApplicationName("calcar-panel");
  QGuiApplication::setApplicationDisplayName("Calcar");
  QGuiApplication::setApplicationVersion(calcar::setup::calcarVersion());
  try {
    return run(app);
  } catch (const std::exception&) {
    return end(ExitCode::InternalError, "internal error");
  }
}
