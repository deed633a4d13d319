#pragma once

#include <stdexcept>
#include <string>

#include "../../support/episode_builder.hpp"
#include "../../support/hip_pack.hpp"
#include "engine/assessment/kinetic_chain.hpp"

namespace calcar::testing {

/// A complaint of one side with one visit.
inline EpisodeBuilder visited(engine::Side side = engine::Side::Left) {
  EpisodeBuilder episode(side);
  episode.visit("2026-11-20T09:00");
  return episode;
}

/// What the real rules say of one test of the chain.
inline engine::ChainFinding findingIn(const engine::Episode& episode, const std::string& id) {
  const engine::Facts facts(hipPack(), episode, moment("2026-11-20T10:00"), engine::Side::Left);
  const auto index = hipPack().findingIndex(id).value();
  for (const auto& segment : engine::screenChain(facts)) {
    for (const auto& finding : segment.findings) {
      if (finding.finding == index) {
        return finding;
      }
    }
  }
  throw std::invalid_argument("no segment tests " + id);
}

}  // namespace calcar::testing
