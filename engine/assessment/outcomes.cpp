#include "engine/assessment/outcomes.hpp"

#include <algorithm>

#include "engine/assessment/internal/packed.hpp"

namespace calcar::engine {
namespace {

using internal::each;
using internal::textOf;

/// Scores come from divisions: 59.2 - 50.2 must not count as more than 9.
constexpr double kSmallestStep = 1e-9;

bool isWithin(double value, double low, double high) { return value >= low && value <= high; }

struct Answers {
  double sum = 0;
  int answered = 0;
  bool outOfRange = false;
};

Answers answersOf(const pack::Scale& scale, const Score& score) {
  Answers answers;
  for (const auto& item : score.items) {
    if (item) {
      answers.sum += *item;
      ++answers.answered;
      answers.outOfRange = answers.outOfRange || !isWithin(*item, scale.item_low(), scale.item_high());
    }
  }
  return answers;
}

double scored(const pack::Scale& scale, const Answers& answers, int items) {
  const double mean = answers.sum / answers.answered;
  switch (scale.method()) {
    case pack::ScoreMethod::Value:
    case pack::ScoreMethod::Mean:
      return mean;
    case pack::ScoreMethod::Sum:
      return mean * items;
    case pack::ScoreMethod::HundredMinus:
      return 100.0 - mean / scale.item_high() * 100.0;
  }
  return mean;
}

void scoreItems(const pack::Instrument& instrument, const pack::Scale& scale, const Score& score,
                ScorePoint& point) {
  const auto given = static_cast<int>(score.items.size());
  const auto most = static_cast<int>(scale.items());
  point.items = instrument.own_activities() ? given : most;
  if (instrument.own_activities() ? given > most : given != most) {
    point.refused = "item-count";
    return;
  }
  const Answers answers = answersOf(scale, score);
  point.answered = answers.answered;
  if (answers.outOfRange) {
    point.refused = "out-of-range";
  } else if (answers.answered < static_cast<int>(scale.required())) {
    point.refused = "too-few-items";
  } else {
    point.value = scored(scale, answers, point.items);
  }
}

const pack::ScoreChange* changeOf(const pack::Scale& scale, pack::ChangeKind kind) {
  for (const auto* change : each(scale.changes())) {
    if (change->kind() == kind) {
      return change;
    }
  }
  return nullptr;
}

ChangeVerdict verdictOf(const pack::Instrument& instrument, const pack::Scale& scale, double change) {
  const double amount = change < 0 ? -change : change;
  const auto* detectable = changeOf(scale, pack::ChangeKind::Detectable);
  if (amount <= kSmallestStep) {
    return ChangeVerdict::WithinError;
  }
  if (detectable == nullptr) {
    return ChangeVerdict::ErrorUnknown;
  }
  if (amount - std::max(detectable->value(), detectable->up_to()) <= kSmallestStep) {
    return ChangeVerdict::WithinError;
  }
  return (change > 0) == instrument.high_is_best() ? ChangeVerdict::Better : ChangeVerdict::Worse;
}

/// Compares the last score with earlier ones.
void compare(const pack::Instrument& instrument, const pack::Scale& scale, OutcomeAssessment& outcome) {
  std::vector<double> values;
  for (const auto& point : outcome.points) {
    if (point.value) {
      values.push_back(*point.value);
    }
  }
  if (values.empty()) {
    return;
  }
  if (const auto* state = changeOf(scale, pack::ChangeKind::Acceptable); state != nullptr) {
    const double beyond =
        instrument.high_is_best() ? values.back() - state->value() : state->value() - values.back();
    outcome.acceptable = beyond >= -kSmallestStep;
  }
  if (values.size() < 2) {
    return;
  }
  outcome.changeSinceFirst = values.back() - values.front();
  outcome.changeSinceLast = values.back() - values[values.size() - 2];
  outcome.sinceFirst = verdictOf(instrument, scale, *outcome.changeSinceFirst);
  outcome.sinceLast = verdictOf(instrument, scale, *outcome.changeSinceLast);
  if (const auto* important = changeOf(scale, pack::ChangeKind::Important); important != nullptr) {
    const double gain = instrument.high_is_best() ? *outcome.changeSinceFirst : -*outcome.changeSinceFirst;
    outcome.important =
        outcome.sinceFirst != ChangeVerdict::WithinError && gain - important->value() >= -kSmallestStep;
  }
}

std::vector<ScorePoint> pointsOf(const pack::Instrument& instrument, const pack::Scale& scale,
                                 const Facts& facts) {
  std::vector<ScorePoint> points;
  for (const auto& visit : facts.episode().visits) {
    if (!isSeen(visit.when, facts.asOf())) {
      continue;
    }
    for (const auto& score : visit.scores) {
      if (score.instrument == textOf(instrument.id()) && score.scale == textOf(scale.id())) {
        points.push_back(scoreOf(instrument, scale, score, visit.when.date));
      }
    }
  }
  std::stable_sort(points.begin(), points.end(),
                   [](const ScorePoint& left, const ScorePoint& right) { return left.on < right.on; });
  return points;
}

}  // namespace

ScorePoint scoreOf(const pack::Instrument& instrument, const pack::Scale& scale, const Score& score,
                   Date visit) {
  ScorePoint point;
  point.on = score.on.value_or(visit);
  point.items = static_cast<int>(scale.items());
  if (!score.items.empty()) {
    scoreItems(instrument, scale, score, point);
    return point;
  }
  if (!score.total) {
    point.refused = "nothing-entered";
  } else if (!isWithin(*score.total, scale.low(), scale.high())) {
    point.refused = "out-of-range";
  } else {
    point.value = score.total;
  }
  return point;
}

std::vector<OutcomeAssessment> assessOutcomes(const Facts& facts) {
  std::vector<OutcomeAssessment> outcomes;
  for (const auto* instrument : each(facts.pack().content().instruments())) {
    for (const auto* scale : each(instrument->scales())) {
      OutcomeAssessment outcome;
      outcome.instrument = textOf(instrument->id());
      outcome.scale = textOf(scale->id());
      outcome.points = pointsOf(*instrument, *scale, facts);
      if (!outcome.points.empty()) {
        compare(*instrument, *scale, outcome);
        outcomes.push_back(std::move(outcome));
      }
    }
  }
  return outcomes;
}

}  // namespace calcar::engine
