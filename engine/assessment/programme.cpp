#include "engine/assessment/programme.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "engine/assessment/internal/exercise_choice.hpp"
#include "engine/assessment/internal/packed.hpp"
#include "engine/assessment/internal/programme_choice.hpp"
#include "engine/assessment/internal/programme_locks.hpp"

namespace calcar::engine {
namespace {

using internal::addOnce;
using internal::each;
using internal::textOf;

class Plan {
 public:
  Plan(std::span<const Facts> views, const internal::ProgrammeLocks& locks, ProgrammeAssessment& result)
      : m_pack(views.front().pack()),
        m_episode(views.front().episode()),
        m_locks(locks),
        m_choice(views, locks),
        m_result(result) {}

  /// @param open  so many phases, from the first
  void addPhases(const pack::Programme& programme, std::size_t open) {
    for (const auto* phase : each(programme.phases())) {
      if (m_result.phases.size() == open) {
        break;
      }
      PlannedPhase planned;
      planned.phase = textOf(phase->id());
      planned.changes = changesOf(programme, planned.phase);
      for (const auto* dose : each(phase->doses())) {
        if (auto removed = m_choice.whyRemoved(textOf(dose->exercise()))) {
          note(*std::move(removed), programme);
        } else {
          planned.doses.push_back({dose});
        }
      }
      m_result.phases.push_back(std::move(planned));
    }
  }

