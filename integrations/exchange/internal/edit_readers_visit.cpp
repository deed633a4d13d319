#include "integrations/exchange/internal/edit_readers.hpp"

namespace calcar::exchange {
namespace {

using MadeEdit = std::optional<engine::Edit>;
using Outcome = std::variant<engine::Value, engine::NoValue>;

/// Left or right where the finding has sides, nothing where it has none; anything else is reported.
std::optional<engine::Side> sideOfAnswer(const MappingReader& reader, const pack::Finding& finding) {
  const SourceNode* side = reader.find("side");
  if (!finding.sided()) {
    if (side != nullptr) {
      reader.reportAt(*side, "side", "expected no side: this finding has none");
    }
    return std::nullopt;
  }
  if (side == nullptr) {
    reader.reportAt(reader.node(), "side", "expected left or right, since each side has its own value");
    return std::nullopt;
  }
  const auto word = reader.word("side", {"left", "right"});
  return word ? engine::parseSide(*word) : std::nullopt;
}

const pack::Finding* findingOf(const MappingReader& reader) {
  const SourceNode* id = reader.require("finding");
  if (id == nullptr) {
    return nullptr;
  }
  if (!isText(*id)) {
    reader.reportAt(*id, "finding", "expected a finding of the dictionary", "put its id in quotes");
    return nullptr;
  }
  return answerable(reader.decoding(), id->text, id->at, reader.pathOf("finding"));
}

std::optional<Outcome> reasonOf(const MappingReader& reader) {
  const auto word = reader.word("no-value", {"not-asked", "cannot-say", "declined", "blocked"});
  const auto reason = word ? engine::parseNoValue(*word) : std::nullopt;
  return reason ? std::optional(Outcome(*reason)) : std::nullopt;
}

std::optional<Outcome> outcomeOf(const MappingReader& reader, const pack::Finding& finding) {
  const SourceNode* reason = reader.find("no-value");
  if (reason == nullptr) {
    const SourceNode* value = reader.require("value");
    return value == nullptr ? std::nullopt
                            : decodeOutcome(reader.decoding(), finding, *value, reader.pathOf("value"));
  }
  if (reader.find("value") != nullptr) {
    reader.reportAt(*reason, "no-value", "expected a value or a reason why there is none",
                    "keep one of the two");
    return std::nullopt;
  }
  return reasonOf(reader);
}

MadeEdit answerFinding(Decoding& decoding, const SourceNode& node, const std::string& path) {
  const MappingReader reader(decoding, node, path,
                             {"finding", "side", "value", "no-value", "unit", "on", "source", "note"});
  const pack::Finding* finding = findingOf(reader);
  engine::Observation observation;
  observation.source = reader.text("source");
  observation.note = reader.text("note");
  if (const auto on = reader.date("on")) {
    observation.on = on->value;
  }
  if (finding == nullptr) {
    return std::nullopt;
  }
  checkUnit(*finding, reader);
  observation.finding = finding->id()->str();
  observation.side = sideOfAnswer(reader, *finding);
  const auto outcome = outcomeOf(reader, *finding);
  if (!outcome) {
    return std::nullopt;
  }
  observation.outcome = *outcome;
  return engine::AnswerFinding{std::move(observation)};
}

/// Takes back what older rules asked as well, so its id is not held against these.
MadeEdit forgetFinding(Decoding& decoding, const SourceNode& node, const std::string& path) {
  const MappingReader reader(decoding, node, path, {"finding", "side"});
  engine::ForgetFinding edit{reader.requiredText("finding"), {}};
  if (const auto* finding = decoding.pack.findFinding(edit.finding)) {
    edit.side = sideOfAnswer(reader, *finding);
  } else if (reader.find("side") != nullptr) {
    edit.side = sideOf(reader, "side");
  }
  return edit;
}

MadeEdit speakPanel(Decoding& decoding, const SourceNode& node, const std::string& path) {
  const auto act = decodePanel(decoding, node, path, {});
  return act ? MadeEdit(engine::SpeakPanel{*act}) : std::nullopt;
}

MadeEdit forgetPanel(Decoding& decoding, const SourceNode& node, const std::string& path) {
  return engine::ForgetPanel{MappingReader(decoding, node, path, {"panel"}).requiredText("panel")};
}

MadeEdit recordScore(Decoding& decoding, const SourceNode& node, const std::string& path) {
  auto score = decodeScore(decoding, node, path, {});
  return score ? MadeEdit(engine::RecordScore{std::move(*score)}) : std::nullopt;
}

MadeEdit forgetScore(Decoding& decoding, const SourceNode& node, const std::string& path) {
  const MappingReader reader(decoding, node, path, {"measure", "scale"});
  return engine::ForgetScore{reader.requiredText("measure"), reader.requiredText("scale")};
}

MadeEdit reportProgress(Decoding& decoding, const SourceNode& node, const std::string& path) {
  if (node.kind == SourceNode::Kind::Mapping && node.entries.empty()) {
    return engine::ReportProgress{};
  }
  auto report = decodeProgress(decoding, node, path, {});
  return report ? MadeEdit(engine::ReportProgress{std::move(report)}) : std::nullopt;
}

MadeEdit setClinician(Decoding& decoding, const SourceNode& node, const std::string& path) {
  const MappingReader reader(decoding, node, path, {"clinician", "place"});
  engine::SetClinician edit;
  if (const SourceNode* clinician = reader.require("clinician")) {
    edit.clinician = decodeClinician(decoding, *clinician, reader.pathOf("clinician"));
  }
  edit.place = reader.text("place");
  return edit;
}

}  // namespace

const EditReaders& visitEditReaders() {
  static const EditReaders kReaders{{"answer-finding", answerFinding},   {"forget-finding", forgetFinding},
                                    {"speak-panel", speakPanel},         {"forget-panel", forgetPanel},
                                    {"record-score", recordScore},       {"forget-score", forgetScore},
                                    {"report-progress", reportProgress}, {"set-clinician", setClinician}};
  return kReaders;
}

}  // namespace calcar::exchange
