#pragma once

#include <memory>
#include <string>
#include <vector>

#include <QObject>
#include <QPointer>
#include <QString>
#include <qqmlintegration.h>

#include "qml/model/front_door.hpp"
#include "qml/model/rows.hpp"

namespace calcar::ui {

/// A person, a complaint or an example on the start page.
struct StartRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key CONSTANT FINAL)
  Q_PROPERTY(QString title MEMBER title CONSTANT FINAL)
  Q_PROPERTY(QString facts MEMBER facts CONSTANT FINAL)
  Q_PROPERTY(QString when MEMBER when CONSTANT FINAL)
  Q_PROPERTY(QString stateWord MEMBER stateWord CONSTANT FINAL)
  Q_PROPERTY(bool isDraft MEMBER isDraft CONSTANT FINAL)

 public:
  QString key;
  QString title;
  QString facts;
  QString when;
  QString stateWord;  ///< of the visit, in words
  bool isDraft = false;
  friend bool operator==(const StartRow&, const StartRow&) = default;
};

/// Who was here lately, who is looked for, and what comes with the program to try it on.
class StartPage : public QObject {
  Q_OBJECT
  QML_ELEMENT

  Q_PROPERTY(calcar::ui::FrontDoor* door READ door WRITE setDoor NOTIFY doorChanged REQUIRED FINAL)
  Q_PROPERTY(calcar::ui::RowModel* recent READ recent CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* found READ found CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* complaints READ complaints CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* examples READ examples CONSTANT FINAL)
  Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged FINAL)
  Q_PROPERTY(bool isSearching READ isSearching NOTIFY changed FINAL)
  Q_PROPERTY(bool isLoaded READ isLoaded NOTIFY changed FINAL)
  Q_PROPERTY(QString chosen READ chosen NOTIFY changed FINAL)
  Q_PROPERTY(QString chosenName READ chosenName NOTIFY changed FINAL)
  Q_PROPERTY(QString chosenFacts READ chosenFacts NOTIFY changed FINAL)
  Q_PROPERTY(QString trouble READ trouble NOTIFY changed FINAL)

 public:
  explicit StartPage(QObject* parent = nullptr);

  [[nodiscard]] FrontDoor* door() const { return m_door; }
  void setDoor(FrontDoor* door);
  [[nodiscard]] RowModel* recent() { return &m_recent; }
  [[nodiscard]] RowModel* found() { return &m_found; }
  [[nodiscard]] RowModel* complaints() { return &m_complaints; }
  [[nodiscard]] RowModel* examples() { return &m_examples; }
  [[nodiscard]] QString query() const { return m_query; }
  /// Looks while it is typed; what came too late is not shown.
  void setQuery(const QString& words);
  [[nodiscard]] bool isSearching() const { return m_isSearching; }
  [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
  [[nodiscard]] QString chosen() const { return m_chosen; }
  [[nodiscard]] QString chosenName() const { return m_chosenName; }
  [[nodiscard]] QString chosenFacts() const { return m_chosenFacts; }
  [[nodiscard]] QString trouble() const { return m_trouble; }

  Q_INVOKABLE void reload();
  /// Shows the complaints of a person.
  Q_INVOKABLE void choose(const QString& person);
  Q_INVOKABLE void unchoose();
  Q_INVOKABLE void open(const QString& consultation);
  /// A new complaint of a person.
  Q_INVOKABLE void begin(const QString& person);
  /// Stores the invented case, once, and opens it.
  Q_INVOKABLE void openExample(const QString& key);

 signals:
  void doorChanged();
  void queryChanged();
  void changed();

 private:
  void showTrouble(const QString& trouble);
  [[nodiscard]] DeskThread* desk() const;

  QPointer<FrontDoor> m_door;
  Rows<StartRow> m_recent;
  Rows<StartRow> m_found;
  Rows<StartRow> m_complaints;
  Rows<StartRow> m_examples;
  QString m_query;
  QString m_chosen;
  QString m_chosenName;
  QString m_chosenFacts;
  QString m_trouble;
  bool m_isSearching = false;
  bool m_isLoaded = false;
};

}  // namespace calcar::ui
