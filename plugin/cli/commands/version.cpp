#include <nlohmann/json.hpp>

#include "plugin/cli/case_input.hpp"
#include "plugin/cli/commands.hpp"
#include "plugin/cli/dictionary.hpp"
#include "plugin/cli/version.hpp"

namespace calcar::cli {

ExitCode showVersion(const Terminal& terminal, const VersionOptions& options) {
  const auto pack = openPack(terminal, options.pack);
  if (!pack) {
    return ExitCode::InputRefused;
  }
  const auto& content = pack->content();
  const std::string review = textOf(content.review());
  if (terminal.json) {
    auto tree = nlohmann::ordered_json::object();
    tree["calcar"] = kVersion;
    tree["pack"] = textOf(content.name());
    tree["pack-version"] = textOf(content.version());
    tree["pack-hash"] = pack->hash();
    tree["pack-review"] = review;
    terminal.out << tree.dump(2) << '\n';
    return ExitCode::Done;
  }
  terminal.out << "calcar " << kVersion << '\n'
               << "rules: " << textOf(content.name()) << ' ' << textOf(content.version()) << ", "
               << pack->hash() << '\n'
               << "review: " << (review == "none" ? "not signed off by a clinician" : review) << '\n';
  return ExitCode::Done;
}

}  // namespace calcar::cli
