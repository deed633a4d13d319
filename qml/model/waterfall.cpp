#include "qml/model/waterfall.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include <QLocale>

#include "engine/assessment/logistic.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

using engine::Contribution;

constexpr std::size_t kMostBars = 8;

struct Bar {
  const Contribution* contribution = nullptr;  ///< none for what is folded
  int folded = 0;
  std::int64_t microNats = 0;
};

std::vector<Bar> barsOf(const engine::ConditionAssessment& condition) {
  std::vector<Bar> bars;
  for (const Contribution& one : condition.contributions) {
    if (one.microNats != 0) {
      bars.push_back({&one, 0, one.microNats});
    }
  }
  if (bars.size() <= kMostBars) {
    return bars;
  }
  Bar rest;
  while (bars.size() >= kMostBars) {
    rest.microNats += bars.back().microNats;
    ++rest.folded;
    bars.pop_back();
  }
  bars.push_back(rest);
  return bars;
}

/// Log odds laid out from 0 to 1.
class Axis {
 public:
  Axis(std::int64_t low, std::int64_t high) {
    constexpr double kAir = 0.08;
    constexpr double kLeast = 1.5 * engine::kMicroNats;
    const double middle = (static_cast<double>(low) + static_cast<double>(high)) / 2;
    const double half = std::max(static_cast<double>(high - low), kLeast) * (0.5 + kAir);
    m_low = middle - half;
    m_length = 2 * half;
  }

  [[nodiscard]] double at(std::int64_t microNats) const {
    return std::clamp((static_cast<double>(microNats) - m_low) / m_length, 0.0, 1.0);
  }

  [[nodiscard]] std::vector<AxisTick> ticks() const {
    constexpr std::array kPercents{1, 2, 5, 10, 20, 40, 60, 80, 90, 95, 98, 99};
    constexpr double kWhole = 100;
    constexpr double kApart = 0.16;
    std::vector<AxisTick> ticks;
    for (const int percent : kPercents) {
      const double odds = std::log(percent / (kWhole - percent)) * engine::kMicroNats;
      const double at = (odds - m_low) / m_length;
      if (at >= 0 && at <= 1 && (ticks.empty() || at - ticks.back().at >= kApart)) {
        ticks.push_back({QObject::tr("%1 %").arg(percent), at});
      }
    }
    return ticks;
  }

 private:
  double m_low = 0;
  double m_length = 1;
};

QString weightWords(const Bar& bar) {
  const bool isFor = bar.microNats > 0;
  const bool isOpinion = bar.contribution != nullptr && (bar.contribution->basis == pack::Basis::Consensus ||
                                                         bar.contribution->basis == pack::Basis::Default);
  if (isOpinion) {
    const bool isDefault = bar.contribution->basis == pack::Basis::Default;
    return isFor ? (isDefault ? QObject::tr("for, default") : QObject::tr("for, consensus"))
                 : (isDefault ? QObject::tr("against, default") : QObject::tr("against, consensus"));
  }
  constexpr double kSmall = 1.1;
  const double factor = engine::ratioOf(std::abs(bar.microNats));
  const QString ratio = QLocale().toString(factor, 'f', factor < kSmall ? 2 : 1);
  return isFor ? QObject::tr("× %1").arg(ratio) : QObject::tr("÷ %1").arg(ratio);
}

WaterfallRow rowOf(const Consultation& consultation, const Bar& bar) {
  WaterfallRow row;
  row.isFor = bar.microNats > 0;
  row.weight = weightWords(bar);
  if (bar.contribution == nullptr) {
    row.key = QStringLiteral("more");
    row.label = QObject::tr("%n more", nullptr, bar.folded);
    row.isStudied = true;
    return row;
  }
  const Contribution& one = *bar.contribution;
  const std::string label = consultation.words().of("reading", one.reading, "label");
  row.key = textOf(one.group);
  row.label = textOf(one.present ? label : consultation.words()("reading.absent", {{"reading", label}}));
  row.detail = textOf(consultation.words().decidings(one.decidedBy));
  row.isStudied = one.basis == pack::Basis::Published || one.basis == pack::Basis::Derived;
  return row;
}

}  // namespace

void addWaterfall(ExplanationContent& content, const Consultation& consultation,
                  const engine::ConditionAssessment& condition) {
  const std::vector<Bar> bars = barsOf(condition);
  const std::int64_t half = engine::halfInterval(condition.standardErrorMicroNats);
  std::int64_t least = std::min(condition.priorMicroNats, condition.logitMicroNats - half);
  std::int64_t most = std::max(condition.priorMicroNats, condition.logitMicroNats + half);
  std::int64_t logit = condition.priorMicroNats;
  for (const Bar& bar : bars) {
    logit += bar.microNats;
    least = std::min(least, logit);
    most = std::max(most, logit);
  }
  const Axis axis(least, most);
  WaterfallRow start;
  start.key = QStringLiteral("start");
  start.isStart = true;
  start.label = QObject::tr("Where it hurts");
  start.detail =
      condition.zone.empty() ? QString() : textOf(consultation.words().of("zone", condition.zone, "name"));
  start.weight = QObject::tr("starts at %1")
                     .arg(textOf(consultation.words().percent(engine::permilleOf(condition.priorMicroNats))));
  start.from = start.to = axis.at(condition.priorMicroNats);
  content.waterfall.push_back(start);
  logit = condition.priorMicroNats;
  for (const Bar& bar : bars) {
    WaterfallRow row = rowOf(consultation, bar);
    row.from = axis.at(logit);
    logit += bar.microNats;
    row.to = axis.at(logit);
    content.waterfall.push_back(std::move(row));
  }
  WaterfallRow end;
  end.key = QStringLiteral("end");
  end.isEnd = true;
  end.label = QObject::tr("Now");
  end.weight = textOf(consultation.words().percent(condition.permille));
  end.from = end.to = axis.at(condition.logitMicroNats);
  end.low = axis.at(condition.logitMicroNats - half);
  end.high = axis.at(condition.logitMicroNats + half);
  content.waterfall.push_back(end);
  content.ticks = axis.ticks();
}

}  // namespace calcar::ui
