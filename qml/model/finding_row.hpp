#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <QObject>
#include <QString>
#include <QStringList>

#include "engine/criteria/facts.hpp"
#include "engine/episode/side.hpp"
#include "qml/model/consultation.hpp"
#include "qml/model/terms.hpp"

namespace calcar::ui {

/// One finding on one side, as every screen shows it: its question, its answer, whether it may be asked now.
struct FindingRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(QString finding MEMBER finding FINAL)
  Q_PROPERTY(calcar::ui::Terms::BodySide side MEMBER side FINAL)
  Q_PROPERTY(QString question MEMBER question FINAL)
  Q_PROPERTY(QString label MEMBER label FINAL)
  Q_PROPERTY(QString positive MEMBER positive FINAL)
  Q_PROPERTY(QString how MEMBER how FINAL)
  Q_PROPERTY(QString position MEMBER position FINAL)
  Q_PROPERTY(calcar::ui::Terms::ValueType type MEMBER type FINAL)
  Q_PROPERTY(QStringList choices MEMBER choices FINAL)
  Q_PROPERTY(QStringList choiceWords MEMBER choiceWords FINAL)
  Q_PROPERTY(QString unit MEMBER unit FINAL)
  Q_PROPERTY(double low MEMBER low FINAL)
  Q_PROPERTY(double high MEMBER high FINAL)
  Q_PROPERTY(calcar::ui::Terms::Answer answer MEMBER answer FINAL)
  Q_PROPERTY(double number MEMBER number FINAL)
  Q_PROPERTY(QString choice MEMBER choice FINAL)
  Q_PROPERTY(QString valueWords MEMBER valueWords FINAL)
  Q_PROPERTY(QString source MEMBER source FINAL)
  Q_PROPERTY(calcar::ui::Terms::Safety safety MEMBER safety FINAL)
  Q_PROPERTY(QString safetyWords MEMBER safetyWords FINAL)
  Q_PROPERTY(QString decides MEMBER decides FINAL)

 public:
  QString key;      ///< `night-pain`, `fadir-pain/left`
  QString finding;  ///< id
  Terms::BodySide side = Terms::BodySide::None;
  QString question;  ///< as it is asked; the label where nothing is asked
  QString label;
  QString positive;  ///< what counts as positive
  QString how;       ///< how it is done
  QString position;  ///< of a measurement
  Terms::ValueType type = Terms::ValueType::YesNo;
  QStringList choices;      ///< ids
  QStringList choiceWords;  ///< in the same order
  QString unit;             ///< in words; empty when there is none
  double low = 0;           ///< plausible range of a number
  double high = 0;
  Terms::Answer answer = Terms::Answer::NotAsked;
  double number = 0;   ///< when a number is given
  QString choice;      ///< id, when a choice is given
  QString valueWords;  ///< the answer in words; empty when there is none
  QString source;      ///< where an answer came from that nobody gave at this visit: a file, a spoken panel
  Terms::Safety safety = Terms::Safety::Allowed;
  QString safetyWords;  ///< why it may not be done, or only how; empty when it may
  QString decides;      ///< names of the flags that it helps to decide

  friend bool operator==(const FindingRow&, const FindingRow&) = default;
};

/// The row of a finding as the consultation stands.
///
/// @param facts  of the open visit; see `factsNow`
[[nodiscard]] FindingRow findingRow(const Consultation& consultation, const engine::Facts& facts,
                                    std::uint32_t finding, std::optional<engine::Side> side);

/// Lets yes-no questions be known by their place: those of the next group take over the rows of the one
/// before, and nothing is made anew. A row in which something is typed stays with its finding, so that no
/// word of one question reaches another.
[[nodiscard]] std::vector<FindingRow> keyedByPlace(std::vector<FindingRow> rows);

/// What is known now, seen from the affected side.
[[nodiscard]] engine::Facts factsNow(const Consultation& consultation);

/// The flags that are open because this finding is.
[[nodiscard]] QStringList openFlagsOf(const Consultation& consultation, std::uint32_t finding);

}  // namespace calcar::ui
