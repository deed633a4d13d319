#include "rules/compiler/internal/checks.hpp"

namespace calcar::rules::internal {
namespace {

class Search {
 public:
  explicit Search(Draft& draft) : m_draft(draft) {}

  void check(const pack::CriterionT* criterion) {
    if (criterion == nullptr) {
      return;
    }
    if (criterion->op == pack::Op::Holds) {
      checkLeaf(*criterion);
    }
    for (const auto& child : criterion->children) {
      check(child.get());
    }
  }

 private:
  void checkLeaf(const pack::CriterionT& leaf) {
    const auto& finding = *m_draft.knowledge.findings[leaf.finding];
    const Place& place = m_draft.criterionPlaces.at(&leaf);
    if (leaf.compare == pack::Compare::No) {
      m_draft.log.add(
          place, "a red flag that fires on 'no' to " + quoted(finding.id),
          "state the finding that worries, so that an unasked question cannot make the rule fail");
      return;
    }
    if (const auto* negation = negationBelow(finding); negation != nullptr) {
      const Place& inner = m_draft.criterionPlaces.at(negation);
      m_draft.log.add(place, "a red flag that fires on a 'no' within " + quoted(finding.id),
                      "its definition asks for 'no' in " + std::string(inner.file) + ", line " +
                          std::to_string(inner.line) + "; state the finding that worries");
    }
  }

  const pack::CriterionT* negationBelow(const pack::FindingT& finding) const {
    return finding.definition ? negationIn(*finding.definition) : nullptr;
  }

  const pack::CriterionT* negationIn(const pack::CriterionT& criterion) const {
    if (criterion.op == pack::Op::Holds) {
      return criterion.compare == pack::Compare::No
                 ? &criterion
                 : negationBelow(*m_draft.knowledge.findings[criterion.finding]);
    }
    for (const auto& child : criterion.children) {
      if (const auto* negation = negationIn(*child); negation != nullptr) {
        return negation;
      }
    }
    return nullptr;
  }

  Draft& m_draft;
};

}  // namespace

void checkNegations(Draft& draft) {
  Search search(draft);
  for (const auto& flag : draft.knowledge.red_flags) {
    search.check(flag->applies.get());
    search.check(flag->raise.get());
    for (const auto& step : flag->urgency) {
      search.check(step->when.get());
    }
  }
}

}  // namespace calcar::rules::internal
