#include "integrations/exchange/internal/assessment_trees.hpp"

namespace calcar::exchange {
namespace {

OrderedJson pointTree(const engine::ScorePoint& point) {
  OrderedJson tree = OrderedJson::object();
  tree["on"] = toText(point.on);
  putNumber(tree, "value", point.value);
  tree["answered"] = point.answered;
  tree["items"] = point.items;
  putText(tree, "refused", point.refused);
  return tree;
}

}  // namespace

OrderedJson outcomeTree(const engine::OutcomeAssessment& outcome) {
  OrderedJson tree = OrderedJson::object();
  tree["measure"] = outcome.instrument;
  tree["scale"] = outcome.scale;
  tree["scores"] = treeOf(outcome.points, pointTree);
  putNumber(tree, "change-since-first", outcome.changeSinceFirst);
  putNumber(tree, "change-since-last", outcome.changeSinceLast);
  tree["since-first"] = wordOf(outcome.sinceFirst);
  tree["since-last"] = wordOf(outcome.sinceLast);
  if (outcome.important) {
    tree["important"] = *outcome.important;
  }
  if (outcome.acceptable) {
    tree["acceptable"] = *outcome.acceptable;
  }
  return tree;
}

}  // namespace calcar::exchange
