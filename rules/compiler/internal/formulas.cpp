#include "rules/compiler/internal/formulas.hpp"

#include <algorithm>

#include "rules/compiler/internal/suggest.hpp"
#include "rules/compiler/internal/values.hpp"

namespace calcar::rules::internal {
namespace {

using Formula = std::unique_ptr<pack::FormulaT>;

constexpr int kDeepest = 24;

struct Operator {
  std::string_view word;
  pack::FormulaOp op;
  std::size_t fewest;
  std::size_t most;
};

constexpr std::size_t kMany = 64;
constexpr std::array<Operator, 7> kOperators = {{{"add", pack::FormulaOp::Add, 2, kMany},
                                                 {"subtract", pack::FormulaOp::Subtract, 2, 2},
                                                 {"multiply", pack::FormulaOp::Multiply, 2, kMany},
                                                 {"divide", pack::FormulaOp::Divide, 2, 2},
                                                 {"absolute", pack::FormulaOp::Absolute, 1, 1},
                                                 {"minimum", pack::FormulaOp::Minimum, 2, kMany},
                                                 {"maximum", pack::FormulaOp::Maximum, 2, kMany}}};

std::vector<std::string> formulaWords() {
  std::vector<std::string> words = {"affected", "other"};
  for (const auto& known : kOperators) {
    words.emplace_back(known.word);
  }
  return words;
}

class Reader {
 public:
  explicit Reader(Draft& draft) : m_draft(draft), m_log(draft.log) {}

  Formula read(const Node& node, int depth = 0) {
    if (depth > kDeepest) {
      m_log.add(node.place, "the formula nests too deeply", "make a part of it a finding of its own");
      return nullptr;
    }
    if (node.isScalar()) {
      const auto number = parseNumber(node.text);
      return number ? constant(*number) : reading(node, pack::Aspect::Affected);
    }
    if (!node.isMap() || node.entries.size() != 1) {
      m_log.add(node.place, "a formula has one operator", "one of " + joined(formulaWords()));
      return nullptr;
    }
    return readEntry(node.entries.front(), depth);
  }

 private:
  static Formula constant(double number) {
    auto formula = std::make_unique<pack::FormulaT>();
    formula->op = pack::FormulaOp::Constant;
    formula->number = number;
    return formula;
  }

  Formula reading(const Node& node, pack::Aspect aspect, bool namesSide = false) {
    const auto* finding = findingOf(&node, m_draft);
    if (finding == nullptr) {
      return nullptr;
    }
    if (finding->type != pack::ValueType::Number) {
      m_log.add(node.place, quoted(finding->id) + " is no number", "a formula takes findings of type number");
      return nullptr;
    }
    if (namesSide && !finding->sided) {
      m_log.add(node.place, quoted(finding->id) + " has no sides",
                "leave the side out, or make it sided: yes");
      return nullptr;
    }
    auto formula = std::make_unique<pack::FormulaT>();
    formula->op = pack::FormulaOp::Reading;
    formula->finding = indexOf(*finding, m_draft);
    formula->aspect = aspect;
    return formula;
  }

  Formula readEntry(const Entry& entry, int depth) {
    if (entry.key == "affected" || entry.key == "other") {
      return reading(entry.value, entry.key == "other" ? pack::Aspect::Other : pack::Aspect::Affected, true);
    }
    const auto known = std::find_if(kOperators.begin(), kOperators.end(),
                                    [&](const Operator& candidate) { return candidate.word == entry.key; });
    if (known == kOperators.end()) {
      m_log.add(entry.place, "unknown operator " + quoted(entry.key), suggestion(entry.key, formulaWords()));
      return nullptr;
    }
    return readOperator(*known, entry, depth);
  }

  Formula readOperator(const Operator& known, const Entry& entry, int depth) {
    auto formula = std::make_unique<pack::FormulaT>();
    formula->op = known.op;
    bool isWhole = true;
    const auto add = [&](const Node& argument) {
      formula->args.push_back(read(argument, depth + 1));
      isWhole = isWhole && formula->args.back() != nullptr;
    };
    if (known.most == 1 && !entry.value.isList()) {
      add(entry.value);
    } else {
      eachItem(&entry.value, m_log, add);
    }
    if (isWhole && (formula->args.size() < known.fewest || formula->args.size() > known.most)) {
      m_log.add(entry.place, quoted(entry.key) + " takes " + arity(known),
                "write { " + entry.key + ": [ … ] }");
      return nullptr;
    }
    return isWhole ? std::move(formula) : nullptr;
  }

  static std::string arity(const Operator& known) {
    if (known.most == kMany) {
      return "two values or more";
    }
    return known.most == 1 ? "one value" : "two values";
  }

  Draft& m_draft;
  Log& m_log;
};

}  // namespace

std::unique_ptr<pack::FormulaT> formulaOf(const Node& node, Draft& draft) { return Reader(draft).read(node); }

}  // namespace calcar::rules::internal
