#include "qml/model/follow_up_page.hpp"

#include <algorithm>
#include <charconv>

#include <QLocale>

#include "engine/assessment/pain_limits.hpp"
#include "engine/report/plan_parts.hpp"
#include "qml/model/diary_words.hpp"
#include "qml/model/engine_words.hpp"
#include "qml/model/typed_day.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

/// The exit criterion that the sessions themselves answer.
constexpr std::string_view kPassedTwice = "pain-rule-passed-twice";

/// A recorded word as the value it was.
engine::Value valueOf(const pack::Finding& finding, const std::string& recorded) {
  if (finding.type() == pack::ValueType::YesNo) {
    return recorded == "yes";
  }
  if (finding.type() == pack::ValueType::Choice) {
    return recorded;
  }
  double number = 0;
  std::from_chars(recorded.data(), recorded.data() + recorded.size(), number);
  return number;
}

const char* verdictWord(engine::ChangeVerdict verdict) {
  switch (verdict) {
    case engine::ChangeVerdict::NotComparable:
      return "change.not-comparable";
    case engine::ChangeVerdict::WithinError:
      return "change.within-error";
    case engine::ChangeVerdict::Better:
      return "change.better";
    case engine::ChangeVerdict::Worse:
      return "change.worse";
    case engine::ChangeVerdict::ErrorUnknown:
      return "change.error-unknown";
  }
  return "change.not-comparable";
}

void judge(TrialRow& row, engine::TrialVerdict verdict) {
  row.verdict = trialWord(verdict);
  row.judged = verdict == engine::TrialVerdict::Pass ? 1 : verdict == engine::TrialVerdict::Fail ? -1 : 0;
}

std::pair<int, const char*> adviceOf(engine::PhaseAdvice advice) {
  switch (advice) {
    case engine::PhaseAdvice::NotReported:
      return {0, "phase-advice.not-reported"};
    case engine::PhaseAdvice::Advance:
      return {1, "phase-advice.advance"};
    case engine::PhaseAdvice::Stay:
      return {2, "phase-advice.stay"};
    case engine::PhaseAdvice::StepBack:
      return {3, "phase-advice.step-back"};
    case engine::PhaseAdvice::Review:
      return {4, "phase-advice.review"};
  }
  return {0, "phase-advice.not-reported"};
}

}  // namespace

std::string FollowUpPage::programmeId() const {
  const auto given = report();
  return given ? given->programme : consultation()->assessment().programme.programme;
}

std::optional<engine::PhaseReport> FollowUpPage::report() const {
  const engine::Visit* visit = consultation()->visit();
  return visit == nullptr ? std::nullopt : visit->progress;
}

void FollowUpPage::update() {
  const auto& words = consultation()->words();
  const auto& followUp = consultation()->assessment().followUp;
  m_previous = followUp.previous ? dateText(*followUp.previous) : QString();
  const auto [kind, word] = adviceOf(followUp.advice);
  m_adviceKind = kind;
  m_advice = textOf(words(word));
  QStringList refer;
  for (const auto& id : followUp.referBecause) {
    refer.append(textOf(words.of("refer-because", id)));
  }
  std::vector<std::string> flags;
  for (const auto& flag : followUp.newFlags) {
    flags.push_back(words.of("red-flag", flag, "name"));
  }
  if (!flags.empty()) {
    refer.append(textOf(words("follow-up.new-flags", {{"flags", words.list(flags)}})));
  }
  m_referWords = refer.join(" ");
  updateReport();
  updateChanges();
}

void FollowUpPage::updateReport() {
  const auto& words = consultation()->words();
  const auto& followUp = consultation()->assessment().followUp;
  const auto given = report();
  m_hasReport = given.has_value();
  m_phaseNames.clear();
  m_phase = -1;
  m_programmeName.clear();
  m_painRule.clear();
  std::vector<TrialRow> trials;
  std::vector<CriterionRow> criteria;
  const auto* programme = consultation()->pack().findProgramme(programmeId());
  if (programme != nullptr) {
    m_programmeName = textOf(words.of("programme", programmeId(), "name"));
    const auto allowed =
        engine::painLimits(consultation()->pack(), *programme, consultation()->assessment().flags);
    m_painRule = allowed ? textOf(engine::painRuleText(words, *allowed)) : QString();
    for (const auto* phase : *programme->phases()) {
      const std::string id = phase->id()->str();
      const bool isReported = given && given->phase == id;
      if (isReported) {
        m_phase = static_cast<int>(m_phaseNames.size());
      }
      m_phaseNames.append(textOf(words.of("programme", programmeId(), "phase." + id)));
      if (!isReported || phase->exit() == nullptr) {
        continue;
      }
      for (const auto* criterion : *phase->exit()) {
        CriterionRow row;
        row.key = textOf(criterion->string_view());
        row.words = textOf(words.of("advice", criterion->string_view()));
        row.isAsked = criterion->string_view() != kPassedTwice;
        if (const auto answer = given->criteria.find(criterion->str()); answer != given->criteria.end()) {
          row.answer = answer->second ? Terms::Answer::Yes : Terms::Answer::No;
        }
        row.isUnmet = std::find(followUp.unmetCriteria.begin(), followUp.unmetCriteria.end(),
                                criterion->string_view()) != followUp.unmetCriteria.end();
        criteria.push_back(std::move(row));
      }
    }
  }
  for (std::size_t i = 0; given && i < given->trials.size(); ++i) {
    const engine::LoadTrial& trial = given->trials[i];
    TrialRow row;
    row.key = QString::number(i);
    row.day = dateText(trial.on);
    row.during = trial.during;
    row.after = trial.after;
    row.settled = !trial.settled ? 0 : *trial.settled ? 1 : 2;
    if (i < followUp.trials.size()) {
      judge(row, followUp.trials[i]);
    }
    trials.push_back(std::move(row));
  }
  m_trials.show(std::move(trials));
  m_criteria.show(std::move(criteria));
}

