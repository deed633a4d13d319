#include <exception>
#include <iostream>

#include "plugin/cli/app.hpp"

int main(int count, char** arguments) {
  using calcar::cli::ExitCode;
  ExitCode code = ExitCode::InternalError;
  try {
    code = calcar::cli::run(count, arguments, std::cout, std::cerr);
    std::cout.flush();
    if (!std::cout) {
      std::cerr << "calcar: standard output cannot be written\n";
      code = ExitCode::InternalError;
    }
  } catch (const std::exception&) {
    // What an exception says may quote the case; its kind is all that may be told.
    std::cerr << "calcar: internal error\n";
  }
  return static_cast<int>(code);
}
