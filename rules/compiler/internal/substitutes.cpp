#include <algorithm>

#include "rules/compiler/internal/checks.hpp"

namespace calcar::rules::internal {
namespace {

const pack::ExerciseT* exerciseOf(const std::string& id, const Draft& draft) {
  const auto& all = draft.knowledge.exercises;
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const auto& exercise) { return exercise->id == id; });
  return found == all.end() ? nullptr : found->get();
}

void check(const pack::ExerciseT& exercise, const std::string& substitute, Draft& draft) {
  const Place& place = draft.substitutePlaces.at(exercise.id);
  const auto* other = exerciseOf(substitute, draft);
  if (other == nullptr) {
    return;
  }
  if (other->id == exercise.id) {
    draft.log.add(place, quoted(exercise.id) + " is to stand in for itself", "name another exercise");
  } else if (other->purpose != exercise.purpose) {
    draft.log.add(place,
                  quoted(substitute) + " serves " + other->purpose + ", " + quoted(exercise.id) + " serves " +
                      exercise.purpose,
                  "name an exercise to the same end");
  }
}

}  // namespace

void checkSubstitutes(Draft& draft) {
  for (const auto& exercise : draft.knowledge.exercises) {
    for (const auto& substitute : exercise->instead) {
      check(*exercise, substitute, draft);
    }
  }
}

}  // namespace calcar::rules::internal
