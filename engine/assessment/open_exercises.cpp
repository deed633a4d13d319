#include "engine/assessment/open_exercises.hpp"

#include "engine/assessment/internal/exercise_choice.hpp"
#include "engine/assessment/internal/packed.hpp"
#include "engine/assessment/internal/programme_locks.hpp"
#include "engine/assessment/internal/views.hpp"

namespace calcar::engine {

std::vector<std::string> openExercises(const Pack& pack, const Episode& episode, Moment asOf,
                                       const std::vector<FlagAssessment>& flags) {
  const internal::ProgrammeLocks locks(pack, flags);
  if (locks.isWhole()) {
    return {};
  }
  const std::vector<Facts> views = internal::viewsOf(pack, episode, asOf);
  const internal::ExerciseChoice choice(views, locks);
  std::vector<std::string> open;
  for (const auto* exercise : internal::each(pack.content().exercises())) {
    std::string id(internal::textOf(exercise->id()));
    if (!choice.whyRemoved(id)) {
      open.push_back(std::move(id));
    }
  }
  return open;
}

bool needsClearance(const pack::Programme& programme) {
  return !internal::textsOf(programme.after_clearance()).empty();
}

}  // namespace calcar::engine
