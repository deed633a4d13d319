#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTranslator>

class QQmlEngine;

namespace calcar::ui {

/// The language of the window. English is in the program; every other one is a file such as `calcar_de.qm`
/// (docs/translating.md), and can be taken while a consultation is open. It is also told to the engine, and
/// what the engine shows is mirrored when it is written from right to left: the direction of the program
/// around it is never changed. Dates and decimals are not its matter: they follow the program's locale.
class Language : public QObject {
  Q_OBJECT

 public:
  /// @param folders  where translations are looked for, the first one first
  Language(QQmlEngine& engine, QStringList folders, QObject* parent = nullptr);
  ~Language() override;

  /// `en`, and every language that has a file, each once.
  [[nodiscard]] QStringList known() const;
  [[nodiscard]] QString current() const { return m_current; }
  /// @param language  `de` or `de-AT`; empty = as the system. A language of which only another country's
  ///                  words are known, or none, is replaced by the nearest, in the end by English
  void use(const QString& language);

 signals:
  /// What was said is to be said anew.
  void changed();

 private:
  QQmlEngine& m_engine;
  QStringList m_folders;
  QTranslator m_words;
  QString m_current = "en";
};

}  // namespace calcar::ui
