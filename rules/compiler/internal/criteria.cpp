#include "rules/compiler/internal/criteria.hpp"

#include <algorithm>

#include "rules/compiler/internal/suggest.hpp"
#include "rules/compiler/internal/values.hpp"

namespace calcar::rules::internal {
namespace {

using Criterion = std::unique_ptr<pack::CriterionT>;

/// The engine refuses criteria that nest deeper than 32.
constexpr int kDeepest = 24;

const std::vector<std::string> kComparisons = {"at-least", "above", "at-most", "below"};
const std::vector<std::string> kWordsOfLogic = {"all", "any", "at-least", "of", "other", "either"};

class Reader {
 public:
  explicit Reader(Draft& draft) : m_draft(draft), m_log(draft.log) {}

  Criterion read(const Node& node, int depth = 0) {
    if (depth > kDeepest) {
      m_log.add(node.place, "criteria nest too deeply", "name a part of it as a finding with 'when'");
      return nullptr;
    }
    Criterion criterion = node.isScalar() ? readBare(node) : readMapping(node, depth);
    if (criterion &&
        criterion->op != pack::Op::Holds) {  // leaves know their place: that of the finding they name
      m_draft.criterionPlaces[criterion.get()] = node.place;
    }
    return criterion;
  }

 private:
  Criterion readBare(const Node& node) {
    const auto* finding = findingOf(&node, m_draft);
    return finding == nullptr ? nullptr : leafYes(*finding, node);
  }

  Criterion leafYes(const pack::FindingT& finding, const Node& node) {
    if (finding.type != pack::ValueType::YesNo) {
      refuseValue(finding, node.place, quoted(finding.id) + " alone says nothing");
      return nullptr;
    }
    return leaf(finding, pack::Compare::Yes, node.place);
  }

  Criterion readMapping(const Node& node, int depth) {
    if (!node.isMap() || node.entries.empty()) {
      m_log.add(node.place, "a criterion is expected, and here stands " + std::string(kindInWords(node)),
                "name a finding, or use all:, any: or at-least: with of:");
      return nullptr;
    }
    if (const Node* members = valueOf(node, "of"); members != nullptr || isCount(node)) {
      return readCount(node, members, depth);
    }
    if (node.entries.size() > 1) {
      m_log.add(node.entries[1].place, "a criterion names one finding, and here begins a second",
                "list them under all: or any:");
      return nullptr;
    }
    return readSingle(node.entries.front(), depth);
  }

  static bool isCount(const Node& node) { return node.entries.front().key == "at-least"; }

  Criterion readSingle(const Entry& entry, int depth) {
    if (entry.key == "all" || entry.key == "any") {
      return readGroup(entry.key == "all" ? pack::Op::All : pack::Op::Any, entry.value, depth);
    }
    if (entry.key == "other" || entry.key == "either") {
      return readOnSide(entry, depth);
    }
    return readLeaf(entry);
  }

  Criterion readGroup(pack::Op op, const Node& members, int depth) {
    auto criterion = std::make_unique<pack::CriterionT>();
    criterion->op = op;
    bool isWhole = true;
    eachItem(&members, m_log, [&](const Node& member) {
      Criterion child = read(member, depth + 1);
      isWhole = isWhole && child != nullptr;
      criterion->children.push_back(std::move(child));
    });
    if (members.isList() && members.items.empty()) {
      m_log.add(members.place, "an empty list of criteria", "name at least one");
    }
    return isWhole && !criterion->children.empty() ? std::move(criterion) : nullptr;
  }

  Criterion readCount(const Node& node, const Node* members, int depth) {
    const Node* count = valueOf(node, "at-least");
    if (count == nullptr || members == nullptr || node.entries.size() != 2) {
      m_log.add(node.place, "a count needs a number and a list", "write { at-least: 2, of: [ … ] }");
      return nullptr;
    }
    const auto needed = countOf(count, m_log);
    Criterion criterion = readGroup(pack::Op::CountAtLeast, *members, depth);
    if (!needed || !criterion) {
      return nullptr;
    }
    if (*needed == 0 || *needed > criterion->children.size()) {
      m_log.add(count->place,
                "at least " + std::to_string(*needed) + " of " + std::to_string(criterion->children.size()) +
                    " can " + (*needed == 0 ? "never be false" : "never be true"),
                "use a number from 1 to " + std::to_string(criterion->children.size()));
      return nullptr;
    }
    criterion->count = *needed;
    return criterion;
  }

  Criterion readOnSide(const Entry& entry, int depth) {
    if (m_aspect != pack::Aspect::Affected) {
      m_log.add(entry.place, "a side within a side", "name the side once");
      return nullptr;
    }
    m_aspect = entry.key == "other" ? pack::Aspect::Other : pack::Aspect::Either;
    Criterion criterion = read(entry.value, depth + 1);
    m_aspect = pack::Aspect::Affected;
    return criterion;
  }

  Criterion readLeaf(const Entry& entry) {
    const Node name = asNode(entry);
    const auto* finding = findUnlessLogic(name);
    if (finding == nullptr) {
      return nullptr;
    }
    const std::string value = textOf(&entry.value, m_log);
    if (value.empty()) {
      return nullptr;
    }
    switch (finding->type) {
      case pack::ValueType::YesNo:
        return readYesNo(*finding, value, entry);
      case pack::ValueType::Choice:
        return readChoice(*finding, value, entry);
      case pack::ValueType::Number:
        return readNumber(*finding, value, entry);
    }
    return nullptr;
  }

