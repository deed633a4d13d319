// calcar-bench-patients STORE KEY-FILE COUNT: fills a new store with COUNT invented people, then measures how
// long it takes to find and to add one. An existing store is measured as it is.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

#include "engine/episode/folded_words.hpp"
#include "integrations/store/internal/belongings.hpp"
#include "integrations/store/internal/blind_index.hpp"
#include "integrations/store/internal/clock.hpp"
#include "integrations/store/internal/patient_record.hpp"
#include "integrations/store/internal/vault.hpp"
#include "integrations/store/patients.hpp"
#include "tests/bench/store/invented_people.hpp"

namespace calcar::bench {
namespace {

using store::internal::Bytes;
using store::internal::Connection;
using store::internal::Token;
using store::internal::Vault;

using Pointer = std::pair<Token, std::int64_t>;

constexpr std::int64_t kPeopleInTransaction = 10'000;
constexpr std::int64_t kPeopleInStatement = 100;
constexpr std::size_t kTokensInStatement = 2'000;
constexpr std::size_t kTokensInTransaction = 1'000'000;
constexpr int kRounds = 300;
const store::Actor kActor{"bench", "bench"};

void check(const engine::Result<void>& done) {
  if (!done) {
    std::fprintf(stderr, "%s: %s\n", done.error().where.c_str(), done.error().detail.c_str());
    std::exit(1);
  }
}

void insertPeople(Vault& vault, std::int64_t first, std::int64_t last, std::vector<Pointer>& tokens) {
  std::string marks;
  store::internal::Row values;
  for (std::int64_t number = first; number <= last; ++number) {
    const engine::Patient person = inventedPerson(static_cast<std::uint64_t>(number));
    const std::string id = store::internal::newId();
    const std::string payload = "{\"family\":\"" + person.family + "\",\"given\":\"" + person.given + "\"}";
    marks += marks.empty() ? "(" : ",(";
    marks += std::to_string(number);
    values.insert(values.end(), {id, store::internal::utcNow(),
                                 Bytes{vault.sealer.seal(store::internal::patientBelonging(id),
                                                         store::internal::packed(person, payload))}});
    marks += ",$" + std::to_string(values.size() - 2) + ",1,$" + std::to_string(values.size() - 1) + ",$" +
             std::to_string(values.size()) + ')';
    for (const Token token : store::internal::tokensOf(vault.indexKey, person)) {
      tokens.emplace_back(token, number);
    }
  }
  vault.connection.execute("INSERT INTO patient(number, id, version, changed, sealed) VALUES" + marks,
                           values);
}

void insertTokens(Connection& connection, const std::vector<Pointer>& tokens, std::size_t first,
                  std::size_t last) {
  std::string rows;
  for (std::size_t at = first; at < last; ++at) {
    rows += (rows.empty() ? "(" : ",(") + std::to_string(tokens[at].first) + ',' +
            std::to_string(tokens[at].second) + ')';
  }
  connection.execute("INSERT INTO patient_token(token, patient) VALUES" + rows);
}

/// In the order of the tokens and with the second index made at the end: as a large import would do it.
void fill(Vault& vault, std::int64_t count) {
  std::vector<Pointer> tokens;
  for (std::int64_t first = 1; first <= count; first += kPeopleInTransaction) {
    check(vault.write([&](Connection&) {
      const std::int64_t last = std::min(first + kPeopleInTransaction - 1, count);
      for (std::int64_t number = first; number <= last; number += kPeopleInStatement) {
        insertPeople(vault, number, std::min(number + kPeopleInStatement - 1, last), tokens);
      }
    }));
  }
  std::printf("tokens per person: %.1f\n", static_cast<double>(tokens.size()) / static_cast<double>(count));
  std::sort(tokens.begin(), tokens.end());
  vault.connection.execute("DROP INDEX patient_token_patient");
  for (std::size_t first = 0; first < tokens.size(); first += kTokensInTransaction) {
    check(vault.write([&](Connection& connection) {
      const std::size_t last = std::min(first + kTokensInTransaction, tokens.size());
      for (std::size_t at = first; at < last; at += kTokensInStatement) {
        insertTokens(connection, tokens, at, std::min(at + kTokensInStatement, last));
      }
    }));
  }
  vault.connection.execute("CREATE INDEX patient_token_patient ON patient_token(patient)");
  if (vault.connection.isServer()) {
    vault.connection.execute("ALTER TABLE patient ALTER COLUMN number RESTART WITH " +
                             std::to_string(count + 1));
    vault.connection.execute("VACUUM ANALYZE");
  }
}

void measure(const char* what, int rounds, const std::function<std::size_t(int)>& work) {
  std::vector<double> times;
  std::size_t found = 0;
  for (int round = 0; round < rounds; ++round) {
    const auto before = std::chrono::steady_clock::now();
    found += work(round);
    times.push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - before).count());
  }
  std::sort(times.begin(), times.end());
  const auto at = [&times](double share) {
    return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
  };
  std::printf("%-44s %8.2f %8.2f %8.2f ms  %6.1f found\n", what, at(0.5), at(0.95), at(1.0),
              static_cast<double>(found) / rounds);
  std::fflush(stdout);
}

