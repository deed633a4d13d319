#pragma once

#include <QLocale>
#include <QObject>
#include <QQuickItem>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include "tests/qml/support/test_workplace.hpp"

namespace calcar::tests {

/// What a Qt Quick Test works in: a workplace on a store of its own.
class TestRoom : public QObject {
  Q_OBJECT

  Q_PROPERTY(calcar::ui::Workplace* workplace READ workplace CONSTANT)

 public:
  using QObject::QObject;

  [[nodiscard]] ui::Workplace* workplace() { return &m_place.workplace(); }

  /// Stores a bundled example and opens it.
  Q_INVOKABLE calcar::ui::Consultation* openExample(const QString& name);
  /// A person about whom nothing is known.
  Q_INVOKABLE calcar::ui::Consultation* openNew();
  /// Waits until everything is stored and assessed.
  Q_INVOKABLE void settle() { m_place.settle(); }

  /// How a finding was answered at the open visit: `yes`, `no`, `cannot-say`, a number, a choice; `none`.
  Q_INVOKABLE QString answerTo(const QString& finding, const QString& side = {}) const;
  /// Everything that was marked: `F4/left/6`.
  Q_INVOKABLE QStringList painMarks() const;
  /// Numbers of the documents that were signed.
  Q_INVOKABLE QStringList signedDocuments() const;
  /// The edits of the journal so far.
  Q_INVOKABLE int entries() const;
  Q_INVOKABLE bool isRaised(const QString& flag) const;
  /// How numbers are written from now on: `de_DE`.
  Q_INVOKABLE void writeNumbersAs(const QString& locale) const { QLocale::setDefault(QLocale(locale)); }

  /// A folder with these in it; what ends in a slash is a folder. @returns its path
  Q_INVOKABLE QString folderWith(const QStringList& names);

  /// The visible item of this accessible name, the outermost first, as a screen reader would find it; null
  /// when there is none.
  Q_INVOKABLE QQuickItem* named(QQuickItem* root, const QString& name) const;
  Q_INVOKABLE QString accessibleName(QQuickItem* item) const;

 private:
  TestWorkplace m_place;
  QTemporaryDir m_folder;
};

}  // namespace calcar::tests
