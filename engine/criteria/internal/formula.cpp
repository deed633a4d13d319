#include "engine/criteria/internal/formula.hpp"

#include <algorithm>
#include <cmath>

namespace calcar::engine::internal {
namespace {

struct Quantity {
  double value = 0;
  Moment when{};
  int visit = -1;
  bool stale = false;
  bool dated = false;  ///< constants have no date
};

std::optional<double> combined(pack::FormulaOp op, double left, double right) {
  switch (op) {
    case pack::FormulaOp::Add:
      return left + right;
    case pack::FormulaOp::Subtract:
      return left - right;
    case pack::FormulaOp::Multiply:
      return left * right;
    case pack::FormulaOp::Divide:
      return right == 0 ? std::nullopt : std::optional(left / right);
    case pack::FormulaOp::Minimum:
      return std::min(left, right);
    case pack::FormulaOp::Maximum:
      return std::max(left, right);
    default:
      return std::nullopt;
  }
}

/// Age and origin of a result: the latest date, stale as soon as one part is.
void date(Quantity& result, const Quantity& part) {
  if (part.dated && (!result.dated || result.when < part.when)) {
    result.when = part.when;
  }
  result.visit = std::max(result.visit, part.visit);
  result.stale = result.stale || part.stale;
  result.dated = result.dated || part.dated;
}

std::optional<Quantity> read(const pack::Formula& formula, const Facts& facts) {
  const auto fact = facts.value(formula.finding(), formula.aspect());
  const double* number = fact ? std::get_if<double>(&fact->value) : nullptr;
  if (number == nullptr) {
    return std::nullopt;
  }
  return Quantity{*number, fact->when, fact->visit, fact->stale, true};
}

std::optional<Quantity> evaluate(const pack::Formula& formula, const Facts& facts);

std::optional<Quantity> fold(const pack::Formula& formula, const Facts& facts) {
  if (formula.args() == nullptr || formula.args()->size() == 0) {
    return std::nullopt;
  }
  auto result = evaluate(*formula.args()->Get(0), facts);
  for (flatbuffers::uoffset_t i = 1; result && i < formula.args()->size(); ++i) {
    const auto part = evaluate(*formula.args()->Get(i), facts);
    const auto value = part ? combined(formula.op(), result->value, part->value) : std::nullopt;
    if (!value) {
      return std::nullopt;
    }
    result->value = *value;
    date(*result, *part);
  }
  return result;
}

std::optional<Quantity> evaluate(const pack::Formula& formula, const Facts& facts) {
  switch (formula.op()) {
    case pack::FormulaOp::Constant:
      return Quantity{formula.number()};
    case pack::FormulaOp::Reading:
      return read(formula, facts);
    case pack::FormulaOp::Absolute: {
      auto result = fold(formula, facts);
      if (result) {
        result->value = std::abs(result->value);
      }
      return result;
    }
    default:
      return fold(formula, facts);
  }
}

}  // namespace

std::optional<Fact> compute(const pack::Formula& formula, const Facts& facts) {
  const auto result = evaluate(formula, facts);
  if (!result || !std::isfinite(result->value)) {
    return std::nullopt;
  }
  return Fact{result->value, result->dated ? result->when : facts.asOf(), std::nullopt, result->visit,
              result->stale};
}

}  // namespace calcar::engine::internal
