#pragma once

#include <cstdint>
#include <vector>

#include <QObject>
#include <QString>

#include "qml/model/consultation.hpp"

namespace calcar::ui {

/// What a result of a test is worth for one condition: likelihood ratios as used and as published, and on
/// whose authority. Never a figure without its source.
struct AccuracyRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(QString condition MEMBER condition FINAL)
  Q_PROPERTY(QString reading MEMBER reading FINAL)
  Q_PROPERTY(QString present MEMBER present FINAL)
  Q_PROPERTY(QString absent MEMBER absent FINAL)
  Q_PROPERTY(QString published MEMBER published FINAL)
  Q_PROPERTY(QString authority MEMBER authority FINAL)
  Q_PROPERTY(bool isWeak MEMBER isWeak FINAL)

 public:
  QString key;        ///< condition and reading
  QString condition;  ///< its name
  QString reading;    ///< the reading in words
  QString present;    ///< LR+ as used
  QString absent;     ///< LR− as used; empty when a negative result says nothing
  QString published;  ///< what was published, where it is another figure; or that nothing was
  QString authority;  ///< sources with year, and strength of evidence
  bool isWeak = true;
  friend bool operator==(const AccuracyRow&, const AccuracyRow&) = default;
};

/// A way to read evidence for a condition.
struct ConditionReading {
  const pack::Condition* condition;
  const pack::Reading* reading;
};

/// The readings that a finding takes part in, those of the most probable conditions first.
[[nodiscard]] std::vector<ConditionReading> readingsWith(const Consultation& consultation,
                                                         std::uint32_t finding);

/// What those readings are worth, those of the most probable conditions first.
[[nodiscard]] std::vector<AccuracyRow> accuracyOf(const Consultation& consultation, std::uint32_t finding);

}  // namespace calcar::ui
