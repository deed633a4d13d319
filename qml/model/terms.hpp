#pragma once

#include <QObject>
#include <qqmlintegration.h>

namespace calcar::ui {

/// The words of the engine that screens tell apart.
class Terms : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("Names only")
  Q_CLASSINFO("RegisterEnumClassesUnscoped", "false")

 public:
  enum class Answer { NotAsked, Yes, No, CannotSay, Declined, Blocked, Given };
  Q_ENUM(Answer)
  enum class ValueType { YesNo, Choice, Number };
  Q_ENUM(ValueType)
  enum class BodySide { Left, Right, Both, Midline, Unknown, None };
  Q_ENUM(BodySide)
  enum class Urgency { None, Monitor, Routine, Within2Weeks, Within48h, SameDay, Emergency };
  Q_ENUM(Urgency)
  enum class Flag { NotApplicable, Undecided, NotRaised, Raised, Cleared, Overridden };
  Q_ENUM(Flag)
  enum class Saving { Nothing, Stored, Saving, Waiting, Failed };
  Q_ENUM(Saving)
  /// How far a test is: both sides, one, none, or not now.
  enum class TestState { ToDo, HalfDone, Done, Off };
  Q_ENUM(TestState)
  /// How the two sides of a measurement compare.
  enum class Comparison { CannotCompare, NoDifference, Difference };
  Q_ENUM(Comparison)
  /// What a clinician makes of a suggestion.
  enum class Decision { Accept, Reject, Defer };
  Q_ENUM(Decision)
  enum class ChainState { NotScreened, Observed, Clear, WithinError, Deficit };
  Q_ENUM(ChainState)
  enum class Page {
    Pain,
    History,
    Load,
    Examination,
    KineticChain,
    Imaging,
    Outcome,
    Plan,
    Documents,
    Patient
  };
  Q_ENUM(Page)
  /// How a test may be done now.
  enum class Safety { Allowed, ToFirstPain, OnlyIfWalkingIsPainless, Blocked };
  Q_ENUM(Safety)
  /// What a study is worth for the questions that are open.
  enum class StudyBearing { Bears, Elsewhere, HeldBack, Recommended };
  Q_ENUM(StudyBearing)
  /// Of two identities, line by line.
  enum class Agreement { Same, Differs, NotComparable };
  Q_ENUM(Agreement)
};

}  // namespace calcar::ui
