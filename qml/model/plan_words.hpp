#pragma once

#include <vector>

#include "engine/assessment/planned_exercises.hpp"
#include "qml/model/consultation.hpp"
#include "qml/model/plan_rows.hpp"

namespace calcar::ui {

// What a programme looks like on a screen.

[[nodiscard]] QString exerciseName(const Consultation& consultation, const std::string& exercise);
/// Mobility, strength …
[[nodiscard]] QString purposeOf(const Consultation& consultation, const std::string& exercise);
[[nodiscard]] ExerciseRow exerciseRow(const Consultation& consultation,
                                      const engine::PrescribedExercise& prescribed);
[[nodiscard]] LeftOutRow leftOutRow(const Consultation& consultation, const engine::RemovedExercise& removed);
/// “weeks 1–2”.
[[nodiscard]] QString weeksOf(const pack::Phase& phase);
/// Texts of advice ids.
[[nodiscard]] QStringList adviceOf(const Consultation& consultation,
                                   const flatbuffers::Vector<flatbuffers::Offset<flatbuffers::String>>* ids);
/// What holds while flags are raised: for each what to do, what not, what is still allowed, when to get help.
[[nodiscard]] std::vector<AdviceRow> interimAdvice(const Consultation& consultation);
/// How much pain is allowed, mechanics, cross-training, review: what goes with the phases.
[[nodiscard]] std::vector<AdviceRow> adviceBeside(const Consultation& consultation,
                                                  const pack::Programme& programme);

}  // namespace calcar::ui
