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

void change(CountRange& range, const std::optional<int>& number) {
  if (number) {
    range.low = range.high = static_cast<std::uint32_t>(std::max(*number, 0));
  }
}

void change(std::uint32_t& count, const std::optional<int>& number) {
  if (number) {
    count = static_cast<std::uint32_t>(std::max(*number, 0));
  }
}

void applyChange(PrescribedExercise& prescribed, const PhaseChanges& changes) {
  const auto made = changes.doses.find(prescribed.exercise);
  if (made == changes.doses.end()) {
    return;
  }
  const DoseNumbers before = prescribed.numbers;
  change(prescribed.numbers.sets, made->second.sets);
  change(prescribed.numbers.repetitions, made->second.repetitions);
  change(prescribed.numbers.holdSeconds, made->second.holdSeconds);
  change(prescribed.numbers.timesPerDay, made->second.timesPerDay);
  change(prescribed.numbers.daysPerWeek, made->second.daysPerWeek);
  prescribed.isChanged = prescribed.dose != nullptr && prescribed.numbers != before;
}

void capDays(PrescribedExercise& prescribed, const Means& means) {
  prescribed.daysPerWeek = prescribed.numbers.daysPerWeek;
  if (means.daysPerWeek && *means.daysPerWeek >= 0) {
    const auto free = static_cast<std::uint32_t>(*means.daysPerWeek);
    prescribed.isCapped = free < prescribed.daysPerWeek;
    prescribed.daysPerWeek = std::min(free, prescribed.daysPerWeek);
  }
}

bool isListed(const std::vector<PrescribedExercise>& list, const std::string& exercise) {
  return std::any_of(list.begin(), list.end(),
                     [&](const PrescribedExercise& one) { return one.exercise == exercise; });
}

/// The place in the clinician's order; what is not in it comes last.
std::size_t placeIn(const std::vector<std::string>& order, const std::string& exercise) {
  return static_cast<std::size_t>(std::find(order.begin(), order.end(), exercise) - order.begin());
}

}  // namespace

DoseNumbers numbersOf(const pack::Dose& dose) {
  return {{dose.sets_low(), dose.sets_high()},
          {dose.repetitions_low(), dose.repetitions_high()},
          {dose.hold_seconds_low(), dose.hold_seconds_high()},
          dose.times_per_day(),
          dose.days_per_week()};
}

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
    if (prescribed.exercise.empty() || internal::holds(phase.changes.leftOut, prescribed.exercise)) {
      continue;
    }
    if (prescribed.exercise != textOf(dose->exercise())) {
      prescribed.insteadOf = textOf(dose->exercise());
    }
    prescribed.numbers = numbersOf(*dose);
    list.push_back(std::move(prescribed));
  }
  for (const auto& exercise : phase.changes.added) {
    if (!isListed(list, exercise)) {
      PrescribedExercise prescribed;
      prescribed.exercise = exercise;
      list.push_back(std::move(prescribed));
    }
  }
  for (auto& prescribed : list) {
    applyChange(prescribed, phase.changes);
    capDays(prescribed, means);
  }
  std::stable_sort(list.begin(), list.end(), [&](const auto& left, const auto& right) {
    return placeIn(phase.changes.order, left.exercise) < placeIn(phase.changes.order, right.exercise);
  });
  return list;
}

}  // namespace calcar::engine
