#include "qml/model/what_we_know.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "engine/report/parts.hpp"
#include "qml/model/engine_words.hpp"
#include "qml/model/test_list.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

using engine::FlagAssessment;
using engine::FlagState;

QString nameOf(const Consultation& consultation, const FlagAssessment& flag) {
  const QString name = textOf(consultation.words().of("red-flag", flag.flag, "name"));
  return flag.side ? name + ", " + sideWord(*flag.side) : name;
}

QString closedBecause(const Consultation& consultation, const FlagAssessment& flag) {
  const QString by = textOf(flag.closedBy);
  const QString on = flag.closedOn ? dateText(*flag.closedOn) : QString();
  const QString why = flag.state == FlagState::Cleared
                          ? textOf(consultation.words().of("finding", flag.closedReason, "label"))
                          : textOf(flag.closedReason);
  return flag.state == FlagState::Cleared ? WhatWeKnow::tr("Cleared by %1, %2: %3").arg(by, on, why)
                                          : WhatWeKnow::tr("Set aside by %1, %2: %3").arg(by, on, why);
}

FlagRow flagRow(const Consultation& consultation, const FlagAssessment& flag) {
  FlagRow row;
  row.flag = textOf(flag.flag);
  row.key = row.flag + "/" + (flag.side ? textOf(engine::toText(*flag.side)) : QString());
  row.name = nameOf(consultation, flag);
  row.state = termOf(flag.state);
  row.urgency = termOf(flag.forced);
  row.reason = flag.state == FlagState::Raised ? textOf(consultation.words().decidings(flag.decidedBy))
                                               : closedBecause(consultation, flag);
  return row;
}

ConditionRow conditionRow(const Consultation& consultation, const engine::ConditionAssessment& condition) {
  const auto isFor = [](const engine::Contribution& one) { return one.microNats > 0; };
  const auto isAgainst = [](const engine::Contribution& one) { return one.microNats < 0; };
  const auto& all = condition.contributions;
  const auto count = [&all](const auto& which) {
    return static_cast<int>(std::count_if(all.begin(), all.end(), which));
  };
  ConditionRow row;
  row.condition = textOf(condition.condition);
  row.key = row.condition + "/" + (condition.side ? textOf(engine::toText(*condition.side)) : QString());
  row.name = textOf(consultation.words().of("condition", condition.condition, "name"));
  row.isProbabilityShown = condition.probabilityShown;
  row.permille = condition.permille;
  row.low = condition.lowPermille;
  row.high = condition.highPermille;
  row.grade = gradeWord(condition.grade);
  row.isWeak = condition.grade <= engine::Grade::VeryLow;
  row.balance = WhatWeKnow::tr("%1 for, %2 against, %3 not asked")
                    .arg(count(isFor))
                    .arg(count(isAgainst))
                    .arg(condition.notAsked.size());
  return row;
}

QString minutesText(int tenths) {
  constexpr int kSecondsPerTenth = 6;
  constexpr int kTenthsPerMinute = 10;
  return tenths < kTenthsPerMinute
             ? WhatWeKnow::tr("%1 s").arg(tenths * kSecondsPerTenth)
             : WhatWeKnow::tr("%1 min").arg((tenths + kTenthsPerMinute - 1) / kTenthsPerMinute);
}

}  // namespace

WhatWeKnow::WhatWeKnow(QObject* parent) : PageModel(parent, Reads::Assessment) {}

QString WhatWeKnow::nameOfFlag(const QString& flag) const {
  return consultation() == nullptr
             ? QString()
             : textOf(consultation()->words().of("red-flag", flag.toStdString(), "name"));
}

void WhatWeKnow::update() {
  if (!consultation()->isAssessed()) {
    return;
  }
  m_shown = {};
  showDisposition();
  showFlags();
  showConditions();
  showPanels();
  showNext();
}

