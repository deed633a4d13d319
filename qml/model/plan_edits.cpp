// What the clinician changes in the programme: edits of the view model.

#include <algorithm>

#include "qml/model/plan_page.hpp"

namespace calcar::ui {
namespace {

void drop(std::vector<std::string>& list, const std::string& item) {
  list.erase(std::remove(list.begin(), list.end(), item), list.end());
}

bool holds(const std::vector<std::string>& list, const std::string& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

std::optional<int>& numberIn(engine::DoseChange& dose, PlanPage::Number number) {
  switch (number) {
    case PlanPage::Number::Sets:
      return dose.sets;
    case PlanPage::Number::Repetitions:
      return dose.repetitions;
    case PlanPage::Number::HoldSeconds:
      return dose.holdSeconds;
    case PlanPage::Number::TimesPerDay:
      return dose.timesPerDay;
    case PlanPage::Number::DaysPerWeek:
      break;
  }
  return dose.daysPerWeek;
}

}  // namespace

engine::PhaseChanges PlanPage::changesNow() const {
  engine::PhaseChanges changes;
  const auto* phase = packedPhase();
  changes.programme = consultation()->assessment().programme.programme;
  changes.phase = phase == nullptr ? std::string() : phase->id()->str();
  const auto& all = consultation()->episode().planChanges;
  const auto made = std::find_if(all.begin(), all.end(), [&](const engine::PhaseChanges& one) {
    return one.programme == changes.programme && one.phase == changes.phase;
  });
  return made == all.end() ? changes : *made;
}

void PlanPage::make(engine::PhaseChanges changes) {
  // What became locked since it was added would stop every other change of the phase.
  if (const auto* phase = plannedPhase()) {
    changes.added.erase(std::remove_if(changes.added.begin(), changes.added.end(),
                                       [&](const std::string& exercise) {
                                         return !holds(phase->changes.added, exercise) &&
                                                holds(changesNow().added, exercise);
                                       }),
                        changes.added.end());
  }
  consultation()->make(engine::SetPhaseChanges{std::move(changes)});
}

bool PlanPage::setNumber(const QString& exercise, Number number, const QString& value) {
  bool isNumber = true;
  const int typed = value.trimmed().isEmpty() ? 0 : value.trimmed().toInt(&isNumber);
  if (!isNumber) {
    return false;
  }
  engine::PhaseChanges changes = changesNow();
  engine::DoseChange& dose = changes.doses[exercise.toStdString()];
  numberIn(dose, number) = value.trimmed().isEmpty() ? std::nullopt : std::optional(typed);
  if (dose == engine::DoseChange()) {
    changes.doses.erase(exercise.toStdString());
  }
  make(std::move(changes));
  return true;
}

void PlanPage::leave(const QString& exercise) {
  engine::PhaseChanges changes = changesNow();
  const std::string id = exercise.toStdString();
  changes.doses.erase(id);
  drop(changes.order, id);
  if (holds(changes.added, id)) {
    drop(changes.added, id);
  } else if (!holds(changes.leftOut, id)) {
    changes.leftOut.push_back(id);
  }
  make(std::move(changes));
}

void PlanPage::takeIn(const QString& exercise) {
  engine::PhaseChanges changes = changesNow();
  drop(changes.leftOut, exercise.toStdString());
  make(std::move(changes));
}

void PlanPage::add(const QString& exercise) {
  engine::PhaseChanges changes = changesNow();
  const std::string id = exercise.toStdString();
  if (holds(changes.leftOut, id)) {
    drop(changes.leftOut, id);
  } else if (!holds(changes.added, id)) {
    changes.added.push_back(id);
  }
  make(std::move(changes));
}

void PlanPage::move(int from, int to) {
  std::vector<std::string> order;
  for (const ExerciseRow& row : m_exercises.rows()) {
    order.push_back(row.key.toStdString());
  }
  const int count = static_cast<int>(order.size());
  if (from == to || from < 0 || to < 0 || from >= count || to >= count) {
    return;
  }
  const std::string moved = order[static_cast<std::size_t>(from)];
  order.erase(order.begin() + from);
  order.insert(order.begin() + to, moved);
  engine::PhaseChanges changes = changesNow();
  changes.order = std::move(order);
  make(std::move(changes));
}

void PlanPage::reset() {
  engine::PhaseChanges changes = changesNow();
  make({changes.programme, changes.phase, {}, {}, {}, {}});
}

void PlanPage::setDays(int days) {
  engine::Means means = consultation()->episode().means;
  means.daysPerWeek = days > 0 ? std::optional(days) : std::nullopt;
  consultation()->make(engine::SetMeans{std::move(means)});
}

void PlanPage::setPiece(const QString& piece, bool isThere) {
  engine::Means means = consultation()->episode().means;
  std::vector<std::string> pieces = means.equipment.value_or(std::vector<std::string>());
  drop(pieces, piece.toStdString());
  if (isThere) {
    pieces.push_back(piece.toStdString());
  }
  means.equipment = std::move(pieces);
  consultation()->make(engine::SetMeans{std::move(means)});
}

void PlanPage::setNoEquipment() {
  engine::Means means = consultation()->episode().means;
  means.equipment = std::vector<std::string>();
  consultation()->make(engine::SetMeans{std::move(means)});
}

void PlanPage::forgetEquipment() {
  engine::Means means = consultation()->episode().means;
  means.equipment.reset();
  consultation()->make(engine::SetMeans{std::move(means)});
}

}  // namespace calcar::ui
