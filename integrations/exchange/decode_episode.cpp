#include "integrations/exchange/decode_episode.hpp"

#include <algorithm>

#include "integrations/exchange/internal/decode_parts.hpp"
#include "integrations/exchange/read_json.hpp"

namespace calcar::exchange {
namespace {

const Words& episodeKeys() {
  static const Words kKeys{"calcar",     "patient",   "complaint", "visits",       "imaging",
                           "clearances", "overrides", "means",     "plan-changes", "training",
                           "receiver",   "call-back", "record"};
  return kKeys;
}

/// Whether the file says that it is an episode in a version that this program reads.
bool isEpisode(Decoding& decoding, const SourceNode& root) {
  const auto marker = std::find_if(root.entries.begin(), root.entries.end(),
                                   [](const SourceEntry& entry) { return entry.key == "calcar"; });
  const std::string expected = std::string("expected calcar: ") + kEpisodeFormat;
  if (root.kind != SourceNode::Kind::Mapping || marker == root.entries.end()) {
    decoding.report(root.at, "calcar", expected, "“calcar new” writes an empty case file");
    return false;
  }
  const bool known = isText(marker->value) && marker->value.text == kEpisodeFormat;
  if (!known) {
    decoding.report(marker->value.at, "calcar", expected, "this file is of another kind or version");
  }
  return known;
}

template <typename Result, typename Decode>
void take(Result& result, const MappingReader& reader, std::string_view key, Decode decode) {
  if (const SourceNode* node = reader.find(key)) {
    result = decode(reader.decoding(), *node, std::string(key));
  }
}

engine::Episode decodeParts(const MappingReader& reader) {
  Decoding& decoding = reader.decoding();
  engine::Episode episode;
  // Person and complaint first: the dates of everything else are held against theirs.
  take(episode.patient, reader, "patient", decodePatient);
  take(episode.complaint, reader, "complaint", decodeComplaint);
  episode.visits = decodeVisits(decoding, reader.items("visits"));
  episode.imaging = decodeImaging(decoding, reader.items("imaging"));
  episode.clearances = decodeClearances(decoding, reader.items("clearances"));
  episode.overrides = decodeOverrides(decoding, reader.items("overrides"));
  take(episode.means, reader, "means", decodeMeans);
  episode.planChanges = decodePlanChanges(decoding, reader.items("plan-changes"));
  episode.training = decodeTraining(decoding, reader.items("training"), "training");
  putOldestFirst(episode.training);
  take(episode.receiver, reader, "receiver", decodeReceiver);
  episode.callBack = reader.text("call-back");
  take(episode.record, reader, "record", decodeRecord);
  return episode;
}

}  // namespace

tl::expected<engine::Episode, Diagnostics> decodeEpisode(const SourceNode& root, const engine::Pack& pack) {
  Decoding decoding{pack};
  if (!isEpisode(decoding, root)) {
    return tl::unexpected(std::move(decoding.problems));
  }
  reportDuplicates(decoding, root, {});
  const MappingReader reader(decoding, root, {}, episodeKeys());
  engine::Episode episode = decodeParts(reader);
  if (!decoding.problems.empty()) {
    return tl::unexpected(inFileOrder(std::move(decoding.problems)));
  }
  return episode;
}

tl::expected<engine::Episode, Diagnostics> readJsonEpisode(std::string_view json, const engine::Pack& pack,
                                                           const std::string& file) {
  auto root = readJson(json);
  if (!root) {
    return tl::unexpected(inFile(std::move(root.error()), file));
  }
  auto episode = decodeEpisode(*root, pack);
  if (!episode) {
    return tl::unexpected(inFile(std::move(episode.error()), file));
  }
  return episode;
}

}  // namespace calcar::exchange
