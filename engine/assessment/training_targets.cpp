#include "engine/assessment/training_targets.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "engine/assessment/internal/exercise_choice.hpp"
#include "engine/assessment/internal/packed.hpp"
#include "engine/assessment/internal/programme_locks.hpp"

namespace calcar::engine {
namespace {

using internal::each;
using internal::textOf;

constexpr int kDaysPerWeek = 7;

/// From this grade on a segment counts as linked with hip pain, and a limit as published.
constexpr Grade kFirstSolidGrade = Grade::Low;

std::optional<Date> dayAfter(Date date) {
  if (const auto next = makeDate(date.year, date.month, date.day + 1)) {
    return next;
  }
  const auto month = makeDate(date.year, date.month + 1, 1);
  return month ? month : makeDate(date.year + 1, 1, 1);
}

std::optional<Date> weeksLater(Date date, int weeks) {
  const std::int64_t days = std::int64_t{weeks} * kDaysPerWeek;
  std::optional<Date> day = date;
  for (std::int64_t i = 0; day && i < days; ++i) {
    day = dayAfter(*day);
  }
  return day;
}

struct Ranked {
  TrainingTarget target;
  bool isAffected = false;
  bool isLinked = false;
  bool hasOldInjury = false;
  Grade grade = Grade::Default;
  double excess = 0;  ///< in errors

  [[nodiscard]] auto key() const { return std::tuple(isAffected, isLinked, hasOldInjury, grade, excess); }
};

class Ranking {
 public:
  Ranking(std::span<const Facts> views, const internal::ProgrammeLocks& locks)
      : m_asOf(views.front().asOf().date),
        m_affected(views.front().episode().complaint.side),
        m_choice(views, locks) {}

  void add(const pack::Segment& segment, const SegmentAssessment& assessed) {
    for (const auto* test : each(segment.tests())) {
      for (const auto& finding : assessed.findings) {
        if (finding.finding == test->finding() && finding.state == ChainState::Deficit) {
          m_ranked.push_back(rank(segment, assessed, *test, finding));
        }
      }
    }
  }

  [[nodiscard]] std::vector<TrainingTarget> sorted() && {
    std::stable_sort(m_ranked.begin(), m_ranked.end(),
                     [](const Ranked& left, const Ranked& right) { return left.key() > right.key(); });
    std::vector<TrainingTarget> targets;
    for (auto& ranked : m_ranked) {
      targets.push_back(std::move(ranked.target));
    }
    return targets;
  }

 private:
  [[nodiscard]] bool isAffected(const ChainFinding& finding) const {
    const bool hasSide = m_affected == Side::Left || m_affected == Side::Right || m_affected == Side::Both;
    return hasSide && finding.deficitSide &&
           (m_affected == Side::Both || *finding.deficitSide == Side::Both ||
            *finding.deficitSide == m_affected);
  }

  [[nodiscard]] Ranked rank(const pack::Segment& segment, const SegmentAssessment& assessed,
                            const pack::ChainTest& test, const ChainFinding& finding) const {
    Ranked ranked;
    ranked.isAffected = isAffected(finding);
    ranked.isLinked = internal::gradeOf(segment.provenance()) >= kFirstSolidGrade;
    ranked.hasOldInjury = !assessed.oldInjuries.empty();
    ranked.grade = finding.grade;
    if (finding.amount && finding.error && *finding.error > 0) {
      ranked.excess = *finding.amount / *finding.error;
    }
    TrainingTarget& target = ranked.target;
    target.segment = assessed.segment;
    target.finding = finding.finding;
    target.side = finding.deficitSide;
    target.realChange = finding.error;
    if (finding.retestWeeks) {
      target.retest = weeksLater(m_asOf, *finding.retestWeeks);
    }
    target.exercises = exercisesOf(test);
    target.reasons = reasonsOf(ranked, finding, test);
    return ranked;
  }

  /// What the test names, as far as it can be done, each with what stands in for it where the equipment is
  /// missing.
  [[nodiscard]] std::vector<std::string> exercisesOf(const pack::ChainTest& test) const {
    std::vector<std::string> exercises;
    std::set<std::string> taken;
    for (const auto* exercise : each(test.train())) {
      const auto removed = m_choice.whyRemoved(textOf(exercise));
      const std::string chosen =
          removed ? m_choice.standInFor(*removed, taken) : std::string(textOf(exercise));
      if (!chosen.empty() && taken.insert(chosen).second) {
        exercises.push_back(chosen);
      }
    }
    return exercises;
  }

  [[nodiscard]] static std::vector<std::string> reasonsOf(const Ranked& ranked, const ChainFinding& finding,
                                                          const pack::ChainTest& test) {
    std::vector<std::string> reasons;
    const auto addIf = [&reasons](bool holds, const char* reason) {
      if (holds) {
        reasons.emplace_back(reason);
      }
    };
    addIf(ranked.isAffected, "affected-side");
    addIf(ranked.isLinked, "linked-with-hip-pain");
    addIf(ranked.hasOldInjury, "old-injury");
    addIf(finding.grade >= kFirstSolidGrade, "published-limit");
    addIf(finding.grade < kFirstSolidGrade && finding.grade != Grade::Default, "weak-limit");
    addIf(finding.grade == Grade::Default, "default-limit");
    addIf(!finding.error, "error-unknown");
    const bool trains = test.train() != nullptr && test.train()->size() > 0;
    addIf(trains && ranked.target.exercises.empty(), "exercises-locked");
    return reasons;
  }

  Date m_asOf;
  Side m_affected;
  internal::ExerciseChoice m_choice;
  std::vector<Ranked> m_ranked;
};

}  // namespace

std::vector<TrainingTarget> trainingTargets(std::span<const Facts> views, const TargetBasis& basis) {
  const Pack& pack = views.front().pack();
  const internal::ProgrammeLocks locks(pack, basis.flags);
  if (locks.isWhole() || basis.outsideScope) {
    return {};
  }
  Ranking ranking(views, locks);
  for (const auto* segment : each(pack.content().segments())) {
    const auto assessed = std::find_if(
        basis.chain.begin(), basis.chain.end(),
        [&](const SegmentAssessment& candidate) { return candidate.segment == textOf(segment->id()); });
    if (assessed != basis.chain.end()) {
      ranking.add(*segment, *assessed);
    }
  }
  return std::move(ranking).sorted();
}

}  // namespace calcar::engine
