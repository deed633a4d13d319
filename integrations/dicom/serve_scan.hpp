#pragma once

#include <sys/types.h>

namespace calcar::dicom {

/// The whole life of a reading process: restricts itself, reads one request from the socket, scans, answers.
/// Ends with its parent, and stops when the parent says anything more or closes the socket.
///
/// @param parent  the process that started this one
/// @returns the exit code: 0 when the answer was given
[[nodiscard]] int serveScan(int socket, pid_t parent);

}  // namespace calcar::dicom
