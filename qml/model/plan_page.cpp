#include "qml/model/plan_page.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "engine/assessment/open_exercises.hpp"
#include "qml/model/plan_words.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

PlanPage::State termOf(engine::ProgrammeState state) {
  switch (state) {
    case engine::ProgrammeState::None:
      return PlanPage::State::None;
    case engine::ProgrammeState::Offered:
      return PlanPage::State::Offered;
    case engine::ProgrammeState::PartlyLocked:
      return PlanPage::State::PartlyLocked;
    case engine::ProgrammeState::Locked:
      return PlanPage::State::Locked;
    case engine::ProgrammeState::OutsideScope:
      return PlanPage::State::OutsideScope;
  }
  return PlanPage::State::None;
}

QString stateTitle(PlanPage::State state) {
  switch (state) {
    case PlanPage::State::None:
      return PlanPage::tr("No programme is offered");
    case PlanPage::State::Offered:
      return PlanPage::tr("This programme could fit");
    case PlanPage::State::PartlyLocked:
      return PlanPage::tr("Part of the programme is locked");
    case PlanPage::State::Locked:
      return PlanPage::tr("The programme is locked");
    case PlanPage::State::OutsideScope:
      return PlanPage::tr("Outside what the rules can say");
  }
  return {};
}

bool holds(const std::vector<std::string>& list, const std::string& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

}  // namespace

void PlanPage::update() {
  m_isMirrored = consultation()->episode().complaint.side == engine::Side::Left;
  updateState();
  updatePhases();
  updateExercises();
  updateLeftOut();
  updateAddable();
  updateMeans();
  updateAdvice();
}

void PlanPage::updateState() {
  const auto& words = consultation()->words();
  const auto& programme = consultation()->assessment().programme;
  m_state = termOf(programme.state);
  m_stateWords = stateTitle(m_state);
  m_title =
      programme.programme.empty() ? QString() : textOf(words.of("programme", programme.programme, "name"));
  m_hypothesis =
      programme.condition.empty() ? QString() : textOf(words.of("condition", programme.condition, "name"));
  m_lockingFlag = programme.lockedBy.empty() ? QString() : textOf(programme.lockedBy.front());
  std::vector<std::string> flags;
  for (const auto& flag : programme.lockedBy) {
    flags.push_back(words.of("red-flag", flag, "name"));
  }
  QStringList reasons;
  const auto* packed = consultation()->pack().findProgramme(programme.programme);
  if (m_state == State::Locked && packed != nullptr && engine::needsClearance(*packed) &&
      programme.clearedBy.empty()) {
    reasons.append(textOf(words("refused.needs-clearance", {{"programme", m_title.toStdString()}})));
  }
  if (m_state == State::Locked && !flags.empty()) {
    reasons.append(tr("Locked while this is raised: %1. Interim advice takes its place.")
                       .arg(textOf(words.list(flags))));
  } else if (m_state == State::OutsideScope) {
    reasons.append(textOf(words("refused.outside-scope")));
  } else if (m_state == State::None) {
    reasons.append(textOf(words("refused.no-programme")));
  }
  if (m_state == State::PartlyLocked) {
    std::vector<std::string> parts;
    for (const std::string& part : programme.lockedParts) {
      parts.push_back(words("part." + part));
    }
    const QString sentence =
        textOf(words("rehab.locked-part", {{"part", words.list(parts)}, {"flags", words.list(flags)}}));
    reasons.append(sentence.left(1).toUpper() + sentence.mid(1));
  }
  if (!programme.clearedBy.empty() && programme.clearedOn && !programme.phases.empty()) {
    reasons.append(textOf(words(
        "rehab.cleared",
        {{"by", programme.clearedBy},
         {"date", words.date(*programme.clearedOn)},
         {"phase", words.of("programme", programme.programme, "phase." + programme.phases.back().phase)}})));
  }
  m_stateReason = reasons.join(" ");
}

void PlanPage::updatePhases() {
  const auto& programme = consultation()->assessment().programme;
  const auto* packed = consultation()->pack().findProgramme(programme.programme);
  std::vector<PhaseRow> rows;
  if (packed != nullptr && packed->phases() != nullptr) {
    for (const auto* phase : *packed->phases()) {
      PhaseRow row;
      const std::string id = phase->id()->str();
      row.key = textOf(id);
      row.name = textOf(consultation()->words().of("programme", programme.programme, "phase." + id));
      row.weeks = weeksOf(*phase);
      row.exits = adviceOf(*consultation(), phase->exit());
      row.isOpen = isOffered() && rows.size() < programme.phases.size();
      row.isChanged = row.isOpen && !engine::isAsTheRulesSay(programme.phases[rows.size()].changes);
      rows.push_back(std::move(row));
    }
  }
  m_current = std::clamp(m_current, 0, std::max(0, static_cast<int>(rows.size()) - 1));
  m_phases.show(std::move(rows));
}

void PlanPage::setCurrent(int current) {
  if (current != m_current && current >= 0 && current < m_phases.count()) {
    m_current = current;
    updateExercises();
    updateLeftOut();
    updateAddable();
    updateAdvice();
    emit changed();
  }
}

QString PlanPage::currentName() const {
  const auto& rows = m_phases.rows();
  return rows.empty() ? QString() : rows[static_cast<std::size_t>(m_current)].name;
}

bool PlanPage::isChanged() const {
  const auto& rows = m_phases.rows();
  return !rows.empty() && rows[static_cast<std::size_t>(m_current)].isChanged;
}

const engine::PlannedPhase* PlanPage::plannedPhase() const {
  const auto& phases = consultation()->assessment().programme.phases;
  const auto place = static_cast<std::size_t>(m_current);
  return place < phases.size() ? &phases[place] : nullptr;
}

