#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/criteria/criteria.hpp"

namespace calcar::engine::internal {

/// Which reading of a finding is meant: findings with sides have one answer per side.
enum class Place { Whole, Left, Right, WhicheverSide };

/// What the answer would have to be. Numbers and choices stay open: which of their values decides is not
/// followed.
enum class Polarity { Yes, No, Open };

struct Literal {
  std::uint32_t finding;
  Place place;
  Polarity polarity;
  friend auto operator<=>(const Literal&, const Literal&) = default;
};

/// Answers that belong together, ordered, without doubles.
using AnswerSet = std::vector<Literal>;

/// Alternatives, the smallest first; none contains another. An empty family cannot be reached by answering; a
/// family that holds the empty set needs no answer.
using Family = std::vector<AnswerSet>;

/// The ways to have `count` of the alternatives at once, one from each family. Kept to the smallest 64, so
/// that a large rule stays affordable.
[[nodiscard]] Family choose(std::size_t count, const std::vector<const Family*>& families);

/// The findings of each set, smallest sets first, at most 8.
[[nodiscard]] std::vector<FindingSet> toFindings(const Family& family);

}  // namespace calcar::engine::internal
