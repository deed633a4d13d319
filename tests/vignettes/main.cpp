#include <CLI/CLI.hpp>
#include <algorithm>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <span>

#include "questions.hpp"
#include "rules/hip/embedded_pack.hpp"
#include "vignette.hpp"

namespace {

using calcar::vignettes::Outcome;
using calcar::vignettes::Verdict;

using calcar::vignettes::Share;

std::string toText(const Share& share) {
  return std::to_string(share.hits) + " of " + std::to_string(share.total);
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

void printScore(const calcar::vignettes::Score& score) {
  std::cout << "\nsafety     (urgent cases not below their urgency, facts suffice)  " << toText(score.safety)
            << "\nrestraint  (routine and none not sent higher)                     "
            << toText(score.restraint)
            << "\ntop 1      (facts suffice)                                        " << toText(score.top1)
            << "\ntop 3      (facts suffice)                                        " << toText(score.top3)
            << "\ntop 5      (facts suffice)                                        " << toText(score.top5)
            << "\n";
}

void printOverTriage(const std::vector<Outcome>& outcomes) {
  for (const auto& outcome : outcomes) {
    if (outcome.verdict == Verdict::TooHigh) {
      std::cout << "\nsent higher than needed " << outcome.vignette->id << ": " << outcome.vignette->title
                << "\n  by";
      for (const auto& flag : outcome.assessment.disposition.forcedBy) {
        std::cout << " " << flag;
      }
      std::cout << "\n";
    }
  }
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

int medianOf(std::vector<int> numbers) {
  std::sort(numbers.begin(), numbers.end());
  return numbers.empty() ? 0 : numbers[numbers.size() / 2];
}

/// How many findings are asked until the disposition no longer changes: by the proposed next step, and by the
/// form.
void printQuestions(const std::vector<calcar::vignettes::Vignette>& vignettes,
                    const calcar::engine::Pack& pack) {
  std::vector<int> guided;
  std::vector<int> form;
  std::cout << std::left << std::setw(9) << "case" << std::setw(9) << "guided"
            << "form\n";
  for (const auto& vignette : vignettes) {
    const auto questions = calcar::vignettes::questionsOf(vignette, pack);
    guided.push_back(questions.guided);
    form.push_back(questions.form);
    std::cout << std::setw(9) << vignette.id << std::setw(9) << questions.guided << questions.form << "\n";
  }
  std::cout << std::setw(9) << "median" << std::setw(9) << medianOf(guided) << medianOf(form) << "\n";
}

void printJudgement(const std::vector<calcar::vignettes::Vignette>& vignettes,
                    const calcar::engine::Pack& pack) {
  std::vector<Outcome> outcomes;
  outcomes.reserve(vignettes.size());
  for (const auto& vignette : vignettes) {
    outcomes.push_back(calcar::vignettes::judge(vignette, pack));
  }
  printTable(outcomes);
  printScore(calcar::vignettes::scoreOf(outcomes));
  printOverTriage(outcomes);
  printMisses(outcomes);
}

/// The pack in a file, or the embedded one when no file is named.
calcar::engine::Result<calcar::engine::Pack> packIn(const std::string& file) {
  if (file.empty()) {
    return calcar::engine::Pack::open(calcar::rules::embeddedPack());
  }
  std::ifstream stream(file, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  return calcar::engine::Pack::open(std::as_bytes(std::span(bytes)));
}

}  // namespace

/// calcar-vignettes FOLDER: prints what a pack makes of the published cases, or how many findings must be
/// asked before their disposition stands.
int main(int count, char** arguments) {
  CLI::App program("What the rules make of the published cases");
  std::string folder;
  std::string packFile;
  bool asksQuestions = false;
  program.add_option("FOLDER", folder, "Vignettes, YAML")->required()->check(CLI::ExistingDirectory);
  program.add_option("--pack", packFile, "Another pack of rules than the one built in")
      ->check(CLI::ExistingFile);
  program.add_flag("--questions", asksQuestions, "Count the findings asked until the disposition stands");
  CLI11_PARSE(program, count, arguments);

  const auto pack = packIn(packFile);
  if (!pack) {
    std::cerr << pack.error().detail << "\n";
    return 5;
  }
  std::vector<std::string> problems;
  const auto vignettes = calcar::vignettes::readVignettes(folder, *pack, problems);
  for (const auto& problem : problems) {
    std::cerr << problem << "\n";
  }
  if (asksQuestions) {
    printQuestions(vignettes, *pack);
  } else {
    printJudgement(vignettes, *pack);
  }
  return problems.empty() ? 0 : 1;
}
