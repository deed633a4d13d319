#include "qml/model/explanation.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "qml/model/test_list.hpp"
#include "qml/model/typed_day.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

std::optional<engine::SuggestionKind> suggestionOf(const QString& kind) {
  if (kind == QLatin1String("condition")) {
    return engine::SuggestionKind::Condition;
  }
  if (kind == QLatin1String("flag")) {
    return engine::SuggestionKind::RedFlag;
  }
  if (kind == QLatin1String("study")) {
    return engine::SuggestionKind::Imaging;
  }
  return std::nullopt;
}

engine::SuggestionAction actionOf(Terms::Decision decision) {
  switch (decision) {
    case Terms::Decision::Accept:
      return engine::SuggestionAction::Accepted;
    case Terms::Decision::Reject:
      return engine::SuggestionAction::Rejected;
    case Terms::Decision::Defer:
      break;
  }
  return engine::SuggestionAction::Deferred;
}

QString decisionWords(const engine::DecideSuggestion& decision) {
  const QString reason = textOf(decision.reason);
  const auto with = [&reason](const QString& word) { return reason.isEmpty() ? word : word + ": " + reason; };
  switch (decision.action) {
    case engine::SuggestionAction::Accepted:
      return with(QObject::tr("Accepted"));
    case engine::SuggestionAction::Rejected:
      return with(QObject::tr("Rejected"));
    case engine::SuggestionAction::Deferred:
      break;
  }
  return with(QObject::tr("Deferred"));
}

}  // namespace

Explanation::Explanation(QObject* parent) : PageModel(parent) {}

void Explanation::setKind(const QString& kind) {
  if (m_kind != kind) {
    m_kind = kind;
    refresh();
    emit subjectChanged();
  }
}

void Explanation::setSubject(const QString& subject) {
  if (m_subject != subject) {
    m_subject = subject;
    refresh();
    emit subjectChanged();
  }
}

void Explanation::update() {
  const std::string id = m_subject.toStdString();
  m_shown = id.empty()                               ? ExplanationContent()
            : m_kind == QLatin1String("condition")   ? explainCondition(*consultation(), id)
            : m_kind == QLatin1String("flag")        ? explainFlag(*consultation(), id)
            : m_kind == QLatin1String("disposition") ? explainDisposition(*consultation())
            : m_kind == QLatin1String("finding")     ? explainFinding(*consultation(), id)
            : m_kind == QLatin1String("study")       ? explainStudy(*consultation(), id)
                                                     : ExplanationContent();
  m_waterfall.show(std::move(m_shown.waterfall));
  m_ticks.show(std::move(m_shown.ticks));
  m_supporting.show(std::move(m_shown.supporting));
  m_opposing.show(std::move(m_shown.opposing));
  m_open.show(std::move(m_shown.open));
  m_lines.show(std::move(m_shown.lines));
  m_accuracy.show(std::move(m_shown.accuracy));
  m_clearings.show(std::move(m_shown.clearings));
  m_sources.show(std::move(m_shown.sources));
  showDecision();
}

bool Explanation::canDecide() const { return suggestionOf(m_kind).has_value() && !m_subject.isEmpty(); }

void Explanation::showDecision() {
  m_decision.clear();
  const auto kind = suggestionOf(m_kind);
  const auto& decisions = consultation()->snapshot().judgements.decisions;
  const auto last =
      std::find_if(decisions.rbegin(), decisions.rend(), [&](const engine::DecideSuggestion& one) {
        return kind == one.kind && one.suggestion == m_subject.toStdString();
      });
  if (last != decisions.rend()) {
    m_decision = decisionWords(*last);
  }
}

int Explanation::pageOf(const QString& finding) const {
  const pack::Finding* found =
      consultation() == nullptr ? nullptr : consultation()->pack().findFinding(finding.toStdString());
  const Terms::Page page =
      found == nullptr ? Terms::Page::History : ui::pageOf(consultation()->pack(), *found);
  return static_cast<int>(page);
}

void Explanation::decide(Terms::Decision decision, const QString& reason) {
  if (const auto kind = suggestionOf(m_kind); kind && consultation() != nullptr) {
    consultation()->make(engine::DecideSuggestion{*kind, m_subject.toStdString(), actionOf(decision),
                                                  reason.trimmed().toStdString()});
  }
}

QString Explanation::recordClearance(const QString& clearing, const QString& by, const QString& day) {
  const auto& rows = m_clearings.rows();
  const auto row = std::find_if(rows.begin(), rows.end(),
                                [&clearing](const ClearingRow& one) { return one.key == clearing; });
  if (row == rows.end()) {
    return tr("Which result clears it?");
  }
  if (by.trimmed().isEmpty()) {
    return tr("Who reported it? A clearance needs a name.");
  }
  const auto on = typedDay(day, ShortYear::Latest, consultation()->now().date);
  if (!on) {
    return tr("When? A date such as %1.").arg(today());
  }
  consultation()->make(engine::ClearFlag{{m_subject.toStdString(), row->finding.toStdString(),
                                          row->value.toStdString(), by.trimmed().toStdString(), *on}});
  return {};
}

QString Explanation::today() const {
  return consultation() == nullptr ? QString() : dateText(consultation()->now().date);
}

}  // namespace calcar::ui
