#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/assessment/assessment.hpp"

namespace calcar::engine {

/// From one number to another; both 0 = not said.
struct CountRange {
  std::uint32_t low = 0;
  std::uint32_t high = 0;
  friend bool operator==(const CountRange&, const CountRange&) = default;
};

/// How much of an exercise, as it is to be done.
struct DoseNumbers {
  CountRange sets;
  CountRange repetitions;  ///< 0 = held
  CountRange holdSeconds;
  std::uint32_t timesPerDay = 0;
  std::uint32_t daysPerWeek = 0;
  friend bool operator==(const DoseNumbers&, const DoseNumbers&) = default;
};

/// One exercise of a phase as this person is to do it.
struct PrescribedExercise {
  /// Also of a stand-in: it takes over the dose of what it replaces. Null for one that the clinician added.
  const pack::Dose* dose = nullptr;
  std::string exercise;
  std::string insteadOf;          ///< the exercise it stands in for, or empty
  DoseNumbers numbers;            ///< of the dose, with what the clinician changed
  std::uint32_t daysPerWeek = 0;  ///< what the numbers ask, at most the days that the person has
  bool isCapped = false;          ///< fewer days than the numbers ask
  bool isChanged = false;         ///< the clinician changed a number
};

/// The numbers of a dose as the rules give them.
[[nodiscard]] DoseNumbers numbersOf(const pack::Dose& dose);

/// The exercises of one phase as they are done: stand-ins in the place of what they replace, then what the
/// clinician left out, added, changed and put into another order.
[[nodiscard]] std::vector<PrescribedExercise> exercisesOf(const Pack& pack, const Means& means,
                                                          const ProgrammeAssessment& programme,
                                                          const PlannedPhase& phase);

}  // namespace calcar::engine
