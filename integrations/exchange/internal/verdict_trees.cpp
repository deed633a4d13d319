#include "integrations/exchange/internal/verdict_trees.hpp"

#include <array>
#include <optional>
#include <string_view>

#include "integrations/exchange/internal/assessment_words.hpp"
#include "integrations/exchange/internal/stored_parts.hpp"

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

std::optional<Urgency> parseUrgency(std::string_view word) {
  static constexpr std::array kAll{Urgency::None,         Urgency::Monitor,   Urgency::Routine,
                                   Urgency::Within2Weeks, Urgency::Within48h, Urgency::SameDay,
                                   Urgency::Emergency};
  return valueOf(kAll, word);
}

std::optional<FlagState> parseFlagState(std::string_view word) {
  static constexpr std::array kAll{FlagState::Raised, FlagState::Cleared, FlagState::Overridden};
  return valueOf(kAll, word);
}

std::optional<ProgrammeState> parseProgrammeState(std::string_view word) {
  static constexpr std::array kAll{ProgrammeState::None, ProgrammeState::Offered,
                                   ProgrammeState::PartlyLocked, ProgrammeState::Locked,
                                   ProgrammeState::OutsideScope};
  return valueOf(kAll, word);
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

engine::VerdictFlag storedFlag(const StoredReader& reader) {
  reader.only({"flag", "state", "urgency", "side"});
  return {reader.child("flag").text(), reader.optional("side", asSide),
          reader.child("state").word(parseFlagState), reader.child("urgency").word(parseUrgency)};
}

engine::VerdictCondition storedCondition(const StoredReader& reader) {
  reader.only({"condition", "side", "permille"});
  return {reader.child("condition").text(), reader.optional("side", asSide),
          reader.optional("permille", asCount)};
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

engine::Verdict storedVerdict(const StoredReader& reader) {
  reader.only({"forced", "possible", "flags", "conditions", "programme", "outside-scope"});
  const StoredReader programme = reader.child("programme");
  programme.only({"state", "id"});
  engine::Verdict verdict;
  verdict.forced = reader.child("forced").word(parseUrgency);
  verdict.possible = reader.child("possible").word(parseUrgency);
  verdict.flags = reader.list("flags", storedFlag);
  verdict.conditions = reader.list("conditions", storedCondition);
  verdict.programmeState = programme.child("state").word(parseProgrammeState);
  verdict.programme = programme.child("id").text();
  verdict.outsideScope = reader.list("outside-scope", asText);
  return verdict;
}

}  // namespace calcar::exchange
