#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace calcar::engine {

/// What the clinician says in place of the numbers of a dose; what is empty stays as the rules give it.
struct DoseChange {
  std::optional<int> sets;
  std::optional<int> repetitions;  ///< of one set; 0 = held only
  std::optional<int> holdSeconds;
  std::optional<int> timesPerDay;
  std::optional<int> daysPerWeek;
  friend bool operator==(const DoseChange&, const DoseChange&) = default;
};

/// More than anybody prescribes: what is beyond was typed by mistake.
inline constexpr int kMostSets = 10;
inline constexpr int kMostRepetitions = 100;
inline constexpr int kLongestHoldSeconds = 600;
inline constexpr int kMostTimesPerDay = 10;

/// What the clinician changed in one phase of a programme. Exercises are ids of the pack.
struct PhaseChanges {
  std::string programme;
  std::string phase;
  std::vector<std::string> order;    ///< those not named follow in the order of the rules
  std::vector<std::string> leftOut;  ///< of the phase, or standing in for one of it
  std::vector<std::string> added;    ///< beside those of the phase; counts only while it can be done
  std::map<std::string, DoseChange> doses;
  friend bool operator==(const PhaseChanges&, const PhaseChanges&) = default;
};

/// Whether nothing is changed.
[[nodiscard]] inline bool isAsTheRulesSay(const PhaseChanges& changes) {
  return changes.order.empty() && changes.leftOut.empty() && changes.added.empty() && changes.doses.empty();
}

}  // namespace calcar::engine
