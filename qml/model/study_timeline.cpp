#include "qml/model/study_timeline.hpp"

#include <algorithm>

#include <QLocale>

namespace calcar::ui {
namespace {

constexpr int kRecentDays = 60;
constexpr int kMostTicks = 7;

struct Stretch {
  QDate from, to;
  double start = 0, end = 0;

  [[nodiscard]] bool holds(QDate day) const { return day >= from && day <= to; }
  [[nodiscard]] double placeOf(QDate day) const {
    const double share =
        static_cast<double>(from.daysTo(day)) / static_cast<double>(std::max<qint64>(1, from.daysTo(to)));
    return start + std::clamp(share, 0.0, 1.0) * (end - start);
  }
};

/// The last weeks, and, where something is older, the years before them.
std::vector<Stretch> stretchesOf(QDate oldest, QDate today) {
  const QDate recent = today.addDays(-kRecentDays);
  if (oldest >= recent) {
    return {{recent, today, 0.03, 0.82}};
  }
  return {{QDate(oldest.year(), 1, 1), recent, 0.02, 0.5}, {recent, today, 0.56, 0.84}};
}

void addYears(const Stretch& stretch, std::vector<TimelineTickRow>& ticks) {
  const int years = stretch.to.year() - stretch.from.year() + 1;
  const int step = 1 + (years - 1) / kMostTicks;
  for (int year = stretch.from.year(); year <= stretch.to.year(); year += step) {
    const QString word = QString::number(year);
    ticks.push_back({word, stretch.placeOf(QDate(year, 1, 1)), word});
  }
}

void addMonths(const Stretch& stretch, std::vector<TimelineTickRow>& ticks) {
  for (QDate month(stretch.from.year(), stretch.from.month(), 1); month <= stretch.to;
       month = month.addMonths(1)) {
    // A month that ends with today has its name under “today” already.
    if (stretch.holds(month) && month.daysTo(stretch.to) > kRecentDays / 10) {
      ticks.push_back(
          {month.toString(Qt::ISODate), stretch.placeOf(month), QLocale().toString(month, "MMM yyyy")});
    }
  }
}

}  // namespace

StudyTimeline studyTimeline(const std::vector<DatedStudy>& studies, QDate today) {
  QDate oldest = today;
  for (const DatedStudy& study : studies) {
    oldest = study.date.isValid() ? std::min(oldest, study.date) : oldest;
  }
  const auto stretches = stretchesOf(oldest, today);
  StudyTimeline line;
  line.today = stretches.back().end;
  line.breakAt = stretches.size() > 1 ? (stretches[0].end + stretches[1].start) / 2 : -1;
  double next = line.today + 0.08;
  for (const DatedStudy& study : studies) {
    if (study.bearing == Terms::StudyBearing::Recommended) {
      line.marks.push_back({study.key, std::min(next, 0.98), study.label, study.detail, study.bearing});
      next += 0.06;
    } else if (study.date.isValid()) {
      const auto in = std::find_if(stretches.rbegin(), stretches.rend(),
                                   [&study](const Stretch& one) { return study.date >= one.from; });
      const Stretch& stretch = in == stretches.rend() ? stretches.front() : *in;
      line.marks.push_back(
          {study.key, stretch.placeOf(study.date), study.label, study.detail, study.bearing});
    }
  }
  std::stable_sort(
      line.marks.begin(), line.marks.end(),
      [](const TimelineMarkRow& one, const TimelineMarkRow& other) { return one.at < other.at; });
  if (stretches.size() > 1) {
    addYears(stretches.front(), line.ticks);
  }
  addMonths(stretches.back(), line.ticks);
  return line;
}

}  // namespace calcar::ui