void FollowUpPage::updateChanges() {
  const auto& words = consultation()->words();
  std::vector<ChangeRow> rows;
  for (const engine::FindingChange& change : consultation()->assessment().followUp.changes) {
    const auto& finding = consultation()->pack().finding(change.finding);
    ChangeRow row;
    row.side = termOf(change.side);
    row.name = textOf(words.label(change.finding));
    row.key = textOf(finding.id()->string_view()) + "/" + QString::number(static_cast<int>(row.side));
    row.before = textOf(words.value(change.finding, valueOf(finding, change.before)));
    row.after = textOf(words.value(change.finding, valueOf(finding, change.after)));
    row.verdict = textOf(words(verdictWord(change.verdict)));
    row.direction = change.verdict == engine::ChangeVerdict::Better  ? 1
                    : change.verdict == engine::ChangeVerdict::Worse ? -1
                                                                     : 0;
    rows.push_back(std::move(row));
  }
  m_changes.show(std::move(rows));
}

void FollowUpPage::choosePhase(int phase) {
  const auto* programme = consultation()->pack().findProgramme(programmeId());
  if (programme == nullptr || phase < 0 || phase == m_phase ||
      static_cast<std::size_t>(phase) >= programme->phases()->size()) {
    return;
  }
  engine::PhaseReport made;
  made.programme = programmeId();
  made.phase = programme->phases()->Get(static_cast<flatbuffers::uoffset_t>(phase))->id()->str();
  consultation()->make(engine::ReportProgress{std::move(made)});
}

bool FollowUpPage::addTrial(const QString& day, int during, int after, int settled) {
  auto given = report();
  const auto date = typedDay(day, ShortYear::Latest, consultation()->now().date);
  m_fault.clear();
  if (!date) {
    m_fault = tr("A day, such as %1")
                  .arg(QLocale().toString(dateOf(consultation()->now().date), QLocale::ShortFormat));
  } else if (consultation()->now().date < *date) {
    m_fault = tr("This day is still to come.");
  } else if (during < 0 || after < 0) {
    m_fault = tr("Pain while doing it and after it, both from 0 to 10.");
  }
  if (!m_fault.isEmpty() || !given) {
    emit changed();
    return false;
  }
  engine::LoadTrial trial;
  trial.on = *date;
  trial.during = during;
  trial.after = after;
  if (settled > 0) {
    trial.settled = settled == 1;
  }
  auto& trials = given->trials;
  trials.insert(std::upper_bound(trials.begin(), trials.end(), trial,
                                 [](const auto& left, const auto& right) { return left.on < right.on; }),
                trial);
  consultation()->make(engine::ReportProgress{std::move(given)});
  return true;
}

void FollowUpPage::removeTrial(int place) {
  auto given = report();
  if (given && place >= 0 && static_cast<std::size_t>(place) < given->trials.size()) {
    given->trials.erase(given->trials.begin() + place);
    consultation()->make(engine::ReportProgress{std::move(given)});
  }
}

void FollowUpPage::answerCriterion(const QString& criterion, Terms::Answer answer) {
  auto given = report();
  if (!given) {
    return;
  }
  if (answer == Terms::Answer::Yes || answer == Terms::Answer::No) {
    given->criteria[criterion.toStdString()] = answer == Terms::Answer::Yes;
  } else {
    given->criteria.erase(criterion.toStdString());
  }
  consultation()->make(engine::ReportProgress{std::move(given)});
}

void FollowUpPage::takeBack() { consultation()->make(engine::ReportProgress{}); }

}  // namespace calcar::ui