const pack::Phase* PlanPage::packedPhase() const {
  const auto* programme =
      consultation()->pack().findProgramme(consultation()->assessment().programme.programme);
  const auto place = static_cast<flatbuffers::uoffset_t>(m_current);
  return programme == nullptr || programme->phases() == nullptr || place >= programme->phases()->size()
             ? nullptr
             : programme->phases()->Get(place);
}

void PlanPage::updateExercises() {
  std::vector<ExerciseRow> rows;
  if (const auto* phase = plannedPhase()) {
    for (const auto& prescribed : exercisesOf(consultation()->pack(), consultation()->episode().means,
                                              consultation()->assessment().programme, *phase)) {
      rows.push_back(exerciseRow(*consultation(), prescribed));
    }
  }
  m_exercises.show(std::move(rows));
}

void PlanPage::updateLeftOut() {
  const auto& programme = consultation()->assessment().programme;
  const auto* phase = packedPhase();
  std::vector<LeftOutRow> rows;
  if (const auto* planned = plannedPhase()) {
    for (const auto& exercise : planned->changes.leftOut) {
      rows.push_back(
          {textOf(exercise), exerciseName(*consultation(), exercise), tr("Left out by you"), false, true});
    }
  }
  const auto added = changesNow().added;
  for (const auto& removed : programme.removed) {
    const bool isOfPhase =
        holds(added, removed.exercise) ||
        (phase != nullptr && phase->doses() != nullptr &&
         std::any_of(phase->doses()->begin(), phase->doses()->end(), [&](const pack::Dose* dose) {
           return dose->exercise()->string_view() == removed.exercise;
         }));
    const bool isListed = std::any_of(
        rows.begin(), rows.end(), [&](const LeftOutRow& row) { return row.key == textOf(removed.exercise); });
    if (isOfPhase && !isListed) {
      rows.push_back(leftOutRow(*consultation(), removed));
    }
  }
  m_leftOut.show(std::move(rows));
}

void PlanPage::updateAddable() {
  const auto& assessment = consultation()->assessment();
  const auto* programme = consultation()->pack().findProgramme(assessment.programme.programme);
  m_canAdd =
      isOffered() && plannedPhase() != nullptr && programme != nullptr && !engine::needsClearance(*programme);
  std::vector<ChoosableRow> rows;
  if (m_canAdd) {
    std::set<QString> there;
    for (const auto& row : m_exercises.rows()) {
      there.insert(row.key);
    }
    for (const auto& exercise : engine::openExercises(consultation()->pack(), consultation()->episode(),
                                                      assessment.asOf, assessment.flags)) {
      if (there.count(textOf(exercise)) == 0) {
        rows.push_back({textOf(exercise), exerciseName(*consultation(), exercise),
                        purposeOf(*consultation(), exercise), false});
      }
    }
    std::stable_sort(rows.begin(), rows.end(), [](const ChoosableRow& left, const ChoosableRow& right) {
      return left.remark < right.remark;
    });
  }
  m_addable.show(std::move(rows));
}

void PlanPage::updateMeans() {
  const auto& means = consultation()->episode().means;
  m_days = means.daysPerWeek.value_or(0);
  m_isEquipmentAsked = means.equipment.has_value();
  m_hasNoEquipment = means.equipment && means.equipment->empty();
  std::set<std::string> pieces;
  if (const auto* exercises = consultation()->pack().content().exercises()) {
    for (const auto* exercise : *exercises) {
      if (exercise->equipment() != nullptr) {
        for (const auto* piece : *exercise->equipment()) {
          pieces.insert(piece->str());
        }
      }
    }
  }
  std::vector<ChoosableRow> rows;
  for (const auto& piece : pieces) {
    rows.push_back({textOf(piece), textOf(consultation()->words().of("equipment", piece)), QString(),
                    means.equipment && holds(*means.equipment, piece)});
  }
  m_equipment.show(std::move(rows));
}

void PlanPage::updateAdvice() {
  const auto& words = consultation()->words();
  const auto& assessed = consultation()->assessment().programme;
  std::vector<AdviceRow> steps;
  if (const auto* phase = packedPhase()) {
    for (const auto& [key, heading, ids] : {std::tuple("entry", tr("Start when"), phase->entry()),
                                            std::tuple("progress", tr("How to go on"), phase->progress()),
                                            std::tuple("exit", tr("Move on when"), phase->exit())}) {
      const QStringList items = adviceOf(*consultation(), ids);
      if (!items.isEmpty()) {
        steps.push_back({key, heading, items, QString(), 0});
      }
    }
  }
  m_steps.show(std::move(steps));
  m_interim.show(isOffered() && assessed.lockedParts.empty() ? std::vector<AdviceRow>()
                                                             : interimAdvice(*consultation()));
  m_stages.clear();
  m_runningWords.clear();
  const auto* programme = consultation()->pack().findProgramme(assessed.programme);
  m_rest.show(programme == nullptr || !isOffered() ? std::vector<AdviceRow>()
                                                   : adviceBeside(*consultation(), *programme));
  const auto* running = programme == nullptr || programme->running() == nullptr
                            ? nullptr
                            : consultation()->pack().findRunningPlan(programme->running()->string_view());
  if (running == nullptr || !isOffered()) {
    return;
  }
  if (!assessed.runningOffered) {
    m_runningWords =
        textOf(words(assessed.lockedParts.empty() ? "rehab.running-later" : "rehab.running-locked"));
    return;
  }
  for (const auto* stage : *running->stages()) {
    m_stages.append(textOf(words.of("running", running->id()->string_view(), "stage." + stage->id()->str())));
  }
}

}  // namespace calcar::ui
