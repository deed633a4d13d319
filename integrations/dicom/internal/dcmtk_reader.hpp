#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "integrations/dicom/internal/raw_header.hpp"
#include "integrations/dicom/structure_guard.hpp"

namespace calcar::dicom {

/// Reads with DCMTK the fields that we keep of one file's header. The structure must have been checked; the
/// pixel data are not parsed.
///
/// @returns why it cannot be read, or nothing when `fields` holds them
[[nodiscard]] std::optional<SkipReason> readWithDcmtk(const std::filesystem::path& file, const Layout& layout,
                                                      RawHeader& fields);

/// The same for a file whose header, at least up to the pixel data, is in memory.
[[nodiscard]] std::optional<SkipReason> readWithDcmtk(std::string_view bytes, const Layout& layout,
                                                      RawHeader& fields);

}  // namespace calcar::dicom
