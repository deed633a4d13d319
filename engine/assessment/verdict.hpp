#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/assessment/assessment.hpp"

namespace calcar::engine {

/// A flag that was raised at some time, and what became of it.
struct VerdictFlag {
  std::string flag;
  std::optional<Side> side;
  FlagState state = FlagState::Raised;  ///< Raised, Cleared or Overridden
  Urgency urgency = Urgency::None;      ///< None once it is closed
  friend bool operator==(const VerdictFlag&, const VerdictFlag&) = default;
};

struct VerdictCondition {
  std::string condition;
  std::optional<Side> side;
  std::optional<int> permille;  ///< nothing where no probability may be shown
  friend bool operator==(const VerdictCondition&, const VerdictCondition&) = default;
};

/// What other rules could change for a person, and nothing else of an assessment.
struct Verdict {
  Urgency forced = Urgency::None;
  Urgency possible = Urgency::None;
  std::vector<VerdictFlag> flags;            ///< pack order
  std::vector<VerdictCondition> conditions;  ///< the first three
  ProgrammeState programmeState = ProgrammeState::None;
  std::string programme;                  ///< also named when locked
  std::vector<std::string> outsideScope;  ///< limits
  friend bool operator==(const Verdict&, const Verdict&) = default;
};

inline constexpr std::size_t kVerdictConditions = 3;

[[nodiscard]] Verdict verdictOf(const Assessment& assessment);

/// The verdict of the rules, without the reasoning, next steps, chain and charts of an assessment: always
/// equal to `verdictOf(assess(…))`, several times as quick.
[[nodiscard]] Verdict quickVerdict(const Pack& pack, const Episode& episode, Moment asOf);

}  // namespace calcar::engine
