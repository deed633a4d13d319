#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "integrations/dicom/isolation.hpp"
#include "integrations/dicom/scan.hpp"

namespace calcar::dicom {

// What is said between our process and the one that reads files: one JSON text a line. What comes from there
// is not trusted, for a hostile file may speak through it.

/// Longer lines are not sent, and refused when they come.
inline constexpr std::size_t kLongestLine = 64U << 20U;

/// What is to be read.
struct ScanRequest {
  std::vector<std::filesystem::path> paths;
  StructureLimits limits;
};

/// The first message: the reading process is restricted from now on.
struct ScanBegin {
  Isolation isolation = Isolation::None;
};

/// A study whose first image was read; all that its images say follows later.
struct ScanFirstSeen {
  Study study;
};

/// Why the reading process gave up by itself.
enum class ScanFailure { OutOfMemory, BadRequest, TooMuch };

/// The last message: everything of the result but its studies and skipped entries, which were sent before.
struct ScanEnd {
  ScanResult rest;
};

using ScanMessage =
    std::variant<ScanBegin, ScanProgress, ScanFirstSeen, Study, std::vector<Skipped>, ScanEnd, ScanFailure>;

/// @returns one line, with its end
[[nodiscard]] std::string encodeRequest(const ScanRequest& request);
[[nodiscard]] std::string encodeMessage(const ScanMessage& message);

/// @param line  without its end
/// @returns nothing for anything but a whole message of this version, each field in its type and range
[[nodiscard]] std::optional<ScanRequest> decodeRequest(std::string_view line);
[[nodiscard]] std::optional<ScanMessage> decodeMessage(std::string_view line);

}  // namespace calcar::dicom
