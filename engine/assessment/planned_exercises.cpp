#include "engine/assessment/planned_exercises.hpp"

#include <algorithm>

#include "engine/assessment/internal/packed.hpp"

namespace calcar::engine {
namespace {

using internal::each;
using internal::textOf;

const pack::Phase* phaseOf(const Pack& pack, std::string_view programme, std::string_view id) {
  const auto* packed = pack.findProgramme(programme);
  if (packed == nullptr) {
    return nullptr;
  }
  for (const auto* phase : each(packed->phases())) {
    if (textOf(phase->id()) == id) {
      return phase;
    }
  }
  return nullptr;
}

/// What is done in the place of a dose's exercise: itself when it is planned, its stand-in, or nothing.
std::string exerciseFor(const pack::Dose& dose, const ProgrammeAssessment& programme,
                        const PlannedPhase& phase) {
  const bool isPlanned = std::any_of(phase.doses.begin(), phase.doses.end(),
                                     [&](const PlannedDose& planned) { return planned.dose == &dose; });
  const std::string id(textOf(dose.exercise()));
  if (isPlanned) {
    return id;
  }
  const auto removed =
      std::find_if(programme.removed.begin(), programme.removed.end(),
                   [&](const RemovedExercise& candidate) { return candidate.exercise == id; });
  return removed == programme.removed.end() ? std::string() : removed->instead;
}

}  // namespace

std::vector<PrescribedExercise> exercisesOf(const Pack& pack, const Means& means,
                                            const ProgrammeAssessment& programme, const PlannedPhase& phase) {
  std::vector<PrescribedExercise> list;
  const auto* packed = phaseOf(pack, programme.programme, phase.phase);
  if (packed == nullptr) {
    return list;
  }
  for (const auto* dose : each(packed->doses())) {
    PrescribedExercise prescribed;
    prescribed.dose = dose;
    prescribed.exercise = exerciseFor(*dose, programme, phase);
    if (prescribed.exercise.empty()) {
      continue;
    }
    if (prescribed.exercise != textOf(dose->exercise())) {
      prescribed.insteadOf = textOf(dose->exercise());
    }
    prescribed.daysPerWeek = dose->days_per_week();
    if (means.daysPerWeek && *means.daysPerWeek >= 0) {
      const auto free = static_cast<std::uint32_t>(*means.daysPerWeek);
      prescribed.isCapped = free < prescribed.daysPerWeek;
      prescribed.daysPerWeek = std::min(free, prescribed.daysPerWeek);
    }
    list.push_back(std::move(prescribed));
  }
  return list;
}

}  // namespace calcar::engine
