#include "qml/model/examination_page.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include <QStringList>

#include "qml/model/engine_words.hpp"
#include "qml/model/sources.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

bool isTest(const TestRow& row) { return !row.isHead && !row.isMore; }

bool isOpen(const TestRow& row) {
  return isTest(row) &&
         (row.standing == Terms::TestState::ToDo || row.standing == Terms::TestState::HalfDone);
}

QString contraindicationsOf(const engine::Pack& pack, const pack::Finding& finding) {
  QStringList words;
  if (finding.contraindications() != nullptr) {
    for (const auto* id : *finding.contraindications()) {
      words.append(textOf(pack.text("contraindication." + id->str())));
    }
  }
  return words.join("; ");
}

}  // namespace

ExaminationPage::ExaminationPage(QObject* parent) : PageModel(parent) {}

void ExaminationPage::setByForm(bool byForm) {
  if (m_view.byForm == byForm) {
    return;
  }
  m_view.byForm = byForm;
  m_view.unfolded.clear();
  if (byForm && consultation() != nullptr) {
    if (const auto* finding = consultation()->pack().findFinding(m_current.toStdString())) {
      m_view.unfolded.insert(textOf(finding->section()->string_view()));
    }
  }
  refresh();
  emit shapeChanged();
}

void ExaminationPage::setCurrent(const QString& current) {
  if (m_current != current) {
    m_current = current;
    refresh();
    emit shapeChanged();
  }
}

void ExaminationPage::toggle(const QString& group) {
  if (m_view.unfolded.erase(group) == 0) {
    m_view.unfolded.insert(group);
  }
  refresh();
}

bool ExaminationPage::show(const QString& finding) {
  const auto index =
      consultation() == nullptr ? std::nullopt : consultation()->pack().findingIndex(finding.toStdString());
  if (!index || std::find(m_all.begin(), m_all.end(), *index) == m_all.end()) {
    return false;
  }
  if (m_view.byForm) {
    m_view.unfolded.insert(textOf(consultation()->pack().finding(*index).section()->string_view()));
  }
  m_current = finding;
  refresh();
  emit shapeChanged();
  return true;
}

void ExaminationPage::recordBlocked() {
  bool continues = false;
  for (const FindingRow& row : std::vector<FindingRow>(m_answers.rows())) {
    if (row.answer != Terms::Answer::NotAsked) {
      continue;
    }
    engine::Observation observation;
    observation.finding = row.finding.toStdString();
    observation.side = sideOf(row.side);
    observation.outcome = engine::NoValue::Blocked;
    consultation()->make(engine::AnswerFinding{std::move(observation)}, continues);
    continues = true;
  }
}

std::vector<std::optional<engine::Side>> ExaminationPage::sidesOf(const pack::Finding& finding) const {
  if (!finding.sided()) {
    return {std::nullopt};
  }
  const bool isRight = consultation()->episode().complaint.side == engine::Side::Right;
  const engine::Side first = isRight ? engine::Side::Right : engine::Side::Left;
  return {first, engine::opposite(first)};
}

void ExaminationPage::update() {
  if (m_all.empty()) {
    m_all = examinationTests(consultation()->pack());
  }
  const engine::Facts facts = factsNow(*consultation());
  m_standings = standingsOf(*consultation(), facts, m_all);
  std::vector<TestRow> rows = testRows(*consultation(), facts, m_standings, m_view);
  if (m_current.isEmpty()) {
    const auto first = std::find_if(rows.begin(), rows.end(), isOpen);
    if (first != rows.end()) {
      m_current = first->finding;
      emit shapeChanged();
    }
  }
  m_done = 0;
  m_total = 0;
  for (const TestStanding& one : m_standings) {
    const bool isDone = one.state == Terms::TestState::Done;
    m_done += isDone ? 1 : 0;
    const bool isWanted =
        one.state != Terms::TestState::Off && (one.step >= 0 || one.helpsFlag || one.helpsRanking);
    m_total += isDone || isWanted || one.state == Terms::TestState::HalfDone ? 1 : 0;
  }
  m_tests.show(std::move(rows));
  showCard(facts);
  showNext();
}

void ExaminationPage::showCard(const engine::Facts& facts) {
  const auto index = consultation()->pack().findingIndex(m_current.toStdString());
  if (!index) {
    m_card = {};
    m_answers.show({});
    m_measure.show({});
    m_accuracy.show({});
    return;
  }
  const pack::Finding& finding = consultation()->pack().finding(*index);
  std::vector<FindingRow> answers;
  for (const auto side : sidesOf(finding)) {
    answers.push_back(findingRow(*consultation(), facts, *index, side));
  }
  m_card = answers.front();
  for (FindingRow& row : answers) {
    // What the card says once is not said again beside every answer.
    row.question = finding.sided() ? sideWord(*sideOf(row.side)) : row.label;
    row.positive.clear();
    row.decides.clear();
    if (row.safety != Terms::Safety::Blocked) {
      row.safetyWords.clear();
    }
  }
  m_isDone = std::none_of(answers.begin(), answers.end(),
                          [](const FindingRow& row) { return row.answer == Terms::Answer::NotAsked; });
  m_duration = durationText(static_cast<int>(finding.minutes_tenths()));
  m_notWhen = contraindicationsOf(consultation()->pack(), finding);
  m_authority = authorityOf(consultation()->words(), finding.provenance());
  std::vector<SideMeasureRow> measure;
  if (auto row = sideMeasure(*consultation(), facts, *index)) {
    measure.push_back(std::move(*row));
  }
  m_answers.show(keyedByPlace(std::move(answers)));
  m_measure.show(std::move(measure));
  m_accuracy.show(accuracyOf(*consultation(), *index));
}

void ExaminationPage::showNext() {
  const auto& rows = m_tests.rows();
  const auto here = std::find_if(rows.begin(), rows.end(), [this](const TestRow& row) {
    return row.finding == m_current && isTest(row);
  });
  const auto isOther = [this](const TestRow& row) { return isOpen(row) && row.finding != m_current; };
  auto found = m_view.byForm && here != rows.end() ? std::find_if(here, rows.end(), isOther) : rows.end();
  if (found == rows.end()) {
    found = std::find_if(rows.begin(), rows.end(), isOther);
  }
  m_next = found == rows.end() ? QString() : found->finding;
  m_nextTitle = found == rows.end() ? QString() : found->title;
}

}  // namespace calcar::ui
