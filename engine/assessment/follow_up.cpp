#include "engine/assessment/follow_up.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "engine/assessment/internal/finding_changes.hpp"
#include "engine/assessment/internal/packed.hpp"
#include "engine/assessment/internal/trials.hpp"
#include "engine/assessment/pain_limits.hpp"
#include "engine/assessment/red_flags.hpp"

namespace calcar::engine {
namespace {

using internal::addOnce;
using internal::each;
using internal::textOf;

constexpr int kPassesToAdvance = 2;
/// The one that asks for a step back, and two after it.
constexpr int kFailsToReview = 3;
/// The exit criterion that the sessions themselves answer.
constexpr std::string_view kPassedTwice = "pain-rule-passed-twice";

/// Until when a gain is waited for, by the advice that a programme gives under `refer-again`.
struct Deadline {
  std::string_view advice;
  int days;
};
constexpr std::array kDeadlines = {Deadline{"no-gain-8-weeks", 56}, Deadline{"no-gain-12-weeks", 84},
                                   Deadline{"ihot-below-target-12-weeks", 84}};

std::size_t seenVisits(const Facts& facts) {
  const auto& visits = facts.episode().visits;
  return static_cast<std::size_t>(std::count_if(
      visits.begin(), visits.end(), [&](const Visit& visit) { return isSeen(visit.when, facts.asOf()); }));
}

const pack::Phase* phaseOf(const pack::Programme& programme, std::string_view id) {
  for (const auto* phase : each(programme.phases())) {
    if (textOf(phase->id()) == id) {
      return phase;
    }
  }
  return nullptr;
}

class Review {
 public:
  Review(const Facts& facts, const FollowUpBasis& basis)
      : m_facts(facts), m_episode(facts.episode()), m_basis(basis), m_seen(seenVisits(facts)) {}

  FollowUp run() {
    if (m_seen > 1) {
      m_result.previous = m_episode.visits[m_seen - 2].when.date;
      m_result.changes = internal::findingChanges(m_facts, m_seen - 1);
      addNewFlags();
    }
    if (m_seen > 0 && m_episode.visits[m_seen - 1].progress) {
      judge(*m_episode.visits[m_seen - 1].progress);
    }
    addOutcomeReasons();
    return std::move(m_result);
  }

 private:
  /// A flag that was closed at the visit before and is open again is new as well.
  void addNewFlags() {
    Episode earlier = m_episode;
    earlier.visits.resize(m_seen - 1);
    const auto before = assessFlags(m_facts.pack(), earlier, Moment{*m_result.previous, std::nullopt}).flags;
    const auto isRaised = [](const FlagAssessment& flag, const std::string& id) {
      return flag.flag == id && flag.state == FlagState::Raised;
    };
    for (const auto& flag : m_basis.flags) {
      const bool wasRaised = std::any_of(before.begin(), before.end(),
                                         [&](const FlagAssessment& one) { return isRaised(one, flag.flag); });
      if (flag.state == FlagState::Raised && !wasRaised) {
        addOnce(m_result.newFlags, flag.flag);
        addOnce(m_result.referBecause, std::string("new-flag"));
      }
    }
  }

  void judge(const PhaseReport& report) {
    const auto* programme = m_facts.pack().findProgramme(report.programme);
    m_result.programme = report.programme;
    m_result.phase = report.phase;
    const auto allowed =
        programme == nullptr ? std::nullopt : painLimits(m_facts.pack(), *programme, m_basis.flags);
    if (!allowed) {
      return;
    }
    for (const auto& trial : report.trials) {
      m_result.trials.push_back(internal::verdictOn(trial, *allowed));
    }
    const auto* phase = phaseOf(*programme, report.phase);
    if (phase != nullptr) {
      addUnmet(*phase, report);
    }
    m_result.advice = advise(report, *allowed, phase != nullptr);
    if (m_result.advice == PhaseAdvice::Review && m_basis.programme.state != ProgrammeState::Locked) {
      addOnce(m_result.referBecause,
              std::string(hadPain(*allowed) ? "pain-in-bone-plan" : "fails-after-step-back"));
    }
  }

  void addUnmet(const pack::Phase& phase, const PhaseReport& report) {
    for (const auto& criterion : internal::textsOf(phase.exit())) {
      const auto asked = report.criteria.find(criterion);
      const bool isMet =
          criterion == kPassedTwice ? hasPassedTwice() : asked != report.criteria.end() && asked->second;
      if (!isMet) {
        m_result.unmetCriteria.push_back(criterion);
      }
    }
  }

