#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/assessment/assessment.hpp"

namespace calcar::engine::internal {

struct ProgrammeChoice {
  const pack::Programme* programme = nullptr;  ///< null: none fits
  std::string condition;                       ///< empty when the situation chose it
};

/// The first programme in order whose situation holds; else that of the best listed condition that has one,
/// as long as it is at least half as probable as the first (a product default): a plan for an also-ran would
/// mislead. A programme is passed over while what it must not go with holds.
[[nodiscard]] ProgrammeChoice chooseProgramme(std::span<const Facts> views,
                                              const std::vector<ConditionAssessment>& conditions);

/// What somebody signed for: loading up to and with a named phase.
struct ProgrammeClearance {
  std::string by;
  Date on{};
  std::size_t phases = 0;  ///< so many phases of the programme are open
};

/// The clearance that opens a programme which needs one: it closed one of the flags that the programme names,
/// and its value is a phase. A report that the disease is not there closes the flag and opens no programme
/// for it.
[[nodiscard]] std::optional<ProgrammeClearance> clearanceFor(const pack::Programme& programme,
                                                             const std::vector<FlagAssessment>& flags,
                                                             const Episode& episode);

/// Whether a flag is closed only so far that loading may begin: what it warns of is still there.
[[nodiscard]] bool isClearedForLoadingOnly(const FlagAssessment& flag, const Pack& pack,
                                           const Episode& episode);

}  // namespace calcar::engine::internal
