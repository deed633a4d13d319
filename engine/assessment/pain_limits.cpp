#include "engine/assessment/pain_limits.hpp"

#include <string_view>

#include "engine/assessment/internal/packed.hpp"

namespace calcar::engine {
namespace {

/// The advice of a flag under which no pain is allowed.
constexpr std::string_view kNoPain = "no-training-through";

bool allowsNoPain(const Pack& pack, const FlagAssessment& flag) {
  const auto* rule = flag.state == FlagState::Raised ? pack.findRedFlag(flag.flag) : nullptr;
  return rule != nullptr && rule->act() != nullptr &&
         internal::holds(internal::textsOf(rule->act()->must_not()), kNoPain);
}

}  // namespace

std::optional<PainLimits> painLimits(const Pack& pack, const pack::Programme& programme,
                                     const std::vector<FlagAssessment>& flags) {
  const auto* rule = programme.pain_rule();
  if (rule == nullptr) {
    return std::nullopt;
  }
  PainLimits limits{static_cast<int>(rule->during_max()),
                    static_cast<int>(rule->after_max()),
                    static_cast<int>(rule->settles_hours()),
                    {}};
  for (const FlagAssessment& flag : flags) {
    if (allowsNoPain(pack, flag)) {
      limits.because.push_back(flag.flag);
    }
  }
  if (!limits.because.empty()) {
    limits.during = 0;
    limits.after = 0;
  }
  return limits;
}

}  // namespace calcar::engine
