#include "integrations/exchange/internal/assessment_trees.hpp"

namespace calcar::exchange {
namespace {

OrderedJson contributionTree(const FindingNames& names, const engine::Contribution& contribution) {
  OrderedJson tree = OrderedJson::object();
  tree["group"] = contribution.group;
  tree["reading"] = contribution.reading;
  tree["present"] = contribution.present;
  tree["micro-nats"] = contribution.microNats;
  tree["basis"] = wordOf(contribution.basis);
  tree["grade"] = wordOf(contribution.grade);
  tree["decided-by"] = names.decidedBy(contribution.decidedBy);
  return tree;
}

OrderedJson probabilityTree(const engine::ConditionAssessment& condition) {
  OrderedJson tree = OrderedJson::object();
  tree["permille"] = condition.permille;
  tree["low-permille"] = condition.lowPermille;
  tree["high-permille"] = condition.highPermille;
  tree["prior-micro-nats"] = condition.priorMicroNats;
  tree["logit-micro-nats"] = condition.logitMicroNats;
  tree["standard-error-micro-nats"] = condition.standardErrorMicroNats;
  return tree;
}

OrderedJson chainFindingTree(const FindingNames& names, const engine::ChainFinding& finding) {
  OrderedJson tree = OrderedJson::object();
  tree["finding"] = names(finding.finding);
  tree["state"] = wordOf(finding.state);
  putNumber(tree, "left", finding.left);
  putNumber(tree, "right", finding.right);
  putNumber(tree, "whole", finding.whole);
  putSide(tree, "deficit-side", finding.deficitSide);
  putNumber(tree, "amount", finding.amount);
  tree["by-side-difference"] = finding.bySideDifference;
  putNumber(tree, "cutoff", finding.cutoff);
  putNumber(tree, "error", finding.error);
  tree["grade"] = wordOf(finding.grade);
  putNumber(tree, "norm-mean", finding.normMean);
  putNumber(tree, "norm-deviation", finding.normDeviation);
  putNumber(tree, "side-difference", finding.sideDifference);
  if (finding.retestWeeks) {
    tree["retest-weeks"] = *finding.retestWeeks;
  }
  return tree;
}

}  // namespace

OrderedJson conditionTree(const FindingNames& names, const engine::ConditionAssessment& condition) {
  OrderedJson tree = OrderedJson::object();
  tree["condition"] = condition.condition;
  putSide(tree, "side", condition.side);
  putText(tree, "zone", condition.zone);
  tree["probability-shown"] = condition.probabilityShown;
  if (condition.probabilityShown) {
    tree["probability"] = probabilityTree(condition);
  }
  tree["grade"] = wordOf(condition.grade);
  tree["contributions"] = treeOf(condition.contributions, [&names](const engine::Contribution& contribution) {
    return contributionTree(names, contribution);
  });
  tree["not-asked"] = condition.notAsked;
  return tree;
}

OrderedJson rankChangeTree(const FindingNames& names, const engine::RankChange& change) {
  OrderedJson tree = OrderedJson::object();
  tree["finding"] = names(change.finding);
  putSide(tree, "side", change.side);
  tree["answer"] = change.yes;
  tree["first"] = change.first;
  tree["permille"] = change.permille;
  return tree;
}

OrderedJson segmentTree(const FindingNames& names, const engine::SegmentAssessment& segment) {
  OrderedJson tree = OrderedJson::object();
  tree["segment"] = segment.segment;
  tree["state"] = wordOf(segment.state);
  tree["findings"] = treeOf(segment.findings, [&names](const engine::ChainFinding& finding) {
    return chainFindingTree(names, finding);
  });
  tree["old-injuries"] = names.list(segment.oldInjuries);
  return tree;
}

OrderedJson trainingTargetTree(const FindingNames& names, const engine::TrainingTarget& target) {
  OrderedJson tree = OrderedJson::object();
  tree["segment"] = target.segment;
  tree["finding"] = names(target.finding);
  putSide(tree, "side", target.side);
  tree["reasons"] = target.reasons;
  tree["exercises"] = target.exercises;
  if (target.retest) {
    tree["retest"] = toText(*target.retest);
  }
  putNumber(tree, "real-change", target.realChange);
  return tree;
}

}  // namespace calcar::exchange
