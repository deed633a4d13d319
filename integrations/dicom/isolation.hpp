#pragma once

#include <cstdint>
#include <string_view>

namespace calcar::dicom {

/// How far a process was restricted.
enum class Isolation {
  None,     ///< not at all
  Partial,  ///< limits of memory, time and files hold, but this system offers no filter of system calls
  Full,     ///< no network, no writing, no other programs, and the limits
};

/// What a restricted process may use.
struct ProcessLimits {
  std::uint64_t addressSpace = 1ULL << 30U;
  std::uint64_t cpuSeconds = 1800;
  std::uint64_t openFiles = 256;
};

/// Takes from the calling process, for good, what reading files does not need: network, writing, starting
/// programs and processes, tracing others, and all memory and time beyond the limits. It keeps what it has
/// open and may still open files to read them; threads stay possible.
///
/// A system call that no reader makes by accident (network, programs, tracing) ends the process; all others
/// outside the list fail as not permitted.
///
/// @returns how far that went; None when not even the limits could be set
[[nodiscard]] Isolation restrictProcess(const ProcessLimits& limits = {});

/// The degree as programs name it: `full`.
[[nodiscard]] std::string_view toId(Isolation isolation);

}  // namespace calcar::dicom
