#include "integrations/exchange/internal/edit_readers.hpp"

namespace calcar::exchange {
namespace {

using MadeEdit = std::optional<engine::Edit>;

/// A text that may be empty, under a key that must be there: leaving it out is a slip, not a wish to erase.
std::string givenText(const MappingReader& reader, std::string_view key) {
  return reader.require(key) == nullptr ? std::string() : reader.text(key);
}

std::string onlyText(Decoding& decoding, const SourceNode& node, const std::string& path, const char* key) {
  return givenText(MappingReader(decoding, node, path, {key}), key);
}

engine::Side requiredSide(const MappingReader& reader) {
  return reader.require("side") == nullptr ? engine::Side::Unknown : sideOf(reader, "side");
}

MadeEdit setPatient(Decoding& decoding, const SourceNode& node, const std::string& path) {
  return engine::SetPatient{decodePatient(decoding, node, path)};
}

MadeEdit setSide(Decoding& decoding, const SourceNode& node, const std::string& path) {
  return engine::SetSide{requiredSide(MappingReader(decoding, node, path, {"side"}))};
}

/// `{}` takes it back.
MadeEdit setOnset(Decoding& decoding, const SourceNode& node, const std::string& path) {
  const auto onset = MappingReader(decoding, node, path, {"onset"}).date("onset");
  return engine::SetOnset{onset ? std::optional(onset->value) : std::nullopt};
}

MadeEdit setWords(Decoding& decoding, const SourceNode& node, const std::string& path) {
  return engine::SetWords{onlyText(decoding, node, path, "words")};
}

MadeEdit setQuestion(Decoding& decoding, const SourceNode& node, const std::string& path) {
  return engine::SetQuestion{onlyText(decoding, node, path, "question")};
}

MadeEdit markPain(Decoding& decoding, const SourceNode& node, const std::string& path) {
  const auto mark = decodePainMark(decoding, node, path);
  return mark ? MadeEdit(engine::MarkPain{*mark}) : std::nullopt;
}

MadeEdit erasePain(Decoding& decoding, const SourceNode& node, const std::string& path) {
  const MappingReader reader(decoding, node, path, {"zone", "side"});
  return engine::ErasePain{reader.requiredText("zone"), requiredSide(reader)};
}

MadeEdit setTraining(Decoding& decoding, const SourceNode& node, const std::string& path) {
  const MappingReader reader(decoding, node, path, {"sessions"});
  static_cast<void>(reader.require("sessions"));
  auto sessions = decodeTraining(decoding, reader.items("sessions"), reader.pathOf("sessions"));
  putOldestFirst(sessions);
  return engine::SetTraining{std::move(sessions)};
}

MadeEdit setMeans(Decoding& decoding, const SourceNode& node, const std::string& path) {
  return engine::SetMeans{decodeMeans(decoding, node, path)};
}

MadeEdit setPhaseChanges(Decoding& decoding, const SourceNode& node, const std::string& path) {
  auto changes = decodePhaseChanges(decoding, node, path);
  return changes ? MadeEdit(engine::SetPhaseChanges{*std::move(changes)}) : std::nullopt;
}

MadeEdit setReceiver(Decoding& decoding, const SourceNode& node, const std::string& path) {
  return engine::SetReceiver{decodeReceiver(decoding, node, path)};
}

MadeEdit setCallBack(Decoding& decoding, const SourceNode& node, const std::string& path) {
  return engine::SetCallBack{onlyText(decoding, node, path, "number")};
}

MadeEdit setRecordText(Decoding& decoding, const SourceNode& node, const std::string& path) {
  const MappingReader reader(decoding, node, path, {"part", "text"});
  return engine::SetRecordText{packWord(reader, "part", engine::recordParts(),
                                        "expected a part of the record: " + listed(engine::recordParts())),
                               givenText(reader, "text")};
}

}  // namespace

const EditReaders& complaintEditReaders() {
  static const EditReaders kReaders{{"set-patient", setPatient},       {"set-side", setSide},
                                    {"set-onset", setOnset},           {"set-words", setWords},
                                    {"set-question", setQuestion},     {"mark-pain", markPain},
                                    {"erase-pain", erasePain},         {"set-training", setTraining},
                                    {"set-means", setMeans},           {"set-phase-changes", setPhaseChanges},
                                    {"set-receiver", setReceiver},     {"set-call-back", setCallBack},
                                    {"set-record-text", setRecordText}};
  return kReaders;
}

}  // namespace calcar::exchange
