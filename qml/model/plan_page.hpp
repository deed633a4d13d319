#pragma once

#include <optional>

#include <QObject>
#include <QString>
#include <QStringList>
#include <qqmlintegration.h>

#include "qml/model/page_model.hpp"
#include "qml/model/plan_rows.hpp"
#include "qml/model/rows.hpp"

namespace calcar::ui {

/// The programme: what of it is open, how each phase is done, and what the clinician changes in it.
class PlanPage : public calcar::ui::PageModel {
  Q_OBJECT
  QML_ELEMENT

  Q_PROPERTY(State state READ state NOTIFY changed FINAL)
  Q_PROPERTY(QString stateWords READ stateWords NOTIFY changed FINAL)
  Q_PROPERTY(QString stateReason READ stateReason NOTIFY changed FINAL)
  Q_PROPERTY(QString lockingFlag READ lockingFlag NOTIFY changed FINAL)
  Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
  Q_PROPERTY(QString hypothesis READ hypothesis NOTIFY changed FINAL)
  Q_PROPERTY(bool isOffered READ isOffered NOTIFY changed FINAL)
  Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY changed FINAL)
  Q_PROPERTY(QString currentName READ currentName NOTIFY changed FINAL)
  Q_PROPERTY(bool isChanged READ isChanged NOTIFY changed FINAL)
  Q_PROPERTY(bool canAdd READ canAdd NOTIFY changed FINAL)
  Q_PROPERTY(bool isMirrored READ isMirrored NOTIFY changed FINAL)
  Q_PROPERTY(int days READ days NOTIFY changed FINAL)
  Q_PROPERTY(bool isEquipmentAsked READ isEquipmentAsked NOTIFY changed FINAL)
  Q_PROPERTY(bool hasNoEquipment READ hasNoEquipment NOTIFY changed FINAL)
  Q_PROPERTY(QStringList stages READ stages NOTIFY changed FINAL)
  Q_PROPERTY(QString runningWords READ runningWords NOTIFY changed FINAL)
  Q_PROPERTY(calcar::ui::RowModel* phases READ phases CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* exercises READ exercises CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* leftOut READ leftOut CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* addable READ addable CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* equipment READ equipment CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* steps READ steps CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* rest READ rest CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* interim READ interim CONSTANT FINAL)

 public:
  enum class State { None, Offered, PartlyLocked, Locked, OutsideScope };
  Q_ENUM(State)
  /// A number of a dose.
  enum class Number { Sets, Repetitions, HoldSeconds, TimesPerDay, DaysPerWeek };
  Q_ENUM(Number)

  using PageModel::PageModel;

  [[nodiscard]] State state() const { return m_state; }
  [[nodiscard]] QString stateWords() const { return m_stateWords; }
  [[nodiscard]] QString stateReason() const { return m_stateReason; }
  [[nodiscard]] QString lockingFlag() const { return m_lockingFlag; }  ///< id of the first; empty = none
  [[nodiscard]] QString title() const { return m_title; }              ///< of the programme; empty = none
  [[nodiscard]] QString hypothesis() const { return m_hypothesis; }
  [[nodiscard]] bool isOffered() const { return m_state == State::Offered || m_state == State::PartlyLocked; }
  [[nodiscard]] int current() const { return m_current; }
  void setCurrent(int current);
  [[nodiscard]] QString currentName() const;
  [[nodiscard]] bool isChanged() const;  ///< the clinician changed the phase that is shown
  [[nodiscard]] bool canAdd() const { return m_canAdd; }
  [[nodiscard]] bool isMirrored() const { return m_isMirrored; }  ///< the left side works
  [[nodiscard]] int days() const { return m_days; }               ///< a week; 0 = not asked
  [[nodiscard]] bool isEquipmentAsked() const { return m_isEquipmentAsked; }
  [[nodiscard]] bool hasNoEquipment() const { return m_hasNoEquipment; }
  [[nodiscard]] QStringList stages() const { return m_stages; }          ///< of the running plan
  [[nodiscard]] QString runningWords() const { return m_runningWords; }  ///< why there is none now
  [[nodiscard]] RowModel* phases() { return &m_phases; }
  [[nodiscard]] RowModel* exercises() { return &m_exercises; }
  [[nodiscard]] RowModel* leftOut() { return &m_leftOut; }
  [[nodiscard]] RowModel* addable() { return &m_addable; }
  [[nodiscard]] RowModel* equipment() { return &m_equipment; }
  [[nodiscard]] RowModel* steps() { return &m_steps; }      ///< of the phase: begin, go on, move on
  [[nodiscard]] RowModel* rest() { return &m_rest; }        ///< running, mechanics, cross-training, review
  [[nodiscard]] RowModel* interim() { return &m_interim; }  ///< what holds while a flag is raised

  /// @param value  as it is typed; empty takes it back to what the rules give
  /// @returns      whether it is a number
  Q_INVOKABLE bool setNumber(const QString& exercise, calcar::ui::PlanPage::Number number,
                             const QString& value);
  Q_INVOKABLE void leave(const QString& exercise);
  Q_INVOKABLE void takeIn(const QString& exercise);
  Q_INVOKABLE void add(const QString& exercise);
  Q_INVOKABLE void move(int from, int to);
  /// The phase as the rules give it.
  Q_INVOKABLE void reset();
  Q_INVOKABLE void setDays(int days);
  Q_INVOKABLE void setPiece(const QString& piece, bool isThere);
  Q_INVOKABLE void setNoEquipment();
  Q_INVOKABLE void forgetEquipment();

 protected:
  void update() override;

 private:
  [[nodiscard]] engine::PhaseChanges changesNow() const;
  [[nodiscard]] const engine::PlannedPhase* plannedPhase() const;
  [[nodiscard]] const pack::Phase* packedPhase() const;
  void make(engine::PhaseChanges changes);
  void updateState();
  void updatePhases();
  void updateExercises();
  void updateLeftOut();
  void updateAddable();
  void updateMeans();
  void updateAdvice();

  State m_state = State::None;
  QString m_stateWords;
  QString m_stateReason;
  QString m_lockingFlag;
  QString m_title;
  QString m_hypothesis;
  int m_current = 0;
  bool m_canAdd = false;
  bool m_isMirrored = false;
  int m_days = 0;
  bool m_isEquipmentAsked = false;
  bool m_hasNoEquipment = false;
  QStringList m_stages;
  QString m_runningWords;
  Rows<PhaseRow> m_phases;
  Rows<ExerciseRow> m_exercises;
  Rows<LeftOutRow> m_leftOut;
  Rows<ChoosableRow> m_addable;
  Rows<ChoosableRow> m_equipment;
  Rows<AdviceRow> m_steps;
  Rows<AdviceRow> m_rest;
  Rows<AdviceRow> m_interim;
};

}  // namespace calcar::ui
