#include "engine/consultation/news.hpp"

#include <algorithm>

namespace calcar::engine {
namespace {

bool isUrgent(const FlagAssessment& flag) {
  return flag.state == FlagState::Raised && flag.forced >= Urgency::Within2Weeks;
}

}  // namespace

std::vector<News> urgentNews(const std::vector<FlagAssessment>& before,
                             const std::vector<FlagAssessment>& after) {
  std::vector<News> news;
  for (const FlagAssessment& flag : after) {
    if (!isUrgent(flag)) {
      continue;
    }
    const auto known = std::find_if(before.begin(), before.end(),
                                    [&flag](const FlagAssessment& one) { return one.flag == flag.flag; });
    const bool wasRaised = known != before.end() && known->state == FlagState::Raised;
    if (!wasRaised || known->forced < flag.forced) {
      news.push_back({flag.flag, flag.forced, wasRaised});
    }
  }
  return news;
}

}  // namespace calcar::engine
