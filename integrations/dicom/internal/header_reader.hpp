#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "integrations/dicom/internal/byte_source.hpp"
#include "integrations/dicom/internal/raw_header.hpp"
#include "integrations/dicom/structure_guard.hpp"

namespace calcar::dicom {

struct HeaderOutcome {
  std::optional<SkipReason> skipped;  ///< nothing = the header was read
  bool truncated = false;             ///< it was read only in part: the file ends inside it
  bool isArchive = false;             ///< no DICOM, but it begins like a zip archive
  FileStamp stamp;
};

/// Reads the headers of files, one after the other, with the same buffer.
class HeaderReader {
 public:
  explicit HeaderReader(const StructureLimits& limits) : m_limits(limits) {}

  /// Checks the structure and reads the fields that we keep: in the same walk when the file is written as
  /// most are, and otherwise with DCMTK afterwards.
  ///
  /// @param header  receives the fields; what it held before is gone
  HeaderOutcome read(const std::string& file, RawHeader& header);

 private:
  StructureLimits m_limits;
  FileBytes m_source;
};

/// The same for a source of bytes that is no file; `rest` reads it again, from its first byte up to a length,
/// and may come back with less.
HeaderOutcome readHeader(ByteSource& source, const StructureLimits& limits,
                         const std::function<std::string(std::uint64_t)>& again, RawHeader& header);

/// Whether two files that claim to be one instance hold the same: the same bytes up to the pixel data, which
/// are not read, and the same length behind it.
[[nodiscard]] bool isSameContent(const std::string& one, const std::string& other,
                                 const StructureLimits& limits);

}  // namespace calcar::dicom
