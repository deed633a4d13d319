#include "integrations/exchange/internal/assessment_trees.hpp"

namespace calcar::exchange {
namespace {

OrderedJson closureTree(const engine::FlagAssessment& flag) {
  OrderedJson tree = OrderedJson::object();
  putText(tree, "by", flag.closedBy);
  if (flag.closedOn) {
    tree["on"] = toText(*flag.closedOn);
  }
  putText(tree, "because", flag.closedReason);
  return tree;
}

}  // namespace

OrderedJson FindingNames::list(const engine::FindingSet& findings) const {
  return treeOf(findings, [this](std::uint32_t finding) { return (*this)(finding); });
}

OrderedJson FindingNames::lists(const std::vector<engine::FindingSet>& sets) const {
  return treeOf(sets, [this](const engine::FindingSet& set) { return list(set); });
}

OrderedJson FindingNames::decidedBy(const std::vector<engine::Deciding>& observations) const {
  return treeOf(observations, [this](const engine::Deciding& observation) {
    OrderedJson tree = OrderedJson::object();
    tree["finding"] = (*this)(observation.finding);
    putSide(tree, "side", observation.side);
    tree["when"] = toText(observation.when);
    tree["value"] = valueTree(observation.value);
    return tree;
  });
}

OrderedJson dispositionTree(const FindingNames& names, const engine::Disposition& disposition) {
  OrderedJson tree = OrderedJson::object();
  tree["forced"] = wordOf(disposition.forced);
  tree["possible"] = wordOf(disposition.possible);
  tree["forced-by"] = disposition.forcedBy;
  tree["settled-by"] = treeOf(disposition.settledBy, [&names](const engine::Settling& settling) {
    OrderedJson item = OrderedJson::object();
    item["flag"] = settling.flag;
    item["findings"] = names.list(settling.findings);
    item["could"] = wordOf(settling.could);
    return item;
  });
  return tree;
}

OrderedJson flagTree(const FindingNames& names, const engine::FlagAssessment& flag) {
  OrderedJson tree = OrderedJson::object();
  tree["flag"] = flag.flag;
  tree["state"] = wordOf(flag.state);
  tree["forced"] = wordOf(flag.forced);
  tree["possible"] = wordOf(flag.possible);
  putText(tree, "level", flag.level);
  putSide(tree, "side", flag.side);
  tree["remembered"] = flag.remembered;
  tree["decided-by"] = names.decidedBy(flag.decidedBy);
  tree["would-raise"] = names.lists(flag.wouldRaise);
  tree["would-settle"] = names.lists(flag.wouldSettle);
  tree["would-escalate"] = names.lists(flag.wouldEscalate);
  OrderedJson closure = closureTree(flag);
  if (!closure.empty()) {
    tree["closed"] = std::move(closure);
  }
  putText(tree, "closure-refused", flag.closureRefused);
  return tree;
}

OrderedJson panelTree(const FindingNames& names, const engine::PanelProgress& panel) {
  OrderedJson tree = OrderedJson::object();
  tree["panel"] = panel.panel;
  tree["state"] = wordOf(panel.state);
  tree["answered"] = panel.answered;
  tree["total"] = panel.total;
  tree["open"] = names.list(panel.open);
  tree["positive"] = names.list(panel.positive);
  return tree;
}

}  // namespace calcar::exchange
