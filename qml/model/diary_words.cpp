#include "qml/model/diary_words.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <QCoreApplication>
#include <QLocale>

#include "engine/episode/training_log.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

constexpr int kShownDays = 90;
constexpr int kBaselineDays = 30;

struct SportWord {
  engine::Sport sport;
  const char* word;
};
constexpr std::array kSports{
    SportWord{engine::Sport::Running, QT_TRANSLATE_NOOP("LoadPage", "running")},
    SportWord{engine::Sport::Walking, QT_TRANSLATE_NOOP("LoadPage", "walking")},
    SportWord{engine::Sport::Cycling, QT_TRANSLATE_NOOP("LoadPage", "cycling")},
    SportWord{engine::Sport::Swimming, QT_TRANSLATE_NOOP("LoadPage", "swimming")},
    SportWord{engine::Sport::AquaRunning, QT_TRANSLATE_NOOP("LoadPage", "running in water")},
    SportWord{engine::Sport::Strength, QT_TRANSLATE_NOOP("LoadPage", "strength")},
    SportWord{engine::Sport::CrossTrainer, QT_TRANSLATE_NOOP("LoadPage", "cross-trainer")},
    SportWord{engine::Sport::Rowing, QT_TRANSLATE_NOOP("LoadPage", "rowing")},
    SportWord{engine::Sport::Other, QT_TRANSLATE_NOOP("LoadPage", "other")}};

QString said(const char* text) { return QCoreApplication::translate("LoadPage", text); }

/// At most one decimal.
QString shortNumber(double number) {
  const bool isWhole = std::abs(number - std::round(number)) < 0.05;
  return QLocale().toString(number, 'f', isWhole ? 0 : 1);
}

/// A step of an axis that people count in.
double stepFor(double most) {
  for (const double step : {1.0, 2.0, 5.0, 10.0, 20.0, 50.0}) {
    if (most / step <= 5) {
      return step;
    }
  }
  return 100;
}

class Chart {
 public:
  explicit Chart(const Consultation& consultation)
      : m_log(consultation.episode().training),
        m_last(consultation.now().date),
        m_first(engine::daysLater(m_last, 1 - kShownDays)),
        m_load(consultation.assessment().load) {
    if (const auto begin = engine::logBegin(m_log); begin && m_first < *begin && *begin < m_last) {
      m_first = std::min(*begin, engine::daysLater(m_last, -kBaselineDays));
    }
    m_days = std::max(1, engine::daysBetween(m_first, m_last) + 1);
  }

  [[nodiscard]] DiaryChart draw(const std::optional<engine::Date>& onset) {
    addRuns();
    addBaseline();
    addMarks();
    if (onset && m_first <= *onset && *onset <= m_last) {
      m_chart.onsetAt = placeOf(*onset, 0);
    }
    return std::move(m_chart);
  }

 private:
  /// @param within  of the day: 0 its beginning, 1 its end
  [[nodiscard]] double placeOf(engine::Date day, double within = 0.5) const {
    return (engine::daysBetween(m_first, day) + within) / m_days;
  }

  void addRuns() {
    for (std::size_t i = 0; i < m_log.size(); ++i) {
      const engine::TrainingSession& session = m_log[i];
      const bool isShown = session.sport == engine::Sport::Running && session.km && m_first <= session.day &&
                           session.day <= m_last;
      if (!isShown) {
        continue;
      }
      const bool isSpike = std::any_of(m_load.spikes.begin(), m_load.spikes.end(), [&](const auto& spike) {
        return spike.day == session.day && spike.km == *session.km;
      });
      m_chart.runs.push_back({QString::number(i), placeOf(session.day), *session.km, isSpike,
                              said(QT_TRANSLATE_NOOP("LoadPage", "%1: %2 km"))
                                  .arg(dateText(session.day), shortNumber(*session.km))});
      m_chart.most = std::max(m_chart.most, *session.km);
    }
    const double step = stepFor(m_chart.most * 1.1);
    m_chart.most = std::max(step, std::ceil(m_chart.most * 1.1 / step) * step);
  }

