#pragma once

#include <string>
#include <vector>

#include <QObject>
#include <QString>

#include "qml/model/accuracy.hpp"
#include "qml/model/consultation.hpp"
#include "qml/model/sources.hpp"
#include "qml/model/terms.hpp"

namespace calcar::ui {

/// A line of an explanation: a heading, or a statement that may lead to what it speaks of.
struct WhyLine {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(bool isHead MEMBER isHead FINAL)
  Q_PROPERTY(bool isOpen MEMBER isOpen FINAL)
  Q_PROPERTY(QString words MEMBER words FINAL)
  Q_PROPERTY(QString detail MEMBER detail FINAL)
  Q_PROPERTY(QString linkKind MEMBER linkKind FINAL)
  Q_PROPERTY(QString link MEMBER link FINAL)

 public:
  QString key;
  bool isHead = false;
  bool isOpen = false;  ///< nobody has looked yet
  QString words;
  QString detail;
  QString linkKind;  ///< `finding`, `flag`, `condition`; empty when it leads nowhere
  QString link;      ///< id
  friend bool operator==(const WhyLine&, const WhyLine&) = default;
};

/// A bar of the waterfall. Places are 0 to 1 along an axis of log odds.
struct WaterfallRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(QString label MEMBER label FINAL)
  Q_PROPERTY(QString detail MEMBER detail FINAL)
  Q_PROPERTY(QString weight MEMBER weight FINAL)
  Q_PROPERTY(double from MEMBER from FINAL)
  Q_PROPERTY(double to MEMBER to FINAL)
  Q_PROPERTY(bool isFor MEMBER isFor FINAL)
  Q_PROPERTY(bool isStudied MEMBER isStudied FINAL)
  Q_PROPERTY(bool isStart MEMBER isStart FINAL)
  Q_PROPERTY(bool isEnd MEMBER isEnd FINAL)
  Q_PROPERTY(double low MEMBER low FINAL)
  Q_PROPERTY(double high MEMBER high FINAL)

 public:
  QString key;
  QString label;
  QString detail;  ///< what was found, and when
  QString weight;  ///< “× 2.2”, “for, consensus”, “starts at 36 %”
  double from = 0;
  double to = 0;
  bool isFor = true;
  bool isStudied = false;  ///< published or derived from something published
  bool isStart = false;
  bool isEnd = false;
  double low = 0;  ///< of the last row: the 95 % interval
  double high = 0;
  friend bool operator==(const WaterfallRow&, const WaterfallRow&) = default;
};

/// A tick of the waterfall's axis.
struct AxisTick {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(double at MEMBER at FINAL)

 public:
  QString key;  ///< “20 %”
  double at = 0;
  friend bool operator==(const AxisTick&, const AxisTick&) = default;
};

/// A result that would clear a flag.
struct ClearingRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(QString finding MEMBER finding FINAL)
  Q_PROPERTY(QString value MEMBER value FINAL)
  Q_PROPERTY(QString words MEMBER words FINAL)

 public:
  QString key;
  QString finding;  ///< id
  QString value;    ///< id of the choice
  QString words;
  friend bool operator==(const ClearingRow&, const ClearingRow&) = default;
};

/// Everything an explanation says.
struct ExplanationContent {
  QString title;
  QString subtitle;
  QString headline;  ///< “56 %”
  QString interval;  ///< “28 to 80 %”
  Terms::Flag flagState = Terms::Flag::NotApplicable;
  Terms::Urgency urgency = Terms::Urgency::None;
  std::vector<WaterfallRow> waterfall;
  std::vector<AxisTick> ticks;
  std::vector<WhyLine> supporting;
  std::vector<WhyLine> opposing;
  std::vector<WhyLine> open;
  std::vector<WhyLine> lines;
  std::vector<AccuracyRow> accuracy;
  std::vector<ClearingRow> clearings;
  std::vector<SourceRow> sources;
  QString rule;  ///< id of the rule, pack, version and hash
  QString strength;
  QString review;
};

/// Gathers lines under headings; a heading without lines does not appear.
class WhyLines {
 public:
  void head(const QString& text);
  void add(const QString& text, const QString& detail = {}, const QString& linkKind = {},
           const QString& link = {}, bool isOpen = false);
  [[nodiscard]] std::vector<WhyLine> take() { return std::move(m_lines); }

 private:
  QString m_head;
  std::vector<WhyLine> m_lines;
};

[[nodiscard]] ExplanationContent explainCondition(const Consultation& consultation, const std::string& id);
[[nodiscard]] ExplanationContent explainFlag(const Consultation& consultation, const std::string& id);
[[nodiscard]] ExplanationContent explainDisposition(const Consultation& consultation);
[[nodiscard]] ExplanationContent explainFinding(const Consultation& consultation, const std::string& id);
[[nodiscard]] ExplanationContent explainStudy(const Consultation& consultation, const std::string& uid);

/// Adds rule id, pack, strength and review of what a rule rests on.
void addAuthority(ExplanationContent& content, const Consultation& consultation, const std::string& id,
                  const pack::Provenance* provenance);

/// “Log roll and night pain”.
[[nodiscard]] QString labelsOf(const Consultation& consultation, const engine::FindingSet& findings);

/// The id of the first of the findings; empty when there is none.
[[nodiscard]] QString firstOf(const Consultation& consultation, const engine::FindingSet& findings);

}  // namespace calcar::ui
