#include "integrations/exchange/internal/assessment_trees.hpp"

namespace calcar::exchange {
namespace {

OrderedJson changeTree(const FindingNames& names, const engine::FindingChange& change) {
  OrderedJson tree = OrderedJson::object();
  tree["finding"] = names(change.finding);
  putSide(tree, "side", change.side);
  tree["before"] = change.before;
  tree["after"] = change.after;
  tree["verdict"] = wordOf(change.verdict);
  return tree;
}

}  // namespace

OrderedJson followUpTree(const FindingNames& names, const engine::FollowUp& followUp) {
  OrderedJson tree = OrderedJson::object();
  if (followUp.previous) {
    tree["previous"] = toText(*followUp.previous);
  }
  tree["changes"] = treeOf(followUp.changes, [&](const auto& change) { return changeTree(names, change); });
  tree["new-flags"] = followUp.newFlags;
  putText(tree, "programme", followUp.programme);
  putText(tree, "phase", followUp.phase);
  tree["advice"] = wordOf(followUp.advice);
  tree["trials"] =
      treeOf(followUp.trials, [](engine::TrialVerdict verdict) { return OrderedJson(wordOf(verdict)); });
  tree["unmet-criteria"] = followUp.unmetCriteria;
  tree["refer-because"] = followUp.referBecause;
  return tree;
}

}  // namespace calcar::exchange
