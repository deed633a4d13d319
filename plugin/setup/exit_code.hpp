#pragma once

namespace calcar::setup {

/// How a program of Calcar ends.
enum class ExitCode {
  Done = 0,
  InputRefused = 1,    ///< a file, or what it asks for, is not accepted; nothing was changed
  Usage = 2,           ///< the command line itself
  ContextRefused = 3,  ///< what was given is of another person
  Cancelled = 4,
  InternalError = 5,
};

}  // namespace calcar::setup
