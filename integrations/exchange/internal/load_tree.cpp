#include "integrations/exchange/internal/assessment_trees.hpp"

namespace calcar::exchange {
namespace {

OrderedJson weekTree(const engine::TrainingWeek& week) {
  OrderedJson tree = OrderedJson::object();
  tree["monday"] = toText(week.monday);
  tree["run-km"] = numberTree(week.runKm);
  tree["run-minutes"] = numberTree(week.runMinutes);
  tree["other-minutes"] = numberTree(week.otherMinutes);
  tree["runs"] = week.runs;
  tree["longest-km"] = numberTree(week.longestKm);
  tree["rest-days"] = week.restDays;
  tree["whole"] = week.whole;
  return tree;
}

OrderedJson spikeTree(const engine::SessionSpike& spike) {
  OrderedJson tree = OrderedJson::object();
  tree["day"] = toText(spike.day);
  tree["km"] = numberTree(spike.km);
  tree["longest-before"] = numberTree(spike.longestBefore);
  tree["ratio-percent"] = spike.ratioPercent;
  tree["band"] = spike.band;
  return tree;
}

void putCount(OrderedJson& tree, const char* key, const std::optional<int>& count) {
  if (count) {
    tree[key] = *count;
  }
}

}  // namespace

OrderedJson loadTree(const engine::LoadAssessment& load) {
  OrderedJson tree = OrderedJson::object();
  tree["state"] = wordOf(load.state);
  putCount(tree, "ratio-percent", load.ratioPercent);
  if (!load.band.empty()) {
    tree["band"] = load.band;
    tree["hazard-ratio"] = numberTree(load.hazardRatio);
    tree["low"] = numberTree(load.low);
    tree["high"] = numberTree(load.high);
  }
  tree["weeks"] = treeOf(load.weeks, weekTree);
  tree["spikes"] = treeOf(load.spikes, spikeTree);
  putNumber(tree, "longest-run-30-days", load.longestRun30Days);
  putNumber(tree, "weekly-km", load.weeklyKm);
  putCount(tree, "cross-training-permille", load.crossTrainingPermille);
  putCount(tree, "speed-permille", load.speedPermille);
  putNumber(tree, "climb-per-km", load.climbPerKm);
  putCount(tree, "rest-days-per-week", load.restDaysPerWeek);
  return tree;
}

}  // namespace calcar::exchange
