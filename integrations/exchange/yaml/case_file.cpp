#include "integrations/exchange/yaml/case_file.hpp"

#include <utility>

#include "integrations/exchange/decode_episode.hpp"
#include "integrations/exchange/read_json.hpp"
#include "integrations/exchange/yaml/read_yaml.hpp"

namespace calcar::exchange {

bool isJson(std::string_view text) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text.starts_with(kByteOrderMark)) {
    text.remove_prefix(kByteOrderMark.size());
  }
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && text[first] == '{';
}

tl::expected<SourceNode, Diagnostics> readCaseTree(std::string_view text) {
  return isJson(text) ? readJson(text) : readYaml(text);
}

tl::expected<engine::Episode, Diagnostics> readCaseFile(std::string_view text, const engine::Pack& pack,
                                                        const std::string& file) {
  auto tree = readCaseTree(text);
  if (!tree) {
    return tl::unexpected(inFile(std::move(tree.error()), file));
  }
  auto episode = decodeEpisode(*tree, pack);
  if (!episode) {
    return tl::unexpected(inFile(std::move(episode.error()), file));
  }
  return episode;
}

}  // namespace calcar::exchange
