#include "integrations/exchange/internal/verdict_trees.hpp"

#include <array>
#include <charconv>
#include <string>
#include <string_view>
#include <utility>

#include "integrations/exchange/internal/assessment_words.hpp"
#include "integrations/exchange/internal/stored_fields.hpp"

namespace calcar::exchange {
namespace {

using engine::FlagState;
using engine::ProgrammeState;
using pack::Urgency;

/// The value that a word stands for, as `wordOf` writes it.
template <typename Kind, std::size_t Count>
std::optional<Kind> valueOf(const std::array<Kind, Count>& kinds, std::string_view word) {
  for (const Kind kind : kinds) {
    if (wordOf(kind) == word) {
      return kind;
    }
  }
  return std::nullopt;
}

std::optional<Urgency> urgencyIn(const SourceNode& node, std::string_view key) {
  static constexpr std::array kAll{Urgency::None,         Urgency::Monitor,   Urgency::Routine,
                                   Urgency::Within2Weeks, Urgency::Within48h, Urgency::SameDay,
                                   Urgency::Emergency};
  return valueOf(kAll, storedText(node, key));
}

std::optional<FlagState> flagStateIn(const SourceNode& node, std::string_view key) {
  static constexpr std::array kAll{FlagState::Raised, FlagState::Cleared, FlagState::Overridden};
  return valueOf(kAll, storedText(node, key));
}

std::optional<ProgrammeState> programmeStateIn(const SourceNode& node, std::string_view key) {
  static constexpr std::array kAll{ProgrammeState::None, ProgrammeState::Offered,
                                   ProgrammeState::PartlyLocked, ProgrammeState::Locked,
                                   ProgrammeState::OutsideScope};
  return valueOf(kAll, storedText(node, key));
}

/// Absent is a side of its own: that of findings of the whole person.
bool readSide(const SourceNode& node, std::optional<engine::Side>& side) {
  const std::string_view word = storedText(node, "side");
  side = engine::parseSide(word);
  return word.empty() || side.has_value();
}

OrderedJson flagTree(const engine::VerdictFlag& flag) {
  OrderedJson tree{{"flag", flag.flag}, {"state", wordOf(flag.state)}, {"urgency", wordOf(flag.urgency)}};
  if (flag.side) {
    tree["side"] = toText(*flag.side);
  }
  return tree;
}

OrderedJson conditionTree(const engine::VerdictCondition& condition) {
  OrderedJson tree{{"condition", condition.condition}};
  if (condition.side) {
    tree["side"] = toText(*condition.side);
  }
  if (condition.permille) {
    tree["permille"] = *condition.permille;
  }
  return tree;
}

bool addFlag(engine::Verdict& verdict, const SourceNode& node) {
  const auto state = flagStateIn(node, "state");
  const auto urgency = urgencyIn(node, "urgency");
  engine::VerdictFlag flag;
  flag.flag = storedText(node, "flag");
  if (!state || !urgency || flag.flag.empty() || !readSide(node, flag.side)) {
    return false;
  }
  flag.state = *state;
  flag.urgency = *urgency;
  verdict.flags.push_back(std::move(flag));
  return true;
}

bool addCondition(engine::Verdict& verdict, const SourceNode& node) {
  engine::VerdictCondition condition;
  condition.condition = storedText(node, "condition");
  if (condition.condition.empty() || !readSide(node, condition.side)) {
    return false;
  }
  if (const SourceNode* permille = storedField(node, "permille"); permille != nullptr) {
    int number = 0;
    const char* end = permille->text.data() + permille->text.size();
    if (std::from_chars(permille->text.data(), end, number).ptr != end) {
      return false;
    }
    condition.permille = number;
  }
  verdict.conditions.push_back(std::move(condition));
  return true;
}

template <typename Add>
bool addEach(engine::Verdict& verdict, const SourceNode& node, std::string_view key, Add add) {
  const SourceNode* list = storedField(node, key);
  if (list == nullptr || list->kind != SourceNode::Kind::Sequence) {
    return false;
  }
  for (const SourceNode& item : list->items) {
    if (!add(verdict, item)) {
      return false;
    }
  }
  return true;
}

bool addLimit(engine::Verdict& verdict, const SourceNode& node) {
  verdict.outsideScope.push_back(node.text);
  return node.kind == SourceNode::Kind::Text;
}

}  // namespace

OrderedJson verdictTree(const engine::Verdict& verdict) {
  OrderedJson tree{{"forced", wordOf(verdict.forced)}, {"possible", wordOf(verdict.possible)}};
  tree["flags"] = OrderedJson::array();
  for (const auto& flag : verdict.flags) {
    tree["flags"].push_back(flagTree(flag));
  }
  tree["conditions"] = OrderedJson::array();
  for (const auto& condition : verdict.conditions) {
    tree["conditions"].push_back(conditionTree(condition));
  }
  tree["programme"] = {{"state", wordOf(verdict.programmeState)}, {"id", verdict.programme}};
  tree["outside-scope"] = verdict.outsideScope;
  return tree;
}

std::optional<engine::Verdict> verdictIn(const SourceNode& node) {
  engine::Verdict verdict;
  const auto forced = urgencyIn(node, "forced");
  const auto possible = urgencyIn(node, "possible");
  const SourceNode* programme = storedField(node, "programme");
  const auto state = programme == nullptr ? std::nullopt : programmeStateIn(*programme, "state");
  const bool isWhole = forced && possible && state && addEach(verdict, node, "flags", addFlag) &&
                       addEach(verdict, node, "conditions", addCondition) &&
                       addEach(verdict, node, "outside-scope", addLimit);
  if (!isWhole) {
    return std::nullopt;
  }
  verdict.forced = *forced;
  verdict.possible = *possible;
  verdict.programmeState = *state;
  verdict.programme = storedText(*programme, "id");
  return verdict;
}

}  // namespace calcar::exchange
