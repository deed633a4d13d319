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

}  // namespace

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
