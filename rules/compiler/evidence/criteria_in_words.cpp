#include "rules/compiler/evidence/criteria_in_words.hpp"

#include "rules/compiler/tables.hpp"

namespace calcar::rules {
namespace {

std::string aspectInWords(pack::Aspect aspect) {
  switch (aspect) {
    case pack::Aspect::Affected:
      return "";
    case pack::Aspect::Other:
      return " (other side)";
    case pack::Aspect::Either:
      return " (either side)";
  }
  return "";
}

std::string comparison(pack::Compare compare) {
  switch (compare) {
    case pack::Compare::AtLeast:
      return " at least ";
    case pack::Compare::Above:
      return " above ";
    case pack::Compare::AtMost:
      return " at most ";
    case pack::Compare::Below:
      return " below ";
    case pack::Compare::Yes:
    case pack::Compare::No:
    case pack::Compare::Is:
      return "";
  }
  return "";
}

std::string sidedLabel(std::uint32_t finding, pack::Aspect aspect, const Labels& labels) {
  const bool isSided = labels.pack().finding(finding).sided();
  return labels.finding(finding) + (isSided ? aspectInWords(aspect) : "");
}

std::string leafInWords(const pack::Criterion& leaf, const Labels& labels) {
  const std::string label = sidedLabel(leaf.finding(), leaf.aspect(), labels);
  switch (leaf.compare()) {
    case pack::Compare::Yes:
      return label;
    case pack::Compare::No:
      return label + ": no";
    case pack::Compare::Is:
      return label + ": " + labels.choice(leaf.finding(), leaf.choice()->string_view());
    default:
      return label + comparison(leaf.compare()) + labels.measured(leaf.finding(), leaf.number());
  }
}

std::string opening(const pack::Criterion& group) {
  switch (group.op()) {
    case pack::Op::All:
      return "all of: ";
    case pack::Op::Any:
      return "any of: ";
    default:
      return "at least " + std::to_string(group.count()) + " of: ";
  }
}

std::string groupInWords(const pack::Criterion& group, const Labels& labels) {
  std::vector<std::string> parts;
  each(group.children(), [&](const pack::Criterion& child) {
    const std::string words = criterionInWords(&child, labels);
    parts.push_back(sizeOf(child.children()) > 1 ? "(" + words + ")" : words);
  });
  // One child alone needs no “any of” before it.
  return parts.size() == 1 ? parts.front() : opening(group) + joined(parts, "; ");
}

std::string sign(pack::FormulaOp op) {
  switch (op) {
    case pack::FormulaOp::Add:
      return " + ";
    case pack::FormulaOp::Subtract:
      return " − ";
    case pack::FormulaOp::Multiply:
      return " × ";
    case pack::FormulaOp::Divide:
      return " ÷ ";
    default:
      return ", ";
  }
}

std::string functionName(pack::FormulaOp op) {
  switch (op) {
    case pack::FormulaOp::Absolute:
      return "size of ";
    case pack::FormulaOp::Minimum:
      return "smallest of ";
    case pack::FormulaOp::Maximum:
      return "largest of ";
    default:
      return "";
  }
}

std::string argumentInWords(const pack::Formula& argument, const Labels& labels) {
  const std::string words = formulaInWords(argument, labels);
  return sizeOf(argument.args()) == 0 ? words : "(" + words + ")";
}

}  // namespace

std::string criterionInWords(const pack::Criterion* criterion, const Labels& labels) {
  if (criterion == nullptr) {
    return "";
  }
  return criterion->op() == pack::Op::Holds ? leafInWords(*criterion, labels)
                                            : groupInWords(*criterion, labels);
}

std::string formulaInWords(const pack::Formula& formula, const Labels& labels) {
  if (formula.op() == pack::FormulaOp::Constant) {
    return numberInWords(formula.number());
  }
  if (formula.op() == pack::FormulaOp::Reading) {
    return sidedLabel(formula.finding(), formula.aspect(), labels);
  }
  std::vector<std::string> parts;
  each(formula.args(),
       [&](const pack::Formula& argument) { parts.push_back(argumentInWords(argument, labels)); });
  return functionName(formula.op()) + joined(parts, sign(formula.op()));
}

std::vector<std::string> thresholdsOf(const pack::Criterion* criterion, const Labels& labels) {
  if (criterion == nullptr) {
    return {};
  }
  if (criterion->op() == pack::Op::Holds) {
    return comparison(criterion->compare()).empty()
               ? std::vector<std::string>()
               : std::vector<std::string>{leafInWords(*criterion, labels)};
  }
  std::vector<std::string> found;
  if (criterion->op() == pack::Op::CountAtLeast) {
    found.push_back("at least " + std::to_string(criterion->count()) + " of " +
                    std::to_string(sizeOf(criterion->children())));
  }
  each(criterion->children(), [&](const pack::Criterion& child) {
    const auto below = thresholdsOf(&child, labels);
    found.insert(found.end(), below.begin(), below.end());
  });
  return found;
}

std::vector<std::string> constantsOf(const pack::Formula* formula) {
  if (formula == nullptr) {
    return {};
  }
  if (formula->op() == pack::FormulaOp::Constant) {
    return {numberInWords(formula->number())};
  }
  std::vector<std::string> found;
  each(formula->args(), [&](const pack::Formula& argument) {
    const auto below = constantsOf(&argument);
    found.insert(found.end(), below.begin(), below.end());
  });
  return found;
}

}  // namespace calcar::rules
