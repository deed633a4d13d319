#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "integrations/dicom/isolation.hpp"
#include "integrations/dicom/scan.hpp"

namespace calcar::dicom {

/// Where the reading process comes from and how long it may be silent.
struct IsolationOptions {
  std::filesystem::path reader;  ///< the helper program; empty = `calcar-dicom-reader` beside our own program
  std::chrono::milliseconds silence{60'000};  ///< without a sign of progress it counts as hanging
  std::chrono::milliseconds cancelGrace{50};  ///< to hand out what it has when it is cancelled
};

struct IsolatedScan {
  ScanResult found;
  Isolation isolation = Isolation::None;  ///< how far the reading process was restricted
};

enum class ReaderTrouble { NotStarted, Crashed, Forbidden, OutOfMemory, OutOfTime, Garbled, NotIsolated };

/// Why there is no result. Nothing of what was read before is handed out: a list with gaps would look whole.
struct ReaderFailure {
  ReaderTrouble trouble = ReaderTrouble::Crashed;
  int files = 0;  ///< how many files had been looked at
};

/// What went wrong, where, and what to do, in plain words and without anything that a file holds.
[[nodiscard]] std::string toText(const ReaderFailure& failure);

/// Does what `scan` does in a process of its own, which cannot harm ours whatever a file does to it: it has
/// no network, cannot write or start programs, and has limits of memory and time. It is gone when this
/// returns.
///
/// An index stays in one process: `options.index` is not used. Within 100 ms of a wish to cancel the function
/// returns with what it was handed until then.
[[nodiscard]] tl::expected<IsolatedScan, ReaderFailure> scanIsolated(
    const std::vector<std::filesystem::path>& paths, const ScanOptions& options = {},
    const IsolationOptions& isolation = {});

}  // namespace calcar::dicom
