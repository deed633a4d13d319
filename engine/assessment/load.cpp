#include "engine/assessment/load.hpp"

#include "engine/assessment/internal/packed.hpp"
#include "engine/assessment/logistic.hpp"

namespace calcar::engine {
namespace {

/// 12.1 km after 11 km is a ratio of 1.10 and not a hair above it.
constexpr double kSmallestStep = 1e-9;

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

const pack::SpikeBand* bandOf(const pack::SpikeRule& rule, double ratio) {
  const pack::SpikeBand* highest = nullptr;
  for (const auto* band : internal::each(rule.bands())) {
    const bool reached = ratio - band->above() > kSmallestStep;
    if (reached && (highest == nullptr || band->above() > highest->above())) {
      highest = band;
    }
  }
  return highest;
}

}  // namespace

LoadAssessment assessLoad(const Facts& facts) {
  LoadAssessment load;
  const auto* rule = facts.pack().content().spike();
  if (rule == nullptr) {
    return load;
  }
  if (isNoRun(facts.value(rule->baseline()))) {
    load.state = SpikeState::NoBaseline;
    return load;
  }
  const auto fact = facts.value(rule->ratio());
  const auto* ratio = fact ? std::get_if<double>(&fact->value) : nullptr;
  if (ratio == nullptr || *ratio < 0.0 || *ratio > 1e6) {
    return load;
  }
  const auto* band = bandOf(*rule, *ratio);
  if (band == nullptr && fact->stale) {
    return load;  // an old answer no longer says that nothing rose
  }
  load.ratioPercent = nearest(*ratio * 100.0);
  load.state = band == nullptr ? SpikeState::WithinUsual : SpikeState::Spike;
  if (band != nullptr) {
    load.band = internal::textOf(band->id());
    load.hazardRatio = band->hazard_ratio();
    load.low = band->low();
    load.high = band->high();
  }
  return load;
}

}  // namespace calcar::engine
