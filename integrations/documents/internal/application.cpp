#include "integrations/documents/internal/application.hpp"

#include <array>
#include <cstdio>
#include <mutex>

#include <QFontDatabase>
#include <QGuiApplication>
#include <QLoggingCategory>

namespace calcar::documents {
namespace {

/// Qt keeps references to these for as long as the application lives.
struct Arguments {
  std::array<char, 7> program{"calcar"};
  std::array<char, 10> option{"-platform"};
  std::array<char, 10> platform{"offscreen"};
  std::array<char*, 4> values{program.data(), option.data(), platform.data(), nullptr};
  int count = 3;
};

/// Says what ends the process, and leaves out remarks about a desktop that nobody asked for.
void sayOnlyWhatIsSerious(QtMsgType type, const QMessageLogContext&, const QString& message) {
  if (type == QtCriticalMsg || type == QtFatalMsg) {
    std::fputs((message + QLatin1Char('\n')).toLocal8Bit().constData(), stderr);
  }
}

void makeApplication() {
  static Arguments arguments;
  const auto before = qInstallMessageHandler(sayOnlyWhatIsSerious);
  // Fallback fonts without shaping tables are skipped by Qt with a line per script; the next one serves.
  QLoggingCategory::setFilterRules(QStringLiteral("qt.text.font.*=false"));
  // It lives as long as the process: fonts may be in use until the very end, and a destruction among other
  // statics would come too early or too late.
  static const auto* const kApplication = new QGuiApplication(arguments.count, arguments.values.data());
  Q_UNUSED(kApplication);
  qInstallMessageHandler(before);
}

}  // namespace

engine::Result<void> prepareFonts() {
  static std::mutex mutex;
  const std::lock_guard lock(mutex);
  if (QCoreApplication::instance() == nullptr) {
    makeApplication();
  }
  if (qobject_cast<QGuiApplication*>(QCoreApplication::instance()) == nullptr) {
    return tl::unexpected(engine::Error{engine::ErrorCode::Unwritable, "document.application",
                                        "a QGuiApplication in the host, or none at all"});
  }
  if (QFontDatabase::families().isEmpty()) {
    return tl::unexpected(engine::Error{engine::ErrorCode::Unwritable, "document.fonts",
                                        "an installed font, preferably Inter"});
  }
  return {};
}

}  // namespace calcar::documents
