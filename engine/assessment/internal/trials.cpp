#include "engine/assessment/internal/trials.hpp"

#include <algorithm>

namespace calcar::engine::internal {

TrialVerdict verdictOn(const LoadTrial& trial, const PainLimits& allowed) {
  const int beyond = std::max(trial.during - allowed.during, trial.after - allowed.after);
  const int tolerated = allowed.allowsNone() ? 0 : 1;
  if (beyond > tolerated || trial.settled == false) {
    return TrialVerdict::Fail;
  }
  return beyond <= 0 && trial.settled == true ? TrialVerdict::Pass : TrialVerdict::Hold;
}

int runAtTheEnd(const std::vector<TrialVerdict>& verdicts, TrialVerdict verdict) {
  const auto end = std::find_if(verdicts.rbegin(), verdicts.rend(),
                                [&](TrialVerdict candidate) { return candidate != verdict; });
  return static_cast<int>(end - verdicts.rbegin());
}

}  // namespace calcar::engine::internal
