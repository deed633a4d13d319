#pragma once

#include <optional>
#include <string_view>

#include "integrations/training/read_training.hpp"

namespace calcar::training::internal {

/// A time as XML writes it.
struct Instant {
  double seconds = 0;   ///< since 1970; of the clock on the wall where the file names no zone
  engine::Moment wall;  ///< the day and minute by the clock on the wall
};

/// Reads `2026-11-20T07:40:05.5Z`, with `Z`, an offset or no zone. An offset says itself what the clock on
/// the wall showed; `Z` needs the reader's clock.
[[nodiscard]] std::optional<Instant> instantOf(std::string_view text, const LocalClock& clock);

/// `07:40` of a minute of the day; empty without one.
[[nodiscard]] std::string startText(const std::optional<int>& minuteOfDay);

}  // namespace calcar::training::internal
