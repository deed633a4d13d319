#include "rules/compiler/internal/checks.hpp"
#include "rules/compiler/internal/possibility.hpp"

namespace calcar::rules::internal {
namespace {

class Check {
 public:
  explicit Check(Draft& draft) : m_draft(draft) {}

  /// Reports the innermost parts that can never be true.
  /// @returns whether the whole can be
  bool alone(const pack::CriterionT* criterion, const std::string& message) {
    if (criterion == nullptr) {
      return true;
    }
    bool isClean = true;
    for (const auto& child : criterion->children) {
      isClean = alone(child.get(), message) && isClean;
    }
    return isClean && together({criterion}, criterion, message);
  }

  bool together(const std::vector<const pack::CriterionT*>& criteria, const pack::CriterionT* at,
                const std::string& message) {
    const auto possibility = possibilityOf(criteria, m_draft);
    if (!possibility.isPossible) {
      m_draft.log.add(m_draft.criterionPlaces.at(at), message,
                      "it asks " + quoted(possibility.contradiction) + " for two things at once");
    }
    return possibility.isPossible;
  }

  void flag(const pack::RedFlagT& flag) {
    constexpr const char* kNever = "this red flag can never be raised";
    const bool applies = alone(flag.applies.get(), "this red flag can never apply");
    const bool raises = alone(flag.raise.get(), kNever);
    if (!applies || !raises || flag.raise == nullptr) {
      return;
    }
    if (!together({flag.applies.get(), flag.raise.get()}, flag.raise.get(), kNever)) {
      return;
    }
    for (const auto& step : flag.urgency) {
      if (step->when != nullptr && alone(step->when.get(), kStep)) {
        together({flag.applies.get(), flag.raise.get(), step->when.get()}, step->when.get(), kStep);
      }
    }
  }

  void condition(const pack::ConditionT& condition) {
    alone(condition.applies.get(), kTrue);
    alone(condition.routine_referral_when.get(), kTrue);
    for (const auto& group : condition.groups) {
      for (const auto& reading : group->readings) {
        alone(reading->when.get(), kTrue);
      }
    }
  }

  static constexpr const char* kTrue = "this can never be true";

 private:
  static constexpr const char* kStep = "this urgency step can never be reached";

  Draft& m_draft;
};

}  // namespace

void checkPossibility(Draft& draft) {
  Check check(draft);
  const auto& knowledge = draft.knowledge;
  for (const auto& finding : knowledge.findings) {
    check.alone(finding->definition.get(), Check::kTrue);
  }
  for (const auto& panel : knowledge.panels) {
    check.alone(panel->gate.get(), Check::kTrue);
  }
  for (const auto& flag : knowledge.red_flags) {
    check.flag(*flag);
  }
  for (const auto& limit : knowledge.scope) {
    check.alone(limit->when.get(), Check::kTrue);
  }
  for (const auto& condition : knowledge.conditions) {
    check.condition(*condition);
  }
  for (const auto& exercise : knowledge.exercises) {
    check.alone(exercise->not_when.get(), Check::kTrue);
  }
  for (const auto& programme : knowledge.programmes) {
    check.alone(programme->when.get(), Check::kTrue);
    check.alone(programme->not_with.get(), Check::kTrue);
  }
}

}  // namespace calcar::rules::internal
