#include "engine/assessment/next_step.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "engine/assessment/differential.hpp"
#include "engine/assessment/information.hpp"
#include "engine/assessment/internal/flag_steps.hpp"
#include "engine/assessment/internal/open_findings.hpp"
#include "engine/assessment/internal/packed.hpp"
#include "engine/assessment/logistic.hpp"

namespace calcar::engine {
namespace {

using internal::each;
using internal::OpenFindings;
using internal::textOf;

constexpr std::size_t kMostSteps = 5;

/// What answering one set of findings tells about the conditions in play.
struct Expected {
  double bits = 0;
  std::vector<std::string> conditions;
};

class Information {
 public:
  explicit Information(const OpenFindings& open) : m_open(open) {}

  /// Of several open readings of one condition that need the same findings the most telling one counts.
  void add(const ConditionAssessment& assessed, const Facts& facts) {
    const auto* condition = facts.pack().findCondition(assessed.condition);
    if (condition == nullptr || !assessed.probabilityShown) {
      return;
    }
    std::map<FindingSet, double> best;
    for (const auto* group : each(condition->groups())) {
      for (const auto* reading : each(group->readings())) {
        addReading(*reading, assessed, facts, best);
      }
    }
    for (const auto& [findings, bits] : best) {
      Expected& expected = m_expected[findings];
      expected.bits += bits;
      internal::addOnce(expected.conditions, assessed.condition);
    }
  }

  [[nodiscard]] std::vector<NextStep> bestFirst(const Pack& pack) const {
    std::vector<NextStep> steps;
    for (const auto& [findings, expected] : m_expected) {
      NextStep step;
      step.id = textOf(pack.finding(findings.front()).id());
      step.findings = findings;
      step.minutesTenths = minutes(findings);
      step.conditions = expected.conditions;
      step.milliBitsPerMinute = perMinute(expected.bits, step.minutesTenths);
      if (step.milliBitsPerMinute > 0) {
        steps.push_back(std::move(step));
      }
    }
    // Stable: equal steps keep the order of their finding sets.
    std::stable_sort(steps.begin(), steps.end(), [](const NextStep& left, const NextStep& right) {
      return std::tuple(-left.milliBitsPerMinute, std::string_view(left.id)) <
             std::tuple(-right.milliBitsPerMinute, std::string_view(right.id));
    });
    return steps;
  }

 private:
  void addReading(const pack::Reading& reading, const ConditionAssessment& assessed, const Facts& facts,
                  std::map<FindingSet, double>& best) const {
    const bool isOpen = internal::holds(assessed.notAsked, textOf(reading.id()));
    // Without a ratio for the negative result nobody knows how often the result is positive.
    if (!isOpen || reading.present() == 0 || !reading.has_absent()) {
      return;
    }
    FindingSet findings = findingsOf(*reading.when(), facts.pack());
    std::erase_if(findings, [&](std::uint32_t finding) { return m_open.isAnswered(finding); });
    const bool canBeAsked = std::all_of(findings.begin(), findings.end(),
                                        [&](std::uint32_t finding) { return m_open.canBeAsked(finding); });
    if (findings.empty() || !canBeAsked) {
      return;
    }
    const double bits = expectedBits(probabilityOf(assessed.logitMicroNats), ratioOf(reading.present()),
                                     ratioOf(reading.absent()));
    double& known = best[std::move(findings)];
    known = std::max(known, bits);
  }

  [[nodiscard]] int minutes(const FindingSet& findings) const {
    int sum = 0;
    for (const std::uint32_t finding : findings) {
      sum += m_open.minutesTenths(finding);
    }
    return sum;
  }

  static int perMinute(double bits, int minutesTenths) {
    return nearest(bits * 10'000.0 / std::max(minutesTenths, 1));
  }

  const OpenFindings& m_open;
  std::map<FindingSet, Expected> m_expected;
};

std::vector<NextStep> informationSteps(std::span<const Facts> views, const OpenFindings& open,
                                       const std::vector<ConditionAssessment>& conditions) {
  Information information(open);
  for (const auto& condition : conditions) {
    information.add(condition, viewOf(condition, views));
  }
  return information.bestFirst(views.front().pack());
}

}  // namespace

std::vector<NextStep> nextSteps(std::span<const Facts> views, const NextStepBasis& basis) {
  const OpenFindings open(views, basis.testSafety);
  std::vector<NextStep> steps = internal::flagSteps(views.front().pack(), open, basis);
  FindingSet covered;
  for (const auto& step : steps) {
    internal::addTo(covered, step.findings);
  }
  for (auto& step : informationSteps(views, open, basis.conditions)) {
    if (!internal::overlap(covered, step.findings)) {
      internal::addTo(covered, step.findings);
      steps.push_back(std::move(step));
    }
  }
  steps.resize(std::min(steps.size(), kMostSteps));
  return steps;
}

}  // namespace calcar::engine
