#include <algorithm>
#include <set>

#include "rules/compiler/internal/checks.hpp"

namespace calcar::rules::internal {
namespace {

using Indexes = std::set<std::uint32_t>;

void collect(const pack::CriterionT* criterion, Indexes& found) {
  if (criterion == nullptr) {
    return;
  }
  if (criterion->op == pack::Op::Holds) {
    found.insert(criterion->finding);
  }
  for (const auto& child : criterion->children) {
    collect(child.get(), found);
  }
}

void collect(const pack::FormulaT* formula, Indexes& found) {
  if (formula == nullptr) {
    return;
  }
  if (formula->op == pack::FormulaOp::Reading) {
    found.insert(formula->finding);
  }
  for (const auto& argument : formula->args) {
    collect(argument.get(), found);
  }
}

class Search {
 public:
  explicit Search(Draft& draft) : m_draft(draft) {}

  bool run() {
    for (std::uint32_t i = 0; i < m_draft.knowledge.findings.size(); ++i) {
      visit(i);
    }
    return m_isClean;
  }

 private:
  void visit(std::uint32_t index) {
    if (m_done.count(index) != 0) {
      return;
    }
    if (const auto start = std::find(m_path.begin(), m_path.end(), index); start != m_path.end()) {
      report(start);
      return;
    }
    m_path.push_back(index);
    const auto& finding = *m_draft.knowledge.findings[index];
    Indexes below;
    collect(finding.definition.get(), below);
    collect(finding.formula.get(), below);
    for (const std::uint32_t next : below) {
      visit(next);
    }
    m_path.pop_back();
    m_done.insert(index);
  }

  void report(std::vector<std::uint32_t>::const_iterator start) {
    m_isClean = false;
    std::string way;
    for (auto step = start; step != m_path.end(); ++step) {
      way += m_draft.knowledge.findings[*step]->id + " → ";
    }
    const auto& first = m_draft.knowledge.findings[*start]->id;
    m_draft.log.add(m_draft.findingPlaces.at(*start), quoted(first) + " rests on itself: " + way + first,
                    "take one of them out of the circle");
  }

  Draft& m_draft;
  std::vector<std::uint32_t> m_path;
  Indexes m_done;
  bool m_isClean = true;
};

}  // namespace

bool checkCircles(Draft& draft) { return Search(draft).run(); }

}  // namespace calcar::rules::internal
