#pragma once

#include <cstdint>
#include <optional>

#include <QObject>
#include <QString>
#include <QStringList>

#include "engine/criteria/facts.hpp"
#include "qml/model/consultation.hpp"

namespace calcar::ui {

/// A measurement of both sides on one axis: the usual range where one is known, the other side with its
/// error, the affected side, and what the comparison says.
struct SideMeasureRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(bool hasAffected MEMBER hasAffected FINAL)
  Q_PROPERTY(double affected MEMBER affected FINAL)
  Q_PROPERTY(bool hasOther MEMBER hasOther FINAL)
  Q_PROPERTY(double other MEMBER other FINAL)
  Q_PROPERTY(calcar::ui::Terms::BodySide affectedSide MEMBER affectedSide FINAL)
  Q_PROPERTY(calcar::ui::Terms::BodySide otherSide MEMBER otherSide FINAL)
  Q_PROPERTY(QString affectedWord MEMBER affectedWord FINAL)
  Q_PROPERTY(QString otherWord MEMBER otherWord FINAL)
  Q_PROPERTY(double axisLow MEMBER axisLow FINAL)
  Q_PROPERTY(double axisHigh MEMBER axisHigh FINAL)
  Q_PROPERTY(double tickStep MEMBER tickStep FINAL)
  Q_PROPERTY(QStringList ticks MEMBER ticks FINAL)
  Q_PROPERTY(bool hasUsual MEMBER hasUsual FINAL)
  Q_PROPERTY(double usualLow MEMBER usualLow FINAL)
  Q_PROPERTY(double usualHigh MEMBER usualHigh FINAL)
  Q_PROPERTY(double error MEMBER error FINAL)
  Q_PROPERTY(QString errorWords MEMBER errorWords FINAL)
  Q_PROPERTY(QString verdict MEMBER verdict FINAL)
  Q_PROPERTY(calcar::ui::Terms::Comparison comparison MEMBER comparison FINAL)
  Q_PROPERTY(QString standing MEMBER standing FINAL)
  Q_PROPERTY(QString caption MEMBER caption FINAL)

 public:
  QString key;  ///< the finding
  bool hasAffected = false;
  double affected = 0;
  bool hasOther = false;
  double other = 0;
  Terms::BodySide affectedSide = Terms::BodySide::Left;
  Terms::BodySide otherSide = Terms::BodySide::Right;
  QString affectedWord;  ///< LEFT, RIGHT
  QString otherWord;
  double axisLow = 0;
  double axisHigh = 1;
  double tickStep = 1;
  QStringList ticks;  ///< from `axisLow` on, a step apart
  bool hasUsual = false;
  double usualLow = 0;
  double usualHigh = 0;
  double error = 0;    ///< of one reading; 0 when it is not known
  QString errorWords;  ///< “error ±7.8°”
  QString verdict;     ///< “9° less, beyond error”
  Terms::Comparison comparison = Terms::Comparison::CannotCompare;
  QString standing;  ///< what the engine makes of it: deficit, within error, clear
  QString caption;   ///< population, n, position, source
  friend bool operator==(const SideMeasureRow&, const SideMeasureRow&) = default;
};

/// The comparison of a sided number; nothing for other findings. The first side is the affected one, and the
/// left one where neither or both are.
[[nodiscard]] std::optional<SideMeasureRow> sideMeasure(const Consultation& consultation,
                                                        const engine::Facts& facts, std::uint32_t finding);

}  // namespace calcar::ui
