#pragma once

#include <cstdint>
#include <vector>

#include <QObject>
#include <QString>
#include <qqmlintegration.h>

#include "engine/report/parts.hpp"
#include "qml/figures/figure_marks.hpp"
#include "qml/model/finding_row.hpp"
#include "qml/model/page_model.hpp"
#include "qml/model/rows.hpp"
#include "qml/model/side_measure.hpp"
#include "qml/model/terms.hpp"

namespace calcar::ui {

/// One segment of the kinetic chain.
struct SegmentRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(QString name MEMBER name FINAL)
  Q_PROPERTY(calcar::ui::Terms::ChainState state MEMBER state FINAL)
  Q_PROPERTY(QString stateWords MEMBER stateWords FINAL)
  Q_PROPERTY(QString told MEMBER told FINAL)
  Q_PROPERTY(QString oldInjuries MEMBER oldInjuries FINAL)
  Q_PROPERTY(QString link MEMBER link FINAL)
  Q_PROPERTY(int done MEMBER done FINAL)
  Q_PROPERTY(int total MEMBER total FINAL)

 public:
  QString key;  ///< id
  QString name;
  Terms::ChainState state = Terms::ChainState::NotScreened;
  QString stateWords;   ///< “deficit, LEFT”
  QString told;         ///< its tests that say something, in one line
  QString oldInjuries;  ///< they make testing more urgent, nothing else
  QString link;         ///< how far the evidence reaches
  int done = 0;
  int total = 0;
  friend bool operator==(const SegmentRow&, const SegmentRow&) = default;
};

/// What one test of a segment told.
struct ChainResultRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(QString name MEMBER name FINAL)
  Q_PROPERTY(calcar::ui::Terms::ChainState state MEMBER state FINAL)
  Q_PROPERTY(QString values MEMBER values FINAL)
  Q_PROPERTY(QString verdict MEMBER verdict FINAL)
  Q_PROPERTY(QString limits MEMBER limits FINAL)

 public:
  QString key;  ///< id of the finding
  QString name;
  Terms::ChainState state = Terms::ChainState::NotScreened;
  QString values;   ///< “RIGHT 53°, LEFT 41°”
  QString verdict;  ///< how much, which side, how sure
  QString limits;   ///< cut-off, error, what is usual, grade, re-test
  friend bool operator==(const ChainResultRow&, const ChainResultRow&) = default;
};

/// A deficit in the order in which it is worth training.
struct TargetRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(QString name MEMBER name FINAL)
  Q_PROPERTY(QString segment MEMBER segment FINAL)
  Q_PROPERTY(QString reasons MEMBER reasons FINAL)
  Q_PROPERTY(QString exercises MEMBER exercises FINAL)
  Q_PROPERTY(QString retest MEMBER retest FINAL)

 public:
  QString key;
  QString name;
  QString segment;  ///< its name
  QString reasons;
  QString exercises;
  QString retest;
  friend bool operator==(const TargetRow&, const TargetRow&) = default;
};

/// The kinetic chain from mid-back to foot: what was tested, what it told, what is open, what to train first.
class ChainPage : public calcar::ui::PageModel {
  Q_OBJECT
  QML_ELEMENT

  Q_PROPERTY(QString selected READ selected WRITE setSelected NOTIFY changed FINAL)
  Q_PROPERTY(QString selectedRegion READ selectedRegion NOTIFY changed FINAL)
  Q_PROPERTY(calcar::ui::RowModel* segments READ segments CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* results READ results CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* measures READ measures CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* entries READ entries CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* targets READ targets CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::FigureMarks* figureMarks READ figureMarks CONSTANT FINAL)

 public:
  explicit ChainPage(QObject* parent = nullptr);

  [[nodiscard]] QString selected() const { return m_selected; }
  void setSelected(const QString& segment);
  /// The part of the figure that belongs to it: `hip`; empty where none does.
  [[nodiscard]] QString selectedRegion() const;
  [[nodiscard]] RowModel* segments() { return &m_segments; }
  [[nodiscard]] RowModel* results() { return &m_results; }
  /// Both sides of the results that were measured, on an axis.
  [[nodiscard]] RowModel* measures() { return &m_measures; }
  [[nodiscard]] RowModel* entries() { return &m_entries; }
  [[nodiscard]] RowModel* targets() { return &m_targets; }
  [[nodiscard]] FigureMarks* figureMarks() { return &m_figureMarks; }

  /// Selects the segment of a zone of the figure; a second time the next one that lies there.
  Q_INVOKABLE void selectZone(const QString& zone);
  /// The segment that holds a finding; empty when none does.
  Q_INVOKABLE QString segmentOf(const QString& finding) const;

 private:
  void update() override;
  void showEntries();
  void addEntries(std::vector<FindingRow>& entries, const engine::Facts& facts, std::uint32_t finding) const;
  void showTargets(const engine::ReportContext& context);

  QString m_selected;
  Rows<SegmentRow> m_segments;
  Rows<ChainResultRow> m_results;
  Rows<SideMeasureRow> m_measures;
  Rows<FindingRow> m_entries;
  Rows<TargetRow> m_targets;
  FigureMarks m_figureMarks;
};

}  // namespace calcar::ui
