#pragma once

#include <span>
#include <vector>

#include "engine/assessment/assessment.hpp"

namespace calcar::engine::internal {

/// Which findings can be asked or tested now.
class OpenFindings {
 public:
  OpenFindings(std::span<const Facts> views, const std::vector<TestSafety>& testSafety)
      : m_views(views), m_testSafety(testSafety) {}

  /// Not answered, nobody declined it at this visit, and no guard stands before it. A report to be obtained
  /// is nothing that a minute of examination brings.
  [[nodiscard]] bool canBeAsked(std::uint32_t finding) const;
  [[nodiscard]] bool isAnswered(std::uint32_t finding) const;
  [[nodiscard]] int minutesTenths(std::uint32_t finding) const;

 private:
  [[nodiscard]] bool isGuarded(std::uint32_t finding) const;

  std::span<const Facts> m_views;
  const std::vector<TestSafety>& m_testSafety;
};

/// Adds what is not in the set yet and keeps its order.
void addTo(FindingSet& set, const FindingSet& more);

[[nodiscard]] bool overlap(const FindingSet& left, const FindingSet& right);
/// @pre both are ordered
[[nodiscard]] bool contains(const FindingSet& whole, const FindingSet& part);

}  // namespace calcar::engine::internal
