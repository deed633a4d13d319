#include "engine/assessment/programme.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "engine/assessment/internal/packed.hpp"

namespace calcar::engine {
namespace {

using internal::addOnce;
using internal::each;
using internal::holds;
using internal::textOf;

using TextList = flatbuffers::Vector<flatbuffers::Offset<flatbuffers::String>>;

/// The parts of a programme that raised flags lock, and by which flag first.
class Locks {
 public:
  Locks(const Pack& pack, const std::vector<FlagAssessment>& flags) {
    for (const auto& flag : flags) {
      if (flag.state == FlagState::Raised) {
        add(flag, pack.findRedFlag(flag.flag));
      }
    }
  }

  [[nodiscard]] bool isWhole() const { return m_whole; }
  [[nodiscard]] const std::vector<std::string>& parts() const { return m_parts; }
  [[nodiscard]] const std::vector<std::string>& flags() const { return m_flags; }

  /// The first locked part among these, with the flag that locks it.
  [[nodiscard]] std::optional<std::pair<std::string, std::string>> lockOn(const TextList* parts) const {
    for (const auto* part : each(parts)) {
      const auto locked = std::find(m_parts.begin(), m_parts.end(), textOf(part));
      if (locked != m_parts.end()) {
        return std::pair(*locked, m_lockedBy[static_cast<std::size_t>(locked - m_parts.begin())]);
      }
    }
    return std::nullopt;
  }

 private:
  void add(const FlagAssessment& flag, const pack::RedFlag* rule) {
    const bool locksAll = flag.forced >= Urgency::Within2Weeks;
    const auto parts = rule == nullptr ? std::vector<std::string>() : internal::textsOf(rule->locks());
    m_whole = m_whole || locksAll;
    if (locksAll || !parts.empty()) {
      addOnce(m_flags, flag.flag);
    }
    for (const auto& part : parts) {
      if (!holds(m_parts, part)) {
        m_parts.push_back(part);
        m_lockedBy.push_back(flag.flag);
      }
    }
  }

  bool m_whole = false;
  std::vector<std::string> m_parts;
  std::vector<std::string> m_lockedBy;  ///< beside m_parts
  std::vector<std::string> m_flags;
};

class Plan {
 public:
  Plan(std::span<const Facts> views, const Locks& locks, ProgrammeAssessment& result)
      : m_views(views), m_pack(views.front().pack()), m_locks(locks), m_result(result) {}

  void addPhases(const pack::Programme& programme) {
    for (const auto* phase : each(programme.phases())) {
      PlannedPhase planned;
      planned.phase = textOf(phase->id());
      for (const auto* dose : each(phase->doses())) {
        const auto removed = whyRemoved(textOf(dose->exercise()));
        if (!removed) {
          planned.doses.push_back({dose});
        } else {
          note(*removed);
        }
      }
      m_result.phases.push_back(std::move(planned));
    }
  }

  void addRunning(const pack::Programme& programme) {
    const auto* plan = m_pack.findRunningPlan(textOf(programme.running()));
    m_result.runningOffered = plan != nullptr && !m_locks.lockOn(plan->parts());
    if (!m_locks.lockOn(programme.cross_training_parts())) {
      m_result.crossTraining = internal::textsOf(programme.cross_training());
    }
  }

  void addChainTargets(const std::vector<SegmentAssessment>& chain) {
    for (const auto* segment : each(m_pack.content().segments())) {
      const auto assessed = std::find_if(chain.begin(), chain.end(), [&](const SegmentAssessment& candidate) {
        return candidate.segment == textOf(segment->id());
      });
      if (assessed != chain.end()) {
        addTargets(*segment, *assessed);
      }
    }
  }

 private:
  [[nodiscard]] std::optional<RemovedExercise> whyRemoved(std::string_view id) const {
    const auto* exercise = m_pack.findExercise(id);
    if (exercise == nullptr) {
      return std::nullopt;
    }
    if (const auto lock = m_locks.lockOn(exercise->parts())) {
      return RemovedExercise{std::string(id), lock->first, lock->second};
    }
    const auto* criterion = exercise->not_when();
    const bool contraindicated =
        criterion != nullptr && std::any_of(m_views.begin(), m_views.end(), [&](const Facts& facts) {
          return truthOf(*criterion, facts) == Truth::True;
        });
    return contraindicated ? std::optional(RemovedExercise{std::string(id), {}, {}}) : std::nullopt;
  }

  /// An exercise that comes in several phases is removed once.
  void note(const RemovedExercise& removed) {
    const bool known =
        std::any_of(m_result.removed.begin(), m_result.removed.end(),
                    [&](const RemovedExercise& other) { return other.exercise == removed.exercise; });
    if (!known) {
      m_result.removed.push_back(removed);
    }
  }

  void addTargets(const pack::Segment& segment, const SegmentAssessment& assessed) {
    for (const auto* test : each(segment.tests())) {
      const bool isDeficit =
          std::any_of(assessed.findings.begin(), assessed.findings.end(), [&](const auto& finding) {
            return finding.finding == test->finding() && finding.state == ChainState::Deficit;
          });
      for (const auto* exercise : each(test->train())) {
        if (isDeficit && !whyRemoved(textOf(exercise))) {
          addOnce(m_result.chainTargets, textOf(exercise));
        }
      }
    }
  }

  std::span<const Facts> m_views;
  const Pack& m_pack;
  const Locks& m_locks;
  ProgrammeAssessment& m_result;
};

const pack::Programme* choose(const Pack& pack, const ProgrammeBasis& basis, ProgrammeAssessment& result) {
  for (const auto& listed : basis.conditions) {
    const auto* condition = pack.findCondition(listed.condition);
    const auto* programme =
        condition == nullptr ? nullptr : pack.findProgramme(textOf(condition->programme()));
    if (programme != nullptr && listed.probabilityShown) {
      result.condition = listed.condition;
      result.programme = textOf(programme->id());
      return programme;
    }
  }
  return nullptr;
}

}  // namespace

ProgrammeAssessment planProgramme(std::span<const Facts> views, const ProgrammeBasis& basis) {
  const Pack& pack = views.front().pack();
  const Locks locks(pack, basis.flags);
  ProgrammeAssessment result;
  result.lockedParts = locks.parts();
  result.lockedBy = locks.flags();
  const auto* programme = basis.outsideScope ? nullptr : choose(pack, basis, result);
  if (locks.isWhole()) {
    result.state = ProgrammeState::Locked;
    return result;
  }
  if (basis.outsideScope) {
    result.state = ProgrammeState::OutsideScope;
    return result;
  }
  Plan plan(views, locks, result);
  plan.addChainTargets(basis.chain);
  if (programme == nullptr) {
    return result;
  }
  plan.addPhases(*programme);
  plan.addRunning(*programme);
  const bool isWhole = result.lockedParts.empty() && result.removed.empty();
  result.state = isWhole ? ProgrammeState::Offered : ProgrammeState::PartlyLocked;
  return result;
}

}  // namespace calcar::engine
