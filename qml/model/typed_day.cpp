#include "qml/model/typed_day.hpp"

#include <array>

#include <QLocale>

#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

/// The latest day of this century's or the last one's year that is not after today.
QDate latest(QDate day, QDate today) {
  constexpr int kCentury = 100;
  const QDate later = day.addYears(kCentury);
  return later <= today ? later : day;
}

}  // namespace

std::optional<engine::Date> typedDay(const QString& text, ShortYear shortYear, engine::Date today) {
  const QString words = text.simplified();
  const QLocale locale;
  const QString shortForm = locale.dateFormat(QLocale::ShortFormat);
  QString withYear = shortForm;
  if (!withYear.contains("yyyy")) {
    withYear.replace("yy", "yyyy");
  }
  const std::array<QString, 6> forms{"yyyy-MM-dd", withYear,     locale.dateFormat(QLocale::LongFormat),
                                     "d.M.yyyy",   "d MMM yyyy", "d MMMM yyyy"};
  for (const QString& form : forms) {
    if (const QDate day = locale.toDate(words, form); day.isValid()) {
      return engineDate(day);
    }
  }
  if (shortYear == ShortYear::Latest) {
    QString twoDigits = withYear;
    for (const QString& form : {twoDigits.replace("yyyy", "yy"), QString("d.M.yy")}) {
      if (const QDate day = locale.toDate(words, form); day.isValid()) {
        return engineDate(latest(day, dateOf(today)));
      }
    }
  }
  return std::nullopt;
}

}  // namespace calcar::ui
