#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/assessment/assessment.hpp"

namespace calcar::engine {

/// How much pain a programme allows now, from 0 to 10.
struct PainLimits {
  int during = 0;
  int after = 0;
  int settlesHours = 0;
  std::vector<std::string> because;  ///< raised flags that allow none, whatever the programme says

  [[nodiscard]] bool allowsNone() const { return during == 0 && after == 0; }
};

/// A raised flag whose `must-not` says that nobody trains through the pain takes the place of the pain rule:
/// both at once would be read as leave.
/// @returns empty when the programme has no pain rule
[[nodiscard]] std::optional<PainLimits> painLimits(const Pack& pack, const pack::Programme& programme,
                                                   const std::vector<FlagAssessment>& flags);

}  // namespace calcar::engine
