#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

#include "qml/model/terms.hpp"

namespace calcar::ui {

/// One study of the record, and what it is worth for what is asked now.
struct StudyRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(QString title MEMBER title FINAL)
  Q_PROPERTY(calcar::ui::Terms::BodySide side MEMBER side FINAL)
  Q_PROPERTY(calcar::ui::Terms::StudyBearing bearing MEMBER bearing FINAL)
  Q_PROPERTY(QString when MEMBER when FINAL)
  Q_PROPERTY(QString amount MEMBER amount FINAL)
  Q_PROPERTY(QString description MEMBER description FINAL)
  Q_PROPERTY(QString readBy MEMBER readBy FINAL)
  Q_PROPERTY(QString result MEMBER result FINAL)
  Q_PROPERTY(QString setAside MEMBER setAside FINAL)
  Q_PROPERTY(QString confirmed MEMBER confirmed FINAL)
  Q_PROPERTY(QStringList answers MEMBER answers FINAL)
  Q_PROPERTY(QStringList cannotAnswer MEMBER cannotAnswer FINAL)
  Q_PROPERTY(QStringList notes MEMBER notes FINAL)
  Q_PROPERTY(QString limits MEMBER limits FINAL)

 public:
  QString key;    ///< its uid
  QString title;  ///< “MRI, pelvis and hip, LEFT”
  Terms::BodySide side = Terms::BodySide::Unknown;
  Terms::StudyBearing bearing = Terms::StudyBearing::Elsewhere;
  QString when;         ///< “16 Nov 2026 · 4 days old”
  QString amount;       ///< “series: 3, images: 30”; empty when entered by hand
  QString description;  ///< of the header
  QString readBy;
  QString result;
  QString setAside;   ///< why it counts for nothing; empty when it counts
  QString confirmed;  ///< who confirmed whose it is, and why
  QStringList answers;
  QStringList cannotAnswer;
  QStringList notes;
  QString limits;  ///< what a normal result does not rule out
  friend bool operator==(const StudyRow&, const StudyRow&) = default;
};

/// A question that images could answer, and what to consider for it.
struct ImagingQuestionRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(QString title MEMBER title FINAL)
  Q_PROPERTY(QString askedBy MEMBER askedBy FINAL)
  Q_PROPERTY(bool isAskedByFlag MEMBER isAskedByFlag FINAL)
  Q_PROPERTY(bool isUndecided MEMBER isUndecided FINAL)
  Q_PROPERTY(QString first MEMBER first FINAL)
  Q_PROPERTY(QString next MEMBER next FINAL)
  Q_PROPERTY(bool isFirstDone MEMBER isFirstDone FINAL)
  Q_PROPERTY(bool isAnswered MEMBER isAnswered FINAL)
  Q_PROPERTY(QString limits MEMBER limits FINAL)
  Q_PROPERTY(QString sources MEMBER sources FINAL)

 public:
  QString key;
  QString title;
  QString askedBy;
  bool isAskedByFlag = false;
  bool isUndecided = false;  ///< the flag that asks is not raised: ask and examine before imaging
  QString first;             ///< the study that comes first
  QString next;
  bool isFirstDone = false;
  bool isAnswered = false;  ///< a study on record can answer it
  QString limits;
  QString sources;
  friend bool operator==(const ImagingQuestionRow&, const ImagingQuestionRow&) = default;
};

/// A study on the line of time.
struct TimelineMarkRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(double at MEMBER at FINAL)
  Q_PROPERTY(QString label MEMBER label FINAL)
  Q_PROPERTY(QString detail MEMBER detail FINAL)
  Q_PROPERTY(calcar::ui::Terms::StudyBearing bearing MEMBER bearing FINAL)

 public:
  QString key;
  double at = 0;  ///< 0 to 1
  QString label;
  QString detail;
  Terms::StudyBearing bearing = Terms::StudyBearing::Elsewhere;
  friend bool operator==(const TimelineMarkRow&, const TimelineMarkRow&) = default;
};

struct TimelineTickRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(double at MEMBER at FINAL)
  Q_PROPERTY(QString label MEMBER label FINAL)

 public:
  QString key;
  double at = 0;
  QString label;
  friend bool operator==(const TimelineTickRow&, const TimelineTickRow&) = default;
};

/// One line of two identities side by side.
struct IdentityRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(QString title MEMBER title FINAL)
  Q_PROPERTY(QString record MEMBER record FINAL)
  Q_PROPERTY(QString images MEMBER images FINAL)
  Q_PROPERTY(calcar::ui::Terms::Agreement agreement MEMBER agreement FINAL)
  Q_PROPERTY(QString doubt MEMBER doubt FINAL)

 public:
  QString key;
  QString title;
  QString record;
  QString images;
  Terms::Agreement agreement = Terms::Agreement::NotComparable;
  QString doubt;
  friend bool operator==(const IdentityRow&, const IdentityRow&) = default;
};

/// A study that was found while reading: by its name, as soon as its first image was read.
struct FoundRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(QString title MEMBER title FINAL)
  Q_PROPERTY(QString detail MEMBER detail FINAL)

 public:
  QString key;
  QString title;
  QString detail;
  friend bool operator==(const FoundRow&, const FoundRow&) = default;
};

}  // namespace calcar::ui
