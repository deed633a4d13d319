#pragma once

#include <string>
#include <vector>

#include "integrations/training/merge_sessions.hpp"
#include "integrations/training/read_training.hpp"
#include "plugin/cli/terminal.hpp"

namespace calcar::cli {

/// One file and what was read from it.
struct ReadLog {
  std::string file;
  training::TrainingLog log;
};

/// Prints what was read, in sum or as JSON session by session: what is new, what is there already, and what
/// could not be read and why.
///
/// @param intoCase  whether the sessions went into a case
void printTraining(const Terminal& terminal, const std::vector<ReadLog>& logs,
                   const training::MergedDiary& merged, bool intoCase);

}  // namespace calcar::cli
