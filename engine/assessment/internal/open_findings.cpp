#include "engine/assessment/internal/open_findings.hpp"

#include <algorithm>

#include "engine/assessment/internal/packed.hpp"

namespace calcar::engine::internal {

bool OpenFindings::isAnswered(std::uint32_t finding) const {
  return std::all_of(m_views.begin(), m_views.end(),
                     [&](const Facts& facts) { return facts.isAnswered(finding); });
}

bool OpenFindings::isGuarded(std::uint32_t finding) const {
  return std::any_of(m_testSafety.begin(), m_testSafety.end(), [&](const TestSafety& safety) {
    return safety.finding == finding &&
           (safety.grade == pack::Safety::Blocked || safety.grade == pack::Safety::OnlyIfWalkingIsPainless);
  });
}

bool OpenFindings::canBeAsked(std::uint32_t finding) const {
  const bool isReport = textOf(m_views.front().pack().finding(finding).section()) == "imaging";
  return !isReport && !isAnswered(finding) && !isGuarded(finding);
}

int OpenFindings::minutesTenths(std::uint32_t finding) const {
  return static_cast<int>(m_views.front().pack().finding(finding).minutes_tenths());
}

void addTo(FindingSet& set, const FindingSet& more) {
  set.insert(set.end(), more.begin(), more.end());
  std::sort(set.begin(), set.end());
  set.erase(std::unique(set.begin(), set.end()), set.end());
}

bool overlap(const FindingSet& left, const FindingSet& right) {
  return std::any_of(left.begin(), left.end(), [&](std::uint32_t finding) { return holds(right, finding); });
}

bool contains(const FindingSet& whole, const FindingSet& part) {
  return std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

}  // namespace calcar::engine::internal
