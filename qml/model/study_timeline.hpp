#pragma once

#include <vector>

#include <QDate>
#include <QString>

#include "qml/model/imaging_rows.hpp"

namespace calcar::ui {

/// A study as the line of time sees it.
struct DatedStudy {
  QString key;
  QDate date;  ///< invalid for one that is recommended
  QString label;
  QString detail;
  Terms::StudyBearing bearing = Terms::StudyBearing::Elsewhere;
};

/// Years, a break, the last two months at a larger scale, today, and what comes next. Lengths from 0 to 1.
struct StudyTimeline {
  std::vector<TimelineMarkRow> marks;
  std::vector<TimelineTickRow> ticks;
  double today = 1;
  double breakAt = -1;  ///< where the axis is broken; below 0: it is not
};

/// @param studies  in any order; those without a date are left out unless they are recommended
[[nodiscard]] StudyTimeline studyTimeline(const std::vector<DatedStudy>& studies, QDate today);

}  // namespace calcar::ui
