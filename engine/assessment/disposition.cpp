#include "engine/assessment/disposition.hpp"

#include <algorithm>

namespace calcar::engine {
namespace {

constexpr std::size_t kMostSettling = 12;

void addOnce(std::vector<std::string>& ids, const std::string& id) {
  if (std::find(ids.begin(), ids.end(), id) == ids.end()) {
    ids.push_back(id);
  }
}

/// A flag that is raised without any urgency forces nothing.
void force(Disposition& disposition, Urgency level, const std::string& by) {
  if (level == Urgency::None || level < disposition.forced) {
    return;
  }
  if (level > disposition.forced) {
    disposition.forced = level;
    disposition.forcedBy.clear();
  }
  addOnce(disposition.forcedBy, by);
}

bool isSame(const Settling& left, const Settling& right) {
  return left.flag == right.flag && left.findings == right.findings;
}

/// Complaints of both sides bring the same questions twice.
std::vector<Settling> mostUrgentFirst(std::vector<Settling> settling) {
  std::stable_sort(settling.begin(), settling.end(), [](const Settling& left, const Settling& right) {
    return left.could != right.could ? left.could > right.could
                                     : left.findings.size() < right.findings.size();
  });
  std::vector<Settling> kept;
  for (Settling& one : settling) {
    if (kept.size() == kMostSettling) {
      break;
    }
    if (std::none_of(kept.begin(), kept.end(), [&](const Settling& known) { return isSame(known, one); })) {
      kept.push_back(std::move(one));
    }
  }
  return kept;
}

}  // namespace

Disposition disposition(const FlagReview& review, const std::vector<std::string>& routineReferrals) {
  Disposition result;
  for (const FlagAssessment& flag : review.flags) {
    if (flag.state == FlagState::Raised) {
      force(result, flag.forced, flag.flag);
    }
    if (flag.state == FlagState::Raised || flag.state == FlagState::Undecided) {
      result.possible = std::max(result.possible, flag.possible);
    }
  }
  for (const std::string& condition : routineReferrals) {
    force(result, Urgency::Routine, condition);
  }
  result.possible = std::max(result.possible, result.forced);
  result.settledBy = mostUrgentFirst(review.settling);
  return result;
}

std::vector<std::string> suspectedSerious(const std::vector<FlagAssessment>& flags) {
  std::vector<const FlagAssessment*> raised;
  for (const FlagAssessment& flag : flags) {
    if (flag.state == FlagState::Raised) {
      raised.push_back(&flag);
    }
  }
  std::stable_sort(raised.begin(), raised.end(), [](const FlagAssessment* left, const FlagAssessment* right) {
    return left->forced > right->forced;
  });
  std::vector<std::string> ids;
  for (const FlagAssessment* flag : raised) {
    addOnce(ids, flag->flag);
  }
  return ids;
}

}  // namespace calcar::engine
