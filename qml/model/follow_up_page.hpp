#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <qqmlintegration.h>

#include "qml/model/page_model.hpp"
#include "qml/model/rows.hpp"
#include "qml/model/terms.hpp"

namespace calcar::ui {

/// One loading session as it was reported.
struct TrialRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(QString day MEMBER day FINAL)
  Q_PROPERTY(int during MEMBER during FINAL)
  Q_PROPERTY(int after MEMBER after FINAL)
  Q_PROPERTY(int settled MEMBER settled FINAL)
  Q_PROPERTY(QString verdict MEMBER verdict FINAL)
  Q_PROPERTY(int judged MEMBER judged FINAL)

 public:
  QString key;
  QString day;
  int during = 0;
  int after = 0;
  int settled = 0;  ///< 0 not asked, 1 yes, 2 no
  QString verdict;  ///< in words; empty before it is judged
  int judged = 0;   ///< 1 passed, 0 held, -1 failed
  friend bool operator==(const TrialRow&, const TrialRow&) = default;
};

/// A criterion for leaving the phase.
struct CriterionRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(QString words MEMBER words FINAL)
  Q_PROPERTY(calcar::ui::Terms::Answer answer MEMBER answer FINAL)
  Q_PROPERTY(bool isUnmet MEMBER isUnmet FINAL)
  Q_PROPERTY(bool isAsked MEMBER isAsked FINAL)

 public:
  QString key;  ///< id
  QString words;
  Terms::Answer answer = Terms::Answer::NotAsked;
  bool isUnmet = false;
  bool isAsked = true;  ///< false: the sessions themselves answer it
  friend bool operator==(const CriterionRow&, const CriterionRow&) = default;
};

/// An answer or measurement that changed since the visit before.
struct ChangeRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(QString name MEMBER name FINAL)
  Q_PROPERTY(calcar::ui::Terms::BodySide side MEMBER side FINAL)
  Q_PROPERTY(QString before MEMBER before FINAL)
  Q_PROPERTY(QString after MEMBER after FINAL)
  Q_PROPERTY(QString verdict MEMBER verdict FINAL)
  Q_PROPERTY(int direction MEMBER direction FINAL)

 public:
  QString key;
  QString name;
  Terms::BodySide side = Terms::BodySide::None;
  QString before;
  QString after;
  QString verdict;
  int direction = 0;  ///< beyond error: 1 better, -1 worse
  friend bool operator==(const ChangeRow&, const ChangeRow&) = default;
};

/// How the phase of the programme went since the visit before, and what to consider next.
class FollowUpPage : public calcar::ui::PageModel {
  Q_OBJECT
  QML_ELEMENT

  Q_PROPERTY(bool hasReport READ hasReport NOTIFY changed FINAL)
  Q_PROPERTY(QString programmeName READ programmeName NOTIFY changed FINAL)
  Q_PROPERTY(QStringList phaseNames READ phaseNames NOTIFY changed FINAL)
  Q_PROPERTY(int phase READ phase NOTIFY changed FINAL)
  Q_PROPERTY(QString painRule READ painRule NOTIFY changed FINAL)
  Q_PROPERTY(QString advice READ advice NOTIFY changed FINAL)
  Q_PROPERTY(int adviceKind READ adviceKind NOTIFY changed FINAL)
  Q_PROPERTY(QString referWords READ referWords NOTIFY changed FINAL)
  Q_PROPERTY(QString previous READ previous NOTIFY changed FINAL)
  Q_PROPERTY(QString fault READ fault NOTIFY changed FINAL)
  Q_PROPERTY(calcar::ui::RowModel* trials READ trials CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* criteria READ criteria CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* changes READ changes CONSTANT FINAL)

 public:
  using PageModel::PageModel;

  [[nodiscard]] bool hasReport() const { return m_hasReport; }
  [[nodiscard]] QString programmeName() const {
    return m_programmeName;
  }  ///< empty: there is nothing to report on
  [[nodiscard]] QStringList phaseNames() const { return m_phaseNames; }
  [[nodiscard]] int phase() const { return m_phase; }  ///< -1 = none is reported on
  [[nodiscard]] QString painRule() const { return m_painRule; }
  [[nodiscard]] QString advice() const { return m_advice; }
  /// 0 not reported, 1 advance, 2 stay, 3 step back, 4 review
  [[nodiscard]] int adviceKind() const { return m_adviceKind; }
  [[nodiscard]] QString referWords() const { return m_referWords; }
  [[nodiscard]] QString previous() const { return m_previous; }  ///< day of the visit before; empty = none
  [[nodiscard]] QString fault() const { return m_fault; }
  [[nodiscard]] RowModel* trials() { return &m_trials; }
  [[nodiscard]] RowModel* criteria() { return &m_criteria; }
  [[nodiscard]] RowModel* changes() { return &m_changes; }

  /// Which phase was done; what was reported of another one is let go.
  Q_INVOKABLE void choosePhase(int phase);
  /// @param settled  0 not asked, 1 yes, 2 no
  /// @returns        whether it was taken; `fault` says why not
  Q_INVOKABLE bool addTrial(const QString& day, int during, int after, int settled);
  Q_INVOKABLE void removeTrial(int place);
  Q_INVOKABLE void answerCriterion(const QString& criterion, calcar::ui::Terms::Answer answer);
  Q_INVOKABLE void takeBack();

 protected:
  void update() override;

 private:
  [[nodiscard]] std::string programmeId() const;
  [[nodiscard]] std::optional<engine::PhaseReport> report() const;
  void updateReport();
  void updateChanges();

  bool m_hasReport = false;
  QString m_programmeName;
  QStringList m_phaseNames;
  int m_phase = -1;
  QString m_painRule;
  QString m_advice;
  int m_adviceKind = 0;
  QString m_referWords;
  QString m_previous;
  QString m_fault;
  Rows<TrialRow> m_trials;
  Rows<CriterionRow> m_criteria;
  Rows<ChangeRow> m_changes;
};

}  // namespace calcar::ui
