#pragma once

#include <QObject>
#include <QString>
#include <qqmlintegration.h>

namespace calcar::ui {

// What the charts of the training diary draw. Places along an axis are shares of it, 0 to 1.

/// One run of the days that are shown.
struct RunRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(double at MEMBER at FINAL)
  Q_PROPERTY(double km MEMBER km FINAL)
  Q_PROPERTY(bool isSpike MEMBER isSpike FINAL)
  Q_PROPERTY(QString words MEMBER words FINAL)

 public:
  QString key;
  double at = 0;
  double km = 0;
  bool isSpike = false;
  QString words;  ///< “1 Nov 2026: 21 km”
  friend bool operator==(const RunRow&, const RunRow&) = default;
};

/// Days over which the longest run of the 30 days before stays the same.
struct BaselineRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(double from MEMBER from FINAL)
  Q_PROPERTY(double to MEMBER to FINAL)
  Q_PROPERTY(double longest MEMBER longest FINAL)
  Q_PROPERTY(double before MEMBER before FINAL)

 public:
  QString key;
  double from = 0;
  double to = 0;
  double longest = 0;  ///< km; 0 = there is no baseline
  double before = 0;   ///< that of the days before, for the line between both; 0 = none
  friend bool operator==(const BaselineRow&, const BaselineRow&) = default;
};

/// One band of the rule, as shares of the longest run.
struct SpikeBandRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(double above MEMBER above FINAL)
  Q_PROPERTY(double upTo MEMBER upTo FINAL)
  Q_PROPERTY(QString words MEMBER words FINAL)

 public:
  QString key;
  double above = 0;
  double upTo = 0;  ///< 0 = open
  QString words;
  friend bool operator==(const SpikeBandRow&, const SpikeBandRow&) = default;
};

/// A mark on an axis.
struct AxisMarkRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(double at MEMBER at FINAL)
  Q_PROPERTY(QString words MEMBER words FINAL)

 public:
  QString key;
  double at = 0;
  QString words;
  friend bool operator==(const AxisMarkRow&, const AxisMarkRow&) = default;
};

/// One week, Monday to Sunday.
struct WeekRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(QString name MEMBER name FINAL)
  Q_PROPERTY(double km MEMBER km FINAL)
  Q_PROPERTY(QString kmWords MEMBER kmWords FINAL)
  Q_PROPERTY(bool isWhole MEMBER isWhole FINAL)
  Q_PROPERTY(QString words MEMBER words FINAL)

 public:
  QString key;
  QString name;  ///< “w44”
  double km = 0;
  QString kmWords;
  bool isWhole = true;
  QString words;  ///< for reading aloud
  friend bool operator==(const WeekRow&, const WeekRow&) = default;
};

/// A figure that the diary comes to.
struct FigureRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(QString title MEMBER title FINAL)
  Q_PROPERTY(QString value MEMBER value FINAL)
  Q_PROPERTY(QString remark MEMBER remark FINAL)
  Q_PROPERTY(bool isSpike MEMBER isSpike FINAL)

 public:
  QString key;
  QString title;
  QString value;  ///< empty = not known
  QString remark;
  bool isSpike = false;
  friend bool operator==(const FigureRow&, const FigureRow&) = default;
};

/// A sentence below the charts.
struct SentenceRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(QString words MEMBER words FINAL)
  Q_PROPERTY(bool isSpike MEMBER isSpike FINAL)
  Q_PROPERTY(bool isGap MEMBER isGap FINAL)

 public:
  QString key;
  QString words;
  bool isSpike = false;
  bool isGap = false;  ///< says what is not known
  friend bool operator==(const SentenceRow&, const SentenceRow&) = default;
};

/// One session of the diary.
struct SessionRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(int place MEMBER place FINAL)
  Q_PROPERTY(QString day MEMBER day FINAL)
  Q_PROPERTY(QString sport MEMBER sport FINAL)
  Q_PROPERTY(QString amounts MEMBER amounts FINAL)
  Q_PROPERTY(QString source MEMBER source FINAL)

 public:
  QString key;
  int place = 0;  ///< in the diary, oldest first
  QString day;
  QString sport;
  QString amounts;  ///< “21 km · 118 min · 40 m climb · fast”
  QString source;
  friend bool operator==(const SessionRow&, const SessionRow&) = default;
};

}  // namespace calcar::ui
