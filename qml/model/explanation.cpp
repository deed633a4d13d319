#include "qml/model/explanation.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include <QDate>
#include <QLocale>

#include "qml/model/test_list.hpp"
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

std::optional<engine::Date> dayOf(const QString& text) {
  const QDate iso = QDate::fromString(text.trimmed(), Qt::ISODate);
  if (iso.isValid()) {
    return engineDate(iso);
  }
  return engineDate(QLocale().toDate(text.trimmed(), QStringLiteral("d MMM yyyy")));
}

}  // namespace

Explanation::Explanation(QObject* parent) : QObject(parent) {}

void Explanation::setConsultation(Consultation* consultation) {
  if (m_consultation == consultation) {
    return;
  }
  if (m_consultation != nullptr) {
    m_consultation->disconnect(this);
  }
  m_consultation = consultation;
  if (m_consultation != nullptr) {
    QObject::connect(m_consultation, &Consultation::edited, this, &Explanation::update);
    QObject::connect(m_consultation, &Consultation::assessed, this, &Explanation::update);
    QObject::connect(m_consultation, &QObject::destroyed, this, [this] { m_consultation = nullptr; });
    update();
  }
  emit consultationChanged();
}

void Explanation::setKind(const QString& kind) {
  if (m_kind != kind) {
    m_kind = kind;
    update();
    emit subjectChanged();
  }
}

void Explanation::setSubject(const QString& subject) {
  if (m_subject != subject) {
    m_subject = subject;
    update();
    emit subjectChanged();
  }
}

void Explanation::update() {
  if (m_consultation == nullptr) {
    return;
  }
  const std::string id = m_subject.toStdString();
  m_shown = id.empty()                               ? ExplanationContent()
            : m_kind == QLatin1String("condition")   ? explainCondition(*m_consultation, id)
            : m_kind == QLatin1String("flag")        ? explainFlag(*m_consultation, id)
            : m_kind == QLatin1String("disposition") ? explainDisposition(*m_consultation)
            : m_kind == QLatin1String("finding")     ? explainFinding(*m_consultation, id)
            : m_kind == QLatin1String("study")       ? explainStudy(*m_consultation, id)
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
  emit changed();
}

bool Explanation::canDecide() const { return suggestionOf(m_kind).has_value() && !m_subject.isEmpty(); }

void Explanation::showDecision() {
  m_decision.clear();
  const auto kind = suggestionOf(m_kind);
  const auto& decisions = m_consultation->snapshot().judgements.decisions;
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
      m_consultation == nullptr ? nullptr : m_consultation->pack().findFinding(finding.toStdString());
  const Terms::Page page =
      found == nullptr ? Terms::Page::History : ui::pageOf(m_consultation->pack(), *found);
  return static_cast<int>(page);
}

void Explanation::decide(Terms::Decision decision, const QString& reason) {
  if (const auto kind = suggestionOf(m_kind); kind && m_consultation != nullptr) {
    m_consultation->make(engine::DecideSuggestion{*kind, m_subject.toStdString(), actionOf(decision),
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
  const auto on = dayOf(day);
  if (!on) {
    return tr("When? A date such as %1.").arg(today());
  }
  m_consultation->make(engine::ClearFlag{{m_subject.toStdString(), row->finding.toStdString(),
                                          row->value.toStdString(), by.trimmed().toStdString(), *on}});
  return {};
}

QString Explanation::today() const {
  return m_consultation == nullptr ? QString() : dateText(m_consultation->now().date);
}

}  // namespace calcar::ui
