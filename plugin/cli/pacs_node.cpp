#include "plugin/cli/pacs_node.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "integrations/exchange/near_word.hpp"
#include "integrations/workplace/pacs_nodes.hpp"

namespace calcar::cli {
namespace {

namespace fs = std::filesystem;

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

/// Where the user's settings lie, as desktops agree; empty when the user has no home.
fs::path nodeFile(const PacsNode& options) {
  if (!options.nodes.empty()) {
    return options.nodes;
  }
  if (const std::string named = variable("CALCAR_PACS_NODES"); !named.empty()) {
    return named;
  }
  const std::string settings = variable("XDG_CONFIG_HOME");
  const std::string home = variable("HOME");
  const fs::path folder = !settings.empty() ? fs::path(settings)
                          : home.empty()    ? fs::path()
                                            : fs::path(home) / ".config";
  return folder.empty() ? folder : folder / "calcar" / "pacs.yaml";
}

}  // namespace

std::optional<std::vector<dicom::Node>> readPacsNodes(const Terminal& terminal, const PacsNode& options) {
  const fs::path file = nodeFile(options);
  if (file.empty()) {
    refuse(terminal, "there is no file of nodes; name one with --nodes");
    return std::nullopt;
  }
  auto nodes = workplace::readNodeFile(file);
  if (!nodes) {
    refuse(terminal, exchange::inFile(nodes.error(), file.string()));
    return std::nullopt;
  }
  return std::move(*nodes);
}

std::optional<dicom::Node> openPacsNode(const Terminal& terminal, const PacsNode& options) {
  const auto nodes = readPacsNodes(terminal, options);
  if (!nodes) {
    return std::nullopt;
  }
  const auto found = std::find_if(nodes->begin(), nodes->end(),
                                  [&](const dicom::Node& node) { return node.name == options.name; });
  if (found == nodes->end()) {
    std::vector<std::string> names;
    std::transform(nodes->begin(), nodes->end(), std::back_inserter(names),
                   [](const dicom::Node& node) { return node.name; });
    const std::string near = exchange::didYouMean(options.name, names);
    refuse(terminal, "the file of nodes has no such node" +
                         (near.empty() ? "; calcar pacs nodes lists them" : "; " + near));
    return std::nullopt;
  }
  if (dicom::isReadableOnTheWay(*found)) {
    terminal.err << "calcar: the connection to " << found->name
                 << " is not encrypted; others can read it on the way\n";
  }
  return *found;
}

ExitCode refuse(const Terminal& terminal, const dicom::Node& node, const dicom::PacsFailure& failure) {
  const bool cancelled = failure.kind == dicom::FailureKind::Cancelled;
  return refuse(terminal, cancelled ? "cancelled; nothing was changed" : node.name + ": " + failure.detail,
                cancelled ? ExitCode::Cancelled : ExitCode::InputRefused);
}

}  // namespace calcar::cli
