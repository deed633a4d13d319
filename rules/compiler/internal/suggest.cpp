#include "rules/compiler/internal/suggest.hpp"

#include <algorithm>

namespace calcar::rules::internal {
namespace {

constexpr std::size_t kLongestList = 20;

}  // namespace

std::size_t editDistance(std::string_view left, std::string_view right) {
  const std::size_t width = right.size() + 1;
  std::vector<std::size_t> table((left.size() + 1) * width);
  const auto at = [&](std::size_t row, std::size_t column) -> std::size_t& {
    return table[row * width + column];
  };
  for (std::size_t row = 0; row <= left.size(); ++row) {
    at(row, 0) = row;
  }
  for (std::size_t column = 0; column <= right.size(); ++column) {
    at(0, column) = column;
  }
  for (std::size_t row = 1; row <= left.size(); ++row) {
    for (std::size_t column = 1; column <= right.size(); ++column) {
      const std::size_t replaced = at(row - 1, column - 1) + (left[row - 1] == right[column - 1] ? 0 : 1);
      at(row, column) = std::min({at(row - 1, column) + 1, at(row, column - 1) + 1, replaced});
      const bool isSwap =
          row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1];
      if (isSwap) {
        at(row, column) = std::min(at(row, column), at(row - 2, column - 2) + 1);
      }
    }
  }
  return at(left.size(), right.size());
}

std::string closest(std::string_view word, const std::vector<std::string>& candidates) {
  std::size_t best = std::max<std::size_t>(1, word.size() / 3) + 1;
  std::string found;
  for (const auto& candidate : candidates) {
    const std::size_t distance = editDistance(word, candidate);
    if (distance < best && distance < std::max(word.size(), candidate.size())) {
      best = distance;
      found = candidate;
    }
  }
  return found;
}

std::string suggestion(std::string_view word, const std::vector<std::string>& candidates,
                       std::string fallback) {
  const std::string meant = closest(word, candidates);
  if (!meant.empty()) {
    return "did you mean '" + meant + "'?";
  }
  if (!candidates.empty() && candidates.size() <= kLongestList) {
    return (candidates.size() == 1 ? "there is only " : "one of ") + joined(candidates);
  }
  return fallback;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) {
    text += (text.empty() ? "" : ", ") + word;
  }
  return text;
}

}  // namespace calcar::rules::internal
