#pragma once

#include <string>

#include "plugin/cli/terminal.hpp"

namespace calcar::cli {

/// Which store, and who asks.
struct CohortOptions {
  std::string store;    ///< a file, or the URL of a server
  std::string keyFile;  ///< what unlocks it
  std::string by = "calcar cohort";
};

struct ReassessArguments {
  std::string rules;  ///< a pack; empty = the one built in
  int workers = 1;
  bool resume = false;
};

/// Judges all stored visits by other rules and says for whom something would change.
ExitCode reassessCohort(const Terminal& terminal, const CohortOptions& options,
                        const ReassessArguments& arguments);
ExitCode listCohortRuns(const Terminal& terminal, const CohortOptions& options);
ExitCode showCohortRun(const Terminal& terminal, const CohortOptions& options, const std::string& run);
ExitCode removeCohortRun(const Terminal& terminal, const CohortOptions& options, const std::string& run);

}  // namespace calcar::cli
