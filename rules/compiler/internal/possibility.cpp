#include "rules/compiler/internal/possibility.hpp"

#include <tuple>

namespace calcar::rules::internal {
namespace {

/// What one finding on one side must be so far.
struct Demand {
  std::optional<bool> yes;
  std::optional<std::string> choice;
  double low = 0;
  double high = 0;
  bool isLowOpen = false;
  bool isHighOpen = false;
};

/// A criterion that still has to hold. Within a definition that is read on the other side, the sides change
/// places.
struct Goal {
  const pack::CriterionT* criterion;
  bool isMirrored;
};

using Variable = std::tuple<std::uint32_t, pack::Aspect>;
using Demands = std::map<Variable, Demand>;

class Search {
 public:
  explicit Search(const Draft& draft) : m_draft(draft) {}

  Possibility run(const std::vector<const pack::CriterionT*>& criteria) {
    std::vector<Goal> goals;
    for (const auto* criterion : criteria) {
      if (criterion != nullptr) {
        goals.push_back({criterion, false});
      }
    }
    const bool isPossible = canHold(goals, {});
    return {isPossible, isPossible ? "" : m_contradiction};
  }

 private:
  bool canHold(std::vector<Goal> goals, Demands demands) {
    if (goals.empty() || ++m_steps > kMostSteps) {
      return true;
    }
    const Goal goal = goals.back();
    goals.pop_back();
    switch (goal.criterion->op) {
      case pack::Op::All:
        return canHoldCount(goal, goal.criterion->children.size(), 0, goals, demands);
      case pack::Op::Any:
        return canHoldCount(goal, 1, 0, goals, demands);
      case pack::Op::CountAtLeast:
        return canHoldCount(goal, goal.criterion->count, 0, goals, demands);
      case pack::Op::Holds:
        return canHoldLeaf(goal, std::move(goals), std::move(demands));
    }
    return true;
  }

  /// Tries every way to pick `count` of the members from `from` on.
  bool canHoldCount(const Goal& goal, std::size_t count, std::size_t from, const std::vector<Goal>& goals,
                    const Demands& demands) {
    if (count == 0) {
      return canHold(goals, demands);
    }
    const auto& members = goal.criterion->children;
    for (std::size_t i = from; i + count <= members.size(); ++i) {
      std::vector<Goal> more = goals;
      more.push_back({members[i].get(), goal.isMirrored});
      if (canHoldCount(goal, count - 1, i + 1, more, demands)) {
        return true;
      }
    }
    return false;
  }

  bool canHoldLeaf(const Goal& goal, std::vector<Goal> goals, Demands demands) {
    const pack::CriterionT& leaf = *goal.criterion;
    const auto& finding = *m_draft.knowledge.findings[leaf.finding];
    const bool isElsewhere = finding.sided && leaf.aspect == pack::Aspect::Either;
    if (isElsewhere) {
      return canHold(std::move(goals), std::move(demands));
    }
    const bool readsOther = finding.sided && leaf.aspect == pack::Aspect::Other;
    const bool isMirrored = goal.isMirrored != readsOther;
    const Variable variable{leaf.finding,
                            isMirrored && finding.sided ? pack::Aspect::Other : pack::Aspect::Affected};
    const auto [known, isNew] = demands.try_emplace(variable);
    if (isNew) {
      known->second.low = finding.low;
      known->second.high = finding.high;
    }
    if (!demand(leaf, known->second)) {
      m_contradiction = finding.id;
      return false;
    }
    if (leaf.compare == pack::Compare::Yes && finding.definition) {
      goals.push_back({finding.definition.get(), isMirrored});
    }
    return canHold(std::move(goals), std::move(demands));
  }

  static bool demand(const pack::CriterionT& leaf, Demand& demand) {
    switch (leaf.compare) {
      case pack::Compare::Yes:
      case pack::Compare::No: {
        const bool wanted = leaf.compare == pack::Compare::Yes;
        const bool fits = demand.yes.value_or(wanted) == wanted;
        demand.yes = wanted;
        return fits;
      }
      case pack::Compare::Is: {
        const bool fits = demand.choice.value_or(leaf.choice) == leaf.choice;
        demand.choice = leaf.choice;
        return fits;
      }
      default:
        return narrow(leaf, demand);
    }
  }

  static bool narrow(const pack::CriterionT& leaf, Demand& demand) {
    const bool isLower = leaf.compare == pack::Compare::AtLeast || leaf.compare == pack::Compare::Above;
    const bool isOpen = leaf.compare == pack::Compare::Above || leaf.compare == pack::Compare::Below;
    double& bound = isLower ? demand.low : demand.high;
    bool& boundIsOpen = isLower ? demand.isLowOpen : demand.isHighOpen;
    if (isLower ? leaf.number > bound : leaf.number < bound) {
      bound = leaf.number;
      boundIsOpen = isOpen;
    } else if (leaf.number == bound) {
      boundIsOpen = boundIsOpen || isOpen;
    }
    const bool isPoint = demand.low == demand.high && !demand.isLowOpen && !demand.isHighOpen;
    return demand.low < demand.high || isPoint;
  }

  static constexpr int kMostSteps = 20'000;

  const Draft& m_draft;
  int m_steps = 0;
  std::string m_contradiction;
};

}  // namespace

Possibility possibilityOf(const std::vector<const pack::CriterionT*>& criteria, const Draft& draft) {
  return Search(draft).run(criteria);
}

}  // namespace calcar::rules::internal
