#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "integrations/dicom/internal/byte_source.hpp"
#include "integrations/dicom/internal/entry_header.hpp"
#include "integrations/dicom/skip_reason.hpp"

namespace calcar::dicom {

/// One record of a directory file, as it stands.
struct DirectoryRecord {
  std::uint64_t position = 0;     ///< of its item in the file, which offsets point to
  std::uint64_t nextOffset = 0;   ///< of the next record beside it; 0 = none
  std::uint64_t lowerOffset = 0;  ///< of the first record below it; 0 = none
  bool inUse = true;
  std::string type;
  std::string fileId;  ///< parts divided by `\`
  std::string sopClass;
  std::string instanceUid;
  std::string studyUid;
  std::string seriesUid;
};

struct DirectoryRecords {
  std::vector<DirectoryRecord> all;  ///< in the order of the file
  std::optional<SkipReason> damage;  ///< why there may be more records than these
};

/// Reads the records of a directory file from the source's position, up to its end or its first damage.
///
/// @param nesting  how many sequences within sequences a record may hold
[[nodiscard]] DirectoryRecords readDirectoryRecords(ByteSource& source, Form form, int nesting);

}  // namespace calcar::dicom
