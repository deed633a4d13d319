#include "plugin/cli/store/confirm.hpp"

#include <unistd.h>

#include "plugin/cli/store/store_access.hpp"

namespace calcar::cli {

ExitCode confirm(const Terminal& terminal, bool yes, const std::string& consequence) {
  if (yes) {
    return ExitCode::Done;
  }
  if (::isatty(STDIN_FILENO) == 0) {
    return refuse(terminal, consequence + " Nothing was changed; --yes says that it is wanted.");
  }
  const auto answer = askLine(terminal, consequence + " Type yes if that is wanted: ");
  if (answer && *answer == "yes") {
    return ExitCode::Done;
  }
  return refuse(terminal, "nothing was changed", ExitCode::Cancelled);
}

}  // namespace calcar::cli