  void addRunning(const pack::Programme& programme) {
    const auto* plan = m_pack.findRunningPlan(textOf(programme.running()));
    m_result.runningOffered = plan != nullptr && !m_locks.lockOn(plan->parts()) && reachesRunning(programme);
    if (m_result.runningOffered) {
      m_result.mechanics = internal::textsOf(programme.mechanics());
    }
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
  /// What the clinician changed, without added exercises that cannot be done: those are removed like others.
  /// Somebody who was cleared for a phase gets nothing added.
  [[nodiscard]] PhaseChanges changesOf(const pack::Programme& programme, const std::string& phase) {
    const auto& all = m_episode.planChanges;
    const auto made = std::find_if(all.begin(), all.end(), [&](const PhaseChanges& one) {
      return one.programme == textOf(programme.id()) && one.phase == phase;
    });
    if (made == all.end()) {
      return {};
    }
    PhaseChanges changes = *made;
    const std::vector<std::string> added = std::exchange(changes.added, {});
    for (const auto& exercise : added) {
      if (!m_result.clearedBy.empty()) {
        continue;
      }
      if (auto removed = m_choice.whyRemoved(exercise)) {
        noteOnce(*std::move(removed));
      } else {
        changes.added.push_back(exercise);
      }
    }
    return changes;
  }

  void noteOnce(RemovedExercise removed) {
    if (!isNoted(removed.exercise)) {
      m_result.removed.push_back(std::move(removed));
    }
  }

  [[nodiscard]] bool isNoted(const std::string& exercise) const {
    return std::any_of(m_result.removed.begin(), m_result.removed.end(),
                       [&](const RemovedExercise& other) { return other.exercise == exercise; });
  }

  /// An exercise that comes in several phases is removed once, and one exercise stands in for it in all of
  /// them.
  void note(RemovedExercise removed, const pack::Programme& programme) {
    if (!isNoted(removed.exercise)) {
      removed.instead = m_choice.standInFor(removed, takenBeside(removed.exercise, programme));
      m_result.removed.push_back(std::move(removed));
    }
  }

  /// What the phases of an exercise hold already, and what stands in for something else.
  [[nodiscard]] std::set<std::string> takenBeside(const std::string& exercise,
                                                  const pack::Programme& programme) const {
    std::set<std::string> taken;
    for (const auto* phase : each(programme.phases())) {
      std::set<std::string> here;
      for (const auto* dose : each(phase->doses())) {
        here.emplace(textOf(dose->exercise()));
      }
      if (here.count(exercise) != 0) {
        taken.merge(here);
      }
    }
    for (const auto& other : m_result.removed) {
      taken.insert(other.instead);
    }
    return taken;
  }

  /// A plan may have a phase of its own, named after it: running opens with that phase.
  [[nodiscard]] bool reachesRunning(const pack::Programme& programme) const {
    const auto isOwn = [&](std::string_view phase) { return phase == textOf(programme.running()); };
    const auto phases = each(programme.phases());
    const bool hasOwn = std::any_of(phases.begin(), phases.end(),
                                    [&](const pack::Phase* phase) { return isOwn(textOf(phase->id())); });
    return !hasOwn || std::any_of(m_result.phases.begin(), m_result.phases.end(),
                                  [&](const PlannedPhase& planned) { return isOwn(planned.phase); });
  }

  void addTargets(const pack::Segment& segment, const SegmentAssessment& assessed) {
    for (const auto* test : each(segment.tests())) {
      const bool isDeficit =
          std::any_of(assessed.findings.begin(), assessed.findings.end(), [&](const auto& finding) {
            return finding.finding == test->finding() && finding.state == ChainState::Deficit;
          });
      for (const auto* exercise : each(test->train())) {
        if (isDeficit) {
          addTarget(std::string(textOf(exercise)));
        }
      }
    }
  }

  void addTarget(const std::string& exercise) {
    const auto removed = m_choice.whyRemoved(exercise);
    const std::string target = removed ? m_choice.standInFor(*removed, {}) : exercise;
    if (!target.empty()) {
      addOnce(m_result.chainTargets, target);
    }
  }

  const Pack& m_pack;
  const Episode& m_episode;
  const internal::ProgrammeLocks& m_locks;
  internal::ExerciseChoice m_choice;
  ProgrammeAssessment& m_result;
};

/// What equipment takes away has something in its place or is a matter of shopping, not of safety.
bool isWhole(const ProgrammeAssessment& programme) {
  return programme.lockedParts.empty() &&
         std::all_of(programme.removed.begin(), programme.removed.end(),
                     [](const RemovedExercise& removed) { return !removed.equipment.empty(); });
}

std::size_t countOf(const pack::Programme& programme) {
  return programme.phases() == nullptr ? 0 : programme.phases()->size();
}

}  // namespace

ProgrammeAssessment planProgramme(std::span<const Facts> views, const ProgrammeBasis& basis) {
  const Pack& pack = views.front().pack();
  const internal::ProgrammeLocks locks(pack, basis.flags);
  ProgrammeAssessment result;
  result.lockedParts = locks.parts();
  result.lockedBy = locks.flags();
  internal::ProgrammeChoice choice;
  if (!basis.outsideScope) {
    choice = internal::chooseProgramme(views, basis.conditions);
  }
  const auto* programme = choice.programme;
  result.condition = std::move(choice.condition);
  result.programme = programme == nullptr ? std::string_view() : textOf(programme->id());
  if (locks.isWhole()) {
    result.state = ProgrammeState::Locked;
    return result;
  }
  if (basis.outsideScope) {
    result.state = ProgrammeState::OutsideScope;
    return result;
  }
  std::size_t openPhases = programme == nullptr ? 0 : countOf(*programme);
  if (programme != nullptr && !internal::textsOf(programme->after_clearance()).empty()) {
    const auto clearance = internal::clearanceFor(*programme, basis.flags, views.front().episode());
    if (!clearance) {
      result.state = ProgrammeState::Locked;
      return result;
    }
    result.clearedBy = clearance->by;
    result.clearedOn = clearance->on;
    openPhases = clearance->phases;
  }
  Plan plan(views, locks, result);
  if (result.clearedBy
          .empty()) {  // somebody who was cleared for a phase does what the phase says, and no more
    plan.addChainTargets(basis.chain);
  }
  if (programme == nullptr) {
    return result;
  }
  plan.addPhases(*programme, openPhases);
  plan.addRunning(*programme);
  result.state = isWhole(result) ? ProgrammeState::Offered : ProgrammeState::PartlyLocked;
  return result;
}

}  // namespace calcar::engine
