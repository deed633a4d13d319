#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "engine/assessment/assessment.hpp"
#include "engine/assessment/internal/programme_locks.hpp"

namespace calcar::engine::internal {

/// Which exercises this person can do now: not locked, not contraindicated, and the equipment is there. What
/// nobody asked takes nothing away.
class ExerciseChoice {
 public:
  ExerciseChoice(std::span<const Facts> views, const ProgrammeLocks& locks)
      : m_views(views), m_locks(locks) {}

  /// Why it cannot be done; nothing when it can.
  [[nodiscard]] std::optional<RemovedExercise> whyRemoved(std::string_view id) const;

  /// The first exercise to the same end that can be done and is not among those taken; empty when there is
  /// none. For a locked exercise nothing stands in: interim advice does.
  [[nodiscard]] std::string standInFor(const RemovedExercise& removed,
                                       const std::set<std::string>& taken) const;

 private:
  [[nodiscard]] std::optional<std::string> missingEquipment(const pack::Exercise& exercise) const;

  std::span<const Facts> m_views;
  const ProgrammeLocks& m_locks;
};

}  // namespace calcar::engine::internal
