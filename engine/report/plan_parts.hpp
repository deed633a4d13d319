#pragma once

#include <string>

#include "engine/assessment/pain_limits.hpp"
#include "engine/assessment/planned_exercises.hpp"
#include "engine/report/parts.hpp"

namespace calcar::engine {

// The parts of a rehabilitation plan, also used by the handout and the note.

/// Whether there is a plan to print, whole or in part.
[[nodiscard]] bool isOffered(const ProgrammeAssessment& programme);
/// Whether it waits for a doctor's clearance that is not on record, or does not count.
[[nodiscard]] bool waitsForClearance(const ReportContext& context);

/// Who cleared what, with the date; no blocks when the programme needs no clearance.
[[nodiscard]] DocumentSection clearanceSection(const ReportContext& context);
/// How much pain is allowed; while a raised flag allows none, which.
[[nodiscard]] std::string painRuleText(const Words& words, const PainLimits& allowed);
/// The pain rule as a card: what is acceptable, and what passing, holding and failing lead to.
[[nodiscard]] DocumentSection painRuleSection(const ReportContext& context, const pack::Programme& programme);
/// One phase: when to start, how to go on, when to move on, and its exercises as cards.
[[nodiscard]] DocumentSection phaseSection(const ReportContext& context, const pack::Programme& programme,
                                           const PlannedPhase& planned);
/// Exercises for deficits of the chain.
[[nodiscard]] DocumentSection chainTargetSection(const ReportContext& context);
/// What is left out and why, what stands in for it, and what holds while parts are locked.
[[nodiscard]] DocumentSection leftOutSection(const ReportContext& context);

/// The running plan with its steps, and when to stop.
[[nodiscard]] DocumentSection runningSection(const ReportContext& context, const pack::Programme& programme);
/// Running cues that this condition supports; no blocks without running.
[[nodiscard]] DocumentSection mechanicsSection(const ReportContext& context);
/// What to do instead of running, with what is known of it.
[[nodiscard]] DocumentSection crossTrainingSection(const ReportContext& context);

/// What changed since the visit before, how the phase went, and why to refer after all; no blocks at a first
/// visit without a report.
[[nodiscard]] DocumentSection followUpSection(const ReportContext& context);

}  // namespace calcar::engine
