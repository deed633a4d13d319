#include "integrations/exchange/near_word.hpp"

#include <algorithm>
#include <cstddef>

namespace calcar::exchange {
namespace {

constexpr std::size_t kLongestWord = 64;

using Row = std::vector<std::size_t>;

/// One row of the optimal string alignment distance.
void fillRow(Row& row, const Row& above, const Row& twoAbove, std::string_view from, std::string_view to,
             std::size_t i) {
  row[0] = i;
  for (std::size_t j = 1; j <= to.size(); ++j) {
    const std::size_t change = from[i - 1] == to[j - 1] ? 0 : 1;
    row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + change});
    const bool swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
    if (swapped) {
      row[j] = std::min(row[j], twoAbove[j - 2] + 1);
    }
  }
}

std::size_t distance(std::string_view from, std::string_view to) {
  Row twoAbove(to.size() + 1);
  Row above(to.size() + 1);
  Row row(to.size() + 1);
  for (std::size_t j = 0; j <= to.size(); ++j) {
    row[j] = j;
  }
  for (std::size_t i = 1; i <= from.size(); ++i) {
    twoAbove.swap(above);
    above.swap(row);
    fillRow(row, above, twoAbove, from, to, i);
  }
  return row[to.size()];
}

/// People write `night_pain` and `Night pain` for `night-pain`.
std::string asId(std::string_view written) {
  std::string id;
  for (const char letter : written) {
    const bool upper = letter >= 'A' && letter <= 'Z';
    const bool gap = letter == ' ' || letter == '_';
    id += gap ? '-' : upper ? static_cast<char>(letter - 'A' + 'a') : letter;
  }
  return id;
}

}  // namespace

std::string nearWord(std::string_view written, const std::vector<std::string>& words) {
  if (written.empty() || written.size() > kLongestWord) {
    return {};
  }
  const std::string id = asId(written);
  const auto longer = std::find_if(words.begin(), words.end(),
                                   [&id](const std::string& word) { return word.starts_with(id + '-'); });
  std::size_t best = std::max<std::size_t>(1, id.size() / 4) + 1;
  std::string nearest;
  for (const std::string& word : words) {
    const std::size_t apart = std::min(distance(id, word), distance(written, word));
    if (apart < best) {
      best = apart;
      nearest = word;
    }
  }
  return nearest.empty() && longer != words.end() ? *longer : nearest;
}

std::string didYouMean(std::string_view written, const std::vector<std::string>& words) {
  const std::string word = nearWord(written, words);
  return word.empty() ? std::string() : "did you mean " + word + "?";
}

}  // namespace calcar::exchange