  static Node asNode(const Entry& entry) {
    Node node;
    node.kind = Node::Kind::Scalar;
    node.place = entry.place;
    node.text = entry.key;
    return node;
  }

  /// A misspelt `any` is no finding: both are suggested.
  const pack::FindingT* findUnlessLogic(const Node& name) {
    const bool isList = !m_draft.names.has(Kind::Finding, name.text);
    const std::string meant = isList ? closest(name.text, kWordsOfLogic) : "";
    if (!meant.empty() && closest(name.text, m_draft.names.all(Kind::Finding)).empty()) {
      m_log.add(name.place, "unknown finding " + quoted(name.text), "did you mean '" + meant + "'?");
      return nullptr;
    }
    return findingOf(&name, m_draft);
  }

  Criterion readYesNo(const pack::FindingT& finding, const std::string& value, const Entry& entry) {
    if (value != "yes" && value != "no") {
      refuseValue(finding, entry.value.place, quoted(value) + " is no value of " + quoted(finding.id));
      return nullptr;
    }
    return leaf(finding, value == "yes" ? pack::Compare::Yes : pack::Compare::No, entry.place);
  }

  Criterion readChoice(const pack::FindingT& finding, const std::string& value, const Entry& entry) {
    if (std::find(finding.choices.begin(), finding.choices.end(), value) == finding.choices.end()) {
      m_log.add(entry.value.place, quoted(value) + " is no choice of " + quoted(finding.id),
                suggestion(value, finding.choices));
      return nullptr;
    }
    Criterion criterion = leaf(finding, pack::Compare::Is, entry.place);
    if (criterion) {
      criterion->choice = value;
    }
    return criterion;
  }

  Criterion readNumber(const pack::FindingT& finding, const std::string& value, const Entry& entry) {
    const std::size_t space = value.find(' ');
    const auto found = std::find(kComparisons.begin(), kComparisons.end(), value.substr(0, space));
    if (found == kComparisons.end() || space == std::string::npos) {
      refuseValue(finding, entry.value.place, quoted(value) + " is no comparison");
      return nullptr;
    }
    Node limit = entry.value;
    limit.text = value.substr(space + 1);
    const auto number = quantityOf(&limit, finding.unit, m_log);
    const auto compare = static_cast<pack::Compare>(static_cast<int>(pack::Compare::AtLeast) +
                                                    static_cast<int>(found - kComparisons.begin()));
    if (!number || !isPlausible(finding, compare, *number, entry.value.place)) {
      return nullptr;
    }
    Criterion criterion = leaf(finding, compare, entry.place);
    if (criterion) {
      criterion->number = *number;
    }
    return criterion;
  }

  bool isPlausible(const pack::FindingT& finding, pack::Compare compare, double number, const Place& place) {
    if (!hasRange(finding)) {
      return true;
    }
    const std::string range = toText(finding.low) + " to " + toText(finding.high, finding.unit);
    if (number < finding.low || number > finding.high) {
      m_log.add(place,
                toText(number, finding.unit) + " lies outside the plausible range of " + quoted(finding.id),
                "it goes from " + range);
      return false;
    }
    const bool isNever = (compare == pack::Compare::Above && number == finding.high) ||
                         (compare == pack::Compare::Below && number == finding.low);
    if (isNever) {
      m_log.add(place, "this can never be true: " + quoted(finding.id) + " goes from " + range,
                "move the threshold inwards");
    }
    return !isNever;
  }

  void refuseValue(const pack::FindingT& finding, const Place& place, const std::string& message) {
    switch (finding.type) {
      case pack::ValueType::YesNo:
        m_log.add(place, message, "it is answered yes or no");
        return;
      case pack::ValueType::Choice:
        m_log.add(place, message, "give a choice: " + joined(finding.choices));
        return;
      case pack::ValueType::Number:
        m_log.add(place, message,
                  "compare it: { " + finding.id + ": at-least " + toText(finding.low, finding.unit) +
                      " }, or above, at-most, below");
        return;
    }
  }

  Criterion leaf(const pack::FindingT& finding, pack::Compare compare, const Place& place) {
    if (m_aspect != pack::Aspect::Affected && !finding.sided) {
      m_log.add(place, quoted(finding.id) + " has no sides",
                "leave 'other' or 'either' out, or make it sided: yes");
      return nullptr;
    }
    auto criterion = std::make_unique<pack::CriterionT>();
    criterion->op = pack::Op::Holds;
    criterion->finding = indexOf(finding, m_draft);
    criterion->compare = compare;
    criterion->aspect = m_aspect;
    m_draft.criterionPlaces[criterion.get()] = place;
    return criterion;
  }

  Draft& m_draft;
  Log& m_log;
  pack::Aspect m_aspect = pack::Aspect::Affected;
};

}  // namespace

std::unique_ptr<pack::CriterionT> criterionOf(const Node* node, Draft& draft) {
  return node == nullptr ? nullptr : Reader(draft).read(*node);
}

}  // namespace calcar::rules::internal
