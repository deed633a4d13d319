#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QImage>
#include <QMetaEnum>
#include <QQuickItem>
#include <QQuickWindow>

#include "qml/model/imaging_importer.hpp"
#include "qml/model/signing_sheet.hpp"
#include "qml/model/what_we_know.hpp"
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

template <class Model>
Model* modelIn(const QQuickItem& item) {
  auto* found = item.findChild<Model*>();
  for (const QQuickItem* child : item.childItems()) {
    found = found == nullptr ? modelIn<Model>(*child) : found;
  }
  return found;
}

/// A view model of a page that was shown. Delegates have no parent but on the screen.
template <class Model>
Model* shown() {
  for (const QWindow* window : QGuiApplication::allWindows()) {
    if (const auto* quick = qobject_cast<const QQuickWindow*>(window)) {
      return modelIn<Model>(*quick->contentItem());
    }
  }
  return nullptr;
}

/// Reads studies from a folder, as if it had been dropped on the page.
void readStudies(ui::ImagingImporter& importer, const QString& folder) {
  constexpr int kMilliseconds = 20'000;
  importer.read(folder);
  QElapsedTimer timer;
  timer.start();
  while (importer.isRunning() && timer.elapsed() < kMilliseconds) {
    QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
  }
}

/// Signs everything that can be signed.
void signVisit() {
  if (auto* sheet = shown<ui::SigningSheet>()) {
    sheet->setProperty("receiverRead",
                       QString::fromStdString(sheet->consultation()->episode().receiver.name));
    sheet->setProperty("isPlaceRead", true);
    sheet->sign();
  }
}

/// Opens what lies over a page or beside it. @returns whether there is such a thing
bool openSheet(QObject& shell, const QString& name) {
  if (name == "why") {
    return QMetaObject::invokeMethod(&shell, "explain", Q_ARG(QString, "disposition"),
                                     Q_ARG(QString, "disposition"));
  }
  if (name == "decision") {
    const auto* known = shown<ui::WhatWeKnow>();
    return QMetaObject::invokeMethod(&shell, "overrideWanted",
                                     Q_ARG(QString, known == nullptr ? QString() : known->leadingFlag()));
  }
  const char* wanted = name == "finder"      ? "finderWanted"
                       : name == "shortcuts" ? "shortcutsWanted"
                       : name == "sign"      ? "signDocuments"
                                             : nullptr;
  return wanted != nullptr && QMetaObject::invokeMethod(&shell, wanted);
}

/// Says what can be read on a page and came through no translation.
void sayUntranslated(const QQuickItem& item, const QString& page) {
  const QString text = item.property("text").toString();
  const bool hasLetters =
      std::any_of(text.begin(), text.end(), [](QChar letter) { return letter.isLetter(); });
  if (item.isVisible() && item.inherits("QQuickText") && hasLetters && !text.contains('[')) {
    std::printf("%s: %s\n", qPrintable(page), qPrintable(text));
  }
  for (const QQuickItem* child : item.childItems()) {
    if (item.isVisible()) {
      sayUntranslated(*child, page);
    }
  }
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
  parser.addOptions(
      {{"page", "Pain, History, Load … or all", "name", "all"},
       {"example", "labral, femoral-neck-stress, gluteal-tendinopathy or none", "name", "labral"},
       {"size", "WIDTHxHEIGHT", "size", "1440x900"},
       {"dark", "The dark scheme"},
       {"scale", "100 to 200", "per cent", "100"},
       {"pseudo", "Every word 40 % longer"},
       {"words", "With --pseudo: says what came through no translation, such as words of the rules"},
       {"rtl", "As for a language that is written from right to left"},
       {"import", "Studies that the imaging page reads before", "folder"},
       {"sign", "Signs the visit on the page of documents"},
       {"open", "What lies over the page: decision, finder, shortcuts, sign, why", "name"},
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
  window.engine().setUiLanguage(parser.isSet("rtl") ? "ar" : "en");
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
    if (parser.isSet("import") && pages.value(i) == static_cast<int>(ui::Terms::Page::Imaging)) {
      readStudies(*place.workplace().consultation()->importer(), parser.value("import"));
      place.settle();
    }
    if (parser.isSet("sign") && pages.value(i) == static_cast<int>(ui::Terms::Page::Documents)) {
      signVisit();
      place.settle();
    }
    if (parser.isSet("open") &&
        !openSheet(*window.root().property("shell").value<QObject*>(), parser.value("open"))) {
      return fail("nothing is called " + parser.value("open"));
    }
    window.rest();
    if (parser.isSet("words")) {
      sayUntranslated(window.root(), name);
    }
    const QString file = out.filePath(parser.value("prefix") + name.toLower() + ".png");
    if (!window.picture().save(file)) {
      return fail("cannot write " + file);
    }
  }
  return isFound ? EXIT_SUCCESS : fail("no page is called " + parser.value("page"));
}
