#pragma once

#include <atomic>
#include <functional>
#include <optional>
#include <string>

#include "integrations/dicom/internal/header_reader.hpp"
#include "integrations/dicom/media_directory.hpp"

namespace calcar::dicom {

/// A file in a zip archive, with its header.
struct ArchivedHeader {
  std::string path;  ///< that of the archive, then that in it
  HeaderOutcome outcome;
  RawHeader header;
  std::optional<MediaDirectory> directory;  ///< when it is the directory file of a medium
};

/// Reads the headers of the files in a zip archive, in its order.
///
/// @param take  called for each file
/// @returns why the archive could not be read, or nothing
[[nodiscard]] std::optional<SkipReason> readArchive(const std::string& archive, const StructureLimits& limits,
                                                    const std::atomic<bool>* cancel,
                                                    const std::function<void(ArchivedHeader&)>& take);

}  // namespace calcar::dicom
