#include "qml/model/outcome_page.hpp"

#include <algorithm>
#include <cmath>

#include <QLocale>

#include "engine/report/words.hpp"
#include "qml/model/engine_words.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

const pack::Scale* scaleOf(const pack::Instrument& instrument, std::string_view id) {
  for (const auto* scale : *instrument.scales()) {
    if (scale->id()->string_view() == id) {
      return scale;
    }
  }
  return nullptr;
}

const pack::ScoreChange* changeOf(const pack::Scale& scale, pack::ChangeKind kind) {
  if (scale.changes() != nullptr) {
    for (const auto* change : *scale.changes()) {
      if (change->kind() == kind) {
        return change;
      }
    }
  }
  return nullptr;
}

QString shortNumber(double number) {
  const bool isWhole = std::abs(number - std::round(number)) < 0.05;
  return QLocale().toString(number, 'f', isWhole ? 0 : 1);
}

/// One scale on the screen.
class Shown {
 public:
  Shown(const Consultation& consultation, const engine::OutcomeAssessment& outcome,
        const pack::Instrument& instrument, const pack::Scale& scale)
      : m_words(consultation.words()), m_outcome(outcome), m_scale(scale) {
    m_row.key = textOf(outcome.instrument + "/" + outcome.scale);
    m_row.instrument = textOf(outcome.instrument);
    m_row.scale = textOf(outcome.scale);
    m_row.title = textOf(m_words.of("instrument", outcome.instrument, "name"));
    m_row.scaleName = textOf(m_words.of("instrument", outcome.instrument, "scale." + outcome.scale));
    m_row.low = scale.low();
    m_row.high = scale.high();
    const auto* provenance = scale.provenance() != nullptr ? scale.provenance() : instrument.provenance();
    if (provenance != nullptr) {
      m_row.support = gradeWord(provenance->grade());
    }
  }

  [[nodiscard]] OutcomeRow row() {
    addPoints();
    addBand();
    addChange();
    return std::move(m_row);
  }

 private:
  void addPoints() {
    for (const engine::ScorePoint& point : m_outcome.points) {
      if (point.value) {
        m_row.values.append(*point.value);
        m_row.days.append(QLocale().toString(dateOf(point.on), "d MMM"));
      }
    }
    const engine::ScorePoint& last = m_outcome.points.back();
    if (last.value) {
      m_row.last = shortNumber(*last.value);
    } else {
      m_row.refused =
          textOf(m_words("outcome.refused." + last.refused, {{"answered", std::to_string(last.answered)},
                                                             {"items", std::to_string(last.items)}}));
    }
  }

  [[nodiscard]] std::string amountOf(const pack::ScoreChange& change) const {
    return change.up_to() > 0 ? m_words("outcome.span", {{"low", engine::numberText(change.value())},
                                                         {"high", engine::numberText(change.up_to())}})
                              : engine::numberText(change.value());
  }

  void addBand() {
    const auto* error = changeOf(m_scale, pack::ChangeKind::Detectable);
    const auto* noticed = changeOf(m_scale, pack::ChangeKind::Important);
    QStringList words;
    if (error != nullptr) {
      m_row.band = std::max(error->value(), error->up_to());
      m_row.isBandError = true;
      words.append(OutcomePage::tr("Grey: within the error of measuring (%1; %2).")
                       .arg(textOf(amountOf(*error)), textOf(error->population()->string_view())));
    } else if (noticed != nullptr) {
      m_row.band = noticed->value();
      words.append(
          OutcomePage::tr("Hatched: less than people notice (%1; %2). The error of measuring is not known.")
              .arg(textOf(amountOf(*noticed)), textOf(noticed->population()->string_view())));
    } else {
      words.append(OutcomePage::tr("How large a real change is, is not published for this scale."));
    }
    if (const auto* state = changeOf(m_scale, pack::ChangeKind::Acceptable)) {
      m_row.target = state->value();
      words.append(OutcomePage::tr("Line: from %1 on people are content (%2).")
                       .arg(shortNumber(state->value()), textOf(state->population()->string_view())));
    }
    m_row.bandWords = words.join(" ");
  }

  void addChange() {
    if (!m_outcome.changeSinceFirst) {
      m_row.meaning = m_row.last.isEmpty() ? QString() : textOf(m_words("outcome.one-score"));
      return;
    }
    const double change = *m_outcome.changeSinceFirst;
    const std::string amount = (change > 0 ? "+" : "") + engine::numberText(change);
    m_row.change = textOf(m_words("outcome.since-first",
                                  {{"change", amount}, {"date", m_words.date(m_outcome.points.front().on)}}));
    const auto* error = changeOf(m_scale, pack::ChangeKind::Detectable);
    const std::string errorWords = error == nullptr ? std::string() : amountOf(*error);
    QStringList meaning{textOf(m_words(verdictId(), {{"error", errorWords}}))};
    addMeaning(meaning, pack::ChangeKind::Important, m_outcome.important, "outcome.important",
               "outcome.not-important");
    addMeaning(meaning, pack::ChangeKind::Acceptable, m_outcome.acceptable, "outcome.acceptable",
               "outcome.not-acceptable");
    m_row.meaning = meaning.join(" ");
  }

