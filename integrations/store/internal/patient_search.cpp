#include "integrations/store/internal/patient_search.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "engine/episode/folded_words.hpp"

namespace calcar::store::internal {
namespace {

constexpr std::size_t kMostFound = 200;
constexpr std::size_t kChunk = 64;
/// A list as long as this is long; how long does not matter any more.
constexpr std::int64_t kManyPeople = 2000;
constexpr std::size_t kMostCounted = 6;

/// The rarest first; nothing when one of them is nobody's.
std::vector<Token> rarestFirst(Connection& connection, std::vector<Token> tokens) {
  std::vector<std::pair<std::int64_t, Token>> counted;
  for (std::size_t at = 0; at < std::min(tokens.size(), kMostCounted); ++at) {
    counted.emplace_back(countWith(connection, tokens[at], kManyPeople), tokens[at]);
    if (counted.back().first == 0) {
      return {};
    }
  }
  std::stable_sort(counted.begin(), counted.end(),
                   [](const auto& one, const auto& other) { return one.first < other.first; });
  std::transform(counted.begin(), counted.end(), tokens.begin(), [](const auto& one) { return one.second; });
  return tokens;
}

/// Collects those who match until there are enough.
class Finder {
 public:
  Finder(Vault& vault, const std::vector<SoughtWord>& words, std::size_t limit)
      : m_vault(vault), m_words(words), m_limit(limit) {}

  void addThoseWith(const std::vector<Token>& tokens) {
    const std::vector<Token> ordered = rarestFirst(m_vault.connection, tokens);
    std::int64_t after = 0;
    bool more = !ordered.empty();
    while (more && found.size() < m_limit) {
      const auto numbers = numbersWith(m_vault.connection, ordered, after, kChunk);
      add(numbers);
      more = numbers.size() == kChunk;
      after = numbers.empty() ? after : numbers.back();
    }
  }

  std::vector<PatientRow> found;

 private:
  void add(const std::vector<std::int64_t>& numbers) {
    for (PatientRow& row : livingRows(m_vault, numbers)) {
      const bool isNew = found.size() < m_limit && !m_seen.contains(row.number);
      if (isNew && matches(m_words, row.record.person)) {
        m_seen.insert(row.number);
        found.push_back(std::move(row));
      }
    }
  }

  Vault& m_vault;
  const std::vector<SoughtWord>& m_words;
  std::size_t m_limit;
  std::set<std::int64_t> m_seen;
};

void sortByName(std::vector<PatientRow>& rows) {
  const auto place = [](const PatientRow& row) {
    const engine::Patient& person = row.record.person;
    return std::tuple(engine::foldedWords(person.family), engine::foldedWords(person.given), person.birthDate,
                      row.number);
  };
  std::sort(rows.begin(), rows.end(),
            [&](const PatientRow& one, const PatientRow& other) { return place(one) < place(other); });
}

}  // namespace

std::vector<PatientRow> searchPatients(Vault& vault, std::string_view typed, std::size_t limit) {
  const std::vector<SoughtWord> words = soughtWords(typed);
  if (words.empty()) {
    return {};
  }
  Finder finder(vault, words, std::min(limit, kMostFound));
  const auto whole = soughtTokens(vault.indexKey, words, true);
  const auto beginnings = soughtTokens(vault.indexKey, words, false);
  finder.addThoseWith(whole);
  if (whole != beginnings) {
    finder.addThoseWith(beginnings);
  }
  sortByName(finder.found);
  return std::move(finder.found);
}

}  // namespace calcar::store::internal
