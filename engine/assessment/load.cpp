#include "engine/assessment/load.hpp"

#include "engine/assessment/internal/log_review.hpp"
#include "engine/assessment/internal/packed.hpp"
#include "engine/assessment/logistic.hpp"

namespace calcar::engine {
namespace {

bool isNoRun(const std::optional<Fact>& baseline) {
  if (!baseline) {
    return false;
  }
  if (const auto* yes = std::get_if<bool>(&baseline->value)) {
    return !*yes;
  }
  const auto* distance = std::get_if<double>(&baseline->value);
  return distance != nullptr && *distance == 0.0;
}

/// The longest recent run against its baseline, as typed or as the training log has it.
void compareLongestRun(const Facts& facts, const pack::SpikeRule& rule, LoadAssessment& load) {
  if (isNoRun(facts.value(rule.baseline()))) {
    load.state = SpikeState::NoBaseline;
    return;
  }
  const auto fact = facts.value(rule.ratio());
  const auto* ratio = fact ? std::get_if<double>(&fact->value) : nullptr;
  if (ratio == nullptr || *ratio < 0.0 || *ratio > 1e6) {
    return;
  }
  const auto* band = internal::bandOf(rule, *ratio);
  if (band == nullptr && fact->stale) {
    return;  // an old answer no longer says that nothing rose
  }
  load.ratioPercent = nearest(*ratio * 100.0);
  load.state = band == nullptr ? SpikeState::WithinUsual : SpikeState::Spike;
  if (band != nullptr) {
    load.band = internal::textOf(band->id());
    load.hazardRatio = band->hazard_ratio();
    load.low = band->low();
    load.high = band->high();
  }
}

}  // namespace

LoadAssessment assessLoad(const Facts& facts) {
  LoadAssessment load;
  const auto* rule = facts.pack().content().spike();
  if (rule != nullptr) {
    compareLongestRun(facts, *rule, load);
  }
  internal::reviewLog(facts.episode().training, facts.asOf().date, rule, load);
  return load;
}

}  // namespace calcar::engine
