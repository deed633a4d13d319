#include "qml/model/side_measure.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/report/chain_words.hpp"
#include "qml/model/engine_words.hpp"
#include "qml/model/sources.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

using engine::ChainFinding;
using engine::Side;

struct Judged {
  const ChainFinding* finding = nullptr;
  const pack::ChainTest* test = nullptr;
};

Judged judgedOf(const Consultation& consultation, std::uint32_t finding) {
  Judged judged;
  for (const engine::SegmentAssessment& segment : consultation.assessment().chain) {
    for (const ChainFinding& one : segment.findings) {
      judged.finding = one.finding == finding ? &one : judged.finding;
    }
  }
  for (const pack::Segment* segment : *consultation.pack().content().segments()) {
    for (const pack::ChainTest* test : *segment->tests()) {
      judged.test = test->finding() == finding ? test : judged.test;
    }
  }
  return judged;
}

std::optional<double> numberOn(const engine::Facts& facts, std::uint32_t finding, Side side) {
  const auto fact = facts.valueOn(finding, side);
  const double* number = fact && !fact->stale ? std::get_if<double>(&fact->value) : nullptr;
  return number == nullptr ? std::nullopt : std::optional(*number);
}

class Writer {
 public:
  Writer(const Consultation& consultation, std::uint32_t finding)
      : m_words(consultation.words()),
        m_shape(consultation.pack().finding(finding)),
        m_finding(finding),
        m_judged(judgedOf(consultation, finding)) {}

  void addUsual(SideMeasureRow& row) const {
    const ChainFinding* judged = m_judged.finding;
    if (judged != nullptr && judged->normMean && judged->normDeviation) {
      row.hasUsual = true;
      row.usualLow = *judged->normMean - *judged->normDeviation;
      row.usualHigh = *judged->normMean + *judged->normDeviation;
    }
    if (judged != nullptr && judged->error) {
      row.error = *judged->error;
      row.errorWords = QObject::tr("error ±%1").arg(measured(row.error));
    }
  }

  void compare(SideMeasureRow& row) const {
    if (!row.hasAffected || !row.hasOther) {
      const QString missing = row.hasAffected ? row.otherWord : row.affectedWord;
      row.verdict = row.hasAffected || row.hasOther
                        ? QObject::tr("Cannot compare: %1 is not measured").arg(missing)
                        : QObject::tr("Neither side is measured");
      return;
    }
    const double difference = row.affected - row.other;
    const QString amount = measured(std::abs(difference));
    if (row.errorWords.isEmpty()) {
      row.verdict = difference == 0 ? QObject::tr("Both sides read the same; no measurement error is known")
                                    : said(difference).arg(amount, row.affectedWord) + " " +
                                          QObject::tr("Cannot compare: no measurement error is known.");
      return;
    }
    if (engine::isWithin(std::abs(difference), row.error)) {
      row.comparison = Terms::Comparison::NoDifference;
      row.verdict = QObject::tr("No difference beyond error (%1)").arg(amount);
      return;
    }
    row.comparison = Terms::Comparison::Difference;
    row.verdict = (difference < 0 ? QObject::tr("%1 less on the %2, beyond error")
                                  : QObject::tr("%1 more on the %2, beyond error"))
                      .arg(amount, row.affectedWord);
  }

  [[nodiscard]] QString standing() const {
    const ChainFinding* judged = m_judged.finding;
    if (judged == nullptr) {
      return {};
    }
    switch (judged->state) {
      case engine::ChainState::Deficit:
        return judged->deficitSide
                   ? QObject::tr("Counts as a deficit, %1").arg(sideWord(*judged->deficitSide))
                   : QObject::tr("Counts as a deficit");
      case engine::ChainState::WithinError:
        return QObject::tr("Within measurement error of the limit");
      case engine::ChainState::Clear:
        return QObject::tr("Clear");
      case engine::ChainState::Observed:
      case engine::ChainState::NotScreened:
        break;
    }
    return {};
  }

