#pragma once

#include <string>

#include "plugin/cli/store/store_access.hpp"
#include "plugin/cli/terminal.hpp"

namespace calcar::cli {

struct ReassessArguments {
  std::string rules;  ///< a pack; empty = the one built in
  int workers = 1;
  bool resume = false;
};

/// Judges all stored visits by other rules and says for whom something would change.
ExitCode reassessCohort(const Terminal& terminal, const StoreOptions& options,
                        const ReassessArguments& arguments);
ExitCode listCohortRuns(const Terminal& terminal, const StoreOptions& options);
ExitCode showCohortRun(const Terminal& terminal, const StoreOptions& options, const std::string& run);
ExitCode removeCohortRun(const Terminal& terminal, const StoreOptions& options, const std::string& run);

}  // namespace calcar::cli
