#pragma once

#include <string>
#include <vector>

#include <QObject>
#include <QString>
#include <qqmlintegration.h>

#include "qml/model/page_model.hpp"
#include "qml/model/rows.hpp"
#include "qml/model/terms.hpp"

namespace calcar::ui {

/// Something that can be found and gone to.
struct FinderRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(QString kind MEMBER kind FINAL)
  Q_PROPERTY(QString target MEMBER target FINAL)
  Q_PROPERTY(QString title MEMBER title FINAL)
  Q_PROPERTY(QString detail MEMBER detail FINAL)
  Q_PROPERTY(QString shortcut MEMBER shortcut FINAL)
  Q_PROPERTY(calcar::ui::Terms::Page page MEMBER page FINAL)

 public:
  QString key;
  QString kind;    ///< `finding`, `panel`, `condition`, `flag`, `page` or `action`
  QString target;  ///< id of the finding, panel, condition or flag; name of the action
  QString title;
  QString detail;    ///< what it is, and its answer where it has one
  QString shortcut;  ///< of an action or page
  Terms::Page page = Terms::Page::Pain;
  friend bool operator==(const FinderRow&, const FinderRow&) = default;
};

/// Finds any finding, panel, condition, flag, page or action by the beginnings of its words.
class Finder : public calcar::ui::PageModel {
  Q_OBJECT
  QML_ELEMENT

  Q_PROPERTY(QString words READ words WRITE setWords NOTIFY wordsChanged FINAL)
  Q_PROPERTY(calcar::ui::RowModel* found READ found CONSTANT FINAL)

 public:
  explicit Finder(QObject* parent = nullptr);

  [[nodiscard]] QString words() const { return m_words; }
  void setWords(const QString& words);
  [[nodiscard]] RowModel* found() { return &m_found; }

 signals:
  void wordsChanged();

 private:
  void update() override { m_entries.clear(); }

  struct Entry {
    FinderRow row;
    std::vector<std::string> folded;  ///< its words, to be compared
    std::size_t weight = 0;           ///< what comes first among equals: actions, panels, findings …
  };
  void collect();
  void add(FinderRow row, const QString& also, std::size_t weight);
  void search();

  QString m_words;
  std::vector<Entry> m_entries;
  Rows<FinderRow> m_found;
};

}  // namespace calcar::ui
