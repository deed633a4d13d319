#pragma once

#include <QObject>
#include <QString>
#include <qqmlintegration.h>

#include "qml/model/explanation_content.hpp"
#include "qml/model/page_model.hpp"
#include "qml/model/rows.hpp"
#include "qml/model/terms.hpp"

namespace calcar::ui {

/// Why something is as the screen says: of a condition, a flag, the disposition, a finding or a study.
class Explanation : public calcar::ui::PageModel {
  Q_OBJECT
  QML_ELEMENT

  Q_PROPERTY(QString kind READ kind WRITE setKind NOTIFY subjectChanged FINAL)
  Q_PROPERTY(QString subject READ subject WRITE setSubject NOTIFY subjectChanged FINAL)
  Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
  Q_PROPERTY(QString subtitle READ subtitle NOTIFY changed FINAL)
  Q_PROPERTY(QString headline READ headline NOTIFY changed FINAL)
  Q_PROPERTY(QString interval READ interval NOTIFY changed FINAL)
  Q_PROPERTY(calcar::ui::Terms::Flag flagState READ flagState NOTIFY changed FINAL)
  Q_PROPERTY(calcar::ui::Terms::Urgency urgency READ urgency NOTIFY changed FINAL)
  Q_PROPERTY(calcar::ui::RowModel* waterfall READ waterfall CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* ticks READ ticks CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* supporting READ supporting CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* opposing READ opposing CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* open READ open CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* lines READ lines CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* accuracy READ accuracy CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* clearings READ clearings CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* sources READ sources CONSTANT FINAL)
  Q_PROPERTY(QString rule READ rule NOTIFY changed FINAL)
  Q_PROPERTY(QString strength READ strength NOTIFY changed FINAL)
  Q_PROPERTY(QString review READ review NOTIFY changed FINAL)
  Q_PROPERTY(bool canDecide READ canDecide NOTIFY changed FINAL)
  Q_PROPERTY(QString decision READ decision NOTIFY changed FINAL)

 public:
  explicit Explanation(QObject* parent = nullptr);

  /// `condition`, `flag`, `disposition`, `finding`, `study`
  [[nodiscard]] QString kind() const { return m_kind; }
  void setKind(const QString& kind);
  [[nodiscard]] QString subject() const { return m_subject; }  ///< its id
  void setSubject(const QString& subject);

  [[nodiscard]] QString title() const { return m_shown.title; }
  [[nodiscard]] QString subtitle() const { return m_shown.subtitle; }
  [[nodiscard]] QString headline() const { return m_shown.headline; }
  [[nodiscard]] QString interval() const { return m_shown.interval; }
  [[nodiscard]] Terms::Flag flagState() const { return m_shown.flagState; }
  [[nodiscard]] Terms::Urgency urgency() const { return m_shown.urgency; }
  [[nodiscard]] RowModel* waterfall() { return &m_waterfall; }
  [[nodiscard]] RowModel* ticks() { return &m_ticks; }
  [[nodiscard]] RowModel* supporting() { return &m_supporting; }  ///< what speaks for a condition
  [[nodiscard]] RowModel* opposing() { return &m_opposing; }      ///< what speaks against it
  [[nodiscard]] RowModel* open() { return &m_open; }              ///< what nobody asked
  [[nodiscard]] RowModel* lines() { return &m_lines; }
  [[nodiscard]] RowModel* accuracy() { return &m_accuracy; }
  [[nodiscard]] RowModel* clearings() { return &m_clearings; }
  [[nodiscard]] RowModel* sources() { return &m_sources; }
  [[nodiscard]] QString rule() const { return m_shown.rule; }
  [[nodiscard]] QString strength() const { return m_shown.strength; }
  [[nodiscard]] QString review() const { return m_shown.review; }
  [[nodiscard]] bool canDecide() const;                          ///< whether it is a suggestion
  [[nodiscard]] QString decision() const { return m_decision; }  ///< what was decided on it, with the reason

  /// Where a finding is answered: a `Terms.Page`.
  Q_INVOKABLE int pageOf(const QString& finding) const;
  Q_INVOKABLE void decide(calcar::ui::Terms::Decision decision, const QString& reason);
  /// Records that somebody cleared the flag. @param day as people write it here, or as 2026-11-23
  /// @returns what is wrong with it; empty when it is recorded
  Q_INVOKABLE QString recordClearance(const QString& clearing, const QString& by, const QString& day);
  Q_INVOKABLE QString today() const;

 signals:
  void subjectChanged();

 private:
  void update() override;
  void showDecision();

  QString m_kind;
  QString m_subject;
  ExplanationContent m_shown;
  QString m_decision;
  Rows<WaterfallRow> m_waterfall;
  Rows<AxisTick> m_ticks;
  Rows<WhyLine> m_supporting;
  Rows<WhyLine> m_opposing;
  Rows<WhyLine> m_open;
  Rows<WhyLine> m_lines;
  Rows<AccuracyRow> m_accuracy;
  Rows<ClearingRow> m_clearings;
  Rows<SourceRow> m_sources;
};

}  // namespace calcar::ui
