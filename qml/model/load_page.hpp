#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <qqmlintegration.h>

#include "qml/model/finding_row.hpp"
#include "qml/model/load_rows.hpp"
#include "qml/model/page_model.hpp"
#include "qml/model/rows.hpp"

namespace calcar::ui {

/// The training diary, what it comes to, and the questions for people without one.
class LoadPage : public calcar::ui::PageModel {
  Q_OBJECT
  QML_ELEMENT

  Q_PROPERTY(bool hasDiary READ hasDiary NOTIFY changed FINAL)
  Q_PROPERTY(QString diaryWords READ diaryWords NOTIFY changed FINAL)
  Q_PROPERTY(double most READ most NOTIFY changed FINAL)
  Q_PROPERTY(double onsetAt READ onsetAt NOTIFY changed FINAL)
  Q_PROPERTY(QString comparison READ comparison NOTIFY changed FINAL)
  Q_PROPERTY(bool isSpike READ isSpike NOTIFY changed FINAL)
  Q_PROPERTY(bool isCompared READ isCompared NOTIFY changed FINAL)
  Q_PROPERTY(QString grade READ grade NOTIFY changed FINAL)
  Q_PROPERTY(bool isWeak READ isWeak NOTIFY changed FINAL)
  Q_PROPERTY(QString source READ source NOTIFY changed FINAL)
  Q_PROPERTY(QString scaleWords READ scaleWords NOTIFY changed FINAL)
  Q_PROPERTY(QStringList sports READ sports CONSTANT FINAL)
  Q_PROPERTY(QString fault READ fault NOTIFY changed FINAL)
  Q_PROPERTY(calcar::ui::RowModel* runs READ runs CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* baseline READ baseline CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* bands READ bands CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* kmMarks READ kmMarks CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* dayMarks READ dayMarks CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* weeks READ weeks CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* figures READ figures CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* sentences READ sentences CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* sessions READ sessions CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* questions READ questions CONSTANT FINAL)

 public:
  using PageModel::PageModel;

  [[nodiscard]] bool hasDiary() const { return !m_sessions.rows().empty(); }
  [[nodiscard]] QString diaryWords() const { return m_diaryWords; }
  [[nodiscard]] double most() const { return m_most; }        ///< km at the top of the chart
  [[nodiscard]] double onsetAt() const { return m_onsetAt; }  ///< -1 = not among the days shown
  [[nodiscard]] QString comparison() const { return m_comparison; }
  [[nodiscard]] bool isSpike() const { return m_isSpike; }
  [[nodiscard]] bool isCompared() const { return m_isCompared; }
  [[nodiscard]] QString grade() const { return m_grade; }
  [[nodiscard]] bool isWeak() const { return m_isWeak; }
  [[nodiscard]] QString source() const { return m_source; }
  [[nodiscard]] QString scaleWords() const { return m_scaleWords; }  ///< what a hip carries in running
  [[nodiscard]] QStringList sports() const;                          ///< in words, running first
  [[nodiscard]] QString fault() const { return m_fault; }            ///< why a session typed in was not taken
  [[nodiscard]] RowModel* runs() { return &m_runs; }
  [[nodiscard]] RowModel* baseline() { return &m_baseline; }
  [[nodiscard]] RowModel* bands() { return &m_bands; }
  [[nodiscard]] RowModel* kmMarks() { return &m_kmMarks; }
  [[nodiscard]] RowModel* dayMarks() { return &m_dayMarks; }
  [[nodiscard]] RowModel* weeks() { return &m_weeks; }
  [[nodiscard]] RowModel* figures() { return &m_figures; }
  [[nodiscard]] RowModel* sentences() { return &m_sentences; }
  [[nodiscard]] RowModel* sessions() { return &m_sessions; }
  [[nodiscard]] RowModel* questions() { return &m_questions; }

  /// A session that is typed in. Amounts that are no number above 0 are not recorded.
  ///
  /// @param day    `2026-11-01`, or as the reader's language writes days
  /// @param sport  index into `sports`
  /// @param speed  0 not recorded, 1 yes, 2 no
  /// @returns      whether it was taken; `fault` says why not
  Q_INVOKABLE bool add(const QString& day, int sport, double km, double minutes, double climb, int speed);
  /// @param place  of the session in the diary
  Q_INVOKABLE void remove(int place);

 protected:
  void update() override;

 private:
  void updateChart();
  void updateWeeks();
  void updateFigures();
  void updateSentences();
  void updateSessions();
  void updateQuestions();

  QString m_diaryWords;
  double m_most = 0;
  double m_onsetAt = -1;
  QString m_comparison;
  bool m_isSpike = false;
  bool m_isCompared = false;
  QString m_grade;
  bool m_isWeak = true;
  QString m_source;
  QString m_scaleWords;
  QString m_fault;
  Rows<RunRow> m_runs;
  Rows<BaselineRow> m_baseline;
  Rows<SpikeBandRow> m_bands;
  Rows<AxisMarkRow> m_kmMarks;
  Rows<AxisMarkRow> m_dayMarks;
  Rows<WeekRow> m_weeks;
  Rows<FigureRow> m_figures;
  Rows<SentenceRow> m_sentences;
  Rows<SessionRow> m_sessions;
  Rows<FindingRow> m_questions;
};

}  // namespace calcar::ui
