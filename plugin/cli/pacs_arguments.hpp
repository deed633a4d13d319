#pragma once

#include <functional>
#include <string>

#include "plugin/cli/commands.hpp"
#include "plugin/cli/terminal.hpp"

namespace CLI {  // NOLINT(readability-identifier-naming): the library's own name
class App;
}  // namespace CLI

namespace calcar::cli {

/// What the command line says about archives.
struct PacsArguments {
  PacsNode node;
  PacsFindOptions find;
  PacsImportOptions import;
  PacsSendOptions send;
};

/// A command that was chosen; it takes the pack that the command line names.
using PacsAction = std::function<ExitCode(const Terminal&, const std::string& pack)>;

/// Adds `pacs nodes|echo|find|import|send`.
///
/// @param arguments  filled in by the parse; must outlive the action
/// @param choose     called with the command that was chosen
void addPacs(CLI::App& app, PacsArguments& arguments, const std::function<void(PacsAction)>& choose);

}  // namespace calcar::cli
