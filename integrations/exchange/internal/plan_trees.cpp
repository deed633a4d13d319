#include "engine/assessment/planned_exercises.hpp"
#include "integrations/exchange/internal/assessment_trees.hpp"

namespace calcar::exchange {
namespace {

std::string textOf(const flatbuffers::String* text) { return text == nullptr ? std::string() : text->str(); }

OrderedJson studyVerdictTree(const engine::StudyVerdict& verdict) {
  OrderedJson tree = OrderedJson::object();
  tree["study"] = verdict.uid;
  tree["answers"] = verdict.answers;
  tree["reasons"] = verdict.reasons;
  if (verdict.ageDays) {
    tree["age-days"] = *verdict.ageDays;
  }
  if (!verdict.notTold.empty()) {
    tree["not-told"] = verdict.notTold;
  }
  tree["of-first"] = verdict.ofFirst;
  return tree;
}

OrderedJson fromTo(const engine::CountRange& range) { return OrderedJson::array({range.low, range.high}); }

OrderedJson doseTree(const engine::PrescribedExercise& prescribed) {
  const auto& numbers = prescribed.numbers;
  OrderedJson tree = OrderedJson::object();
  tree["exercise"] = prescribed.exercise;
  putText(tree, "instead-of", prescribed.insteadOf);
  tree["sets"] = fromTo(numbers.sets);
  tree["repetitions"] = fromTo(numbers.repetitions);
  tree["hold-seconds"] = fromTo(numbers.holdSeconds);
  tree["times-per-day"] = numbers.timesPerDay;
  tree["days-per-week"] = numbers.daysPerWeek;
  if (prescribed.dose == nullptr) {
    tree["by-clinician"] = "added";
    return tree;
  }
  if (prescribed.isChanged) {
    tree["by-clinician"] = "changed";
  }
  const pack::Dose& dose = *prescribed.dose;
  putText(tree, "effort", textOf(dose.effort()));
  putText(tree, "tempo", textOf(dose.tempo()));
  putText(tree, "load", textOf(dose.load()));
  if (dose.rest_seconds() > 0) {
    tree["rest-seconds"] = dose.rest_seconds();
  }
  tree["basis"] = wordOf(dose.basis());
  return tree;
}

OrderedJson phaseTree(const engine::Pack& pack, const engine::ProgrammeAssessment& programme,
                      const engine::PlannedPhase& phase) {
  OrderedJson tree = OrderedJson::object();
  tree["phase"] = phase.phase;
  if (!phase.changes.leftOut.empty()) {
    tree["left-out"] = phase.changes.leftOut;
  }
  tree["exercises"] = treeOf(exercisesOf(pack, {}, programme, phase), doseTree);
  return tree;
}

OrderedJson removedTree(const engine::RemovedExercise& removed) {
  OrderedJson tree = OrderedJson::object();
  tree["exercise"] = removed.exercise;
  putText(tree, "part", removed.part);
  putText(tree, "flag", removed.flag);
  putText(tree, "equipment", removed.equipment);
  putText(tree, "instead", removed.instead);
  return tree;
}

}  // namespace

OrderedJson imagingTree(const engine::ImagingReview& review) {
  OrderedJson tree = OrderedJson::object();
  tree["question"] = review.question;
  tree["because-of"] = review.becauseOf;
  tree["studies"] = treeOf(review.studies, studyVerdictTree);
  tree["answered"] = review.answered;
  tree["first-done"] = review.firstDone;
  return tree;
}

OrderedJson nextStepTree(const FindingNames& names, const engine::NextStep& step) {
  OrderedJson tree = OrderedJson::object();
  tree["kind"] = wordOf(step.kind);
  tree["id"] = step.id;
  tree["findings"] = names.list(step.findings);
  tree["minutes-tenths"] = step.minutesTenths;
  tree["flags"] = step.flags;
  tree["conditions"] = step.conditions;
  tree["milli-bits-per-minute"] = step.milliBitsPerMinute;
  return tree;
}

OrderedJson programmeTree(const engine::Pack& pack, const engine::ProgrammeAssessment& programme) {
  OrderedJson tree = OrderedJson::object();
  tree["state"] = wordOf(programme.state);
  putText(tree, "programme", programme.programme);
  putText(tree, "condition", programme.condition);
  tree["phases"] = treeOf(
      programme.phases, [&](const engine::PlannedPhase& phase) { return phaseTree(pack, programme, phase); });
  tree["removed"] = treeOf(programme.removed, removedTree);
  tree["running-offered"] = programme.runningOffered;
  tree["cross-training"] = programme.crossTraining;
  tree["locked-parts"] = programme.lockedParts;
  tree["locked-by"] = programme.lockedBy;
  tree["chain-targets"] = programme.chainTargets;
  tree["mechanics"] = programme.mechanics;
  putText(tree, "cleared-by", programme.clearedBy);
  if (programme.clearedOn) {
    tree["cleared-on"] = toText(*programme.clearedOn);
  }
  return tree;
}

}  // namespace calcar::exchange
