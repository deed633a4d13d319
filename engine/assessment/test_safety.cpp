#include "engine/assessment/test_safety.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "engine/assessment/internal/programme_choice.hpp"

namespace calcar::engine {
namespace {

bool isGuarding(const FlagAssessment& flag, const Facts& facts) {
  return flag.state == FlagState::Raised || flag.state == FlagState::Undecided ||
         flag.state == FlagState::Overridden ||
         internal::isClearedForLoadingOnly(flag, facts.pack(), facts.episode());
}

bool hasGuard(const pack::RedFlag& flag, std::string_view guard) {
  return flag.guards() != nullptr &&
         std::any_of(flag.guards()->begin(), flag.guards()->end(),
                     [&](const flatbuffers::String* one) { return one->string_view() == guard; });
}

/// The flag that keeps a guard on, raised ones first; null when the guard is off.
const FlagAssessment* guardianOf(std::string_view guard, const std::vector<FlagAssessment>& flags,
                                 const Facts& facts) {
  const FlagAssessment* guardian = nullptr;
  for (const FlagAssessment& flag : flags) {
    const pack::RedFlag* rule = isGuarding(flag, facts) ? facts.pack().findRedFlag(flag.flag) : nullptr;
    if (rule == nullptr || !hasGuard(*rule, guard)) {
      continue;
    }
    if (flag.state == FlagState::Raised) {
      return &flag;
    }
    guardian = guardian == nullptr ? &flag : guardian;
  }
  return guardian;
}

bool isRuledOut(std::string_view finding, const Facts& facts) {
  const auto index = facts.pack().findingIndex(finding);
  const auto fact = index ? facts.value(*index) : std::nullopt;
  return fact && !fact->stale && fact->value == Value(false);
}

/// Both must have been looked at: a gait that nobody watched is not a painless one.
bool isWalkingPainless(const Facts& facts) {
  constexpr std::array<std::string_view, 2> kWorrying{"limp-in-ordinary-walking", "pain-in-ordinary-walking"};
  return std::all_of(kWorrying.begin(), kWorrying.end(),
                     [&](std::string_view finding) { return isRuledOut(finding, facts); });
}

class Grader {
 public:
  Grader(const std::vector<FlagAssessment>& flags, const Facts& facts)
      : m_flags(flags), m_facts(facts), m_isWalkingPainless(isWalkingPainless(facts)) {}

  [[nodiscard]] TestSafety grade(std::uint32_t index) const {
    TestSafety worst{index, pack::Safety::Allowed, {}};
    const auto* declared = m_facts.pack().finding(index).safety();
    if (declared == nullptr) {
      return worst;
    }
    for (const pack::GuardGrade* one : *declared) {
      const pack::Safety grade = effective(one->grade());
      const FlagAssessment* guardian =
          grade > worst.grade ? guardianOf(flatbuffers::GetStringView(one->guard()), m_flags, m_facts)
                              : nullptr;
      if (guardian != nullptr) {
        worst.grade = grade;
        worst.flag = guardian->flag;
      }
    }
    return worst;
  }

 private:
  [[nodiscard]] pack::Safety effective(pack::Safety grade) const {
    const bool isMet = grade == pack::Safety::OnlyIfWalkingIsPainless && m_isWalkingPainless;
    return isMet ? pack::Safety::Allowed : grade;
  }

  const std::vector<FlagAssessment>& m_flags;
  const Facts& m_facts;
  bool m_isWalkingPainless;
};

}  // namespace

std::vector<TestSafety> testSafety(const std::vector<FlagAssessment>& flags, const Facts& facts) {
  const Grader grader(flags, facts);
  std::vector<TestSafety> guarded;
  const std::uint32_t count = facts.pack().content().findings()->size();
  for (std::uint32_t index = 0; index < count; ++index) {
    TestSafety safety = grader.grade(index);
    if (safety.grade != pack::Safety::Allowed) {
      guarded.push_back(std::move(safety));
    }
  }
  return guarded;
}

}  // namespace calcar::engine
