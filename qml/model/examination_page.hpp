#pragma once

#include <cstdint>
#include <vector>

#include <QObject>
#include <QString>
#include <qqmlintegration.h>

#include "qml/model/accuracy.hpp"
#include "qml/model/finding_row.hpp"
#include "qml/model/page_model.hpp"
#include "qml/model/rows.hpp"
#include "qml/model/side_measure.hpp"
#include "qml/model/terms.hpp"
#include "qml/model/test_list.hpp"

namespace calcar::ui {

/// The examination: which tests are worth doing next, and the chosen one with its answers.
class ExaminationPage : public calcar::ui::PageModel {
  Q_OBJECT
  QML_ELEMENT

  Q_PROPERTY(bool byForm READ byForm WRITE setByForm NOTIFY shapeChanged FINAL)
  Q_PROPERTY(QString current READ current WRITE setCurrent NOTIFY shapeChanged FINAL)
  Q_PROPERTY(calcar::ui::RowModel* tests READ tests CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* answers READ answers CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* measure READ measure CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* accuracy READ accuracy CONSTANT FINAL)
  Q_PROPERTY(int done READ done NOTIFY changed FINAL)
  Q_PROPERTY(int total READ total NOTIFY changed FINAL)
  Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
  Q_PROPERTY(QString decides READ decides NOTIFY changed FINAL)
  Q_PROPERTY(QString duration READ duration NOTIFY changed FINAL)
  Q_PROPERTY(QString how READ how NOTIFY changed FINAL)
  Q_PROPERTY(QString positive READ positive NOTIFY changed FINAL)
  Q_PROPERTY(QString position READ position NOTIFY changed FINAL)
  Q_PROPERTY(QString notWhen READ notWhen NOTIFY changed FINAL)
  Q_PROPERTY(QString authority READ authority NOTIFY changed FINAL)
  Q_PROPERTY(calcar::ui::Terms::Safety safety READ safety NOTIFY changed FINAL)
  Q_PROPERTY(QString safetyWords READ safetyWords NOTIFY changed FINAL)
  Q_PROPERTY(bool isDone READ isDone NOTIFY changed FINAL)
  Q_PROPERTY(QString next READ next NOTIFY changed FINAL)
  Q_PROPERTY(QString nextTitle READ nextTitle NOTIFY changed FINAL)

 public:
  explicit ExaminationPage(QObject* parent = nullptr);

  [[nodiscard]] bool byForm() const { return m_view.byForm; }
  void setByForm(bool byForm);
  [[nodiscard]] QString current() const { return m_current; }  ///< id of the chosen test
  void setCurrent(const QString& current);
  [[nodiscard]] RowModel* tests() { return &m_tests; }
  [[nodiscard]] RowModel* answers() { return &m_answers; }    ///< a `FindingRow` per side, the affected first
  [[nodiscard]] RowModel* measure() { return &m_measure; }    ///< at most one `SideMeasureRow`
  [[nodiscard]] RowModel* accuracy() { return &m_accuracy; }  ///< an `AccuracyRow` per reading
  [[nodiscard]] int done() const { return m_done; }
  [[nodiscard]] int total() const { return m_total; }  ///< done, and those that would tell something
  [[nodiscard]] QString title() const { return m_card.label; }
  [[nodiscard]] QString decides() const { return m_card.decides; }
  [[nodiscard]] QString duration() const { return m_duration; }
  [[nodiscard]] QString how() const { return m_card.how; }
  [[nodiscard]] QString positive() const { return m_card.positive; }
  [[nodiscard]] QString position() const { return m_card.position; }
  [[nodiscard]] QString notWhen() const { return m_notWhen; }      ///< when not to do it
  [[nodiscard]] QString authority() const { return m_authority; }  ///< on whose authority it is done so
  [[nodiscard]] Terms::Safety safety() const { return m_card.safety; }
  [[nodiscard]] QString safetyWords() const { return m_card.safetyWords; }
  [[nodiscard]] bool isDone() const { return m_isDone; }
  [[nodiscard]] QString next() const { return m_next; }  ///< the test after this one; empty when none is left
  [[nodiscard]] QString nextTitle() const { return m_nextTitle; }

  /// Folds or unfolds a group of the list.
  Q_INVOKABLE void toggle(const QString& group);
  /// Shows a test. @returns whether it is one
  Q_INVOKABLE bool show(const QString& finding);
  /// Records on every side without an answer that the test was not done because a flag forbids it.
  Q_INVOKABLE void recordBlocked();

 signals:
  void shapeChanged();

 private:
  void update() override;
  void showCard(const engine::Facts& facts);
  void showNext();
  [[nodiscard]] std::vector<std::optional<engine::Side>> sidesOf(const pack::Finding& finding) const;

  TestListView m_view;
  QString m_current;
  std::vector<std::uint32_t> m_all;
  std::vector<TestStanding> m_standings;
  Rows<TestRow> m_tests;
  Rows<FindingRow> m_answers;
  Rows<SideMeasureRow> m_measure;
  Rows<AccuracyRow> m_accuracy;
  FindingRow m_card;
  QString m_duration;
  QString m_notWhen;
  QString m_authority;
  bool m_isDone = false;
  QString m_next;
  QString m_nextTitle;
  int m_done = 0;
  int m_total = 0;
};

}  // namespace calcar::ui
