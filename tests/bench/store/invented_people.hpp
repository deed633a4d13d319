#pragma once

#include <cstdint>
#include <string>

#include "engine/episode/episode.hpp"

namespace calcar::bench {

/// One of any number of invented people, the same for the same number. Names are as unevenly spread as in a
/// German-speaking clinic: the commonest family name is had by one in a hundred, the commonest given names by
/// one in fifty, and most people share their name with few.
[[nodiscard]] engine::Patient inventedPerson(std::uint64_t number);

/// Evenly spread numbers, the same for the same seed.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : m_state(seed) {}
  [[nodiscard]] std::uint64_t below(std::uint64_t limit);

 private:
  std::uint64_t m_state;
};

}  // namespace calcar::bench
