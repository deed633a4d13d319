#include "qml/model/load_page.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <QLocale>

#include "engine/episode/training_log.hpp"
#include "engine/report/record_cells.hpp"
#include "qml/model/diary_words.hpp"
#include "qml/model/engine_words.hpp"
#include "qml/model/typed_day.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

constexpr int kWeakestStrong = static_cast<int>(engine::Grade::Moderate);

std::vector<const pack::SpikeBand*> bandsOf(const engine::Pack& pack) {
  std::vector<const pack::SpikeBand*> bands;
  if (const auto* rule = pack.content().spike(); rule != nullptr && rule->bands() != nullptr) {
    bands.assign(rule->bands()->begin(), rule->bands()->end());
  }
  return bands;
}

std::string number(double value) { return engine::numberText(value); }

QString spikeSentence(const Consultation& consultation, const engine::SessionSpike& spike) {
  const auto& words = consultation.words();
  const auto bands = bandsOf(consultation.pack());
  const auto band = std::find_if(bands.begin(), bands.end(),
                                 [&](const auto* one) { return one->id()->string_view() == spike.band; });
  if (band == bands.end()) {
    return {};
  }
  return textOf(words("load.run-spike", {{"date", words.date(spike.day)},
                                         {"km", number(spike.km)},
                                         {"percent", std::to_string(spike.ratioPercent)},
                                         {"before", number(spike.longestBefore)},
                                         {"band", words.of("spike", spike.band)},
                                         {"ratio", number((*band)->hazard_ratio())},
                                         {"low", number((*band)->low())},
                                         {"high", number((*band)->high())}}));
}

QString comparisonOf(const Consultation& consultation) {
  const auto& words = consultation.words();
  const auto& load = consultation.assessment().load;
  const std::string percent = std::to_string(load.ratioPercent.value_or(0));
  switch (load.state) {
    case engine::SpikeState::NotAsked:
      return textOf(words("load.not-asked"));
    case engine::SpikeState::NoBaseline:
      return textOf(words("load.no-baseline"));
    case engine::SpikeState::WithinUsual:
      return textOf(words("load.within", {{"percent", percent}}));
    case engine::SpikeState::Spike:
      return textOf(words("load.spike", {{"percent", percent},
                                         {"band", words.of("spike", load.band)},
                                         {"ratio", number(load.hazardRatio)},
                                         {"low", number(load.low)},
                                         {"high", number(load.high)}}));
  }
  return {};
}

}  // namespace

QStringList LoadPage::sports() const { return sportWords(); }

void LoadPage::update() {
  const auto& pack = consultation()->pack();
  const auto& load = consultation()->assessment().load;
  m_comparison = comparisonOf(*consultation());
  m_isSpike = load.state == engine::SpikeState::Spike;
  m_isCompared = load.state != engine::SpikeState::NotAsked;
  m_scaleWords = textOf(consultation()->words()("load.context"));
  if (const auto* rule = pack.content().spike(); rule != nullptr && rule->provenance() != nullptr) {
    const auto* provenance = rule->provenance();
    m_grade = gradeWord(provenance->grade());
    m_isWeak = static_cast<int>(provenance->grade()) < kWeakestStrong;
    QStringList sources;
    if (provenance->because() != nullptr) {
      for (const auto* key : *provenance->because()) {
        sources.append(textOf(engine::shortCitation(pack, key->str())));
      }
    }
    m_source = sources.join("; ");
  }
  updateChart();
  updateWeeks();
  updateFigures();
  updateSentences();
  updateSessions();
  updateQuestions();
}

void LoadPage::updateChart() {
  const DiaryChart chart = diaryChart(*consultation());
  m_most = chart.most;
  m_onsetAt = chart.onsetAt;
  m_runs.show(chart.runs);
  m_baseline.show(chart.baseline);
  m_kmMarks.show(chart.kmMarks);
  m_dayMarks.show(chart.dayMarks);
  std::vector<SpikeBandRow> bands;
  for (const auto* band : bandsOf(consultation()->pack())) {
    bands.push_back({textOf(band->id()->string_view()), band->above(), band->up_to(),
                     textOf(consultation()->words().of("spike", band->id()->string_view()))});
  }
  m_bands.show(std::move(bands));
}

void LoadPage::updateWeeks() {
  std::vector<WeekRow> rows;
  for (const engine::TrainingWeek& week : consultation()->assessment().load.weeks) {
    const QDate monday = dateOf(week.monday);
    WeekRow row;
    row.key = monday.toString(Qt::ISODate);
    row.name = tr("w%1", "week of the year").arg(monday.weekNumber());
    row.km = week.runKm;
    row.kmWords = QLocale().toString(std::round(week.runKm), 'f', 0);
    row.isWhole = week.whole;
    row.words = tr("Week of %1: %2 km, %n run(s)", nullptr, week.runs)
                    .arg(dateText(week.monday), QLocale().toString(week.runKm, 'f', 1));
    rows.push_back(std::move(row));
  }
  m_weeks.show(std::move(rows));
}

