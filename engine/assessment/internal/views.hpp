#pragma once

#include <vector>

#include "engine/criteria/facts.hpp"

namespace calcar::engine::internal {

/// The record seen from each affected side; one record, read once.
[[nodiscard]] inline std::vector<Facts> viewsOf(const Pack& pack, const Episode& episode, Moment asOf) {
  std::vector<Facts> views;
  for (const Side side : affectedSides(episode.complaint)) {
    views.push_back(views.empty() ? Facts(pack, episode, asOf, side) : views.front().seenFrom(side));
  }
  return views;
}

}  // namespace calcar::engine::internal