  void addBaseline() {
    for (engine::Date day = m_first; day <= m_last; day = engine::daysLater(day, 1)) {
      const double longest = engine::longestRunBefore(m_log, day).value_or(0);
      auto& rows = m_chart.baseline;
      if (!rows.empty() && rows.back().longest == longest) {
        rows.back().to = placeOf(day, 1);
        continue;
      }
      const double before = rows.empty() ? 0 : rows.back().longest;
      rows.push_back({textOf(toText(day)), placeOf(day, 0), placeOf(day, 1), longest, before});
    }
  }

  void addMarks() {
    const double step = stepFor(m_chart.most);
    for (double km = 0; km <= m_chart.most + 0.001; km += step) {
      m_chart.kmMarks.push_back({shortNumber(km), km / m_chart.most, shortNumber(km)});
    }
    constexpr int kDaysBetweenMarks = 14;
    for (engine::Date day = engine::mondayOf(engine::daysLater(m_first, 6)); day <= m_last;
         day = engine::daysLater(day, kDaysBetweenMarks)) {
      m_chart.dayMarks.push_back(
          {textOf(toText(day)), placeOf(day), QLocale().toString(dateOf(day), "d MMM")});
    }
  }

  const engine::TrainingSessions& m_log;
  engine::Date m_last;
  engine::Date m_first;
  const engine::LoadAssessment& m_load;
  int m_days = 1;
  DiaryChart m_chart;
};

}  // namespace

QStringList sportWords() {
  QStringList words;
  for (const SportWord& one : kSports) {
    words.append(said(one.word));
  }
  return words;
}

engine::Sport sportAt(int index) {
  return index >= 0 && static_cast<std::size_t>(index) < kSports.size()
             ? kSports[static_cast<std::size_t>(index)].sport
             : engine::Sport::Other;
}

bool hasDiaryOf(const Consultation& consultation) { return !consultation.episode().training.empty(); }

SessionRow sessionRow(const engine::TrainingSession& session, int place) {
  SessionRow row;
  row.place = place;
  row.day = dateText(session.day);
  const auto sport = std::find_if(kSports.begin(), kSports.end(),
                                  [&](const SportWord& one) { return one.sport == session.sport; });
  row.sport = sport == kSports.end() ? QString() : said(sport->word);
  QStringList amounts;
  if (session.km) {
    amounts.append(said(QT_TRANSLATE_NOOP("LoadPage", "%1 km")).arg(shortNumber(*session.km)));
  }
  if (session.minutes) {
    amounts.append(said(QT_TRANSLATE_NOOP("LoadPage", "%1 min")).arg(shortNumber(*session.minutes)));
  }
  if (session.climb) {
    amounts.append(said(QT_TRANSLATE_NOOP("LoadPage", "%1 m climb")).arg(shortNumber(*session.climb)));
  }
  if (session.speed) {
    amounts.append(said(*session.speed ? QT_TRANSLATE_NOOP("LoadPage", "fast")
                                       : QT_TRANSLATE_NOOP("LoadPage", "not fast")));
  }
  row.amounts = amounts.join(" · ");
  row.source = textOf(session.source);
  row.key = QString("%1 %2 %3 %4 %5").arg(place).arg(row.day, row.sport, row.amounts, row.source);
  return row;
}

QStringList diaryGaps(const Consultation& consultation) {
  QStringList gaps;
  const auto& log = consultation.episode().training;
  const auto& words = consultation.words();
  const engine::Date today = consultation.now().date;
  const engine::Date from = engine::daysLater(today, 1 - kShownDays);
  const auto begin = engine::logBegin(log);
  if (begin && *begin > engine::daysLater(from, -kBaselineDays)) {
    gaps.append(textOf(words("load.log-begins", {{"date", words.date(*begin)}})));
  }
  const auto without = std::count_if(log.begin(), log.end(), [&](const engine::TrainingSession& session) {
    return session.sport == engine::Sport::Running && !session.km && from <= session.day &&
           session.day <= today;
  });
  if (without > 0) {
    gaps.append(textOf(words("load.no-distance", {{"n", std::to_string(without)}})));
  }
  return gaps;
}

DiaryChart diaryChart(const Consultation& consultation) {
  if (!hasDiaryOf(consultation)) {
    return {};
  }
  return Chart(consultation).draw(consultation.episode().complaint.onset);
}

}  // namespace calcar::ui
