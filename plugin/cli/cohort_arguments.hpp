#pragma once

#include <functional>
#include <string>

#include "plugin/cli/cohort_options.hpp"
#include "plugin/cli/terminal.hpp"

namespace CLI {  // NOLINT(readability-identifier-naming): the library's own name
class App;
}  // namespace CLI

namespace calcar::cli {

/// What the command line says about work over all visits.
struct CohortArguments {
  StoreOptions options;
  ReassessArguments reassess;
  std::string run;
};

/// Adds `cohort reassess|runs|show|remove`.
///
/// @param arguments  filled in by the parse; must outlive the action
/// @param choose     called with the command that was chosen
void addCohort(CLI::App& app, CohortArguments& arguments,
               const std::function<void(std::function<ExitCode(const Terminal&)>)>& choose);

}  // namespace calcar::cli
