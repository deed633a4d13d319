#pragma once

#include <vector>

#include <QObject>
#include <QString>
#include <QStringList>
#include <qqmlintegration.h>

#include "qml/model/finding_row.hpp"
#include "qml/model/imaging_rows.hpp"
#include "qml/model/page_model.hpp"
#include "qml/model/rows.hpp"

namespace calcar::ui {

/// The studies of a person: when they were made, what each can answer, and which to consider next.
class ImagingPage : public calcar::ui::PageModel {
  Q_OBJECT
  QML_ELEMENT

  Q_PROPERTY(calcar::ui::RowModel* studies READ studies CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* questions READ questions CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* marks READ marks CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* ticks READ ticks CONSTANT FINAL)
  Q_PROPERTY(double today READ today NOTIFY changed FINAL)
  Q_PROPERTY(double breakAt READ breakAt NOTIFY changed FINAL)
  Q_PROPERTY(QString undated READ undated NOTIFY changed FINAL)
  Q_PROPERTY(calcar::ui::RowModel* reports READ reports CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* otherReports READ otherReports CONSTANT FINAL)
  Q_PROPERTY(bool hasReports READ hasReports NOTIFY changed FINAL)
  Q_PROPERTY(QList<QString> modalities READ modalities NOTIFY consultationChanged FINAL)
  Q_PROPERTY(QList<QString> modalityWords READ modalityWords NOTIFY consultationChanged FINAL)
  Q_PROPERTY(QList<QString> regions READ regions NOTIFY consultationChanged FINAL)
  Q_PROPERTY(QList<QString> regionWords READ regionWords NOTIFY consultationChanged FINAL)

 public:
  explicit ImagingPage(QObject* parent = nullptr);

  [[nodiscard]] RowModel* studies() { return &m_studies; }
  [[nodiscard]] RowModel* questions() { return &m_questions; }
  [[nodiscard]] RowModel* marks() { return &m_marks; }
  [[nodiscard]] RowModel* ticks() { return &m_ticks; }
  [[nodiscard]] double today() const { return m_today; }
  [[nodiscard]] double breakAt() const { return m_breakAt; }
  [[nodiscard]] QString undated() const { return m_undated; }  ///< studies that the line of time cannot show
  /// Reports that would decide something now, or that are answered; then all others.
  [[nodiscard]] RowModel* reports() { return &m_reports; }
  [[nodiscard]] RowModel* otherReports() { return &m_otherReports; }
  /// Whether a result is recorded, from whatever report: then there is imaging, even without a study.
  [[nodiscard]] bool hasReports() const { return m_hasReports; }
  Q_INVOKABLE bool isAmongOthers(const QString& finding) const;
  [[nodiscard]] QStringList modalities() const;
  [[nodiscard]] QStringList modalityWords() const;
  [[nodiscard]] QStringList regions() const;
  [[nodiscard]] QStringList regionWords() const;

  /// A study that was seen on paper. @param date  `2026-11-16` or as dates are written here; empty = not
  /// known
  /// @returns what is wrong with it; empty when it is taken
  Q_INVOKABLE QString addStudy(const QString& modality, const QString& region,
                               calcar::ui::Terms::BodySide side, const QString& date, const QString& readBy,
                               const QString& result);
  Q_INVOKABLE void setReport(const QString& study, const QString& readBy, const QString& result);
  Q_INVOKABLE void forget(const QString& study);

 private:
  void update() override;
  void showReports();
  void showTimeline(const std::vector<StudyRow>& studies);

  double m_today = 1;
  double m_breakAt = -1;
  QString m_undated;
  bool m_hasReports = false;
  Rows<StudyRow> m_studies;
  Rows<ImagingQuestionRow> m_questions;
  Rows<TimelineMarkRow> m_marks;
  Rows<TimelineTickRow> m_ticks;
  Rows<FindingRow> m_reports;
  Rows<FindingRow> m_otherReports;
};

}  // namespace calcar::ui
