#include "integrations/exchange/encode_episode.hpp"
#include "plugin/cli/case_input.hpp"
#include "plugin/cli/commands.hpp"
#include "plugin/cli/empty_case.hpp"
#include "plugin/cli/files.hpp"

namespace calcar::cli {

ExitCode newCase(const Terminal& terminal, const NewOptions& options) {
  const auto pack = openPack(terminal, options.pack);
  if (!pack) {
    return ExitCode::InputRefused;
  }
  // JSON has no remarks, so there the empty case is only what every case starts with.
  const std::string content = terminal.json ? exchange::encodeEpisode({}) : emptyCase(*pack);
  if (options.file.empty()) {
    terminal.out << content;
    return ExitCode::Done;
  }
  const auto created = createFile(options.file, content);
  return created ? ExitCode::Done : refuse(terminal, options.file + ": " + created.error().detail);
}

}  // namespace calcar::cli
