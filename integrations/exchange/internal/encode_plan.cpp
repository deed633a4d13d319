#include "integrations/exchange/internal/episode_json.hpp"

namespace calcar::exchange {
namespace {

OrderedJson trialTree(const engine::LoadTrial& trial) {
  OrderedJson tree{{"on", toText(trial.on)}, {"during", trial.during}, {"after", trial.after}};
  if (trial.settled) {
    tree["settled"] = *trial.settled;
  }
  return tree;
}

OrderedJson doseChangeTree(const std::string& exercise, const engine::DoseChange& change) {
  OrderedJson tree{{"exercise", exercise}};
  const auto add = [&tree](const char* key, const std::optional<int>& number) {
    if (number) {
      tree[key] = *number;
    }
  };
  add("sets", change.sets);
  add("repetitions", change.repetitions);
  add("hold-seconds", change.holdSeconds);
  add("times-per-day", change.timesPerDay);
  add("days-per-week", change.daysPerWeek);
  return tree;
}

}  // namespace

OrderedJson phaseChangesTree(const engine::PhaseChanges& changes) {
  OrderedJson tree{{"programme", changes.programme}, {"phase", changes.phase}};
  put(tree, "order", OrderedJson(changes.order));
  put(tree, "left-out", OrderedJson(changes.leftOut));
  put(tree, "added", OrderedJson(changes.added));
  OrderedJson doses = OrderedJson::array();
  for (const auto& [exercise, change] : changes.doses) {
    doses.push_back(doseChangeTree(exercise, change));
  }
  put(tree, "doses", std::move(doses));
  return tree;
}

OrderedJson meansTree(const engine::Means& means) {
  OrderedJson tree = OrderedJson::object();
  if (means.equipment) {
    tree["equipment"] = *means.equipment;  // an empty list says something: nothing is there
  }
  if (means.daysPerWeek) {
    tree["days-per-week"] = *means.daysPerWeek;
  }
  return tree;
}

OrderedJson progressTree(const engine::PhaseReport& report) {
  OrderedJson tree{{"programme", report.programme}, {"phase", report.phase}};
  if (report.since) {
    tree["since"] = toText(*report.since);
  }
  if (!report.trials.empty()) {
    OrderedJson& trials = tree["trials"] = OrderedJson::array();
    for (const engine::LoadTrial& trial : report.trials) {
      trials.push_back(trialTree(trial));
    }
  }
  if (!report.criteria.empty()) {
    OrderedJson& criteria = tree["criteria"] = OrderedJson::object();
    for (const auto& [id, met] : report.criteria) {
      criteria[id] = met;
    }
  }
  return tree;
}

}  // namespace calcar::exchange
