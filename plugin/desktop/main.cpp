#include <algorithm>
#include <array>
#include <cstdio>
#include <exception>
#include <memory>
#include <optional>
#include <string_view>

#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>

#include "plugin/desktop/desktop.hpp"
#include "plugin/desktop/single_instance.hpp"
#include "plugin/setup/host_context.hpp"
#include "plugin/window/door_setup.hpp"
#include "qml/memory.hpp"

using calcar::desktop::Desktop;
using calcar::desktop::SingleInstance;
using calcar::desktop::Taken;
using calcar::setup::ExitCode;

namespace {

int end(ExitCode code, const QString& why) {
  std::fprintf(stderr, "calcar-desktop: %s\n", qPrintable(why));
  return static_cast<int>(code);
}

QString text(const std::string& words) { return QString::fromStdString(words); }

bool hasDisplay() {
  return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
         !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

void describe(QCommandLineParser& parser) {
  parser.setApplicationDescription(
      "Calcar: decision support for physiotherapists who see runners with hip pain.\n"
      "It is not a certified medical device, and its rules are not signed off by a clinician.\n\n"
      "Nothing of a patient is taken from the command line, where other users of the machine could read it.");
  parser.addHelpOption();
  parser.addVersionOption();
  parser.addOptions(
      {{"store", "A file, or postgresql://user@host/database (default: $CALCAR_STORE, or your own)", "STORE"},
       {"key-file", "Unlock with this file (default: $CALCAR_KEY_FILE, else the keychain)", "FILE"},
       {"context-file", "Open the patient that this file names (docs/schema/context.schema.json)", "FILE"},
       {"example",
        "Open an invented case in a store that goes with the program: femoral-neck-stress, "
        "gluteal-tendinopathy or labral",
        "NAME"},
       {"screenshot", "Take a picture of the window and end", "FILE"}});
}

/// A store, a key and settings that go with the program.
void moveInto(const QTemporaryDir& folder, calcar::setup::WorkplaceOptions& options) {
  options.store = folder.filePath("store.db").toStdString();
  options.keyFile = folder.filePath("key").toStdString();
}

calcar::engine::Result<QByteArray> readContextFile(const QString& name) {
  using calcar::engine::Error;
  using calcar::engine::ErrorCode;
  QFile file(name);
  if (!file.open(QIODevice::ReadOnly)) {
    return tl::unexpected(Error{ErrorCode::Unreadable, "context-file", "cannot be read"});
  }
  const QByteArray content = file.read(static_cast<qint64>(calcar::setup::kLargestContext) + 1);
  return calcar::setup::readContext(content.toStdString()).map([&](const auto&) { return content; });
}

/// Who is handed over is opened; a mere second start raises the window.
void receive(Desktop& desktop, const QByteArray& context, const std::function<void(Taken)>& answer) {
  if (context.isEmpty()) {
    desktop.raise();
    answer(Taken::Opened);
    return;
  }
  auto read = calcar::setup::readContext(context.toStdString());
  if (!read) {
    answer(Taken::Refused);
    return;
  }
  desktop.openContext(std::move(*read), answer);
}

/// Words about the program, and about a mistake in its options.
/// @returns the exit code; empty when there is a window to show
std::optional<int> answerInWords(QCommandLineParser& parser, const QStringList& arguments) {
  describe(parser);
  if (!parser.parse(arguments)) {
    return end(ExitCode::Usage, parser.errorText());
  }
  if (parser.isSet("help") || parser.isSet("version")) {
    std::printf("%s\n", qPrintable(parser.isSet("help")
                                       ? parser.helpText()
                                       : "calcar-desktop " + QCoreApplication::applicationVersion()));
    return static_cast<int>(ExitCode::Done);
  }
  if (!parser.positionalArguments().isEmpty()) {
    return end(ExitCode::Usage, "expected options only");
  }
  return std::nullopt;
}

/// Whether it is started for words alone, which needs no display.
bool asksForWords(int argc, char** argv) {
  constexpr std::array<std::string_view, 5> kOptions{"-h", "--help", "--help-all", "-v", "--version"};
  return std::any_of(argv, argv + argc, [&](std::string_view argument) {
    return std::find(kOptions.begin(), kOptions.end(), argument) != kOptions.end();
  });
}

int run(QGuiApplication& app) {
  QCommandLineParser parser;
  if (const auto code = answerInWords(parser, QGuiApplication::arguments())) {
    return *code;
  }
  QByteArray context;
  if (parser.isSet("context-file")) {
    auto read = readContextFile(parser.value("context-file"));
    if (!read) {
      return end(ExitCode::InputRefused, text(read.error().where + ": " + read.error().detail));
    }
    context = *read;
  }
  calcar::setup::forbidCoreDumps();
  calcar::setup::WorkplaceOptions options;
  options.store = parser.value("store").toStdString();
  options.keyFile = parser.value("key-file").toStdString();
  std::optional<QTemporaryDir> practice;
  if (parser.isSet("example")) {
    moveInto(practice.emplace(), options);
    if (!calcar::store::makeKeyFile(options.keyFile)) {
      return end(ExitCode::InternalError, "no room for the example");
    }
  }
  auto door = calcar::window::doorSetup(options);
  if (!door) {
    return end(ExitCode::InputRefused, text(door.error().where + ": " + door.error().detail));
  }
  SingleInstance instance(door->location);
  if (const auto taken = instance.handOver(context)) {
    return *taken == Taken::Refused
               ? end(ExitCode::ContextRefused, "it is another person; compare both in the window")
               : static_cast<int>(ExitCode::Done);
  }
  calcar::window::addExamples(*door);
  calcar::window::addPlaces(*door);
  const QString settings = practice ? practice->filePath("window.ini")
                                    : text((calcar::setup::settingsFolder() / "window.ini").string());
  Desktop desktop(std::move(*door), settings);
  if (!instance.listen()) {
    std::fprintf(stderr, "calcar-desktop: other programs cannot hand over to this one\n");
  }
  instance.setReceiver([&desktop](const QByteArray& handed, const std::function<void(Taken)>& answer) {
    receive(desktop, handed, answer);
  });
  if (practice) {
    desktop.openExample(parser.value("example"));
  } else {
    desktop.door().begin();
  }
  if (!desktop.show()) {
    return end(ExitCode::InternalError, "the window could not be made");
  }
  if (!context.isEmpty()) {
    receive(desktop, context, [](Taken) {});
  }
  if (parser.isSet("screenshot")) {
    desktop.takePicture(parser.value("screenshot"));
  }
  const int code = app.exec();
  return code != 0 ? code : static_cast<int>(desktop.exitCode());
}

}  // namespace

int main(int argc, char** argv) {
  QCoreApplication::setApplicationName("calcar-desktop");
  QCoreApplication::setApplicationVersion(calcar::setup::calcarVersion());
  if (asksForWords(argc, argv)) {
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    return answerInWords(parser, QCoreApplication::arguments()).value_or(0);
  }
  if (!hasDisplay()) {
    return end(ExitCode::InternalError, "there is no display to show a window on");
  }
  if (!qEnvironmentVariableIsSet("QT_QUICK_BACKEND")) {
    // Looks the same everywhere, with and without a graphics card.
    qputenv("QT_QUICK_BACKEND", "software");
  }
  calcar::ui::prepareMemory();
  calcar::window::readRulesAhead();
  QGuiApplication app(argc, argv);
  QGuiApplication::setApplicationDisplayName("Calcar");
  QGuiApplication::setDesktopFileName("calcar-desktop");
  try {
    return run(app);
  } catch (const std::exception&) {
    // What an exception says may quote the case; its kind is all that may be told.
    return end(ExitCode::InternalError, "internal error");
  }
}
