#include "engine/criteria/internal/answer_sets.hpp"

#include <algorithm>
#include <optional>

namespace calcar::engine::internal {
namespace {

constexpr std::size_t kLargestFamily = 64;

/// Sorts by size, then by content, and keeps the first `most` sets that contain no other.
template <typename Set>
std::vector<Set> minimal(std::vector<Set> sets, std::size_t most) {
  std::sort(sets.begin(), sets.end(), [](const Set& left, const Set& right) {
    return left.size() != right.size() ? left.size() < right.size() : left < right;
  });
  std::vector<Set> kept;
  for (Set& set : sets) {
    const bool absorbed = std::any_of(kept.begin(), kept.end(), [&](const Set& smaller) {
      return std::includes(set.begin(), set.end(), smaller.begin(), smaller.end());
    });
    if (!absorbed) {
      kept.push_back(std::move(set));
    }
    if (kept.size() == most) {
      break;
    }
  }
  return kept;
}

bool contradicts(const Literal& left, const Literal& right) {
  return left.finding == right.finding && left.place == right.place && left.polarity != right.polarity;
}

/// Both sets of answers at once, unless one answer would have to be yes and no.
std::optional<AnswerSet> united(const AnswerSet& left, const AnswerSet& right) {
  AnswerSet both;
  both.reserve(left.size() + right.size());
  std::set_union(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(both));
  // Ordered by finding and place first: an answer and its opposite are neighbours.
  const bool impossible = std::adjacent_find(both.begin(), both.end(), contradicts) != both.end();
  return impossible ? std::nullopt : std::optional(std::move(both));
}

void addProduct(Family& to, const Family& left, const Family& right) {
  for (const AnswerSet& one : left) {
    for (const AnswerSet& other : right) {
      if (auto both = united(one, other)) {
        to.push_back(std::move(*both));
      }
    }
  }
}

}  // namespace

Family choose(std::size_t count, const std::vector<const Family*>& families) {
  std::vector<Family> reached(count + 1);
  reached.front().emplace_back();
  for (const Family* family : families) {
    for (std::size_t have = count; have > 0; --have) {
      addProduct(reached[have], reached[have - 1], *family);
      reached[have] = minimal(std::move(reached[have]), kLargestFamily);
    }
  }
  return reached.back();
}

std::vector<FindingSet> toFindings(const Family& family) {
  std::vector<FindingSet> sets;
  sets.reserve(family.size());
  for (const AnswerSet& answers : family) {
    FindingSet findings;
    for (const Literal& literal : answers) {
      findings.push_back(literal.finding);
    }
    findings.erase(std::unique(findings.begin(), findings.end()), findings.end());
    sets.push_back(std::move(findings));
  }
  return smallestSets(std::move(sets));
}

}  // namespace calcar::engine::internal

namespace calcar::engine {

std::vector<FindingSet> smallestSets(std::vector<FindingSet> sets) {
  constexpr std::size_t kMostShown = 8;
  return internal::minimal(std::move(sets), kMostShown);
}

}  // namespace calcar::engine