  [[nodiscard]] QString caption() const {
    QStringList parts;
    if (const pack::Norm* norm = this->norm(); norm != nullptr) {
      const QString mean = measured(norm->mean()) + " ± " + measured(norm->deviation());
      const QString people =
          norm->population() == nullptr ? QString() : textOf(norm->population()->string_view());
      parts.append(people.isEmpty() ? QObject::tr("Band: mean ± 1 SD, %1").arg(mean)
                                    : QObject::tr("Band: mean ± 1 SD, %1, %2").arg(mean, people));
      parts.append(authorityOf(m_words, norm->provenance()));
    } else {
      parts.append(QObject::tr("No band: no usual range is known for this person in this position"));
    }
    if (m_shape.position() != nullptr && m_shape.position()->size() > 0) {
      parts.append(QObject::tr("Position: %1").arg(textOf(m_shape.position()->string_view())));
    }
    if (m_judged.test != nullptr && m_judged.finding != nullptr && m_judged.finding->error) {
      parts.append(QObject::tr("Error: one reading, same tester (%1)")
                       .arg(authorityOf(m_words, m_judged.test->provenance())));
    }
    return parts.join(". ") + ".";
  }

  void addAxis(SideMeasureRow& row) const {
    double low = std::numeric_limits<double>::max();
    double high = std::numeric_limits<double>::lowest();
    const auto hold = [&](bool known, double from, double to) {
      low = known ? std::min(low, from) : low;
      high = known ? std::max(high, to) : high;
    };
    hold(row.hasAffected, row.affected, row.affected);
    hold(row.hasOther, row.other - row.error, row.other + row.error);
    hold(row.hasUsual, row.usualLow, row.usualHigh);
    if (low > high) {
      low = m_shape.low();
      high = m_shape.high();
    }
    constexpr double kAir = 0.12;
    const double air = std::max((high - low) * kAir, std::max(std::abs(high) * kAir, 1e-3));
    row.tickStep = stepFor(high - low + 2 * air);
    // Lengths and angles that cannot be negative begin at zero, not below it.
    const double floor = m_shape.low() >= 0 ? 0 : std::numeric_limits<double>::lowest();
    row.axisLow = std::max(floor, std::floor((low - air) / row.tickStep) * row.tickStep);
    row.axisHigh = std::ceil((high + air) / row.tickStep) * row.tickStep;
    for (double at = row.axisLow; at <= row.axisHigh + row.tickStep / 2; at += row.tickStep) {
      row.ticks.append(measured(std::round(at / row.tickStep) * row.tickStep));
    }
  }

 private:
  [[nodiscard]] QString measured(double number) const { return textOf(m_words.measured(m_finding, number)); }

  static QString said(double difference) {
    return difference < 0 ? QObject::tr("%1 less on the %2.") : QObject::tr("%1 more on the %2.");
  }

  /// The norm that the assessment used for this person.
  [[nodiscard]] const pack::Norm* norm() const {
    const ChainFinding* judged = m_judged.finding;
    if (judged == nullptr || !judged->normMean || m_judged.test == nullptr ||
        m_judged.test->norms() == nullptr) {
      return nullptr;
    }
    for (const pack::Norm* one : *m_judged.test->norms()) {
      if (one->mean() == *judged->normMean) {
        return one;
      }
    }
    return nullptr;
  }

  /// 1, 2 or 5 of a power of ten: at most seven steps over a length.
  static double stepFor(double length) {
    constexpr double kMostSteps = 7;
    const double least = length / kMostSteps;
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0}) {
      if (factor * power >= least) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  const engine::Words& m_words;
  const pack::Finding& m_shape;
  std::uint32_t m_finding;
  Judged m_judged;
};

}  // namespace

std::optional<SideMeasureRow> sideMeasure(const Consultation& consultation, const engine::Facts& facts,
                                          std::uint32_t finding) {
  const pack::Finding& shape = consultation.pack().finding(finding);
  if (!shape.sided() || shape.type() != pack::ValueType::Number) {
    return std::nullopt;
  }
  const Side affected = consultation.episode().complaint.side == Side::Right ? Side::Right : Side::Left;
  const Side other = engine::opposite(affected);
  SideMeasureRow row;
  row.key = textOf(shape.id()->string_view());
  row.affectedSide = termOf(affected);
  row.otherSide = termOf(other);
  row.affectedWord = sideWord(affected);
  row.otherWord = sideWord(other);
  const auto mine = numberOn(facts, finding, affected);
  const auto theirs = numberOn(facts, finding, other);
  row.hasAffected = mine.has_value();
  row.affected = mine.value_or(0);
  row.hasOther = theirs.has_value();
  row.other = theirs.value_or(0);
  const Writer writer(consultation, finding);
  writer.addUsual(row);
  writer.compare(row);
  row.standing = writer.standing();
  row.caption = writer.caption();
  writer.addAxis(row);
  return row;
}

}  // namespace calcar::ui