  [[nodiscard]] bool hasPassedTwice() const {
    return internal::runAtTheEnd(m_result.trials, TrialVerdict::Pass) >= kPassesToAdvance;
  }

  [[nodiscard]] bool hadPain(const PainLimits& allowed) const {
    return allowed.allowsNone() && internal::holds(m_result.trials, TrialVerdict::Fail);
  }

  [[nodiscard]] PhaseAdvice advise(const PhaseReport& report, const PainLimits& allowed,
                                   bool isPhaseKnown) const {
    if (m_basis.programme.state == ProgrammeState::Locked || hadPain(allowed)) {
      return PhaseAdvice::Review;
    }
    const int fails = internal::runAtTheEnd(m_result.trials, TrialVerdict::Fail);
    if (fails > 0) {
      const bool onlyFails = fails == static_cast<int>(m_result.trials.size());
      const int before = onlyFails ? failsBefore(report, allowed) : 0;
      return fails + before >= kFailsToReview ? PhaseAdvice::Review : PhaseAdvice::StepBack;
    }
    const bool isDone = isPhaseKnown && hasPassedTwice() && m_result.unmetCriteria.empty();
    return isDone ? PhaseAdvice::Advance : PhaseAdvice::Stay;
  }

  /// The fails at the end of the report before, when it spoke of the same programme.
  [[nodiscard]] int failsBefore(const PhaseReport& report, const PainLimits& allowed) const {
    for (std::size_t i = m_seen - 1; i > 0; --i) {
      const auto& earlier = m_episode.visits[i - 1].progress;
      if (!earlier || earlier->trials.empty()) {
        continue;
      }
      if (earlier->programme != report.programme) {
        return 0;
      }
      std::vector<TrialVerdict> verdicts;
      for (const auto& trial : earlier->trials) {
        verdicts.push_back(internal::verdictOn(trial, allowed));
      }
      return internal::runAtTheEnd(verdicts, TrialVerdict::Fail);
    }
    return 0;
  }

  void addOutcomeReasons() {
    const auto deadline = deadlineOfProgramme();
    bool isLate = false;
    bool hasGain = false;
    for (const auto& outcome : m_basis.outcomes) {
      if (outcome.sinceFirst == ChangeVerdict::Worse || outcome.sinceLast == ChangeVerdict::Worse) {
        addOnce(m_result.referBecause, std::string("score-worse"));
      }
      hasGain = hasGain || outcome.important == true;
      isLate = isLate || (deadline && outcome.important == false && daysCovered(outcome) >= *deadline);
    }
    if (isLate && !hasGain) {
      addOnce(m_result.referBecause, std::string("no-gain"));
    }
  }

  [[nodiscard]] std::optional<int> deadlineOfProgramme() const {
    const auto& id = m_result.programme.empty() ? m_basis.programme.programme : m_result.programme;
    const auto* programme = m_facts.pack().findProgramme(id);
    if (programme == nullptr) {
      return std::nullopt;
    }
    const auto advice = internal::textsOf(programme->refer_again());
    const auto found = std::find_if(kDeadlines.begin(), kDeadlines.end(), [&](const Deadline& deadline) {
      return internal::holds(advice, deadline.advice);
    });
    return found == kDeadlines.end() ? std::nullopt : std::optional(found->days);
  }

  /// Days between the first and the last value.
  [[nodiscard]] static int daysCovered(const OutcomeAssessment& outcome) {
    const auto hasValue = [](const ScorePoint& point) { return point.value.has_value(); };
    const auto first = std::find_if(outcome.points.begin(), outcome.points.end(), hasValue);
    const auto last = std::find_if(outcome.points.rbegin(), outcome.points.rend(), hasValue);
    return first == outcome.points.end() ? 0 : daysBetween(first->on, last->on);
  }

  const Facts& m_facts;
  const Episode& m_episode;
  const FollowUpBasis& m_basis;
  std::size_t m_seen;
  FollowUp m_result;
};

}  // namespace

FollowUp followUp(const Facts& facts, const FollowUpBasis& basis) { return Review(facts, basis).run(); }

}  // namespace calcar::engine
