#include "integrations/exchange/encode_assessment.hpp"

#include "integrations/exchange/internal/assessment_trees.hpp"

namespace calcar::exchange {
namespace {

OrderedJson packTree(const engine::Assessment& assessment) {
  OrderedJson tree = OrderedJson::object();
  tree["name"] = assessment.packName;
  tree["version"] = assessment.packVersion;
  tree["hash"] = assessment.packHash;
  tree["review"] = assessment.packReview;
  return tree;
}

OrderedJson contradictionTree(const engine::Contradiction& contradiction) {
  OrderedJson tree = OrderedJson::object();
  tree["contradiction"] = contradiction.id;
  tree["where"] = contradiction.where;
  return tree;
}

/// A writer that needs the names, as one that `treeOf` can call.
template <typename Write>
auto named(const FindingNames& names, Write write) {
  return [&names, write](const auto& item) { return write(names, item); };
}

OrderedJson testSafetyTree(const FindingNames& names, const engine::TestSafety& safety) {
  OrderedJson tree = OrderedJson::object();
  tree["finding"] = names(safety.finding);
  tree["grade"] = wordOf(safety.grade);
  putText(tree, "flag", safety.flag);
  return tree;
}

OrderedJson scopeTree(const FindingNames& names, const engine::ScopeBreach& breach) {
  OrderedJson tree = OrderedJson::object();
  tree["limit"] = breach.limit;
  tree["decided-by"] = names.decidedBy(breach.decidedBy);
  return tree;
}

}  // namespace

std::string encodeAssessment(const engine::Pack& pack, const engine::Assessment& assessment) {
  const FindingNames names(pack);
  OrderedJson tree = OrderedJson::object();
  tree["calcar"] = kAssessmentFormat;
  tree["pack"] = packTree(assessment);
  tree["as-of"] = toText(assessment.asOf);
  tree["disposition"] = dispositionTree(names, assessment.disposition);
  tree["contradictions"] = treeOf(assessment.contradictions, contradictionTree);
  tree["red-flags"] = treeOf(assessment.flags, named(names, flagTree));
  tree["panels"] = treeOf(assessment.panels, named(names, panelTree));
  tree["test-safety"] = treeOf(assessment.testSafety, named(names, testSafetyTree));
  tree["suspected-serious"] = assessment.suspectedSerious;
  tree["outside-scope"] = treeOf(assessment.outsideScope, named(names, scopeTree));
  tree["conditions"] = treeOf(assessment.conditions, named(names, conditionTree));
  tree["rank-changes"] = treeOf(assessment.rankChanges, named(names, rankChangeTree));
  tree["kinetic-chain"] = treeOf(assessment.chain, named(names, segmentTree));
  tree["train-first"] = treeOf(assessment.trainFirst, named(names, trainingTargetTree));
  tree["load"] = loadTree(assessment.load);
  tree["imaging"] = treeOf(assessment.imaging, imagingTree);
  tree["next-steps"] = treeOf(assessment.nextSteps, named(names, nextStepTree));
  tree["programme"] = programmeTree(pack, assessment.programme);
  tree["outcomes"] = treeOf(assessment.outcomes, outcomeTree);
  tree["follow-up"] = followUpTree(names, assessment.followUp);
  return written(tree);
}

}  // namespace calcar::exchange