void WhatWeKnow::showDisposition() {
  const auto& assessment = consultation()->assessment();
  const auto& words = consultation()->words();
  const auto& disposition = assessment.disposition;
  const engine::DocumentRequest request;
  const engine::ReportContext context(consultation()->pack(), consultation()->episode(), assessment, request);
  m_shown.urgency = termOf(disposition.forced);
  m_shown.isUndecided = engine::isUndecided(disposition);
  m_shown.action = m_shown.isUndecided ? tr("Not decided yet") : actionWord(disposition.forced);
  m_shown.reason = textOf(engine::dispositionReason(context));
  const auto raised = engine::raisedFlags(assessment);
  m_shown.leadingFlag = raised.empty() ? QString() : textOf(raised.front()->flag);
  if (disposition.possible > disposition.forced && !disposition.settledBy.empty()) {
    const engine::Settling& first = disposition.settledBy.front();
    m_shown.possible =
        tr("Could become: %1. Ask: %2").arg(actionWord(first.could), textOf(words.labels(first.findings)));
  }
  if (!assessment.contradictions.empty()) {
    m_shown.contradiction = textOf(words.of("contradiction", assessment.contradictions.front().id));
  }
  if (!assessment.outsideScope.empty()) {
    m_shown.outsideScope = textOf(words.of("scope", assessment.outsideScope.front().limit));
  }
  const engine::Visit* visit = consultation()->visit();
  m_shown.answers = visit == nullptr ? 0 : static_cast<int>(visit->observations.size());
}

void WhatWeKnow::showFlags() {
  const auto& assessment = consultation()->assessment();
  std::vector<FlagRow> raised;
  for (const FlagAssessment* flag : engine::raisedFlags(assessment)) {
    raised.push_back(flagRow(*consultation(), *flag));
  }
  std::vector<FlagRow> closed;
  for (const FlagAssessment& flag : assessment.flags) {
    if (flag.state == FlagState::Cleared || flag.state == FlagState::Overridden) {
      closed.push_back(flagRow(*consultation(), flag));
    }
  }
  m_flags.show(std::move(raised));
  m_closedFlags.show(std::move(closed));
}

void WhatWeKnow::showConditions() {
  std::vector<ConditionRow> rows;
  for (const engine::ConditionAssessment& condition : consultation()->assessment().conditions) {
    rows.push_back(conditionRow(*consultation(), condition));
  }
  m_conditions.show(std::move(rows));
}

void WhatWeKnow::showPanels() {
  std::vector<PanelRow> rows;
  for (const engine::PanelProgress& panel : consultation()->assessment().panels) {
    if (panel.state == engine::PanelState::NotForThisPerson) {
      continue;
    }
    PanelRow row;
    row.key = textOf(panel.panel);
    row.name = textOf(consultation()->words().of("panel", panel.panel, "title"));
    row.answered = panel.answered;
    row.total = panel.total;
    row.isComplete = panel.state == engine::PanelState::Complete;
    m_shown.panelsDone += row.isComplete ? 1 : 0;
    ++m_shown.panelsTotal;
    rows.push_back(std::move(row));
  }
  m_panels.show(std::move(rows));
}

void WhatWeKnow::showNext() {
  const auto& steps = consultation()->assessment().nextSteps;
  const auto& words = consultation()->words();
  const auto panel = std::find_if(steps.begin(), steps.end(), [](const engine::NextStep& step) {
    return step.kind == engine::NextStep::Kind::Panel;
  });
  if (panel != steps.end()) {
    m_shown.cheapestPanel = textOf(panel->id);
  }
  if (steps.empty()) {
    return;
  }
  const engine::NextStep& next = steps.front();
  m_shown.isNextPanel = next.kind == engine::NextStep::Kind::Panel;
  m_shown.nextId = textOf(next.id);
  m_shown.nextName = m_shown.isNextPanel ? textOf(words.of("panel", next.id, "title"))
                                         : textOf(words.of("finding", next.id, "label"));
  if (const pack::Finding* finding = consultation()->pack().findFinding(next.id)) {
    m_shown.nextPage = pageOf(consultation()->pack(), *finding);
  }
  if (next.flags.empty()) {
    m_shown.nextDetail = tr("tells most about what it could be");
  } else if (next.flags.size() == 1) {
    m_shown.nextDetail =
        tr("helps to decide: %1").arg(textOf(words.of("red-flag", next.flags.front(), "name")));
  } else {
    m_shown.nextDetail = tr("helps to decide %n flags", nullptr, static_cast<int>(next.flags.size()));
  }
  if (next.minutesTenths > 0) {
    m_shown.nextDetail = minutesText(next.minutesTenths) + " · " + m_shown.nextDetail;
  }
}

}  // namespace calcar::ui
