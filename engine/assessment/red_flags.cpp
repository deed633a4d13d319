#include "engine/assessment/red_flags.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "engine/assessment/internal/closure.hpp"
#include "engine/assessment/internal/flag_course.hpp"

namespace calcar::engine {
namespace {

/// Sets of answers with the urgency they would bring; what needs no more answers for no less urgency comes
/// alone.
class Prospects {
 public:
  explicit Prospects(std::string flag) : m_flag(std::move(flag)) {}

  /// Called from the highest urgency down.
  void add(const std::vector<FindingSet>& sets, Urgency could) {
    for (const FindingSet& findings : sets) {
      const bool isKnown = std::any_of(m_settling.begin(), m_settling.end(), [&](const Settling& known) {
        return std::includes(findings.begin(), findings.end(), known.findings.begin(), known.findings.end());
      });
      if (!isKnown) {
        m_settling.push_back({m_flag, findings, could});
      }
    }
  }

  [[nodiscard]] const std::vector<Settling>& settling() const { return m_settling; }

  [[nodiscard]] std::vector<FindingSet> findings() const {
    std::vector<FindingSet> sets;
    for (const Settling& one : m_settling) {
      sets.push_back(one.findings);
    }
    return smallestSets(std::move(sets));
  }

 private:
  std::string m_flag;
  std::vector<Settling> m_settling;
};

std::vector<const pack::UrgencyStep*> fromHighest(const pack::RedFlag& flag) {
  std::vector<const pack::UrgencyStep*> steps(flag.urgency()->begin(), flag.urgency()->end());
  std::stable_sort(steps.begin(), steps.end(),
                   [](const pack::UrgencyStep* left, const pack::UrgencyStep* right) {
                     return left->level() > right->level();
                   });
  return steps;
}

class FlagReviewer {
 public:
  FlagReviewer(const Pack& pack, const Episode& episode, Moment asOf, Reasoning reasoning)
      : m_pack(pack), m_episode(episode), m_asOf(asOf), m_reasoning(reasoning) {}

  FlagReview review() {
    if (m_pack.content().red_flags() != nullptr) {
      for (const pack::RedFlag* flag : *m_pack.content().red_flags()) {
        add(*flag);
      }
    }
    return std::move(m_review);
  }

 private:
  void add(const pack::RedFlag& flag) {
    const auto sides = affectedSides(m_episode.complaint);
    if (flag.systemic()) {
      m_review.flags.push_back(assess(flag, sides.size() == 1 ? sides.front() : Side::Unknown));
      return;
    }
    std::vector<FlagAssessment> perSide;
    for (const Side side : sides) {
      perSide.push_back(assess(flag, side));
      perSide.back().side = sides.size() == 1 ? m_episode.complaint.side : side;
    }
    const bool applies = std::any_of(perSide.begin(), perSide.end(), [](const FlagAssessment& one) {
      return one.state != FlagState::NotApplicable;
    });
    if (!applies) {
      perSide.resize(1);
      perSide.front().side = m_episode.complaint.side;
    }
    std::move(perSide.begin(), perSide.end(), std::back_inserter(m_review.flags));
  }

  FlagAssessment assess(const pack::RedFlag& flag, Side affectedSide) {
    const internal::Timeline& timeline = timelineFrom(affectedSide);
    const Facts& now = timeline.back();
    auto course = internal::courseOf(flag, timeline);
    FlagAssessment assessment;
    assessment.flag = flag.id()->str();
    if (!course.isRaised) {
      m_reasoning == Reasoning::Kept ? assessOpen(assessment, flag, now) : decideOpen(assessment, flag, now);
      return assessment;
    }
    auto closure = internal::closureOf(flag, m_pack, m_episode, m_asOf, course.positive);
    assessment.state = closure.state;
    assessment.remembered = !course.isRaisedNow;
    assessment.decidedBy = std::move(course.decidedBy);
    assessment.closedBy = std::move(closure.by);
    assessment.closedOn = closure.on;
    assessment.closedReason = std::move(closure.reason);
    assessment.closureRefused = std::move(closure.refused);
    if (closure.state == FlagState::Raised) {
      assessment.forced = course.forced;
      assessment.level = std::move(course.level);
      m_reasoning == Reasoning::Kept ? assessEscalation(assessment, flag, now)
                                     : decideEscalation(assessment, flag, now);
    }
    return assessment;
  }

