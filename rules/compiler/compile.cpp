#include "rules/compiler/compile.hpp"

#include <algorithm>
#include <exception>
#include <tuple>

#include "engine/knowledge/pack.hpp"
#include "rules/compiler/internal/checks.hpp"
#include "rules/compiler/internal/document.hpp"
#include "rules/compiler/internal/rooms.hpp"
#include "rules/compiler/internal/texts.hpp"

namespace calcar::rules {
namespace {

using internal::Document;
using internal::Draft;
using internal::Log;
using internal::Room;

/// @param kinds  what only this file defines
void needFile(const std::vector<Document>& documents, Room room, std::string_view path,
              std::initializer_list<internal::Kind> kinds, Draft& draft) {
  const bool isThere = std::any_of(documents.begin(), documents.end(),
                                   [&](const Document& document) { return document.room == room; });
  if (isThere) {
    return;
  }
  draft.log.add({path, 1, 1}, std::string(path) + " is missing", "every pack has one");
  for (const internal::Kind kind : kinds) {
    draft.names.passOver(kind);
  }
}

void readDocument(const Document& document, Draft& draft) {
  switch (document.room) {
    case Room::Panel:
      return internal::readPanel(document, draft);
    case Room::RedFlag:
      return internal::readRedFlag(document, draft);
    case Room::Condition:
      return internal::readCondition(document, draft);
    case Room::Segment:
      return internal::readSegment(document, draft);
    case Room::Imaging:
      return internal::readImagingQuestion(document, draft);
    case Room::Exercises:
      return internal::readExercises(document, draft);
    case Room::Programme:
      return internal::readProgramme(document, draft);
    case Room::Instrument:
      return internal::readInstrument(document, draft);
    case Room::Poses:
      return internal::readPoses(document, draft);
    case Room::References:
      return internal::readReferences(document, draft);
    case Room::Findings:
      return internal::readDerivedFindings(document, draft);
    case Room::Pack:
    case Room::Texts:
      return;
  }
}

template <typename Table>
void sortById(std::vector<std::unique_ptr<Table>>& tables) {
  std::sort(tables.begin(), tables.end(),
            [](const auto& left, const auto& right) { return left->id < right->id; });
}

/// What is shown in an order that a person chose; within the same rank by id.
template <typename Table>
void sortByOrder(std::vector<std::unique_ptr<Table>>& tables) {
  std::sort(tables.begin(), tables.end(), [](const auto& left, const auto& right) {
    return std::tie(left->order, left->id) < std::tie(right->order, right->id);
  });
}

/// The file a table comes from decides nothing.
void sortTables(pack::KnowledgeT& knowledge) {
  sortByOrder(knowledge.panels);
  sortById(knowledge.red_flags);
  sortById(knowledge.conditions);
  sortByOrder(knowledge.segments);
  sortById(knowledge.imaging);
  sortById(knowledge.exercises);
  sortById(knowledge.programmes);
  sortById(knowledge.running_plans);
  sortByOrder(knowledge.instruments);
  std::sort(knowledge.sources.begin(), knowledge.sources.end(),
            [](const auto& left, const auto& right) { return left->key < right->key; });
}

void readRules(const std::vector<Document>& documents, Draft& draft) {
  internal::declareIds(documents, draft);
  internal::declareFindings(documents, draft);
  // The numbers of pack.yaml come first: evidence builds on them.
  for (const Document& document : documents) {
    if (document.room == Room::Pack) {
      internal::readPackFile(document, draft);
    }
  }
  for (const Document& document : documents) {
    readDocument(document, draft);
  }
}

void check(const std::vector<Document>& documents, Draft& draft) {
  internal::readTexts(documents, draft);
  internal::checkSources(draft);
  internal::checkSubstitutes(draft);
  if (internal::checkCircles(draft)) {
    internal::checkNegations(draft);
    internal::checkPossibility(draft);
  }
}

std::vector<std::byte> seal(const pack::KnowledgeT& knowledge) {
  flatbuffers::FlatBufferBuilder builder(1 << 20);
  builder.Finish(pack::Knowledge::Pack(builder, &knowledge));
  return engine::sealPack({builder.GetBufferPointer(), builder.GetSize()});
}

tl::expected<std::vector<std::byte>, std::vector<Diagnostic>> compileParsed(
    const std::vector<SourceFile>& files) {
  Log log;
  const auto documents = internal::parseAll(files, log);
  if (!log.isClean()) {
    return tl::unexpected(log.sorted());  // what cannot be read would only be missed everywhere else
  }
  Draft draft(log);
  needFile(documents, Room::Pack, "pack.yaml", {internal::Kind::Zone, internal::Kind::Band}, draft);
  needFile(documents, Room::References, "references.yaml", {internal::Kind::Source}, draft);
  readRules(documents, draft);
  check(documents, draft);
  if (!log.isClean()) {
    return tl::unexpected(log.sorted());
  }
  sortTables(draft.knowledge);
  return seal(draft.knowledge);
}

}  // namespace

tl::expected<std::vector<std::byte>, std::vector<Diagnostic>> compile(const std::vector<SourceFile>& files) {
  try {
    return compileParsed(files);
  } catch (const std::exception& problem) {
    return tl::unexpected(
        std::vector<Diagnostic>{{"", 1, 1, "the compiler failed: " + std::string(problem.what()),
                                 "this is a bug of the compiler; please report it"}});
  }
}

}  // namespace calcar::rules
