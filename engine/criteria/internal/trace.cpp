#include "engine/criteria/internal/trace.hpp"

#include <algorithm>

#include "engine/criteria/internal/leaf.hpp"

namespace calcar::engine::internal {
namespace {

/// Definitions do not nest this deep; a crafted pack could, until the stack ends.
constexpr int kDeepest = 32;

Place placeOf(const pack::Finding& finding, Side affectedSide) {
  if (!finding.sided()) {
    return Place::Whole;
  }
  if (isOneSide(affectedSide)) {
    return affectedSide == Side::Left ? Place::Left : Place::Right;
  }
  return Place::WhicheverSide;
}

/// The answers that a finding has from here: one, or one per side where no side is the affected one.
std::vector<Fact> answersTo(std::uint32_t finding, const Facts& facts) {
  std::vector<std::optional<Fact>> found;
  if (placeOf(facts.pack().finding(finding), facts.affectedSide()) == Place::WhicheverSide) {
    found = {facts.valueOn(finding, Side::Left), facts.valueOn(finding, Side::Right)};
  } else {
    found = {facts.value(finding)};
  }
  std::vector<Fact> answers;
  for (auto& fact : found) {
    if (fact) {
      answers.push_back(std::move(*fact));
    }
  }
  return answers;
}

void addAnswers(std::vector<Deciding>& to, std::uint32_t finding, const Facts& facts) {
  for (Fact& fact : answersTo(finding, facts)) {
    addNew(to, {Deciding{finding, fact.side, fact.when, std::move(fact.value)}});
  }
}

Trace traceOfAnswer(const pack::Criterion& leaf, const Facts& facts) {
  Trace trace{truthAsAffected(leaf, facts), {}, {}, {}};
  if (trace.truth != Truth::Unknown) {
    addAnswers(trace.decidedBy, leaf.finding(), facts);
    return trace;
  }
  const Place place = placeOf(facts.pack().finding(leaf.finding()), facts.affectedSide());
  const auto answer = [&](pack::Compare polarity, pack::Compare opposite) {
    const Polarity wanted = leaf.compare() == polarity   ? Polarity::Yes
                            : leaf.compare() == opposite ? Polarity::No
                                                         : Polarity::Open;
    return Family{AnswerSet{Literal{leaf.finding(), place, wanted}}};
  };
  trace.raise = answer(pack::Compare::Yes, pack::Compare::No);
  trace.settle = answer(pack::Compare::No, pack::Compare::Yes);
  return trace;
}

/// What a formula rests on, through the formulas below it.
struct Inputs {
  AnswerSet all;
  AnswerSet open;  ///< without an answer, or with a stale one
  std::vector<Deciding> known;
};

void collect(Inputs& inputs, const pack::Formula& formula, const Facts& facts, int depth);

void collectFinding(Inputs& inputs, std::uint32_t finding, const Facts& facts, int depth) {
  const pack::Finding& shape = facts.pack().finding(finding);
  if (shape.origin() == pack::Origin::Formula) {
    collect(inputs, *shape.formula(), facts, depth + 1);
    return;
  }
  const Literal literal{finding, placeOf(shape, facts.affectedSide()), Polarity::Open};
  const auto fact = facts.value(finding);
  inputs.all.push_back(literal);
  if (!fact || fact->stale) {
    inputs.open.push_back(literal);
  }
  addAnswers(inputs.known, finding, facts);
}

void collect(Inputs& inputs, const pack::Formula& formula, const Facts& facts, int depth) {
  if (depth > kDeepest) {
    return;
  }
  if (formula.op() != pack::FormulaOp::Reading) {
    for (flatbuffers::uoffset_t i = 0; formula.args() != nullptr && i < formula.args()->size(); ++i) {
      collect(inputs, *formula.args()->Get(i), facts, depth);
    }
    return;
  }
  if (!isReadElsewhere(formula.finding(), formula.aspect(), facts)) {
    collectFinding(inputs, formula.finding(), facts, depth);
    return;
  }
  for (const Facts& view : viewsOf(formula.aspect(), facts)) {
    collectFinding(inputs, formula.finding(), view, depth);
  }
}

Trace traceOfFormula(const pack::Criterion& leaf, const Facts& facts) {
  Inputs inputs;
  collect(inputs, *facts.pack().finding(leaf.finding()).formula(), facts, 0);
  Trace trace{truthAsAffected(leaf, facts), {}, {}, {}};
  if (trace.truth != Truth::Unknown) {
    trace.decidedBy = std::move(inputs.known);
    return trace;
  }
  // All inputs known and still no result (a division by zero): only measuring again could help.
  AnswerSet& missing = inputs.open.empty() ? inputs.all : inputs.open;
  std::sort(missing.begin(), missing.end());
  missing.erase(std::unique(missing.begin(), missing.end()), missing.end());
  if (!missing.empty()) {
    trace.raise = {missing};
    trace.settle = {missing};
  }
  return trace;
}

Trace trace(const pack::Criterion& criterion, const Facts& facts, int depth);

Trace traceOfDefinition(const pack::Criterion& leaf, const Facts& facts, int depth) {
  const bool isNo = leaf.compare() == pack::Compare::No;
  if (depth >= kDeepest || (!isNo && leaf.compare() != pack::Compare::Yes)) {
    return {};
  }
  Trace defined = trace(*facts.pack().finding(leaf.finding()).definition(), facts, depth + 1);
  if (isNo) {
    std::swap(defined.raise, defined.settle);
    defined.truth = opposed(defined.truth);
  }
  return defined;
}

Trace traceFromHere(const pack::Criterion& leaf, const Facts& facts, int depth) {
  switch (facts.pack().finding(leaf.finding()).origin()) {
    case pack::Origin::Definition:
      return traceOfDefinition(leaf, facts, depth);
    case pack::Origin::Formula:
      return traceOfFormula(leaf, facts);
    default:
      return traceOfAnswer(leaf, facts);
  }
}

Trace traceOfLeaf(const pack::Criterion& leaf, const Facts& facts, int depth) {
  if (!isReadElsewhere(leaf.finding(), leaf.aspect(), facts)) {
    return traceFromHere(leaf, facts, depth);
  }
  std::vector<Trace> parts;
  for (const Facts& view : viewsOf(leaf.aspect(), facts)) {
    parts.push_back(traceFromHere(leaf, view, depth));
  }
  return parts.empty() ? Trace{} : combine(1, parts);
}

Trace trace(const pack::Criterion& criterion, const Facts& facts, int depth) {
  if (criterion.op() == pack::Op::Holds) {
    return traceOfLeaf(criterion, facts, depth);
  }
  std::vector<Trace> parts;
  for (flatbuffers::uoffset_t i = 0; criterion.children() != nullptr && i < criterion.children()->size();
       ++i) {
    parts.push_back(trace(*criterion.children()->Get(i), facts, depth));
  }
  return combine(needed(criterion), parts);
}

}  // namespace

Trace traceOf(const pack::Criterion& criterion, const Facts& facts) { return trace(criterion, facts, 0); }

Trace combine(std::size_t needed, const std::vector<Trace>& parts) {
  const auto count = [&](Truth truth) {
    return static_cast<std::size_t>(
        std::count_if(parts.begin(), parts.end(), [&](const Trace& part) { return part.truth == truth; }));
  };
  const std::size_t areTrue = count(Truth::True);
  const std::size_t areFalse = count(Truth::False);
  Trace whole{counted(needed, parts.size(), areTrue, areFalse), {}, {}, {}};
  if (whole.truth != Truth::Unknown) {
    for (const Trace& part : parts) {
      if (part.truth == whole.truth) {
        addNew(whole.decidedBy, part.decidedBy);
      }
    }
    return whole;
  }
  std::vector<const Family*> raise;
  std::vector<const Family*> settle;
  for (const Trace& part : parts) {
    if (part.truth == Truth::Unknown) {
      raise.push_back(&part.raise);
      settle.push_back(&part.settle);
    }
  }
  whole.raise = choose(needed - areTrue, raise);
  whole.settle = choose(parts.size() - needed + 1 - areFalse, settle);
  return whole;
}

}  // namespace calcar::engine::internal
