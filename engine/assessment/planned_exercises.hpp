#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/assessment/assessment.hpp"

namespace calcar::engine {

/// One exercise of a phase as this person is to do it.
struct PrescribedExercise {
  const pack::Dose* dose = nullptr;  ///< also of a stand-in: it takes over the dose of what it replaces
  std::string exercise;
  std::string insteadOf;          ///< the exercise it stands in for, or empty
  std::uint32_t daysPerWeek = 0;  ///< what the dose asks, at most the days that the person has
  bool isCapped = false;          ///< fewer days than the dose asks
};

/// The exercises of one phase in the order of the programme, stand-ins in the place of what they replace.
[[nodiscard]] std::vector<PrescribedExercise> exercisesOf(const Pack& pack, const Means& means,
                                                          const ProgrammeAssessment& programme,
                                                          const PlannedPhase& phase);

}  // namespace calcar::engine
