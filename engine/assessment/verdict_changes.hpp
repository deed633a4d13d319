#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/assessment/verdict.hpp"

namespace calcar::engine {

/// What other rules change for a person, the most dangerous first. Something that was thought urgent and no
/// longer is comes before everything else: nobody asks about it again.
enum class ChangeKind {
  UrgencyDown,       ///< what is forced fell
  FlagGone,          ///< a flag that was raised is not raised any more, and nobody closed it
  UrgencyUp,         ///< what is forced rose
  FlagNew,           ///< a flag is raised that was not
  ScopeChanged,      ///< probabilities are shown that were not, or the other way round
  ProgrammeLocked,   ///< a programme that was open is locked or no longer offered
  ProgrammeChanged,  ///< another programme, or one that was locked is open
  PossibleDown,      ///< what could still come of open questions fell
  PossibleUp,        ///< … rose
  FlagChanged,       ///< the same flag with another urgency, or closed instead of raised
  RankingChanged,    ///< other conditions are the first three, or in another order
  ChanceChanged,     ///< the same conditions in the same order with other probabilities
};

inline constexpr std::size_t kChangeKinds = 12;

struct VerdictChange {
  ChangeKind kind = ChangeKind::ChanceChanged;
  std::string flag;          ///< of changes of a flag, else empty
  std::optional<Side> side;  ///< of that flag
  friend bool operator==(const VerdictChange&, const VerdictChange&) = default;
};

/// What differs, the most dangerous first; empty exactly when both are equal, the order of flags aside.
[[nodiscard]] std::vector<VerdictChange> compareVerdicts(const Verdict& before, const Verdict& after);

[[nodiscard]] std::string_view toText(ChangeKind kind);  ///< `urgency-down`, `flag-gone` …
[[nodiscard]] std::optional<ChangeKind> parseChangeKind(std::string_view text);

}  // namespace calcar::engine