  /// Of a raised flag: what could still make it more urgent.
  void assessEscalation(FlagAssessment& assessment, const pack::RedFlag& flag, const Facts& now) {
    assessment.possible = assessment.forced;
    Prospects prospects(assessment.flag);
    for (const pack::UrgencyStep* step : fromHighest(flag)) {
      if (step->level() <= assessment.forced || step->when() == nullptr) {
        continue;
      }
      const Evaluation evaluation = evaluate(*step->when(), now);
      if (evaluation.truth != Truth::False) {
        assessment.possible = std::max(assessment.possible, step->level());
        prospects.add(evaluation.wouldRaise, step->level());
      }
    }
    assessment.wouldEscalate = prospects.findings();
    add(prospects);
  }

  /// Of a flag that was never raised: whether it is ruled out, or what would decide it.
  void assessOpen(FlagAssessment& assessment, const pack::RedFlag& flag, const Facts& now) {
    const Evaluation applies = evaluateAll(std::array{flag.applies()}, now);
    if (applies.truth == Truth::False) {
      assessment.state = FlagState::NotApplicable;
      assessment.decidedBy = applies.decidedBy;
      return;
    }
    Evaluation raise = evaluateAll(std::array{flag.applies(), flag.raise()}, now);
    if (raise.truth == Truth::False) {
      assessment.state = FlagState::NotRaised;
      assessment.decidedBy = std::move(raise.decidedBy);
      return;
    }
    assessment.state = FlagState::Undecided;
    assessment.wouldRaise = std::move(raise.wouldRaise);
    assessment.wouldSettle = std::move(raise.wouldSettle);
    const pack::UrgencyStep* highest = internal::highestStep(flag, now, Truth::Unknown);
    assessment.possible = highest == nullptr ? Urgency::None : highest->level();
    Prospects prospects(assessment.flag);
    for (const pack::UrgencyStep* step : fromHighest(flag)) {
      prospects.add(evaluateAll(std::array{flag.applies(), flag.raise(), step->when()}, now).wouldRaise,
                    step->level());
    }
    add(prospects);
  }

  /// As `assessEscalation`, without what would bring it.
  static void decideEscalation(FlagAssessment& assessment, const pack::RedFlag& flag, const Facts& now) {
    assessment.possible = assessment.forced;
    for (const pack::UrgencyStep* step : *flag.urgency()) {
      if (step->level() > assessment.possible && step->when() != nullptr &&
          truthOf(*step->when(), now) != Truth::False) {
        assessment.possible = step->level();
      }
    }
  }

  /// As `assessOpen`, without what ruled it out or would decide it.
  static void decideOpen(FlagAssessment& assessment, const pack::RedFlag& flag, const Facts& now) {
    if (flag.applies() != nullptr && truthOf(*flag.applies(), now) == Truth::False) {
      assessment.state = FlagState::NotApplicable;
      return;
    }
    if (truthOf(*flag.raise(), now) == Truth::False) {
      assessment.state = FlagState::NotRaised;
      return;
    }
    assessment.state = FlagState::Undecided;
    const pack::UrgencyStep* highest = internal::highestStep(flag, now, Truth::Unknown);
    assessment.possible = highest == nullptr ? Urgency::None : highest->level();
  }

  void add(const Prospects& prospects) {
    m_review.settling.insert(m_review.settling.end(), prospects.settling().begin(),
                             prospects.settling().end());
  }

  const internal::Timeline& timelineFrom(Side affectedSide) {
    const auto found = m_timelines.find(affectedSide);
    if (found != m_timelines.end()) {
      return found->second;
    }
    return m_timelines.emplace(affectedSide, internal::timelineOf(m_pack, m_episode, m_asOf, affectedSide))
        .first->second;
  }

  const Pack& m_pack;
  const Episode& m_episode;
  Moment m_asOf;
  Reasoning m_reasoning;
  std::map<Side, internal::Timeline> m_timelines;
  FlagReview m_review;
};

}  // namespace

FlagReview assessFlags(const Pack& pack, const Episode& episode, Moment asOf, Reasoning reasoning) {
  return FlagReviewer(pack, episode, asOf, reasoning).review();
}

}  // namespace calcar::engine
