#pragma once

#include <tl/expected.hpp>
#include <vector>

#include "integrations/dicom/internal/byte_source.hpp"
#include "integrations/dicom/zip_archive.hpp"

namespace calcar::dicom {

/// Reads the list of entries at the end of a zip archive, within the limits.
[[nodiscard]] tl::expected<std::vector<ArchiveEntry>, SkipReason> readZipDirectory(
    SeekableBytes& archive, const ArchiveLimits& limits);

/// Where the packed bytes of an entry begin; they lie within the archive.
[[nodiscard]] tl::expected<std::uint64_t, SkipReason> placeOfPackedBytes(SeekableBytes& archive,
                                                                         const ArchiveEntry& entry);

}  // namespace calcar::dicom
