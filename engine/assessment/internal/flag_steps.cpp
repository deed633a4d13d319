#include "engine/assessment/internal/flag_steps.hpp"

#include <algorithm>
#include <tuple>

#include "engine/assessment/internal/packed.hpp"

namespace calcar::engine::internal {
namespace {

/// What a red flag still needs, and the urgency it could bring.
struct OpenFlag {
  std::string flag;
  Urgency could;
  FindingSet needs;
};

bool isOpen(const FlagAssessment& flag) {
  return flag.state == FlagState::Undecided ||
         (flag.state == FlagState::Raised && flag.possible > flag.forced);
}

OpenFlag needsOf(const FlagAssessment& flag, const OpenFindings& open) {
  OpenFlag result{flag.flag, flag.possible, {}};
  for (const auto* sets : {&flag.wouldRaise, &flag.wouldSettle, &flag.wouldEscalate}) {
    for (const auto& set : *sets) {
      addTo(result.needs, set);
    }
  }
  std::erase_if(result.needs, [&](std::uint32_t finding) { return !open.canBeAsked(finding); });
  return result;
}

struct Candidate {
  NextStep step;
  Urgency could = Urgency::None;
};

class Candidates {
 public:
  Candidates(const Pack& pack, const OpenFindings& open, std::vector<OpenFlag> flags)
      : m_pack(pack), m_open(open), m_flags(std::move(flags)) {}

  void addPanels(const std::vector<PanelProgress>& panels) {
    for (const auto& progress : panels) {
      const auto* panel = m_pack.findPanel(progress.panel);
      if (progress.state != PanelState::Open || panel == nullptr) {
        continue;
      }
      FindingSet asked;
      addTo(asked, progress.open);
      addTo(m_inPanels, asked);
      add(NextStep::Kind::Panel, progress.panel, asked, static_cast<int>(panel->minutes_tenths()));
    }
  }

  /// What no open panel asks anyway.
  void addFindings() {
    FindingSet needed;
    for (const auto& flag : m_flags) {
      addTo(needed, flag.needs);
    }
    for (const std::uint32_t finding : needed) {
      if (!holds(m_inPanels, finding)) {
        add(NextStep::Kind::Finding, std::string(textOf(m_pack.finding(finding).id())), {finding},
            m_open.minutesTenths(finding));
      }
    }
  }

  std::vector<Candidate> bestFirst() && {
    std::sort(m_candidates.begin(), m_candidates.end(), isBetter);
    return std::move(m_candidates);
  }

 private:
  void add(NextStep::Kind kind, const std::string& id, const FindingSet& asked, int minutesTenths) {
    Candidate candidate;
    candidate.step.kind = kind;
    candidate.step.id = id;
    candidate.step.minutesTenths = minutesTenths;
    for (const auto& flag : m_flags) {
      if (overlap(asked, flag.needs)) {
        addOnce(candidate.step.flags, flag.flag);
        candidate.could = std::max(candidate.could, flag.could);
      }
    }
    if (candidate.step.flags.empty()) {
      return;
    }
    candidate.step.findings = asked;
    m_candidates.push_back(std::move(candidate));
  }

  static bool isBetter(const Candidate& left, const Candidate& right) {
    if (left.could != right.could) {
      return left.could > right.could;
    }
    // Flags per minute as a cross product, so that nothing is rounded; what takes no time counts a tenth.
    const auto worth = [](const Candidate& candidate, const Candidate& other) {
      return static_cast<std::int64_t>(candidate.step.flags.size()) * std::max(other.step.minutesTenths, 1);
    };
    return std::tuple(-worth(left, right), std::string_view(left.step.id)) <
           std::tuple(-worth(right, left), std::string_view(right.step.id));
  }

  const Pack& m_pack;
  const OpenFindings& m_open;
  std::vector<OpenFlag> m_flags;
  FindingSet m_inPanels;
  std::vector<Candidate> m_candidates;
};

}  // namespace

std::vector<NextStep> flagSteps(const Pack& pack, const OpenFindings& open, const NextStepBasis& basis) {
  std::vector<OpenFlag> flags;
  FindingSet needed;
  for (const auto& flag : basis.flags) {
    if (isOpen(flag)) {
      flags.push_back(needsOf(flag, open));
      addTo(needed, flags.back().needs);
    }
  }
  Candidates candidates(pack, open, std::move(flags));
  candidates.addPanels(basis.panels);
  candidates.addFindings();

  std::vector<NextStep> steps;
  FindingSet covered;
  for (auto& candidate : std::move(candidates).bestFirst()) {
    FindingSet useful = candidate.step.findings;
    std::erase_if(useful, [&](std::uint32_t finding) { return !holds(needed, finding); });
    if (!contains(covered, useful)) {
      addTo(covered, useful);
      steps.push_back(std::move(candidate.step));
    }
  }
  return steps;
}

}  // namespace calcar::engine::internal
