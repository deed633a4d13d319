#include "qml/model/accuracy.hpp"

#include <algorithm>

#include <QLocale>

#include "engine/criteria/criteria.hpp"
#include "qml/model/sources.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

QString ratioText(double ratio) {
  constexpr double kManyDigits = 10;
  QString text = QLocale().toString(ratio, 'f', ratio < kManyDigits ? 2 : 0);
  const QString point = QLocale().decimalPoint();
  while (text.contains(point) && (text.endsWith('0') || text.endsWith(point))) {
    text.chop(1);
  }
  return text;
}

QString publishedWords(const pack::Reading& reading) {
  if (reading.published_present() <= 0) {
    return QObject::tr("No published figure; %1")
        .arg(reading.basis() == pack::Basis::Default ? QObject::tr("a default of this product")
                                                     : QObject::tr("agreed by experts"));
  }
  const QString present = ratioText(reading.published_present());
  if (reading.published_absent() <= 0) {
    return QObject::tr("Published LR+ %1").arg(present);
  }
  return QObject::tr("Published LR+ %1, LR− %2").arg(present, ratioText(reading.published_absent()));
}

AccuracyRow rowOf(const Consultation& consultation, const pack::Condition& condition,
                  const pack::Reading& reading) {
  AccuracyRow row;
  row.key = textOf(condition.id()->string_view()) + "/" + textOf(reading.id()->string_view());
  row.condition = textOf(consultation.words().of("condition", condition.id()->string_view(), "name"));
  row.reading = textOf(consultation.words().of("reading", reading.id()->string_view(), "label"));
  row.present = ratioText(reading.present_ratio());
  row.absent = reading.has_absent() ? ratioText(reading.absent_ratio()) : QString();
  row.published = publishedWords(reading);
  row.authority = authorityOf(consultation.words(), reading.provenance());
  row.isWeak = isWeak(reading.provenance());
  return row;
}

bool takesPart(const Consultation& consultation, const pack::Reading& reading, std::uint32_t finding) {
  if (reading.when() == nullptr) {
    return false;
  }
  const engine::FindingSet parts = engine::findingsOf(*reading.when(), consultation.pack());
  return std::binary_search(parts.begin(), parts.end(), finding);
}

/// Where a condition stands in the list of what it could be; last when it is not on it.
std::size_t rankOf(const Consultation& consultation, std::string_view condition) {
  const auto& listed = consultation.assessment().conditions;
  const auto found = std::find_if(
      listed.begin(), listed.end(),
      [condition](const engine::ConditionAssessment& one) { return one.condition == condition; });
  return static_cast<std::size_t>(found - listed.begin());
}

}  // namespace

std::vector<ConditionReading> readingsWith(const Consultation& consultation, std::uint32_t finding) {
  std::vector<ConditionReading> readings;
  for (const pack::Condition* condition : *consultation.pack().content().conditions()) {
    if (condition->groups() == nullptr) {
      continue;
    }
    for (const pack::EvidenceGroup* group : *condition->groups()) {
      for (const pack::Reading* reading : *group->readings()) {
        if (takesPart(consultation, *reading, finding)) {
          readings.push_back({condition, reading});
        }
      }
    }
  }
  std::stable_sort(readings.begin(), readings.end(),
                   [&](const ConditionReading& left, const ConditionReading& right) {
                     return rankOf(consultation, left.condition->id()->string_view()) <
                            rankOf(consultation, right.condition->id()->string_view());
                   });
  return readings;
}

std::vector<AccuracyRow> accuracyOf(const Consultation& consultation, std::uint32_t finding) {
  std::vector<AccuracyRow> rows;
  for (const ConditionReading& one : readingsWith(consultation, finding)) {
    rows.push_back(rowOf(consultation, *one.condition, *one.reading));
  }
  return rows;
}

}  // namespace calcar::ui