/// The first letters (bytes, of folded names) of one of the names.
std::string beginning(const std::string& name, std::size_t letters) {
  const auto words = engine::foldedWords(name);
  return words.empty() ? std::string() : words.front().substr(0, letters);
}

void measureAll(const store::Store& opened, std::int64_t count) {
  const store::Patients patients(opened);
  Dice dice(7);
  const auto somebody = [&] { return inventedPerson(1 + dice.below(static_cast<std::uint64_t>(count))); };
  const auto search = [&](const std::string& words) { return patients.search(words).value().size(); };
  std::printf("%-44s %8s %8s %8s\n", "", "median", "p95", "max");
  for (const std::size_t letters : {2U, 3U, 4U, 6U, 8U, 12U}) {
    measure(("family name, " + std::to_string(letters) + " letters").c_str(), kRounds,
            [&](int) { return search(beginning(somebody().family, letters)); });
  }
  for (const std::size_t letters : {2U, 3U, 5U}) {
    measure(("family and given name, " + std::to_string(letters) + " letters each").c_str(), kRounds,
            [&](int) {
              const auto person = somebody();
              return search(beginning(person.family, letters) + ' ' + beginning(person.given, letters));
            });
  }
  measure("names in full", kRounds, [&](int) {
    const auto person = somebody();
    return search(person.family + ' ' + person.given);
  });
  // Every pairing of common beginnings, those that nobody has among them.
  const std::vector<std::string> common{"mu",     "sc",      "sch",   "schm",    "ma", "an",   "an",
                                        "ber",    "ha",      "mue",   "and",     "st", "ste",  "anna",
                                        "andrea", "mueller", "maria", "michael", "s",  "meier"};
  measure("two common beginnings", static_cast<int>(common.size() * common.size()), [&](int round) {
    const auto at = static_cast<std::size_t>(round);
    return search(common[at / common.size()] + ' ' + common[at % common.size()]);
  });
  measure("three common beginnings", kRounds, [&](int) {
    return search(common[dice.below(common.size())] + ' ' + common[dice.below(common.size())] + ' ' +
                  common[dice.below(common.size())]);
  });
  measure("two beginnings of different people", kRounds, [&](int) {
    return search(beginning(somebody().family, 3) + ' ' + beginning(somebody().family, 3));
  });
  measure("birth date", kRounds, [&](int) { return search(engine::toText(*somebody().birthDate)); });
  measure("birth date and 2 letters", kRounds, [&](int) {
    const auto person = somebody();
    return search(engine::toText(*person.birthDate) + ' ' + beginning(person.family, 2));
  });
  for (const std::size_t letters : {3U, 5U, 8U}) {
    measure(("id, " + std::to_string(letters) + " digits").c_str(), kRounds,
            [&](int) { return search(somebody().id.substr(0, letters)); });
  }
  measure("id of its issuer", kRounds,
          [&](int) { return patients.withId("clinic", somebody().id).value().has_value() ? 1U : 0U; });
  measure("nobody of this name", kRounds, [&](int) { return search("zzyzx"); });
  measure("adding one, durable", kRounds, [&](int round) {
    auto person = somebody();
    person.id = "new-" + store::internal::newId() + std::to_string(round);
    return patients.add(kActor, person, person.family).has_value() ? 1U : 0U;
  });
}

int run(const std::string& where, const std::string& keyFile, std::int64_t count) {
  const auto location = store::parseLocation(where);
  const auto key = store::keyFromFile(keyFile);
  if (!location) {
    std::fprintf(stderr, "%s\n", location.error().detail.c_str());
    return 2;
  }
  auto opened = store::Store::open(*location, *key);
  if (!opened) {
    opened = store::Store::create(*location, *key);
    if (!opened) {
      std::fprintf(stderr, "%s: %s\n", opened.error().where.c_str(), opened.error().detail.c_str());
      return 1;
    }
    const auto before = std::chrono::steady_clock::now();
    fill(opened->vault(), count);
    std::printf("filled with %lld in %.0f s\n", static_cast<long long>(count),
                std::chrono::duration<double>(std::chrono::steady_clock::now() - before).count());
  }
  measureAll(*opened, count);
  return 0;
}

}  // namespace
}  // namespace calcar::bench

int main(int count, char** words) {
  if (count != 4) {
    std::fputs("usage: calcar-bench-patients STORE KEY-FILE COUNT\n", stderr);
    return 2;
  }
  return calcar::bench::run(words[1], words[2], std::stoll(words[3]));
}
