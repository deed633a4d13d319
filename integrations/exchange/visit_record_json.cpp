#include "integrations/exchange/visit_record_json.hpp"

#include "integrations/exchange/internal/journal_trees.hpp"
#include "integrations/exchange/internal/stored_parts.hpp"
#include "integrations/exchange/internal/verdict_trees.hpp"

namespace calcar::exchange {
namespace {

OrderedJson recordedTree(const RecordedDocument& document) {
  return {{"number", document.number}, {"kind", document.kind}, {"digest", document.digest}};
}

RecordedDocument recordedDocument(const StoredReader& reader) {
  reader.only({"number", "kind", "digest"});
  return {reader.child("number").text(), reader.child("kind").text(), reader.child("digest").text()};
}

RecordedPack recordedPack(const StoredReader& reader) {
  reader.only({"name", "version", "hash"});
  return {reader.child("name").text(), reader.child("version").text(), reader.child("hash").text()};
}

SignedVisit signedVisit(const StoredReader& reader) {
  reader.only({"calcar", "as-of", "pack", "verdict", "documents", "episode"});
  return {storedEpisode(reader.child("episode")), reader.child("as-of").moment(),
          recordedPack(reader.child("pack")), storedVerdict(reader.child("verdict")),
          reader.list("documents", recordedDocument)};
}

}  // namespace

std::string encodeVisitRecord(const SignedVisit& visit) {
  OrderedJson tree{{"calcar", kVisitRecordFormat}, {"as-of", toText(visit.asOf)}};
  tree["pack"] = {{"name", visit.pack.name}, {"version", visit.pack.version}, {"hash", visit.pack.hash}};
  tree["verdict"] = verdictTree(visit.verdict);
  tree["documents"] = OrderedJson::array();
  for (const RecordedDocument& document : visit.documents) {
    tree["documents"].push_back(recordedTree(document));
  }
  tree["episode"] = storedEpisodeTree(visit.episode);
  return tree.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
}

engine::Result<SignedVisit> decodeVisitRecord(std::string_view json) {
  return readStored(json, "visit-record", kVisitRecordFormat, signedVisit);
}

}  // namespace calcar::exchange
