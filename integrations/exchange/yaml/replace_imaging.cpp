#include "integrations/exchange/yaml/replace_imaging.hpp"

#include <utility>

#include "integrations/exchange/yaml/case_file.hpp"
#include "integrations/exchange/yaml/encode_yaml.hpp"
#include "integrations/exchange/yaml/replace_list.hpp"

namespace calcar::exchange {

tl::expected<std::string, Diagnostics> replaceImaging(std::string_view text, const engine::Pack& pack,
                                                      const std::vector<engine::ImagingStudy>& studies) {
  auto episode = readCaseFile(text, pack);
  if (!episode) {
    return tl::unexpected(std::move(episode.error()));
  }
  engine::Episode wanted = *episode;
  wanted.imaging = studies;
  return replaceList(text, pack, {"imaging", itemsOf(episode->imaging), itemsOf(studies)}, wanted);
}

}  // namespace calcar::exchange