  void addMeaning(QStringList& meaning, pack::ChangeKind kind, std::optional<bool> holds, const char* yes,
                  const char* no) const {
    if (const auto* change = changeOf(m_scale, kind); change != nullptr && holds) {
      meaning.append(textOf(m_words(*holds ? yes : no, {{"amount", amountOf(*change)}})));
    }
  }

  const char* verdictId() {
    switch (m_outcome.sinceFirst) {
      case engine::ChangeVerdict::NotComparable:
        return "outcome.one-score";
      case engine::ChangeVerdict::WithinError:
        m_row.verdict = OutcomePage::tr("within error");
        return "outcome.within-error";
      case engine::ChangeVerdict::Better:
        m_row.verdict = OutcomePage::tr("better");
        m_row.direction = 1;
        return "outcome.better";
      case engine::ChangeVerdict::Worse:
        m_row.verdict = OutcomePage::tr("worse");
        m_row.direction = -1;
        return "outcome.worse";
      case engine::ChangeVerdict::ErrorUnknown:
        m_row.verdict = OutcomePage::tr("changed, error not known");
        return "outcome.error-unknown";
    }
    return "outcome.one-score";
  }

  const engine::Words& m_words;
  const engine::OutcomeAssessment& m_outcome;
  const pack::Scale& m_scale;
  OutcomeRow m_row;
};

InstrumentRow instrumentRow(const engine::Words& words, const pack::Instrument& instrument) {
  InstrumentRow row;
  const std::string id = instrument.id()->str();
  row.key = textOf(id);
  row.name = textOf(words.of("instrument", id, "name"));
  row.licence = textOf(words.of("instrument", id, "licence"));
  row.isOwn = instrument.own_activities();
  for (const auto* scale : *instrument.scales()) {
    row.scales.append(textOf(scale->id()->string_view()));
    row.scaleNames.append(textOf(words.of("instrument", id, "scale." + scale->id()->str())));
    row.items.append(static_cast<int>(scale->items()));
    row.lows.append(scale->low());
    row.highs.append(scale->high());
    row.itemLows.append(scale->item_low());
    row.itemHighs.append(scale->item_high());
  }
  return row;
}

}  // namespace

void OutcomePage::update() {
  const auto& pack = consultation()->pack();
  const engine::Visit* visit = consultation()->visit();
  std::vector<OutcomeRow> outcomes;
  for (const engine::OutcomeAssessment& outcome : consultation()->assessment().outcomes) {
    const auto* instrument = pack.findInstrument(outcome.instrument);
    const auto* scale = instrument == nullptr ? nullptr : scaleOf(*instrument, outcome.scale);
    if (scale == nullptr) {
      continue;
    }
    OutcomeRow row = Shown(*consultation(), outcome, *instrument, *scale).row();
    row.isHere = visit != nullptr &&
                 std::any_of(visit->scores.begin(), visit->scores.end(), [&](const engine::Score& score) {
                   return score.instrument == outcome.instrument && score.scale == outcome.scale;
                 });
    outcomes.push_back(std::move(row));
  }
  m_outcomes.show(std::move(outcomes));
  std::vector<InstrumentRow> instruments;
  if (const auto* all = pack.content().instruments()) {
    for (const auto* instrument : *all) {
      instruments.push_back(instrumentRow(consultation()->words(), *instrument));
    }
  }
  m_instruments.show(std::move(instruments));
}

void OutcomePage::recordTotal(const QString& instrument, const QString& scale, double total) {
  engine::Score score;
  score.instrument = instrument.toStdString();
  score.scale = scale.toStdString();
  score.total = total;
  consultation()->make(engine::RecordScore{std::move(score)});
}

void OutcomePage::recordItems(const QString& instrument, const QString& scale, const QList<double>& items,
                              const QStringList& activities) {
  engine::Score score;
  score.instrument = instrument.toStdString();
  score.scale = scale.toStdString();
  for (const double item : items) {
    score.items.push_back(std::isfinite(item) ? std::optional(item) : std::nullopt);
  }
  for (const QString& activity : activities) {
    score.activities.push_back(activity.trimmed().toStdString());
  }
  consultation()->make(engine::RecordScore{std::move(score)});
}

void OutcomePage::forget(const QString& instrument, const QString& scale) {
  consultation()->make(engine::ForgetScore{instrument.toStdString(), scale.toStdString()});
}

QStringList OutcomePage::activitiesOf(const QString& instrument) const {
  QStringList activities;
  if (consultation() == nullptr) {
    return activities;
  }
  const auto& visits = consultation()->episode().visits;
  for (auto visit = visits.rbegin(); visit != visits.rend(); ++visit) {
    for (const engine::Score& score : visit->scores) {
      if (score.instrument == instrument.toStdString() && !score.activities.empty()) {
        for (const auto& activity : score.activities) {
          activities.append(textOf(activity));
        }
        return activities;
      }
    }
  }
  return activities;
}

}  // namespace calcar::ui
