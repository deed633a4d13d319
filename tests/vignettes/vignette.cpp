#include "vignette.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

#include "../support/source_tree.hpp"
#include "integrations/exchange/decode_episode.hpp"
#include "integrations/exchange/yaml/read_yaml.hpp"

namespace calcar::vignettes {
namespace {

namespace fs = std::filesystem;
using exchange::SourceNode;
using testing::child;
using testing::textOf;
using testing::textsOf;

Expectation expectationOf(const SourceNode& node) {
  Expectation expectation;
  expectation.urgency = textOf(node, "urgency");
  expectation.acceptable = textsOf(node, "acceptable");
  expectation.diagnosis = textOf(node, "diagnosis");
  expectation.listedAs = textsOf(node, "listed-as");
  expectation.factsSuffice = textOf(node, "facts-suffice") != "no";
  expectation.knownMiss = textOf(node, "known-miss");
  return expectation;
}

void report(const exchange::Diagnostics& diagnostics, const fs::path& file,
            std::vector<std::string>& problems) {
  for (const auto& diagnostic : exchange::inFile(diagnostics, file.filename().string())) {
    problems.push_back(exchange::toText(diagnostic));
  }
}

void readOne(const fs::path& file, const engine::Pack& pack, std::vector<Vignette>& vignettes,
             std::vector<std::string>& problems) {
  std::ifstream stream(file);
  std::stringstream text;
  text << stream.rdbuf();
  const auto tree = exchange::readYaml(text.str());
  if (!tree) {
    report(tree.error(), file, problems);
    return;
  }
  const auto* given = child(*tree, "case");
  const auto* expected = child(*tree, "expect");
  if (given == nullptr || expected == nullptr) {
    problems.push_back(file.filename().string() + ":1:1: expected the keys case and expect");
    return;
  }
  auto episode = exchange::decodeEpisode(*given, pack);
  if (!episode) {
    report(episode.error(), file, problems);
    return;
  }
  Vignette vignette;
  vignette.id = textOf(*tree, "vignette");
  vignette.title = textOf(*tree, "title");
  vignette.asOf = episode->visits.back().when;
  vignette.episode = std::move(*episode);
  vignette.expectation = expectationOf(*expected);
  vignettes.push_back(std::move(vignette));
}

int levelOf(std::string_view label) {
  constexpr std::string_view kLabels[] = {"none", "routine", "urgent", "same-day", "emergency"};
  const auto* found = std::find(std::begin(kLabels), std::end(kLabels), label);
  return static_cast<int>(found - std::begin(kLabels));
}

Verdict verdictOf(const std::string& label, const Expectation& expectation) {
  int lowest = levelOf(expectation.urgency);
  int highest = lowest;
  for (const auto& acceptable : expectation.acceptable) {
    lowest = std::min(lowest, levelOf(acceptable));
    highest = std::max(highest, levelOf(acceptable));
  }
  const int ours = levelOf(label);
  if (ours < lowest) {
    return Verdict::TooLow;
  }
  return ours > highest ? Verdict::TooHigh : Verdict::Right;
}

int rankOf(const engine::Assessment& assessment, const std::vector<std::string>& ids) {
  std::vector<std::string> list = assessment.suspectedSerious;
  for (const auto& condition : assessment.conditions) {
    list.push_back(condition.condition);
  }
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (std::find(ids.begin(), ids.end(), list[i]) != ids.end()) {
      return static_cast<int>(i) + 1;
    }
  }
  return 0;
}

}  // namespace

std::string labelOf(engine::Urgency urgency) {
  switch (urgency) {
    case engine::Urgency::Emergency:
      return "emergency";
    case engine::Urgency::SameDay:
      return "same-day";
    case engine::Urgency::Within48h:
    case engine::Urgency::Within2Weeks:
      return "urgent";
    case engine::Urgency::Routine:
      return "routine";
    case engine::Urgency::Monitor:
    case engine::Urgency::None:
      return "none";
  }
  return "none";
}

std::vector<Vignette> readVignettes(const fs::path& folder, const engine::Pack& pack,
                                    std::vector<std::string>& problems) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file() && entry.path().extension() == ".yaml") {
      files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  std::vector<Vignette> vignettes;
  for (const auto& file : files) {
    readOne(file, pack, vignettes, problems);
  }
  return vignettes;
}

Outcome judge(const Vignette& vignette, const engine::Pack& pack) {
  Outcome outcome{&vignette, engine::assess(pack, vignette.episode, vignette.asOf), {}, Verdict::Right, 0};
  outcome.label = labelOf(outcome.assessment.disposition.forced);
  outcome.verdict = verdictOf(outcome.label, vignette.expectation);
  outcome.rank = rankOf(outcome.assessment, vignette.expectation.listedAs);
  return outcome;
}

Score scoreOf(const std::vector<Outcome>& outcomes) {
  Score score;
  const auto count = [](Share& share, bool hit) {
    ++share.total;
    share.hits += hit ? 1 : 0;
  };
  for (const auto& outcome : outcomes) {
    const auto& expected = outcome.vignette->expectation;
    const bool isCalm = levelOf(expected.urgency) <= levelOf("routine");
    if (isCalm) {
      count(score.restraint, outcome.verdict != Verdict::TooHigh);
    }
    if (!expected.factsSuffice) {
      continue;
    }
    if (!isCalm) {
      count(score.safety, outcome.verdict != Verdict::TooLow);
    }
    count(score.top1, outcome.rank == 1);
    count(score.top3, outcome.rank >= 1 && outcome.rank <= 3);
    count(score.top5, outcome.rank >= 1 && outcome.rank <= 5);
  }
  return score;
}

}  // namespace calcar::vignettes