void LoadPage::updateFigures() {
  const auto& load = consultation()->assessment().load;
  const QLocale locale;
  const auto km = [&locale](double value) { return tr("%1 km").arg(locale.toString(value, 'g', 3)); };
  std::vector<FigureRow> rows;
  if (!load.spikes.empty()) {
    const auto largest = std::max_element(
        load.spikes.begin(), load.spikes.end(),
        [](const auto& left, const auto& right) { return left.ratioPercent < right.ratioPercent; });
    rows.push_back(
        {"spike", tr("Largest jump in one run"),
         tr("+%1 %").arg(locale.toString(largest->ratioPercent - 100)),
         tr("%1: %2 after %3").arg(dateText(largest->day), km(largest->km), km(largest->longestBefore)),
         true});
  }
  rows.push_back({"weekly", tr("Last 4 whole weeks"), load.weeklyKm ? km(*load.weeklyKm) : QString(),
                  tr("a week, running"), false});
  rows.push_back({"longest", tr("Longest run"),
                  load.longestRun30Days ? km(*load.longestRun30Days) : QString(), tr("of the last 30 days"),
                  false});
  rows.push_back({"cross", tr("Cross-training"),
                  load.crossTrainingPermille
                      ? textOf(consultation()->words().percent(*load.crossTrainingPermille))
                      : QString(),
                  tr("of the minutes of 4 weeks"), false});
  rows.push_back({"rest", tr("Days without training"),
                  load.restDaysPerWeek ? locale.toString(*load.restDaysPerWeek) : QString(),
                  tr("in the week with the fewest"), false});
  m_figures.show(hasDiaryOf(*consultation()) ? std::move(rows) : std::vector<FigureRow>());
}

void LoadPage::updateSentences() {
  constexpr std::size_t kShown = 5;
  const auto& words = consultation()->words();
  const auto& spikes = consultation()->assessment().load.spikes;
  std::vector<SentenceRow> rows;
  for (std::size_t i = 0; i < std::min(kShown, spikes.size()); ++i) {
    rows.push_back({QString("spike-%1").arg(i), spikeSentence(*consultation(), spikes[i]), true, false});
  }
  if (spikes.size() > kShown) {
    rows.push_back({"more",
                    textOf(words("load.more-spikes", {{"n", std::to_string(spikes.size() - kShown)}})), true,
                    false});
  }
  for (const auto& gap : diaryGaps(*consultation())) {
    rows.push_back({QString("gap-%1").arg(rows.size()), gap, false, true});
  }
  m_sentences.show(std::move(rows));
}

void LoadPage::updateSessions() {
  const auto& diary = consultation()->episode().training;
  std::vector<SessionRow> rows;
  int runs = 0;
  for (std::size_t i = diary.size(); i-- > 0;) {
    rows.push_back(sessionRow(diary[i], static_cast<int>(i)));
    runs += diary[i].sport == engine::Sport::Running ? 1 : 0;
  }
  m_diaryWords = diary.empty() ? QString()
                               : tr("%n session(s)", nullptr, static_cast<int>(diary.size())) + ", " +
                                     tr("%n run(s)", nullptr, runs);
  m_sessions.show(std::move(rows));
}

void LoadPage::updateQuestions() {
  const engine::Facts facts = factsNow(*consultation());
  const auto& findings = *consultation()->pack().content().findings();
  std::vector<FindingRow> rows;
  for (std::uint32_t index = 0; index < findings.size(); ++index) {
    const pack::Finding& finding = *findings.Get(index);
    if (finding.section()->string_view() == "load" && finding.origin() == pack::Origin::Observed) {
      rows.push_back(findingRow(*consultation(), facts, index, std::nullopt));
    }
  }
  m_questions.show(std::move(rows));
}

bool LoadPage::add(const QString& day, int sport, double km, double minutes, double climb, int speed) {
  const auto date = typedDay(day, ShortYear::Latest, consultation()->now().date);
  const auto positive = [](double value) { return value > 0 ? std::optional(value) : std::nullopt; };
  m_fault.clear();
  if (!date) {
    m_fault = tr("A day, such as %1")
                  .arg(QLocale().toString(dateOf(consultation()->now().date), QLocale::ShortFormat));
  } else if (consultation()->now().date < *date) {
    m_fault = tr("This day is still to come.");
  } else if (!positive(km) && !positive(minutes)) {
    m_fault = tr("Kilometres or minutes, so that it says something.");
  }
  if (!m_fault.isEmpty()) {
    emit changed();
    return false;
  }
  engine::TrainingSession session;
  session.day = *date;
  session.sport = sportAt(sport);
  session.km = positive(km);
  session.minutes = positive(minutes);
  session.climb = positive(climb);
  if (speed > 0) {
    session.speed = speed == 1;
  }
  auto diary = consultation()->episode().training;
  diary.push_back(session);
  consultation()->make(engine::SetTraining{std::move(diary)});
  return true;
}

void LoadPage::remove(int place) {
  auto diary = consultation()->episode().training;
  if (place >= 0 && static_cast<std::size_t>(place) < diary.size()) {
    diary.erase(diary.begin() + place);
    consultation()->make(engine::SetTraining{std::move(diary)});
  }
}

}  // namespace calcar::ui
