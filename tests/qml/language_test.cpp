#include "qml/language.hpp"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QFile>
#include <QGuiApplication>
#include <QMetaEnum>
#include <QProcess>
#include <QQmlContext>
#include <QQmlExpression>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTranslator>

#include "tests/qml/support/test_window.hpp"
#include "tests/qml/support/test_workplace.hpp"

namespace calcar::tests {
namespace {

/// Asked for what no other translation has.
class Listener : public QTranslator {
 public:
  Listener() { QCoreApplication::installTranslator(this); }
  ~Listener() override { QCoreApplication::removeTranslator(this); }
  [[nodiscard]] bool isEmpty() const override { return false; }
  [[nodiscard]] QString translate(const char* context, const char* source, const char* /*comment*/,
                                  int /*count*/) const override {
    // Qt asks for words of its own.
    if (context != nullptr && *context != 'Q') {
      m_missing.append(QString("%1: %2").arg(context, source));
    }
    return {};
  }
  [[nodiscard]] QString takeMissing() { return std::exchange(m_missing, {}).join('\n'); }

 private:
  mutable QStringList m_missing;
};

void run(const QString& program, const QStringList& arguments) {
  QProcess process;
  process.setProcessChannelMode(QProcess::MergedChannels);
  process.start(program, arguments);
  ASSERT_TRUE(process.waitForFinished(60'000)) << program.toStdString();
  ASSERT_EQ(process.exitCode(), 0) << process.readAll().toStdString();
}

/// Every word with a mark before it.
QString marked(const QString& list) {
  static const QRegularExpression message(
      "<source>([^<]*)</source>((?:(?!<source>).)*?)<translation type=\"unfinished\">(.*?)</translation>",
      QRegularExpression::DotMatchesEverythingOption);
  QString done;
  qsizetype from = 0;
  for (auto found = message.globalMatch(list); found.hasNext();) {
    const auto one = found.next();
    const QString words = "»" + one.captured(1);
    const QString form = "<numerusform>" + words + "</numerusform>";
    done += list.mid(from, one.capturedStart() - from) + "<source>" + one.captured(1) + "</source>" +
            one.captured(2) + "<translation>" +
            (one.captured(3).contains("<numerusform>") ? form + form : words) + "</translation>";
    from = one.capturedEnd();
  }
  return done + list.mid(from);
}

/// A translation as a translator makes one: collected from the sources, filled in, packed.
class LanguageTest : public ::testing::Test {
 protected:
  void SetUp() override {
    const QString list = m_folder.filePath("calcar_de.ts");
    const QString sources = CALCAR_SOURCES;
    run(CALCAR_LUPDATE, {"-silent", "-I", sources, sources + "/qml", sources + "/plugin", "-target-language",
                         "de", "-ts", list});
    QFile file(list);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    const QString filled = marked(QString::fromUtf8(file.readAll()));
    file.resize(0);
    file.write(filled.toUtf8());
    file.close();
    run(CALCAR_LRELEASE, {"-silent", list, "-qm", m_folder.filePath("calcar_de.qm")});
  }

  QTemporaryDir m_folder;
};

bool shows(const QQuickItem& item, const QString& text) {
  if (item.isVisible() && item.property("text").toString() == text) {
    return true;
  }
  const auto children = item.childItems();
  return std::any_of(children.begin(), children.end(),
                     [&text](const QQuickItem* child) { return shows(*child, text); });
}

TEST_F(LanguageTest, IsAnotherOneWhileAConsultationIsOpenWithEveryWord) {
  Listener listener;
  TestWorkplace place;
  ui::Consultation& consultation = place.open(exampleCase("labral"));
  TestWindow window(place.workplace(), QSize(1440, 900));
  window.show(static_cast<int>(ui::Terms::Page::Documents));
  ASSERT_TRUE(shows(window.root(), "Letter"));
  ASSERT_TRUE(shows(window.root(), "Kinetic chain"));

  ui::Language language(window.engine(), {m_folder.path()});
  QObject::connect(&language, &ui::Language::changed, &consultation, &ui::Consultation::sayAgain);
  static_cast<void>(listener.takeMissing());
  language.use("de-AT");
  window.rest();
  EXPECT_EQ(language.current(), "de");
  EXPECT_TRUE(shows(window.root(), "»Letter"));
  EXPECT_TRUE(shows(window.root(), "»Kinetic chain"));
  EXPECT_FALSE(shows(window.root(), "Kinetic chain"));
  const QMetaEnum pages = QMetaEnum::fromType<ui::Terms::Page>();
  for (int i = 0; i < pages.keyCount(); ++i) {
    SCOPED_TRACE(pages.key(i));
    window.show(pages.value(i));
    EXPECT_EQ(listener.takeMissing(), "");
  }

  language.use("en");
  window.show(static_cast<int>(ui::Terms::Page::Documents));
  EXPECT_TRUE(shows(window.root(), "Letter"));
  EXPECT_TRUE(shows(window.root(), "Kinetic chain"));
}

TEST_F(LanguageTest, MirrorsItsWindowAndNotTheProgramAroundIt) {
  const QString list = m_folder.filePath("calcar_ar.ts");
  QFile file(list);
  ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  file.write(
      "<!DOCTYPE TS><TS version=\"2.1\" language=\"ar\"><context><name>Rail</name><message>"
      "<source>Pages</source><translation>\u0635\u0641\u062d\u0627\u062a</translation></message></context></"
      "TS>");
  file.close();
  run(CALCAR_LRELEASE, {"-silent", list, "-qm", m_folder.filePath("calcar_ar.qm")});
  TestWorkplace place;
  place.open(exampleCase("labral"));
  TestWindow window(place.workplace(), QSize(1440, 900));
  const auto isTurned = [&window] {
    return QQmlExpression(qmlContext(&window.root()), &window.root(), "LayoutMirroring.enabled")
        .evaluate()
        .toBool();
  };
  ui::Language language(window.engine(), {m_folder.path()});

  language.use("ar");
  EXPECT_EQ(language.current(), "ar");
  EXPECT_TRUE(isTurned());
  EXPECT_EQ(QGuiApplication::layoutDirection(), Qt::LeftToRight);
  language.use("de");
  EXPECT_FALSE(isTurned());
  language.use("ar");
  language.use("en");
  EXPECT_FALSE(isTurned());
}

TEST_F(LanguageTest, IsEnglishWhereThereAreNoWords) {
  QQmlEngine engine;
  ui::Language language(engine, {m_folder.path(), "/nowhere"});
  EXPECT_EQ(language.known(), (QStringList{"en", "de"}));
  language.use("nb");
  EXPECT_EQ(language.current(), "en");
  EXPECT_EQ(QCoreApplication::translate("Rail", "Pages"), "Pages");
  language.use("de");
  EXPECT_EQ(QCoreApplication::translate("Rail", "Pages"), "»Pages");
}

}  // namespace
}  // namespace calcar::tests
