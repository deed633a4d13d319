#include "engine/assessment/internal/exercise_choice.hpp"

#include <algorithm>

#include "engine/assessment/internal/packed.hpp"

namespace calcar::engine::internal {

std::optional<RemovedExercise> ExerciseChoice::whyRemoved(std::string_view id) const {
  const auto* exercise = m_views.front().pack().findExercise(id);
  if (exercise == nullptr) {
    return std::nullopt;
  }
  if (const auto lock = m_locks.lockOn(exercise->parts())) {
    return RemovedExercise{std::string(id), lock->first, lock->second};
  }
  const auto* criterion = exercise->not_when();
  const bool contraindicated =
      criterion != nullptr && std::any_of(m_views.begin(), m_views.end(), [&](const Facts& facts) {
        return truthOf(*criterion, facts) == Truth::True;
      });
  if (contraindicated) {
    return RemovedExercise{std::string(id), {}, {}};
  }
  if (auto missing = missingEquipment(*exercise)) {
    return RemovedExercise{std::string(id), {}, {}, *std::move(missing)};
  }
  return std::nullopt;
}

std::string ExerciseChoice::standInFor(const RemovedExercise& removed,
                                       const std::set<std::string>& taken) const {
  const auto* exercise = m_views.front().pack().findExercise(removed.exercise);
  if (exercise == nullptr || !removed.flag.empty()) {
    return {};
  }
  for (const auto* candidate : each(exercise->instead())) {
    const std::string id(textOf(candidate));
    if (taken.count(id) == 0 && !whyRemoved(id)) {
      return id;
    }
  }
  return {};
}

std::optional<std::string> ExerciseChoice::missingEquipment(const pack::Exercise& exercise) const {
  const auto& equipment = m_views.front().episode().means.equipment;
  if (!equipment) {
    return std::nullopt;
  }
  for (const auto* piece : each(exercise.equipment())) {
    if (!holds(*equipment, textOf(piece))) {
      return std::string(textOf(piece));
    }
  }
  return std::nullopt;
}

}  // namespace calcar::engine::internal
