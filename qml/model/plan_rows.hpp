#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <qqmlintegration.h>

namespace calcar::ui {

/// One phase of the programme.
struct PhaseRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(QString name MEMBER name FINAL)
  Q_PROPERTY(QString weeks MEMBER weeks FINAL)
  Q_PROPERTY(QStringList exits MEMBER exits FINAL)
  Q_PROPERTY(bool isOpen MEMBER isOpen FINAL)
  Q_PROPERTY(bool isChanged MEMBER isChanged FINAL)

 public:
  QString key;  ///< id
  QString name;
  QString weeks;
  QStringList exits;       ///< when to move on
  bool isOpen = false;     ///< not locked, nor waiting for a clearance
  bool isChanged = false;  ///< by the clinician
  friend bool operator==(const PhaseRow&, const PhaseRow&) = default;
};

/// One exercise of a phase as it is to be done. Numbers are written as they are shown: “2–3”; empty = not
/// said.
struct ExerciseRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(QString name MEMBER name FINAL)
  Q_PROPERTY(QString purpose MEMBER purpose FINAL)
  Q_PROPERTY(QString how MEMBER how FINAL)
  Q_PROPERTY(QString why MEMBER why FINAL)
  Q_PROPERTY(QString sets MEMBER sets FINAL)
  Q_PROPERTY(QString repetitions MEMBER repetitions FINAL)
  Q_PROPERTY(QString hold MEMBER hold FINAL)
  Q_PROPERTY(QString times MEMBER times FINAL)
  Q_PROPERTY(QString days MEMBER days FINAL)
  Q_PROPERTY(QString effort MEMBER effort FINAL)
  Q_PROPERTY(QString remark MEMBER remark FINAL)
  Q_PROPERTY(QString basis MEMBER basis FINAL)
  Q_PROPERTY(bool isChanged MEMBER isChanged FINAL)
  Q_PROPERTY(bool isAdded MEMBER isAdded FINAL)

 public:
  QString key;  ///< id
  QString name;
  QString purpose;
  QString how;
  QString why;
  QString sets;
  QString repetitions;
  QString hold;  ///< seconds
  QString times;
  QString days;
  QString effort;
  QString remark;  ///< what it stands in for, and that there is time for fewer days
  QString basis;   ///< where the dose comes from
  bool isChanged = false;
  bool isAdded = false;
  friend bool operator==(const ExerciseRow&, const ExerciseRow&) = default;
};

/// An exercise that is not part of the plan, and why.
struct LeftOutRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(QString name MEMBER name FINAL)
  Q_PROPERTY(QString reason MEMBER reason FINAL)
  Q_PROPERTY(bool isLocked MEMBER isLocked FINAL)
  Q_PROPERTY(bool isOwn MEMBER isOwn FINAL)

 public:
  QString key;  ///< id
  QString name;
  QString reason;
  bool isLocked = false;  ///< by a red flag
  bool isOwn = false;     ///< the clinician left it out, and may take it back
  friend bool operator==(const LeftOutRow&, const LeftOutRow&) = default;
};

/// Something to choose, with whether it is.
struct ChoosableRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(QString words MEMBER words FINAL)
  Q_PROPERTY(QString remark MEMBER remark FINAL)
  Q_PROPERTY(bool isChosen MEMBER isChosen FINAL)

 public:
  QString key;
  QString words;
  QString remark;
  bool isChosen = false;
  friend bool operator==(const ChoosableRow&, const ChoosableRow&) = default;
};

/// A heading with what stands under it.
struct AdviceRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(QString heading MEMBER heading FINAL)
  Q_PROPERTY(QStringList items MEMBER items FINAL)
  Q_PROPERTY(QString iconName MEMBER iconName FINAL)
  Q_PROPERTY(int tone MEMBER tone FINAL)

 public:
  QString key;
  QString heading;
  QStringList items;
  QString iconName;
  int tone = 0;  ///< 1 allowed, -1 not now, 2 get help
  friend bool operator==(const AdviceRow&, const AdviceRow&) = default;
};

}  // namespace calcar::ui
