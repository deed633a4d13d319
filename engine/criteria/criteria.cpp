#include "engine/criteria/criteria.hpp"

#include <algorithm>

#include "engine/criteria/internal/leaf.hpp"
#include "engine/criteria/internal/trace.hpp"

namespace calcar::engine {
namespace {

bool isSame(const Deciding& left, const Deciding& right) {
  return left.finding == right.finding && left.side == right.side && left.when == right.when;
}

Evaluation evaluationOf(internal::Trace trace) {
  return {trace.truth, std::move(trace.decidedBy), internal::toFindings(trace.raise),
          internal::toFindings(trace.settle)};
}

Truth truthOfLeaf(const pack::Criterion& leaf, const Facts& facts) {
  if (!internal::isReadElsewhere(leaf.finding(), leaf.aspect(), facts)) {
    return internal::truthAsAffected(leaf, facts);
  }
  const auto views = internal::viewsOf(leaf.aspect(), facts);
  if (views.empty()) {
    return Truth::Unknown;
  }
  Truth truth = Truth::False;
  for (const Facts& view : views) {
    truth = either(truth, internal::truthAsAffected(leaf, view));
  }
  return truth;
}

/// Walks down to what can be asked; a derived finding is entered once.
class Leaves {
 public:
  explicit Leaves(const Pack& pack) : m_pack(pack), m_seen(pack.content().findings()->size(), false) {}

  void add(const pack::Criterion& criterion) {
    if (criterion.op() == pack::Op::Holds) {
      add(criterion.finding());
      return;
    }
    for (flatbuffers::uoffset_t i = 0; criterion.children() != nullptr && i < criterion.children()->size();
         ++i) {
      add(*criterion.children()->Get(i));
    }
  }

  [[nodiscard]] FindingSet sorted() const {
    FindingSet leaves = m_leaves;
    std::sort(leaves.begin(), leaves.end());
    return leaves;
  }

 private:
  void add(const pack::Formula& formula) {
    if (formula.op() == pack::FormulaOp::Reading) {
      add(formula.finding());
      return;
    }
    for (flatbuffers::uoffset_t i = 0; formula.args() != nullptr && i < formula.args()->size(); ++i) {
      add(*formula.args()->Get(i));
    }
  }

  void add(std::uint32_t index) {
    if (m_seen.at(index)) {
      return;
    }
    m_seen.at(index) = true;
    const pack::Finding& finding = m_pack.finding(index);
    if (finding.origin() == pack::Origin::Definition) {
      add(*finding.definition());
    } else if (finding.origin() == pack::Origin::Formula) {
      add(*finding.formula());
    } else {
      m_leaves.push_back(index);
    }
  }

  const Pack& m_pack;
  std::vector<bool> m_seen;
  FindingSet m_leaves;
};

}  // namespace

Truth both(Truth left, Truth right) { return std::min(left, right); }

Truth either(Truth left, Truth right) { return std::max(left, right); }

Truth opposed(Truth truth) {
  switch (truth) {
    case Truth::True:
      return Truth::False;
    case Truth::False:
      return Truth::True;
    case Truth::Unknown:
      return Truth::Unknown;
  }
  return Truth::Unknown;
}

Evaluation evaluate(const pack::Criterion& criterion, const Facts& facts) {
  return evaluationOf(internal::traceOf(criterion, facts));
}

Evaluation evaluateAll(std::span<const pack::Criterion* const> criteria, const Facts& facts) {
  std::vector<internal::Trace> parts;
  for (const pack::Criterion* criterion : criteria) {
    if (criterion != nullptr) {
      parts.push_back(internal::traceOf(*criterion, facts));
    }
  }
  return evaluationOf(internal::combine(parts.size(), parts));
}

void addNew(std::vector<Deciding>& to, const std::vector<Deciding>& from) {
  for (const Deciding& one : from) {
    if (std::none_of(to.begin(), to.end(), [&](const Deciding& known) { return isSame(known, one); })) {
      to.push_back(one);
    }
  }
}

Truth truthOf(const pack::Criterion& criterion, const Facts& facts) {
  if (criterion.op() == pack::Op::Holds) {
    return truthOfLeaf(criterion, facts);
  }
  const std::size_t total = criterion.children() == nullptr ? 0 : criterion.children()->size();
  const std::size_t needed = internal::needed(criterion);
  std::size_t areTrue = 0;
  std::size_t areFalse = 0;
  for (std::size_t i = 0; i < total; ++i) {
    const Truth truth = truthOf(*criterion.children()->Get(static_cast<flatbuffers::uoffset_t>(i)), facts);
    areTrue += truth == Truth::True ? 1 : 0;
    areFalse += truth == Truth::False ? 1 : 0;
    if (areTrue >= needed || total - areFalse < needed) {
      break;  // whatever the others say
    }
  }
  return internal::counted(needed, total, areTrue, areFalse);
}

FindingSet findingsOf(const pack::Criterion& criterion, const Pack& pack) {
  Leaves leaves(pack);
  leaves.add(criterion);
  return leaves.sorted();
}

}  // namespace calcar::engine
