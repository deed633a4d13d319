#pragma once

#include <cstdint>
#include <vector>

#include <QObject>
#include <QString>
#include <qqmlintegration.h>

#include "qml/model/finding_row.hpp"
#include "qml/model/page_model.hpp"
#include "qml/model/rows.hpp"
#include "qml/model/terms.hpp"

namespace calcar::ui {

/// A group of questions: a panel of the screening, or a topic.
struct QuestionGroupRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(QString title MEMBER title FINAL)
  Q_PROPERTY(QString say MEMBER say FINAL)
  Q_PROPERTY(int answered MEMBER answered FINAL)
  Q_PROPERTY(int total MEMBER total FINAL)
  Q_PROPERTY(QString positive MEMBER positive FINAL)
  Q_PROPERTY(bool isPanel MEMBER isPanel FINAL)
  Q_PROPERTY(bool isSpoken MEMBER isSpoken FINAL)

 public:
  QString key;  ///< id of the panel or section
  QString title;
  QString say;  ///< the whole panel in one breath; empty for a topic
  int answered = 0;
  int total = 0;
  QString positive;  ///< what was answered with yes
  bool isPanel = true;
  bool isSpoken = false;  ///< “all no, asked aloud” was said at this visit
  friend bool operator==(const QuestionGroupRow&, const QuestionGroupRow&) = default;
};

/// History and red flags: screening panels first, then everything else by topic.
class HistoryPage : public calcar::ui::PageModel {
  Q_OBJECT
  QML_ELEMENT

  Q_PROPERTY(bool byTopic READ byTopic WRITE setByTopic NOTIFY shapeChanged FINAL)
  Q_PROPERTY(QString current READ current WRITE setCurrent NOTIFY shapeChanged FINAL)
  Q_PROPERTY(int currentIndex READ currentIndex NOTIFY changed FINAL)
  Q_PROPERTY(QString currentTitle READ currentTitle NOTIFY changed FINAL)
  Q_PROPERTY(QString currentSay READ currentSay NOTIFY changed FINAL)
  Q_PROPERTY(bool isCurrentSpoken READ isCurrentSpoken NOTIFY changed FINAL)
  Q_PROPERTY(bool hasCurrentYes READ hasCurrentYes NOTIFY changed FINAL)
  Q_PROPERTY(calcar::ui::RowModel* groups READ groups CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* questions READ questions CONSTANT FINAL)
  Q_PROPERTY(int answered READ answered NOTIFY changed FINAL)
  Q_PROPERTY(int total READ total NOTIFY changed FINAL)

 public:
  explicit HistoryPage(QObject* parent = nullptr);

  [[nodiscard]] bool byTopic() const { return m_byTopic; }
  void setByTopic(bool byTopic);
  [[nodiscard]] QString current() const { return m_current; }  ///< key of the group whose questions are shown
  void setCurrent(const QString& current);
  [[nodiscard]] int currentIndex() const;
  [[nodiscard]] QString currentTitle() const { return shownGroup().title; }
  [[nodiscard]] QString currentSay() const { return shownGroup().say; }
  [[nodiscard]] bool isCurrentSpoken() const { return shownGroup().isSpoken; }
  [[nodiscard]] bool hasCurrentYes() const { return !shownGroup().positive.isEmpty(); }
  [[nodiscard]] RowModel* groups() { return &m_groups; }
  [[nodiscard]] RowModel* questions() { return &m_questions; }
  [[nodiscard]] int answered() const { return m_answered; }
  [[nodiscard]] int total() const { return m_total; }

  /// Records every item of the panel as asked aloud and denied, but for those answered one by one.
  Q_INVOKABLE void sayAllNo(const QString& panel);
  Q_INVOKABLE void takeBackAllNo(const QString& panel);
  /// Shows the group that holds this finding. @returns its row among the questions; -1 when it is of no group
  Q_INVOKABLE int show(const QString& finding);
  /// The group after this one that has open questions; empty when there is none.
  Q_INVOKABLE QString nextOpen(const QString& after) const;

 signals:
  void shapeChanged();

 private:
  struct Group {
    QuestionGroupRow row;
    std::vector<std::uint32_t> findings;
  };
  [[nodiscard]] std::vector<Group> panels(const engine::Facts& facts) const;
  [[nodiscard]] std::vector<Group> topics(const engine::Facts& facts) const;
  [[nodiscard]] QuestionGroupRow shownGroup() const;
  void update() override;

  bool m_byTopic = false;
  QString m_current;
  int m_answered = 0;
  int m_total = 0;
  std::vector<Group> m_shown;
  Rows<QuestionGroupRow> m_groups;
  Rows<FindingRow> m_questions;
};

}  // namespace calcar::ui
