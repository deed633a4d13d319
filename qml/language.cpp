#include "qml/language.hpp"

#include <utility>

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QQmlEngine>

namespace calcar::ui {
namespace {

constexpr auto kStem = "calcar";

}  // namespace

Language::Language(QQmlEngine& engine, QStringList folders, QObject* parent)
    : QObject(parent), m_engine(engine), m_folders(std::move(folders)) {}

Language::~Language() { QCoreApplication::removeTranslator(&m_words); }

QStringList Language::known() const {
  QStringList languages{"en"};
  for (const QString& folder : m_folders) {
    const QStringList files = QDir(folder).entryList({QString(kStem) + "_*.qm"}, QDir::Files, QDir::Name);
    for (const QString& file : files) {
      const QString name = file.mid(file.indexOf('_') + 1).chopped(3).replace('_', '-');
      if (!languages.contains(name)) {
        languages.append(name);
      }
    }
  }
  return languages;
}

void Language::use(const QString& language) {
  const QLocale wanted = language.isEmpty() ? QLocale::system() : QLocale(language);
  QCoreApplication::removeTranslator(&m_words);
  m_current = "en";
  if (wanted.language() != QLocale::English) {
    for (const QString& folder : m_folders) {
      if (m_words.load(wanted, kStem, "_", folder)) {
        QCoreApplication::installTranslator(&m_words);
        m_current = m_words.language();
        break;
      }
    }
  }
  m_engine.setUiLanguage(m_current);
  m_engine.retranslate();
  emit changed();
}

}  // namespace calcar::ui
