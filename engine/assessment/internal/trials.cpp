#include "engine/assessment/internal/trials.hpp"

#include <algorithm>

namespace calcar::engine::internal {

bool allowsNoPain(const pack::PainRule& rule) { return rule.during_max() == 0 && rule.after_max() == 0; }

TrialVerdict verdictOn(const LoadTrial& trial, const pack::PainRule& rule) {
  const int beyond = std::max(trial.during - static_cast<int>(rule.during_max()),
                              trial.after - static_cast<int>(rule.after_max()));
  const int tolerated = allowsNoPain(rule) ? 0 : 1;
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
