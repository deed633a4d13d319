#include <algorithm>
#include <set>

#include "integrations/exchange/internal/decode_parts.hpp"

namespace calcar::exchange {
namespace {

using Kind = SourceNode::Kind;
using Outcome = std::variant<engine::Value, engine::NoValue>;

const Words& reasonWords() {
  static const Words kWords{"not-asked", "cannot-say", "declined", "blocked"};
  return kWords;
}

Words choicesOf(const pack::Finding& finding) {
  Words choices;
  if (finding.choices() != nullptr) {
    for (const auto* choice : *finding.choices()) {
      choices.push_back(choice->str());
    }
  }
  return choices;
}

std::string unitOf(const pack::Finding& finding) {
  return finding.unit() == nullptr ? "" : finding.unit()->str();
}

/// One finding being read from one place of the file.
struct Question {
  Decoding& decoding;
  const pack::Finding& finding;
  std::string path;
  std::optional<engine::Date> visit;

  [[nodiscard]] Question at(std::string_view key) const {
    return {decoding, finding, keyed(path, key), visit};
  }
  void report(const SourceNode& node, std::string message, std::string hint = {}) const {
    decoding.report(node.at, path, std::move(message), std::move(hint));
  }
};

Words wordsOf(const pack::Finding& finding) {
  Words words = finding.type() == pack::ValueType::Choice  ? choicesOf(finding)
                : finding.type() == pack::ValueType::YesNo ? Words{"yes", "no"}
                                                           : Words{};
  words.insert(words.end(), reasonWords().begin(), reasonWords().end());
  return words;
}

std::string rangeOf(const pack::Finding& finding) {
  const std::string unit = unitOf(finding);
  return "a number from " + shortest(finding.low()) + " to " + shortest(finding.high()) +
         (unit.empty() ? "" : " " + unit);
}

std::string expectedOf(const pack::Finding& finding) {
  const bool number = finding.type() == pack::ValueType::Number;
  return "expected " + (number ? rangeOf(finding) + ", or " : std::string()) + listed(wordsOf(finding));
}

/// How people write numbers that this format does not read.
std::string numberHint(const Question& question, const SourceNode& node) {
  const bool startsLikeOne =
      isText(node) && !node.text.empty() && node.text.front() >= '0' && node.text.front() <= '9';
  if (!startsLikeOne) {
    return question.decoding.nearestOf(node, wordsOf(question.finding));
  }
  if (node.text.find(',') != std::string::npos) {
    return "write a decimal point instead of the comma";
  }
  return node.text.find(' ') != std::string::npos ? "write { value: …, unit: … } or the number alone"
                                                  : "write the number alone, without quotes";
}

std::optional<engine::Value> numberValue(const Question& question, const SourceNode& node) {
  const auto number = numberOf(node);
  if (number && (*number < question.finding.low() || *number > question.finding.high())) {
    question.report(node, "expected " + rangeOf(question.finding));
    return std::nullopt;
  }
  if (!number) {
    question.report(node, expectedOf(question.finding), numberHint(question, node));
    return std::nullopt;
  }
  return engine::Value(*number);
}

std::optional<engine::Value> wordValue(const Question& question, const SourceNode& node) {
  const bool isChoice = question.finding.type() == pack::ValueType::Choice;
  if (!isChoice) {
    if (const auto answer = yesOrNo(node)) {
      return engine::Value(*answer);
    }
  }
  const Words choices = choicesOf(question.finding);
  if (isChoice && isText(node) && std::find(choices.begin(), choices.end(), node.text) != choices.end()) {
    return engine::Value(node.text);
  }
  question.report(node, expectedOf(question.finding),
                  question.decoding.nearestOf(node, wordsOf(question.finding)));
  return std::nullopt;
}

std::optional<Outcome> outcomeOf(const Question& question, const SourceNode& node) {
  if (isText(node)) {
    if (const auto reason = engine::parseNoValue(node.text)) {
      return Outcome(*reason);
    }
  }
  const auto value = question.finding.type() == pack::ValueType::Number ? numberValue(question, node)
                                                                        : wordValue(question, node);
  return value ? std::optional(Outcome(*value)) : std::nullopt;
}

/// One answer, short (`yes`) or with its circumstances (`{ value: yes, on: … }`).
std::optional<engine::Observation> readingOf(const Question& question, const SourceNode& node) {
  engine::Observation observation;
  observation.finding = question.finding.id()->str();
  const SourceNode* value = &node;
  if (node.kind == Kind::Mapping) {
    const MappingReader reader(question.decoding, node, question.path,
                               {"value", "unit", "on", "source", "note"});
    checkUnit(question.finding, reader);
    observation.source = reader.text("source");
    observation.note = reader.text("note");
    const auto on = reader.date("on");
    reportUnlessOrdered(question.decoding, question.decoding.birth, on,
                        "expected a day that is not before the birth date");
    if (on && question.visit && *question.visit < on->value) {
      reader.decoding().report(on->at, on->field, "expected a day that is not after the visit");
    } else if (on) {
      observation.on = on->value;
    }
    value = reader.require("value");
  }
  const auto outcome =
      value == nullptr ? std::nullopt : outcomeOf(value == &node ? question : question.at("value"), *value);
  if (!outcome) {
    return std::nullopt;
  }
  observation.outcome = *outcome;
  return observation;
}

bool isSideKey(std::string_view key) { return key == "left" || key == "right" || key == "both"; }

std::vector<engine::Side> sidesOf(std::string_view key) {
  if (key == "both") {
    return {engine::Side::Left, engine::Side::Right};
  }
  return {key == "left" ? engine::Side::Left : engine::Side::Right};
}

void decodeSided(const Question& question, const SourceNode& node,
                 std::vector<engine::Observation>& observations) {
  const std::string expected = "expected left, right or both, since each side has its own value";
  if (node.kind != Kind::Mapping || node.entries.empty()) {
    question.report(node, expected, "write { left: … } or { left: …, right: … }");
    return;
  }
  std::set<engine::Side> seen;
  for (const SourceEntry& entry : node.entries) {
    if (!isSideKey(entry.key)) {
      question.decoding.report(entry.keyAt, keyed(question.path, entry.key), expected,
                               question.decoding.nearestOf(entry.key, {"left", "right", "both"}));
      continue;
    }
    const auto observation =
        isLeftEmpty(entry.value) ? std::nullopt : readingOf(question.at(entry.key), entry.value);
    for (const engine::Side side : sidesOf(entry.key)) {
      if (!seen.insert(side).second) {
        question.decoding.report(entry.keyAt, keyed(question.path, entry.key), "expected each side only once",
                                 "both stands for left and right");
      } else if (observation) {
        observations.push_back(*observation);
        observations.back().side = side;
      }
    }
  }
}

void decodeUnsided(const Question& question, const SourceNode& node,
                   std::vector<engine::Observation>& observations) {
  const auto side = std::find_if(node.entries.begin(), node.entries.end(),
                                 [](const SourceEntry& entry) { return isSideKey(entry.key); });
  if (side != node.entries.end()) {
    question.decoding.report(side->keyAt, keyed(question.path, side->key),
                             "expected one value without a side: this finding has none");
    return;
  }
  if (auto observation = readingOf(question, node)) {
    observations.push_back(std::move(*observation));
  }
}

}  // namespace

Words observedIds(const engine::Pack& pack) {
  Words ids;
  for (const auto* finding : *pack.content().findings()) {
    if (finding->origin() == pack::Origin::Observed) {
      ids.push_back(finding->id()->str());
    }
  }
  return ids;
}

void checkUnit(const pack::Finding& finding, const MappingReader& reader) {
  const SourceNode* unit = reader.find("unit");
  if (unit == nullptr) {
    return;
  }
  const std::string expected = unitOf(finding);
  if (expected.empty()) {
    reader.reportAt(*unit, "unit", "expected no unit here");
  } else if (!isText(*unit) || unit->text != expected) {
    reader.reportAt(*unit, "unit", "expected the unit " + expected, "convert the value or correct the unit");
  }
}

std::optional<Outcome> decodeOutcome(Decoding& decoding, const pack::Finding& finding, const SourceNode& node,
                                     const std::string& path) {
  return outcomeOf({decoding, finding, path, {}}, node);
}

const pack::Finding* answerable(Decoding& decoding, std::string_view id, Position at,
                                const std::string& path) {
  const pack::Finding* finding = decoding.pack.findFinding(id);
  if (finding == nullptr) {
    // Listing the dictionary for each of a million wrong names would take minutes.
    const bool isShown = decoding.problems.size() < kMostProblems;
    const std::string hint = isShown ? decoding.nearestOf(id, observedIds(decoding.pack)) : std::string();
    decoding.report(at, path, "expected a finding of the dictionary",
                    hint.empty() ? "“calcar findings” lists them" : hint);
    return nullptr;
  }
  if (finding->origin() != pack::Origin::Observed) {
    decoding.report(at, path, "expected something that was asked or examined",
                    "leave this out: it is worked out from other findings");
    return nullptr;
  }
  return finding;
}

std::vector<engine::Observation> decodeFindings(Decoding& decoding, const SourceNode& node,
                                                const std::string& path, std::optional<engine::Date> visit) {
  std::vector<engine::Observation> observations;
  if (node.kind != Kind::Mapping) {
    decoding.report(node.at, path, "expected findings with their answers", "one “finding: answer” per line");
    return observations;
  }
  for (const SourceEntry& entry : node.entries) {
    const std::string field = keyed(path, entry.key);
    const pack::Finding* finding = answerable(decoding, entry.key, entry.keyAt, field);
    if (finding != nullptr && !isLeftEmpty(entry.value)) {
      const Question question{decoding, *finding, field, visit};
      finding->sided() ? decodeSided(question, entry.value, observations)
                       : decodeUnsided(question, entry.value, observations);
    }
  }
  return observations;
}

}  // namespace calcar::exchange
