#include "engine/assessment/scope.hpp"

#include <algorithm>
#include <string>

#include "engine/assessment/internal/packed.hpp"

namespace calcar::engine {

std::vector<ScopeBreach> scopeBreaches(std::span<const Facts> views) {
  std::vector<ScopeBreach> breaches;
  for (const auto* limit : internal::each(views.front().pack().content().scope())) {
    const auto view = std::find_if(views.begin(), views.end(), [&](const Facts& facts) {
      return truthOf(*limit->when(), facts) == Truth::True;
    });
    if (view != views.end()) {
      breaches.push_back(
          {std::string(internal::textOf(limit->id())), evaluate(*limit->when(), *view).decidedBy});
    }
  }
  return breaches;
}

}  // namespace calcar::engine
