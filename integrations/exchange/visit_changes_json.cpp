#include <algorithm>
#include <string>
#include <utility>

#include "integrations/exchange/internal/assessment_words.hpp"
#include "integrations/exchange/internal/episode_json.hpp"
#include "integrations/exchange/internal/stored_fields.hpp"
#include "integrations/exchange/read_json.hpp"
#include "integrations/exchange/visit_record_json.hpp"

namespace calcar::exchange {
namespace {

using engine::ChangeKind;
using engine::Verdict;
using engine::VerdictChange;

std::string flagWords(const Verdict& verdict, const VerdictChange& change) {
  const auto found = std::find_if(verdict.flags.begin(), verdict.flags.end(), [&change](const auto& flag) {
    return flag.flag == change.flag && flag.side == change.side;
  });
  if (found == verdict.flags.end()) {
    return "not raised";
  }
  std::string words(wordOf(found->state));
  return found->state == engine::FlagState::Raised ? words + ' ' + std::string(wordOf(found->urgency))
                                                   : words;
}

std::string programmeWords(const Verdict& verdict) {
  return std::string(wordOf(verdict.programmeState)) +
         (verdict.programme.empty() ? std::string() : ' ' + verdict.programme);
}

std::string rankingWords(const Verdict& verdict) {
  std::string words;
  for (const auto& one : verdict.conditions) {
    words += (words.empty() ? "" : ", ") + one.condition;
    words += one.side ? ' ' + std::string(toText(*one.side)) : std::string();
    words += one.permille ? ' ' + std::to_string(*one.permille) + " per mille" : std::string();
  }
  return words.empty() ? "nothing listed" : words;
}

std::string scopeWords(const Verdict& verdict) {
  std::string words;
  for (const std::string& limit : verdict.outsideScope) {
    words += (words.empty() ? "" : ", ") + limit;
  }
  return words.empty() ? "within the scope" : words;
}

std::string wordsOf(const Verdict& verdict, const VerdictChange& change) {
  switch (change.kind) {
    case ChangeKind::UrgencyDown:
    case ChangeKind::UrgencyUp:
      return std::string(wordOf(verdict.forced));
    case ChangeKind::PossibleDown:
    case ChangeKind::PossibleUp:
      return std::string(wordOf(verdict.possible));
    case ChangeKind::FlagGone:
    case ChangeKind::FlagNew:
    case ChangeKind::FlagChanged:
      return flagWords(verdict, change);
    case ChangeKind::ScopeChanged:
      return scopeWords(verdict);
    case ChangeKind::ProgrammeLocked:
    case ChangeKind::ProgrammeChanged:
      return programmeWords(verdict);
    case ChangeKind::RankingChanged:
    case ChangeKind::ChanceChanged:
      return rankingWords(verdict);
  }
  return {};
}

std::string textIn(const SourceNode& node, std::string_view key) {
  return std::string(storedText(node, key));
}

}  // namespace

std::string encodeChanges(const std::vector<VerdictChange>& changes, const Verdict& before,
                          const Verdict& after) {
  OrderedJson list = OrderedJson::array();
  for (const VerdictChange& change : changes) {
    OrderedJson tree{{"kind", toText(change.kind)}};
    if (!change.flag.empty()) {
      tree["flag"] = change.flag;
    }
    if (change.side) {
      tree["side"] = toText(*change.side);
    }
    tree["before"] = wordsOf(before, change);
    tree["after"] = wordsOf(after, change);
    list.push_back(std::move(tree));
  }
  return list.dump();
}

engine::Result<std::vector<ChangeWords>> decodeChanges(std::string_view json) {
  const auto root = readJson(json);
  if (!root || root->kind != SourceNode::Kind::Sequence) {
    return tl::unexpected(engine::Error{engine::ErrorCode::Unreadable, "cohort.change",
                                        "expected the list of changes that this program writes"});
  }
  std::vector<ChangeWords> changes;
  for (const SourceNode& item : root->items) {
    changes.push_back({textIn(item, "kind"), textIn(item, "flag"), textIn(item, "side"),
                       textIn(item, "before"), textIn(item, "after")});
  }
  return changes;
}

}  // namespace calcar::exchange
