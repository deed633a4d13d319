#include "integrations/exchange/yaml/replace_training.hpp"

#include <utility>

#include "integrations/exchange/decode_episode.hpp"
#include "integrations/exchange/internal/decode_parts.hpp"
#include "integrations/exchange/yaml/case_file.hpp"
#include "integrations/exchange/yaml/encode_yaml.hpp"
#include "integrations/exchange/yaml/replace_list.hpp"

namespace calcar::exchange {
namespace {

/// The sessions in the order of the file; an episode has them oldest first.
std::vector<engine::TrainingSession> inFileOrder(const SourceNode& root, const engine::Pack& pack) {
  for (const SourceEntry& entry : root.entries) {
    if (entry.key == "training") {
      Decoding decoding{pack};
      return decodeTraining(decoding, entry.value.items, entry.key);
    }
  }
  return {};
}

}  // namespace

tl::expected<std::string, Diagnostics> replaceTraining(std::string_view text, const engine::Pack& pack,
                                                       const std::vector<engine::TrainingSession>& sessions) {
  auto tree = readCaseTree(text);
  if (!tree) {
    return tl::unexpected(std::move(tree.error()));
  }
  auto episode = decodeEpisode(*tree, pack);
  if (!episode) {
    return tl::unexpected(std::move(episode.error()));
  }
  episode->training = sessions;
  return replaceList(text, pack, {"training", itemsOf(inFileOrder(*tree, pack)), itemsOf(sessions)},
                     *episode);
}

}  // namespace calcar::exchange
