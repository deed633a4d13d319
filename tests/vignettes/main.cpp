#include <iomanip>
#include <iostream>

#include "rules/hip/embedded_pack.hpp"
#include "vignette.hpp"

namespace {

using calcar::vignettes::Outcome;
using calcar::vignettes::Verdict;

bool isUrgentCase(const Outcome& outcome) {
  const auto& urgency = outcome.vignette->expectation.urgency;
  return urgency == "emergency" || urgency == "same-day" || urgency == "urgent";
}

/// “7 of 8”, counted by two questions.
template <typename Counts, typename Hits>
std::string share(const std::vector<Outcome>& outcomes, Counts counts, Hits hits) {
  int total = 0;
  int hit = 0;
  for (const auto& outcome : outcomes) {
    if (counts(outcome)) {
      ++total;
      hit += hits(outcome) ? 1 : 0;
    }
  }
  return std::to_string(hit) + " of " + std::to_string(total);
}

const char* word(Verdict verdict) {
  switch (verdict) {
    case Verdict::Right:
      return "right";
    case Verdict::TooLow:
      return "TOO LOW";
    case Verdict::TooHigh:
      return "too high";
  }
  return "";
}

void printTable(const std::vector<Outcome>& outcomes) {
  std::cout << std::left << std::setw(9) << "case" << std::setw(12) << "expected" << std::setw(12) << "forced"
            << std::setw(12) << "possible" << std::setw(10) << "verdict" << std::setw(6) << "rank"
            << "diagnosis\n";
  for (const auto& outcome : outcomes) {
    const auto& vignette = *outcome.vignette;
    std::cout << std::setw(9) << vignette.id << std::setw(12) << vignette.expectation.urgency << std::setw(12)
              << outcome.label << std::setw(12)
              << calcar::vignettes::labelOf(outcome.assessment.disposition.possible) << std::setw(10)
              << word(outcome.verdict) << std::setw(6)
              << (outcome.rank == 0 ? std::string("-") : std::to_string(outcome.rank))
              << vignette.expectation.diagnosis
              << (vignette.expectation.factsSuffice ? "" : "  (facts do not suffice)") << "\n";
  }
}

void printShares(const std::vector<Outcome>& outcomes) {
  const auto sufficient = [](const Outcome& o) { return o.vignette->expectation.factsSuffice; };
  const auto urgent = [&](const Outcome& o) { return sufficient(o) && isUrgentCase(o); };
  const auto calm = [](const Outcome& o) { return !isUrgentCase(o); };
  std::cout << "\nsafety     (urgent cases not below their urgency, facts suffice)  "
            << share(outcomes, urgent, [](const Outcome& o) { return o.verdict != Verdict::TooLow; })
            << "\nrestraint  (routine and none not sent higher)                     "
            << share(outcomes, calm, [](const Outcome& o) { return o.verdict != Verdict::TooHigh; })
            << "\ntop 1      (facts suffice)                                        "
            << share(outcomes, sufficient, [](const Outcome& o) { return o.rank == 1; })
            << "\ntop 3      (facts suffice)                                        "
            << share(outcomes, sufficient, [](const Outcome& o) { return o.rank >= 1 && o.rank <= 3; })
            << "\n";
}

void printMisses(const std::vector<Outcome>& outcomes) {
  for (const auto& outcome : outcomes) {
    const bool ranked = outcome.rank >= 1 && outcome.rank <= 3;
    if (outcome.verdict == Verdict::Right && ranked) {
      continue;
    }
    std::cout << "\nmiss " << outcome.vignette->id << ": " << outcome.vignette->title << "\n  urgency "
              << word(outcome.verdict) << ", diagnosis " << (ranked ? "listed" : "not in the top three");
    if (!outcome.vignette->expectation.knownMiss.empty()) {
      std::cout << "\n  known: " << outcome.vignette->expectation.knownMiss;
    }
    std::cout << "\n";
  }
}

}  // namespace

/// calcar-vignettes FOLDER: prints what the embedded pack makes of the published cases.
int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "usage: calcar-vignettes FOLDER\n";
    return 2;
  }
  const auto pack = calcar::engine::Pack::open(calcar::rules::embeddedPack());
  if (!pack) {
    std::cerr << pack.error().detail << "\n";
    return 5;
  }
  std::vector<std::string> problems;
  const auto vignettes = calcar::vignettes::readVignettes(arguments[1], *pack, problems);
  for (const auto& problem : problems) {
    std::cerr << problem << "\n";
  }
  std::vector<Outcome> outcomes;
  outcomes.reserve(vignettes.size());
  for (const auto& vignette : vignettes) {
    outcomes.push_back(calcar::vignettes::judge(vignette, *pack));
  }
  printTable(outcomes);
  printShares(outcomes);
  printMisses(outcomes);
  return problems.empty() ? 0 : 1;
}
