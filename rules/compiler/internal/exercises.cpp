#include "rules/compiler/internal/authority.hpp"
#include "rules/compiler/internal/criteria.hpp"
#include "rules/compiler/internal/fields.hpp"
#include "rules/compiler/internal/rooms.hpp"
#include "rules/compiler/internal/values.hpp"
#include "rules/compiler/internal/vocabulary.hpp"

namespace calcar::rules::internal {
namespace {

std::unique_ptr<pack::ExerciseT> exerciseOf(const Node& item, const Authority& around, Draft& draft) {
  const Fields fields(
      item, "an exercise",
      {"id", "purpose", "parts", "equipment", "not-when", "instead", "because", "grade", "review"},
      draft.log);
  auto exercise = std::make_unique<pack::ExerciseT>();
  exercise->id = idOf(fields.need("id"), draft.log);
  if (const Node* purpose = fields.need("purpose"); wordOf(purpose, kPurposes, "purpose", draft.log)) {
    exercise->purpose = purpose->text;
  }
  exercise->parts = wordsOf(fields.need("parts"), kLocks, "part", draft.log);
  exercise->equipment = textIdsOf(fields.find("equipment"), "equipment", draft);
  exercise->not_when = criterionOf(fields.find("not-when"), draft);
  exercise->instead = referencesOf(fields.find("instead"), Kind::Exercise, draft);
  if (const Node* instead = fields.find("instead"); instead != nullptr) {
    draft.substitutePlaces.emplace(exercise->id, instead->place);
  }
  exercise->provenance = wholeAuthorityOf(fields, around, draft).toPack();
  for (const char* part : {".name", ".how", ".why"}) {
    draft.needText("exercise." + exercise->id + part, fields.place());
  }
  return exercise;
}

}  // namespace

void readExercises(const Document& document, Draft& draft) {
  const Fields fields(document.root, "an exercises file", {"defaults", "exercises"}, draft.log);
  const Authority around = defaultsOf(fields.find("defaults"), draft);
  eachItem(fields.need("exercises"), draft.log,
           [&](const Node& item) { draft.knowledge.exercises.push_back(exerciseOf(item, around, draft)); });
}

}  // namespace calcar::rules::internal
