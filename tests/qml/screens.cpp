#include <cstdio>
#include <cstdlib>
#include <memory>

#include <QCommandLineParser>
#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QMetaEnum>

#include "tests/qml/support/pseudo_locale.hpp"
#include "tests/qml/support/test_window.hpp"
#include "tests/qml/support/test_workplace.hpp"

// Takes pictures of pages of the window with an example open.

using namespace calcar;  // NOLINT(google-build-using-namespace): a program of one file

namespace {

QSize sizeOf(const QString& text) {
  const QStringList parts = text.split('x');
  return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize(1440, 900);
}

int fail(const QString& why) {
  std::fprintf(stderr, "calcar-screens: %s\n", qPrintable(why));
  return EXIT_FAILURE;
}

}  // namespace

int main(int argc, char** argv) {
  qputenv("QT_QUICK_BACKEND", "software");
  if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
  }
  const QGuiApplication app(argc, argv);
  QCommandLineParser parser;
  parser.setApplicationDescription("Pictures of the window");
  parser.addHelpOption();
  parser.addOptions({{"page", "Pain, History, Load … or all", "name", "all"},
                     {"example", "labral, femoral-neck-stress, gluteal-tendinopathy or none", "name", "labral"},
                     {"size", "WIDTHxHEIGHT", "size", "1440x900"},
                     {"dark", "The dark scheme"},
                     {"scale", "100 to 200", "per cent", "100"},
                     {"pseudo", "Every word 40 % longer"},
                     {"prefix", "Of the names of the pictures", "words", ""},
                     {"out", "Where to", "folder", "."}});
  parser.process(app);

  tests::PseudoLocale pseudo;
  if (parser.isSet("pseudo")) {
    QCoreApplication::installTranslator(&pseudo);
  }
  tests::TestWorkplace place;
  place.settings().setScheme(parser.isSet("dark") ? ui::Settings::Scheme::Dark : ui::Settings::Scheme::Light);
  place.settings().setScale(parser.value("scale").toInt());
  place.settings().setReduceMotion(true);
  if (parser.value("example") == "none") {
    place.openNew();
  } else {
    place.open(tests::exampleCase(parser.value("example").toStdString()));
  }
  tests::TestWindow window(place.workplace(), sizeOf(parser.value("size")));
  const QMetaEnum pages = QMetaEnum::fromType<ui::Terms::Page>();
  const QDir out(parser.value("out"));
  out.mkpath(".");
  bool isFound = false;
  for (int i = 0; i < pages.keyCount(); ++i) {
    const QString name = pages.key(i);
    if (parser.value("page") != "all" && parser.value("page").compare(name, Qt::CaseInsensitive) != 0) {
      continue;
    }
    isFound = true;
    window.show(pages.value(i));
    place.settle();
    window.rest();
    const QString file = out.filePath(parser.value("prefix") + name.toLower() + ".png");
    if (!window.picture().save(file)) {
      return fail("cannot write " + file);
    }
  }
  return isFound ? EXIT_SUCCESS : fail("no page is called " + parser.value("page"));
}
