#pragma once

#include <cstdint>
#include <deque>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "integrations/dicom/internal/header_reader.hpp"
#include "integrations/dicom/internal/wordings.hpp"
#include "integrations/dicom/scan.hpp"

namespace calcar::dicom {

/// What a scan knows of one file.
struct FileRecord {
  static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

  std::string path;
  FileStamp stamp;
  std::string uid;                     ///< of the instance
  std::uint32_t wording = kNone;       ///< the number of its header's wording
  std::uint32_t sameAs = kNone;        ///< the number of the record that has the same identifier
  std::optional<SkipReason> unread;    ///< why its header could not be read
  std::optional<SkipReason> notAdded;  ///< why it was not counted although its header could be read
  bool truncated = false;
  bool isArchive = false;    ///< what counts are the files in it
  bool isArchived = false;   ///< it lies in an archive
  bool isUnchanged = false;  ///< since the scan before
};

struct ScanIndex::State {
  std::deque<FileRecord> records;
  Wordings wordings;
  std::vector<Study> studies;  ///< what the files made
};

}  // namespace calcar::dicom
