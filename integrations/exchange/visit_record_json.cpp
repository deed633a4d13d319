#include "integrations/exchange/visit_record_json.hpp"

#include <utility>

#include "integrations/exchange/decode_episode.hpp"
#include "integrations/exchange/internal/stored_fields.hpp"
#include "integrations/exchange/internal/verdict_trees.hpp"
#include "integrations/exchange/read_json.hpp"

namespace calcar::exchange {
namespace {

using engine::Error;
using engine::ErrorCode;

tl::unexpected<Error> unreadable(std::string where, std::string detail) {
  return tl::unexpected(Error{ErrorCode::Unreadable, std::move(where), std::move(detail)});
}

OrderedJson documentTree(const RecordedDocument& document) {
  return {{"number", document.number}, {"kind", document.kind}, {"digest", document.digest}};
}

std::vector<RecordedDocument> documentsIn(const SourceNode& root) {
  std::vector<RecordedDocument> documents;
  const SourceNode* list = storedField(root, "documents");
  for (const SourceNode& item : list == nullptr ? std::vector<SourceNode>() : list->items) {
    documents.push_back({std::string(storedText(item, "number")), std::string(storedText(item, "kind")),
                         std::string(storedText(item, "digest"))});
  }
  return documents;
}

RecordedPack packIn(const SourceNode& root) {
  const SourceNode* pack = storedField(root, "pack");
  return pack == nullptr
             ? RecordedPack()
             : RecordedPack{std::string(storedText(*pack, "name")), std::string(storedText(*pack, "version")),
                            std::string(storedText(*pack, "hash"))};
}

engine::Result<engine::Episode> episodeIn(const SourceNode& root, const engine::Pack& pack) {
  const SourceNode* node = storedField(root, "episode");
  if (node == nullptr) {
    return unreadable("visit-record.episode", "the record holds no episode");
  }
  auto episode = decodeEpisode(*node, pack);
  if (!episode) {
    // The field and what was expected of it; a diagnostic never holds the value.
    const Diagnostic& first = episode.error().front();
    return unreadable("visit-record.episode", first.field + ": " + first.message);
  }
  return std::move(*episode);
}

}  // namespace

std::string encodeVisitRecord(const SignedVisit& visit) {
  OrderedJson tree{{"calcar", kVisitRecordFormat}, {"as-of", toText(visit.asOf)}};
  tree["pack"] = {{"name", visit.pack.name}, {"version", visit.pack.version}, {"hash", visit.pack.hash}};
  tree["verdict"] = verdictTree(visit.verdict);
  tree["documents"] = OrderedJson::array();
  for (const RecordedDocument& document : visit.documents) {
    tree["documents"].push_back(documentTree(document));
  }
  tree["episode"] = episodeTree(visit.episode);
  return tree.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
}

engine::Result<SignedVisit> decodeVisitRecord(std::string_view json, const engine::Pack& pack) {
  const auto root = readJson(json);
  if (!root) {
    return unreadable("visit-record", root.error().front().message);
  }
  if (storedText(*root, "calcar") != kVisitRecordFormat) {
    return tl::unexpected(Error{ErrorCode::Foreign, "visit-record",
                                "expected a record of the format visit-record/1; update this Calcar"});
  }
  const auto asOf = engine::parseMoment(storedText(*root, "as-of"));
  const SourceNode* verdictNode = storedField(*root, "verdict");
  auto verdict = verdictNode == nullptr ? std::nullopt : verdictIn(*verdictNode);
  if (!asOf || !verdict) {
    return unreadable(asOf ? "visit-record.verdict" : "visit-record.as-of",
                      "expected what this program writes there");
  }
  auto episode = episodeIn(*root, pack);
  if (!episode) {
    return tl::unexpected(std::move(episode.error()));
  }
  return SignedVisit{std::move(*episode), *asOf, packIn(*root), std::move(*verdict), documentsIn(*root)};
}

}  // namespace calcar::exchange
